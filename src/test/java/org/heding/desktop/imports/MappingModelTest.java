package org.heding.desktop.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.ledger.Ledger;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookSurvey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingModelTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    private static final String COMMUNITIES = "城市社区基本情况";

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger();

    private BookSurvey survey(String... lines) throws Exception {
        return BookSurvey.of(Files.writeString(folder.resolve("表.csv"), String.join("\n", lines)), ledger, PACK);
    }

    private static BookSurvey.Heading heading(BookSurvey.Sheet sheet, String text) {
        return sheet.headings().stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theUserIsAskedOnlyWhereABookCannotBeReadWithoutThem() throws Exception {
        assertTrue(survey("单位编码,名,住户数", "1,甲,2").needsMapping());
        assertTrue(survey("区划代码,小区名称,户数", "340104001001,甲,2").needsMapping());
        assertFalse(survey("区划代码,社区名称,户数,备注", "340104001001,甲,2,x").needsMapping());
        assertFalse(survey("区划代码,社区名称,常住人口(万人)", "340104001001,甲,2").needsMapping());
    }

    @Test
    void theHeaderOfAnUnknownBookIsItsFullestRowWithWhatStandsBelow() throws Exception {
        BookSurvey.Sheet sheet = survey("标题", "单位编码,名,住户数", "1,甲,2", "2,乙,3", "3,丙,4", "4,丁,5")
                .sheets()
                .getFirst();
        assertEquals(
                new BookSurvey.Heading("C2", "住户数", Optional.empty(), List.of("2", "3", "4")),
                sheet.headings().get(2));
        assertTrue(sheet.title().isEmpty());
    }

    @Test
    void aTitleGivesItsColumnsToTheHeadersThatSayThem() throws Exception {
        MappingModel model = new MappingModel(survey("单位编码,社区名称,住户数", "1,甲,2"));
        BookSurvey.Sheet sheet = model.sheets().getFirst();
        assertFalse(model.complete());
        model.title(sheet, COMMUNITIES);
        assertEquals("社区名称", model.column(sheet, heading(sheet, "社区名称")));
        assertEquals(
                "desktop.mapping.missing", model.problem(sheet).orElseThrow().key());
        assertEquals(List.of("区划代码"), model.problem(sheet).orElseThrow().arguments());
        model.column(sheet, heading(sheet, "单位编码"), "区划代码");
        assertTrue(model.complete());
        model.column(sheet, heading(sheet, "住户数"), "社区名称");
        assertEquals("desktop.mapping.twice", model.problem(sheet).orElseThrow().key());
        assertFalse(model.complete());
    }

    @Test
    void theSheetThatTheHeadersSayMostOfIsProposed() throws Exception {
        MappingModel model = new MappingModel(survey("单位编码,名,住户数,常住人口,党员数", "1,甲,2,3,4"));
        assertEquals(COMMUNITIES, model.title(model.sheets().getFirst()));
        assertEquals(
                "",
                new MappingModel(survey("科室,电话", "1,甲"))
                        .title(survey("科室,电话", "1,甲").sheets().getFirst()));
    }

    @Test
    void whatWasSaidIsRecognisedTheNextTime() throws Exception {
        String[] lines = {"单位编码,社区名称,住户数,备注", "340104001001,甲,2,x"};
        MappingModel model = new MappingModel(survey(lines));
        BookSurvey.Sheet sheet = model.sheets().getFirst();
        model.title(sheet, COMMUNITIES);
        model.column(sheet, heading(sheet, "单位编码"), "区划代码");
        model.changes().forEach(ledger::apply);
        BookSurvey again = survey(lines);
        assertFalse(again.needsMapping());
        assertFalse(again.sheets().getFirst().hasUnknown());
        assertEquals(List.of(), new MappingModel(again).changes());
    }

    @Test
    void aSheetThatIsNotToBeReadIsPassedOverTheNextTime() throws Exception {
        String[] lines = {"科室,电话", "甲,1"};
        MappingModel model = new MappingModel(survey(lines));
        model.title(model.sheets().getFirst(), "");
        model.changes().forEach(ledger::apply);
        assertEquals(List.of(), survey(lines).sheets());
    }
}
