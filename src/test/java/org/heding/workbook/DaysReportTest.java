package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Assessment;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.policy.ExamplePacks;
import org.heding.policy.OverHefei;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of rules of days, words and months: LibreOffice finds what the program computed. */
class DaysReportTest {
    private static final OverHefei PACK = new OverHefei()
            .input("education", "person", "words", "")
            .input("qualification", "person", "words", "")
            .table("certificate_steps", "级", "2019-01-01", "\"助理社会工作师\": \"1\", \"社会工作师\": \"2\"")
            .parameter("month_rate", "money", "元/(年·月)", OverHefei.from("2019-01-01", "12.34"))
            .rule("served", "month", "whole", "年", "DATEDIF(person.joined, end, \"Y\")")
            .rule("monthly", "month", "money", "元/月", "served * month_rate")
            .rule("yearly", "person", "money", "元/年", "SUM(month.monthly)")
            .rule("last_served", "person", "whole", "年", "LAST(month.served)")
            .rule(
                    "steps",
                    "person",
                    "whole",
                    "级",
                    "IF(ISBLANK(qualification), 0, LOOKUP(certificate_steps, qualification))")
            .rule(
                    "rank",
                    "person",
                    "words",
                    "",
                    "IF(ISBLANK(education), \"未填\", IF(education = \"本科\", \"高\", education))")
            .rule("fifth", "person", "date", "", "DATE(YEAR(joined) + 5, 1, 1)")
            .report("days", "joined", "last_served", "yearly", "steps", "rank", "fifth");

    @TempDir
    Path folder;

    private static void person(Ledger ledger, int number, LocalDate joined, String education, String certificate) {
        ledger.apply(new Change.PutPerson(new Person(
                "99010119800101%04d".formatted(number),
                "示例" + number,
                ExamplePacks.A,
                "委员",
                joined,
                null,
                null,
                education,
                certificate,
                "")));
    }

    /** What is left open is an empty cell in the sheet of parameters; typed there, the book computes as the program does. */
    @Test
    void aParameterLeftOpenIsComputedWithOnceItIsTyped() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = ExamplePacks.ledger();
        person(ledger, 1, LocalDate.of(2019, 1, 10), "", "");
        ledger.apply(new Change.PutReferencePay(
                new ReferencePay("9901", 10, LocalDate.of(2020, 1, 1), new BigDecimal("90000"), "示例")));
        OverHefei pack = new OverHefei()
                .parameter("base_pay", "money", "元/月", "")
                .rule("twice", "person", "money", "元/月", "base_pay * 2")
                .rule("only", "community", "money", "元/月", "base_pay + 1")
                .rule("monthly", "month", "money", "元/月", "IF(base_pay > 100, base_pay * 3, base_pay)")
                .rule("yearly", "person", "money", "元/年", "SUM(month.monthly)")
                .rule("divided", "person", "whole", "月/元", "ROUND(1000000 / base_pay, 0) * 0 + 1")
                .report("days", "twice", "yearly", "divided");
        Assessment open = Assessment.of(pack.read(), ledger, ExamplePacks.YEAR, "");
        Path book = Reports.written(folder.resolve("open.xlsx"), open);
        StoredValues stored = StoredValues.of(book);
        assertEquals(List.of(), stored.differences(StoredValues.of(office.recalculated(book))));
        assertEquals("", at(stored, "yearly"));
        Path typed = folder.resolve("typed.xlsx");
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(typed)) {
            Sheet parameters = workbook.getSheet("参数");
            for (Row row : parameters) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("示例 base_pay")) {
                    assertEquals("待填", row.getCell(5).getStringCellValue());
                    row.getCell(2).setCellValue(4000);
                }
            }
            workbook.write(out);
        }
        StoredValues filled = StoredValues.of(office.recalculated(typed));
        assertEquals("8000.0", at(filled, "twice"));
        assertEquals("144000.0", at(filled, "yearly"));
        assertEquals("1.0", at(filled, "divided"));
    }

    private static String at(StoredValues stored, String id) {
        return column(stored, id).getFirst();
    }

    @Test
    void whatIsToBeVerifiedIsMarkedOnTheCoverAndInTheHeadings() throws Exception {
        Ledger ledger = ExamplePacks.ledger();
        Assessment later =
                Assessment.of(PACK.read(), ledger, PACK.read().checkedOn().getYear() + 1, "");
        StoredValues marked = StoredValues.of(Reports.written(folder.resolve("later.xlsx"), later));
        assertTrue(
                marked.values().values().contains("2026-11-23（2027 年的规定待核）"),
                marked.values().values()::toString);
        assertTrue(marked.at("组织员和副书记配备!A1").contains("（待核）"), marked.at("组织员和副书记配备!A1"));
        assertTrue(
                marked.values().values().contains("待核：政策包只核对到 2026-11-23，请对照 2027 年的文件核实"),
                marked.values().values()::toString);
        Assessment now = Assessment.of(PACK.read(), ledger, ExamplePacks.YEAR, "");
        StoredValues plain = StoredValues.of(Reports.written(folder.resolve("now.xlsx"), now));
        assertTrue(plain.values().values().stream().noneMatch(text -> text.contains("待核")));
    }

    @Test
    void recalculatingChangesNoValue() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = ExamplePacks.ledger();
        person(ledger, 1, LocalDate.of(2020, 2, 29), "本科", "助理社会工作师");
        person(ledger, 2, LocalDate.of(2019, 1, 10), "", "");
        person(ledger, 3, null, "大专", "别的证书");
        person(ledger, 4, LocalDate.of(2026, 6, 1), "硕士", "社会工作师");
        person(ledger, 5, LocalDate.of(2030, 1, 1), "", "社会工作师");
        ledger.apply(new Change.PutReferencePay(
                new ReferencePay("9901", 10, LocalDate.of(2020, 1, 1), new BigDecimal("90000"), "示例")));
        Assessment assessment = Assessment.of(PACK.read(), ledger, ExamplePacks.YEAR, "");
        Path book = Reports.written(folder.resolve("days.xlsx"), assessment);
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(office.recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertTrue(
                stored.formulas().values().stream().anyMatch(formula -> formula.contains("DATEDIF(")),
                stored.formulas()::toString);
        assertEquals(List.of("6.0", "7.0", "", "0.0", "0.0"), column(stored, "last_served"));
        assertEquals(List.of("1.0", "0.0", "", "2.0", "2.0"), column(stored, "steps"));
        assertEquals(List.of("高", "未填", "大专", "硕士", "未填"), column(stored, "rank"));
        // Five years until February, of which the 29th is wanting in 2026, and six from March on.
        assertEquals("863.8", column(stored, "yearly").getFirst());
        assertEquals(
                String.valueOf((double) (LocalDate.of(2025, 1, 1).toEpochDay() + 25_569)),
                column(stored, "fifth").getFirst());
    }

    /** A column of the sheet of days, by its heading. */
    private static List<String> column(StoredValues stored, String id) {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            String at = "示例 days!" + letter;
            for (int row = 1; row < 6; row++) {
                if (stored.at(at + row).startsWith("示例 " + id)) {
                    int first = row + 1;
                    return List.of(0, 1, 2, 3, 4).stream()
                            .map(person -> stored.at(at + (first + person)))
                            .toList();
                }
            }
        }
        throw new AssertionError(id);
    }
}
