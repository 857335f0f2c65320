package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed year is computed as it was, whatever is changed afterwards. */
class CloseCommandTest {
    @TempDir
    private Path folder;

    private Path file;
    private String year;

    @BeforeEach
    void make() throws Exception {
        file = Town.in(folder);
        try (Document document = Document.openForReading(file)) {
            year = String.valueOf(document.settings().year());
        }
    }

    @Test
    void theFiguresOfAClosedYearStayWhateverIsChangedAfterwards() throws Exception {
        String before = Run.of("calculate", file, "--json").ends(0).out();
        Run.of("close", file, "--year", year).ends(0);
        try (Document document = Document.open(file)) {
            String community =
                    document.ledger().units(Tier.COMMUNITY, "").getFirst().code();
            List<Change> other = List.of(new Change.SetFact(
                    community, Integer.parseInt(year), Field.HOUSEHOLDS, BigDecimal.valueOf(99_999)));
            assertThrows(DocumentException.class, () -> document.edit("户数", other));
            document.correct("示例理由", other);
            document.edit("删除", List.of(new Change.RemoveUnit(community)));
        }
        Run after = Run.of("calculate", file, "--json").ends(0);
        assertEquals(before, after.out());
        assertTrue(after.err().contains("已于") && after.err().contains("封存"), after.err());
        assertFalse(after.err().contains("注意"), after.err());
    }

    @Test
    void aClosedYearUnderOtherRulesShowsTheDifferenceAndTouchesNothing() {
        Run.of("close", file, "--year", year).ends(0);
        String compared = Run.of("calculate", file, "--with", "activity_per_member=300")
                .ends(0)
                .out();
        assertTrue(compared.contains("党组织活动经费"), compared);
        assertTrue(Run.of("calculate", file, "--policy", "national-2021")
                .ends(0)
                .out()
                .contains("社区工作者核定额度"));
        assertFalse(Run.of("calculate", file).ends(0).err().contains("注意"));
    }

    private void more() throws Exception {
        try (Document document = Document.open(file)) {
            document.edit(
                    "参照工资（示例）",
                    List.of(new Change.PutReferencePay(new ReferencePay(
                            Town.CITY, 10, LocalDate.of(2026, 7, 1), new BigDecimal("84000.01"), "试验文件二"))));
            document.correct(
                    "实发少报（示例）",
                    List.of(new Change.SetFact(Town.PERSON, 2026, Field.ANNUAL_PAY, new BigDecimal("69999.99"))));
        }
    }

    @Test
    void aClosedYearBesideWhatIsRecordedNowListsArrearsByPersonAndUnitWithTheirReasons() throws Exception {
        Run.of("close", file, "--year", year).ends(0);
        more();
        byte[] before = Files.readAllBytes(file);
        // Half a year of 12,000.01 more is 6,000.01 when it is rounded up to the fen, and a fen was paid less.
        String said = Run.of("calculate", file, "--now").ends(0).out();
        assertTrue(said.contains("1 人，合计 6,000.02 元"), said);
        assertTrue(said.contains("试验街道") && said.contains("实发少报（示例）；参照工资（示例）"), said);
        assertTrue(said.contains("78,000.01") && said.contains("72,000.00"), said);
        JsonNode arrears =
                Run.of("calculate", file, "--now", "--json").ends(0).json().get("arrears");
        assertEquals("6000.02", arrears.get("total").textValue());
        JsonNode person = arrears.get("people").get(0);
        assertEquals(Town.PERSON, person.get("id_number").textValue());
        assertEquals("72000.00", person.get("due_before").textValue());
        assertEquals("78000.01", person.get("due_after").textValue());
        assertEquals("2000.00", person.get("before").textValue());
        assertEquals("8000.02", person.get("after").textValue());
        assertEquals("6000.02", person.get("arrears").textValue());
        assertEquals(
                List.of("实发少报（示例）", "参照工资（示例）"),
                List.of(
                        person.get("reasons").get(0).textValue(),
                        person.get("reasons").get(1).textValue()));
        List<String> levels = new ArrayList<>();
        arrears.get("units").forEach(unit -> {
            assertEquals("6000.02", unit.get("arrears").textValue());
            levels.add(unit.get("level").textValue());
        });
        assertEquals(List.of("county", "township", "community"), levels);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void whatWasChangedOfAnotherYearOrPersonIsNoReason() throws Exception {
        Run.of("close", file, "--year", year).ends(0);
        more();
        try (Document document = Document.open(file)) {
            document.edit(
                    "下一年（示例）", List.of(new Change.SetFact(Town.PERSON, 2027, Field.ANNUAL_PAY, new BigDecimal("1"))));
            document.correct(
                    "撤销的（示例）", List.of(new Change.SetFact(Town.PERSON, 2026, Field.ANNUAL_PAY, new BigDecimal("1"))));
            document.undo();
            document.edit("别处（示例）", List.of(new Change.PutUnit(new Unit(Town.SECOND, "改名社区", Kind.URBAN))));
        }
        String said = Run.of("calculate", file, "--now").ends(0).out();
        assertTrue(said.contains("实发少报（示例）"), said);
        assertFalse(said.contains("下一年") || said.contains("撤销的"), said);
        JsonNode person = Run.of("calculate", file, "--now", "--json")
                .ends(0)
                .json()
                .get("arrears")
                .get("people")
                .get(0);
        assertFalse(person.get("reasons").toString().contains("别处"), person::toString);
    }

    @Test
    void onlyAClosedYearCanBeComparedWithNowAndWithNothingElse() {
        assertTrue(Run.of("calculate", file, "--now").ends(2).err().contains("没有封存"));
        Run.of("close", file, "--year", year).ends(0);
        Run.of("calculate", file, "--now", "--policy", "national-2021").ends(2);
        assertTrue(Run.of("calculate", file, "--now").ends(0).out().contains("没有一个结果"));
    }

    @Test
    void aYearIsClosedOnceAndMustBeNamed() {
        assertTrue(Run.of("close", file, "--year", year).ends(0).out().contains("校验值"));
        assertTrue(Run.of("close", file, "--year", year).ends(3).err().contains("已经封存"));
        Run.of("close", file).ends(2);
    }
}
