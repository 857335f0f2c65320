package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Arrears;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of arrears: its sums are live, exact and those that the program computed. */
class RecalculatedBookTest {
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");

    @TempDir
    private Path folder;

    private Path book;
    private Comparison comparison;
    private Ledger ledger;

    @BeforeEach
    void write() throws Exception {
        ledger = ReportLedger.small();
        Ledger now = ledger.copy();
        now.apply(new Change.PutReferencePay(new ReferencePay(
                "3401", 10, LocalDate.of(ReportLedger.YEAR, 7, 1), new BigDecimal("198765.43"), "示例")));
        now.apply(new Change.PutReferencePay(
                new ReferencePay("3401", 9, LocalDate.of(ReportLedger.YEAR, 7, 1), new BigDecimal("10000"), "示例")));
        comparison = Comparison.of(assess(ledger), assess(now));
        book = folder.resolve("补发.xlsx");
        RecalculatedBook.write(
                book,
                comparison,
                Optional.of(arrears()),
                holder -> List.of("参照工资调整（示例）"),
                new ReportHead("示例", "3401", "示例市", true, ReportChoice.USUAL),
                Messages.of(Locale.SIMPLIFIED_CHINESE),
                Progress.NONE);
    }

    private static Assessment assess(Ledger ledger) {
        return Assessment.of(PACK, ledger, ReportLedger.YEAR, "3401");
    }

    private Arrears arrears() {
        return Arrears.of(comparison).orElseThrow();
    }

    @Test
    void theTotalOnTopIsTheArrearsToTheFenAndEachUnitHasItsOwn() throws Exception {
        StoredValues stored = StoredValues.of(book);
        double total = arrears().total().owed().toDecimal().doubleValue();
        assertTrue(total > 0 && arrears().people().size() > arrears().total().owing(), "some have less");
        assertEquals(String.valueOf(total), stored.at("补发名单!I4"));
        assertEquals(String.valueOf(total), stored.at("补发汇总!G4"));
        assertEquals(String.valueOf((double) arrears().total().owing()), stored.at("补发汇总!D4"));
        int row = 5;
        for (Arrears.Line line : arrears().units()) {
            assertEquals(line.holder(), stored.at("补发汇总!B" + row));
            assertEquals(String.valueOf(line.owed().toDecimal().doubleValue()), stored.at("补发汇总!G" + row));
            row++;
        }
    }

    @Test
    void recalculatingChangesNothing() throws Exception {
        List<String> differences = new ArrayList<>();
        int evaluated = 0;
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            evaluated++;
                            double found = evaluator.evaluate(cell).getNumberValue();
                            if (Math.abs(found - cell.getNumericCellValue()) > 0.000001) {
                                differences.add(sheet.getSheetName() + cell.getAddress() + " " + found);
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(evaluated > 60, evaluated + " formulas");
    }

    @Test
    void libreOfficeFindsTheSame() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        StoredValues ours = StoredValues.of(book);
        StoredValues theirs = StoredValues.of(office.recalculated(book));
        for (String cell : List.of("补发汇总!D4", "补发汇总!G4", "补发汇总!G5", "补发汇总!E7", "补发名单!H4", "补发名单!I4")) {
            assertEquals(Double.parseDouble(ours.at(cell)), Double.parseDouble(theirs.at(cell)), 0.0001, cell);
        }
    }

    @Test
    void noIdNumberIsWholeAndTheReasonStandsBeside() throws Exception {
        StringBuilder all = new StringBuilder();
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertEquals(
                    "【示例】补发名单", workbook.getSheet("补发名单").getRow(0).getCell(0).getStringCellValue());
            for (Sheet sheet : workbook) {
                sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
            }
        }
        for (Person person : ledger.people()) {
            assertFalse(all.toString().contains(person.idNumber()));
        }
        assertTrue(all.toString().contains("参照工资调整（示例）"));
        assertTrue(Set.copyOf(all.toString().lines().toList()).contains("参照工资"), "other results of people are told");
    }
}
