package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Finding;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice, told to compute everything afresh, finds what the program computed. */
class ReportRecalculationTest {
    private static final int HOUSEHOLDS = 3;
    private static final int MEMBERS = 5;

    @TempDir
    Path folder;

    @Test
    void recalculatingChangesNoValue() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = ReportLedger.of(11, 4, 4, 4, 2);
        assertTrue(explained(ledger) > 2);
        Path book = Reports.written(folder.resolve("report.xlsx"), ledger);
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(office.recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertTrue(stored.formulas().size() > 5_000, stored.formulas().size() + " formulas");
    }

    @Test
    void changedHouseholdsAndMembersGiveWhatTheProgramGives() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = ReportLedger.of(12, 3, 3, 4, 1);
        Path before = Reports.written(folder.resolve("before.xlsx"), ledger);
        Path typed = typedOver(before);
        for (String community : ReportLedger.communities(ledger)) {
            set(ledger, community, Field.HOUSEHOLDS, households(community));
            set(ledger, community, Field.PARTY_MEMBERS, members(community));
        }
        StoredValues expected = StoredValues.of(Reports.written(folder.resolve("after.xlsx"), ledger));
        StoredValues actual = StoredValues.of(office.recalculated(typed));
        // Which findings are listed, and so counted, is as it was when the book was written.
        Set<String> findings = Set.of("达标核查");
        List<String> differences = expected.differences(actual).stream()
                .filter(difference -> !findings.contains(difference.substring(0, difference.indexOf('!'))))
                .filter(difference -> !difference.contains("=COUNTIFS('达标核查'"))
                .toList();
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertNotEquals(StoredValues.of(before).at("员额核定!D4"), actual.at("员额核定!D4"));
    }

    /** Says of every second hint why it is so; how many there are. */
    private static int explained(Ledger ledger) {
        List<Finding> hints = Reports.assessed(ledger, "").findings().stream()
                .filter(Finding::explainable)
                .toList();
        for (int i = 0; i < hints.size(); i += 2) {
            Finding hint = hints.get(i);
            ledger.apply(new Change.PutExplained(
                    new Explained(hint.holder(), hint.check().id(), ReportLedger.YEAR, hint.period(), "已报备（示例）")));
        }
        return hints.size();
    }

    /** The book with the households and members of every community typed over, as a reader would. */
    private Path typedOver(Path book) throws Exception {
        Path typed = folder.resolve("typed.xlsx");
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(typed)) {
            Sheet sheet = workbook.getSheet("城市社区基本情况");
            for (Row row : sheet) {
                String code = row.getCell(0) == null ? "" : row.getCell(0).toString();
                if (code.matches("[0-9]{12}")) {
                    row.getCell(HOUSEHOLDS).setCellValue(households(code));
                    row.getCell(MEMBERS).setCellValue(members(code));
                }
            }
            workbook.write(out);
        }
        return typed;
    }

    private static int households(String community) {
        return 700 + community.hashCode() % 7 * 100;
    }

    private static int members(String community) {
        return 200 + community.hashCode() % 3;
    }

    private static void set(Ledger ledger, String community, String field, int value) {
        ledger.apply(new Change.SetFact(community, ReportLedger.YEAR, field, BigDecimal.valueOf(value)));
    }

    @Test
    void recalculatingKeepsWhatIsNotKnownBlankBesideATownWithoutCommunities() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = new Ledger();
        for (String code : List.of("3401", "340102", "340102001", "340102100", "340102001001")) {
            ledger.apply(new Change.PutUnit(new Unit(code, "示例" + code, code.length() == 4 ? "" : Kind.ofCode(code))));
        }
        Path book = Reports.written(folder.resolve("unrecorded.xlsx"), ledger);
        StoredValues stored = StoredValues.of(book);
        assertEquals(List.of(), stored.differences(StoredValues.of(office.recalculated(book))));
    }
}
