package org.heding.workbook;

import static org.heding.policy.AreaExample.OTHER;
import static org.heding.policy.AreaExample.OWN;
import static org.heding.policy.AreaExample.own;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Assessment;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.policy.AreaExample;
import org.heding.policy.Layers;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of districts that differ is live and right: LibreOffice finds what the program computed. */
class AreaReportTest {
    @TempDir
    Path folder;

    private StoredValues unchanged(PolicyPack pack, Ledger ledger) throws Exception {
        Assessment assessment = Assessment.of(pack, ledger, AreaExample.YEAR, "");
        Path book = Reports.written(folder.resolve("areas.xlsx"), assessment);
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(new LibreOffice(folder).recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        return stored;
    }

    private static Ledger ledger(Change... more) {
        Ledger ledger = AreaExample.ledger();
        List.of(more).forEach(ledger::apply);
        return ledger;
    }

    @Test
    void twoDistrictsThatDifferAreRecalculated() throws Exception {
        StoredValues stored = unchanged(AreaExample.pack(), ledger());
        assertTrue(
                stored.formulas().keySet().stream().anyMatch(cell -> cell.startsWith("绩效示例")),
                stored.formulas().toString());
    }

    @Test
    void ownValuesAndRowsOfAreasWithinAreasAreRecalculated() throws Exception {
        unchanged(
                AreaExample.pack(),
                ledger(
                        own("rate", "", OTHER, "4.01"),
                        own("large", "", OWN + "001001", "999"),
                        own("large", "", OTHER, "2000"),
                        own("extra", "城市社区", OTHER, "77.07"),
                        own("pay", "城市社区", OWN, "3400"),
                        own("pay", "城市社区", OTHER + "001002", "3000.5")));
    }

    @Test
    void ofPeopleAndMonthsToo() throws Exception {
        Ledger ledger = ReportLedger.of(11, 3, 2, 3, 2);
        List<String> counties = ledger.units().keySet().stream()
                .filter(code -> code.length() == 6)
                .toList();
        String street = ReportLedger.communities(ledger).getFirst().substring(0, 9);
        ledger.apply(own("organiser_threshold", "", counties.get(0), "150"));
        ledger.apply(own("activity_city_part", "", counties.get(1), "3"));
        ledger.apply(own("secretary_grade", "", counties.get(1), "8"));
        ledger.apply(own("worker_grade", "", street, "9"));
        ledger.apply(own("service_fund_floor", "市辖区", counties.get(1), "350000"));
        ledger.apply(own("households_per_worker_max", "", counties.get(1), "250"));
        StoredValues stored = unchanged(PackReader.bundled("hefei-2019"), ledger);
        assertTrue(stored.formulas().size() > 1_000, stored.formulas().size() + " formulas");
    }

    @Test
    void whatIsCountedAgainstAParameterIsRecalculatedForEveryKindOfRow() throws Exception {
        String rule = """
                {"id": "%s", "level": "%s", "label": {"zh": "%s", "en": "%s"}, "unit": {"zh": "", "en": ""},
                 "type": "whole", "formula": "COUNT(%s)", "cite": "L1", "status": "local"}""";
        PolicyPack pack = Layers.read(Layers.over("counts", "hefei-2019", """
                "parameters": [{"id": "later", "label": {"zh": "界线", "en": "line"}, "unit": {"zh": "", "en": ""},
                  "type": "whole", "values": [{"from": "2020-01-01", "value": "2", "cite": "L1", "status": "local"},
                  {"from": "2020-01-01", "area": "%s", "value": "3", "cite": "L1", "status": "local"}]}],
                "rules": [%s, %s],
                "reports": [{"id": "counts", "title": {"zh": "计数示例", "en": "Counts"}, "levels": ["community"],
                  "columns": ["late_meetings"]}, {"id": "people", "title": {"zh": "月数示例", "en": "Months"},
                  "levels": ["person"], "columns": ["late_months"]}]""".formatted(
                        counties().getFirst(),
                        rule.formatted("late_meetings", "community", "会议数", "meetings", "meeting, quarter >= later"),
                        rule.formatted("late_months", "person", "月数", "months", "month, grade <= secretary_grade"))));
        StoredValues stored = unchanged(pack, ReportLedger.of(11, 3, 2, 3, 2));
        assertTrue(stored.formulas().keySet().stream().anyMatch(cell -> cell.startsWith("计数示例")), "meetings");
        assertTrue(stored.formulas().keySet().stream().anyMatch(cell -> cell.startsWith("月数示例")), "months");
    }

    private static List<String> counties() {
        return ReportLedger.of(11, 3, 2, 3, 2).units().keySet().stream()
                .filter(code -> code.length() == 6)
                .toList();
    }

    @Test
    void aValueOfADistrictTypedOverInTheBookChangesThatDistrictAlone() throws Exception {
        Ledger ledger = ledger();
        Path book = Reports.written(
                folder.resolve("before.xlsx"), Assessment.of(AreaExample.pack(), ledger, AreaExample.YEAR, ""));
        Path typed = folder.resolve("typed.xlsx");
        int changed = 0;
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(typed)) {
            for (Row row : workbook.getSheet("参数")) {
                if (row.getCell(0) != null
                        && row.getCell(0).toString().equals("基础份数（仅示例区04）")
                        && row.getCell(2).getCellType() == CellType.NUMERIC) {
                    row.getCell(2).setCellValue(70);
                    changed++;
                }
            }
            workbook.write(out);
        }
        assertEquals(1, changed);
        ledger.apply(own("basic_parts", "", OWN, "70"));
        StoredValues expected = StoredValues.of(Reports.written(
                folder.resolve("after.xlsx"), Assessment.of(AreaExample.pack(), ledger, AreaExample.YEAR, "")));
        List<String> differences =
                expected.differences(StoredValues.of(new LibreOffice(folder).recalculated(typed))).stream()
                        .filter(difference -> difference.startsWith("绩效示例"))
                        .toList();
        assertEquals(List.of(), differences);
    }
}
