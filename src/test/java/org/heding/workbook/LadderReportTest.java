package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Assessment;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a pack that looks up the words and further figures of people is live from the roster to the city. */
class LadderReportTest {
    private static final int HEADER = 3;

    @TempDir
    Path folder;

    private static Path written(Path book, Ledger ledger) throws BookException {
        return Reports.written(book, Assessment.of(ExamplePacks.ladder(), ledger, ReportLedger.YEAR, ""));
    }

    @Test
    void recalculatingChangesNoValue() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Path book = written(folder.resolve("ladder.xlsx"), LadderLedger.of(21, 3, 3, 3, 4));
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(office.recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertTrue(stored.formulas().size() > 5_000, stored.formulas().size() + " formulas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay-ladder-3x18", "pay-ladder-4x18"})
    void theShippedLaddersAreLiveWithTheAmountsOfADocument(String id) throws Exception {
        LibreOffice office = new LibreOffice(folder);
        PolicyPack pack = PackReader.bundled(id);
        Ledger ledger = LadderLedger.of(31, 2, 2, 3, 3);
        LadderLedger.amounts(ledger, pack, id.contains("3x18") ? 1 : 2);
        Assessment assessment = Assessment.of(pack, ledger, ReportLedger.YEAR, "");
        StoredValues stored = StoredValues.of(Reports.written(folder.resolve("ladder.xlsx"), assessment));
        List<String> differences =
                stored.differences(StoredValues.of(office.recalculated(folder.resolve("ladder.xlsx"))));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        long known = ledger.people().stream()
                .filter(person -> assessment.value(person.idNumber(), "employer_cost") instanceof Value.Amount)
                .count();
        assertTrue(known > 5, known + " people have a cost");
    }

    @Test
    void wordsAndFiguresTypedOverGiveWhatTheProgramGives() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = LadderLedger.of(22, 2, 2, 3, 4);
        Path typed = folder.resolve("typed.xlsx");
        try (InputStream in = Files.newInputStream(written(folder.resolve("before.xlsx"), ledger));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(typed)) {
            people(workbook.getSheet("社区工作者花名册"), ledger);
            units(workbook.getSheet("城市社区基本情况"), ledger, Map.of("户数·rented_households(户)", "rented_households"));
            units(workbook.getSheet("区县基本情况"), ledger, Map.of("增长率(%)", "growth_rate"));
            workbook.write(out);
        }
        StoredValues expected = StoredValues.of(written(folder.resolve("after.xlsx"), ledger));
        StoredValues actual = StoredValues.of(office.recalculated(typed));
        List<String> differences = expected.differences(actual).stream()
                .filter(difference -> !difference.startsWith("达标核查!"))
                .toList();
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
    }

    /** Types other words and figures over those of every second person, in the book and in the ledger. */
    private static void people(Sheet sheet, Ledger ledger) {
        Map<String, Integer> columns = columns(sheet);
        for (Row row : sheet) {
            String id = row.getCell(columns.get("身份证号*")) == null
                    ? ""
                    : row.getCell(columns.get("身份证号*")).toString();
            if (ledger.person(id).isPresent() && row.getRowNum() % 2 == 0) {
                Person old = ledger.person(id).orElseThrow();
                ledger.apply(new Change.PutPerson(new Person(
                        id,
                        old.name(),
                        old.community(),
                        "副书记",
                        old.joined(),
                        old.appointed(),
                        old.left(),
                        "大专",
                        "社会工作师",
                        "二级")));
                set(ledger, id, "service_years", "17");
                set(ledger, id, "probation", "0");
                set(ledger, id, "hours_factor", "0.7");
                type(row, columns.get("岗位类别*"), "副书记");
                type(row, columns.get("学历"), "大专");
                type(row, columns.get("社工职业资格"), "社会工作师");
                type(row, columns.get("岗位等级"), "二级");
                type(row, columns.get("工龄(年)"), 17);
                type(row, columns.get("试用期"), "否");
                type(row, columns.get("工时系数"), 0.7);
            }
        }
    }

    private static void units(Sheet sheet, Ledger ledger, Map<String, String> fields) {
        Map<String, Integer> columns = columns(sheet);
        for (Row row : sheet) {
            String code = row.getCell(0) == null ? "" : row.getCell(0).toString();
            if (ledger.unit(code).isPresent()) {
                fields.forEach((header, field) -> {
                    set(ledger, code, field, "" + row.getRowNum());
                    type(row, columns.get(header), row.getRowNum());
                });
            }
        }
    }

    /** Types over a cell: into a fresh one, for the library would leave the text that the writer wrote inline. */
    private static void type(Row row, int column, Object value) {
        CellStyle style = row.getCell(column).getCellStyle();
        row.removeCell(row.getCell(column));
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static void set(Ledger ledger, String holder, String field, String value) {
        ledger.apply(new Change.SetFact(holder, ReportLedger.YEAR, field, new BigDecimal(value)));
    }

    private static Map<String, Integer> columns(Sheet sheet) {
        Row header = sheet.getRow(HEADER);
        return IntStream.range(0, header.getLastCellNum())
                .boxed()
                .collect(
                        java.util.stream.Collectors.toMap(i -> header.getCell(i).getStringCellValue(), i -> i));
    }
}
