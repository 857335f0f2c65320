package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history knows from which cell of a workbook a figure came. */
class ImportedCellsTest {
    @TempDir
    private Path folder;

    private Document document;

    @BeforeEach
    void take() throws Exception {
        document = Document.create(folder.resolve("a.heding"), SETTINGS, content());
        document.edit(
                Act.IMPORT,
                "导入 册.xlsx",
                List.of(
                        new Change.FromCell("城市社区基本情况", "D7"),
                        fact(COMMUNITY, Field.HOUSEHOLDS, "1850"),
                        new Change.FromCell("城市社区基本情况", "G7"),
                        fact(COMMUNITY, Field.AREA, "1.5"),
                        new Change.FromCell("花!名册", "B12"),
                        new Change.PutPerson(Scenes.person(PERSON, "钱某（示例）")),
                        fact(PERSON, Field.ANNUAL_PAY, "60000")));
    }

    @AfterEach
    void close() {
        document.close();
    }

    private List<String> places(String holder) throws Exception {
        return document.changes(holder, 99).stream()
                .filter(entry -> entry.edit() != null)
                .map(entry -> entry.field() + " " + entry.sheet() + " " + entry.cell())
                .sorted()
                .toList();
    }

    @Test
    void eachChangeHasItsSheetAndCellAlsoAfterReopening() throws Exception {
        document.close();
        document = Document.open(folder.resolve("a.heding"));
        assertEquals(List.of("area 城市社区基本情况 G7", "households 城市社区基本情况 D7"), places(COMMUNITY));
        assertEquals(List.of("annual_pay 花!名册 B12", "name 花!名册 B12"), places(PERSON));
        assertEquals(4, document.history(1).getFirst().changes(), "where they came from is no change");
    }

    @Test
    void whatIsTypedAfterwardsAndWhatIsTakenBackCameFromNoCell() throws Exception {
        document.edit("户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        assertEquals("", document.changes(COMMUNITY, 1).getFirst().place());
        document.undo();
        document.undo();
        assertEquals("", document.changes(PERSON, 1).getFirst().place());
        assertEquals(
                List.of(
                        "area  ",
                        "area 城市社区基本情况 G7",
                        "households  ",
                        "households  ",
                        "households  ",
                        "households 城市社区基本情况 D7"),
                places(COMMUNITY));
    }

    @Test
    void anIdNumberInTheNameOfASheetIsMasked() throws Exception {
        document.edit(
                Act.IMPORT, "册", List.of(new Change.FromCell(PERSON, "C3"), fact(COMMUNITY, Field.HOUSEHOLDS, "5")));
        assertEquals(
                "9901**********0017!C3",
                document.changes(COMMUNITY, 1).getFirst().place());
    }

    @Test
    void withAPasswordItIsTheSame() throws Exception {
        List<String> before = places(PERSON);
        Protection.set(document, new char[0], "示例 口令 2026".toCharArray());
        assertEquals(before, places(PERSON));
        document.undo();
        document.redo();
        assertEquals(before.size() * 3, places(PERSON).size());
    }
}
