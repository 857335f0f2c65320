package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.formula.Allotment;
import org.heding.formula.Evaluator;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Layout;
import org.heding.formula.Scope;
import org.heding.formula.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice computes the functions of days as exact evaluation does, also where days are wanting. */
class DateRecalculationTest {
    private static final int ROWS = 150;
    private static final long EPOCH = 25_569;

    /** Formulas over days a and b, a year c, a month d and a word e, any of which may be wanting. */
    private static final List<String> FORMULAS = List.of(
            "YEAR(a)",
            "DATEDIF(a, b, \"Y\")",
            "DATEDIF(a, b, \"M\")",
            "DATEDIF(a, b, \"D\")",
            "DATEDIF(DATE(YEAR(a), 1, 1), b, \"Y\") + 1",
            "DATEDIF(IF(ISBLANK(a), b, a), DATE(2026, 12, 31), \"Y\")",
            "DATE(c, d, 1)",
            "YEAR(DATE(c, d + 1, 0))",
            "MAX(0, YEAR(b) - YEAR(a)) * 12",
            "IF(a <= b, DATEDIF(a, b, \"Y\"), 7)",
            "IF(ISBLANK(e), 0, IF(e = \"助理\", 1, 2))",
            "IF(ISBLANK(a), 99, YEAR(a))");

    @TempDir
    Path folder;

    private record Cells(int row) implements Layout {
        @Override
        public String level() {
            return "person";
        }

        @Override
        public Optional<Cell> cell(Expression.Name name) {
            String address = name.id().toUpperCase(Locale.ROOT) + (row + 1);
            Content content = name.id().equals("e") ? Content.WORDS : Content.NUMBER;
            return Optional.of(new Cell(address, content, 0, false));
        }

        @Override
        public Block block(String level, String id) {
            throw new IllegalStateException(id);
        }

        @Override
        public LookUp lookUp(String table, String key) {
            throw new IllegalStateException(table);
        }

        @Override
        public Allocation allocation(Allotment allotment) {
            throw new IllegalStateException();
        }
    }

    private record Exact(Map<String, Value> figures) implements Scope {
        @Override
        public String level() {
            return "person";
        }

        @Override
        public Value value(Expression.Name name) {
            return figures.getOrDefault(name.id(), new Value.Missing(List.of()));
        }

        @Override
        public List<? extends Scope> below(String level) {
            return List.of();
        }

        @Override
        public boolean mayLeaveOut(String level) {
            return true;
        }

        @Override
        public Value lookUp(String table, Value key) {
            throw new IllegalStateException(table);
        }

        @Override
        public Value allocate(Allotment allotment) {
            throw new IllegalStateException();
        }
    }

    @Test
    void aSpreadsheetCountsTheSameYearsMonthsAndDays() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        List<Expression> roots =
                FORMULAS.stream().map(text -> Formula.parse(text).root()).toList();
        List<List<String>> exact = new ArrayList<>();
        Path book = folder.resolve("days.xlsx");
        Random random = new Random(17);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(book)) {
            Sheet sheet = workbook.createSheet("days");
            for (int i = 0; i < ROWS; i++) {
                Row row = sheet.createRow(i);
                Exact scope = new Exact(drawn(random, row, i));
                List<String> values = new ArrayList<>();
                for (int f = 0; f < roots.size(); f++) {
                    values.add(said(Evaluator.evaluate(roots.get(f), scope), f));
                    row.createCell(5 + f).setCellFormula(ExcelFormula.of(roots.get(f), new Cells(i)));
                }
                exact.add(values);
            }
            workbook.write(out);
        }
        StoredValues found = StoredValues.of(office.recalculated(book));
        for (int i = 0; i < ROWS; i++) {
            for (int f = 0; f < roots.size(); f++) {
                String address = "days!" + (char) ('F' + f) + (i + 1);
                assertEquals(exact.get(i).get(f), found.at(address), address + " " + FORMULAS.get(f));
            }
        }
        assertTrue(exact.stream().anyMatch(values -> values.contains("")));
    }

    /** Days about the ends of February more often than chance has them. */
    private static LocalDate day(Random random) {
        LocalDate day = LocalDate.of(1990 + random.nextInt(40), 1, 1).plusDays(random.nextInt(366));
        return random.nextInt(3) == 0
                ? LocalDate.of(2000 + random.nextInt(9) * 4, 2, 27).plusDays(random.nextInt(4))
                : day;
    }

    private static Map<String, Value> drawn(Random random, Row row, int i) {
        Map<String, Value> figures = new HashMap<>();
        for (int column = 0; column < 2; column++) {
            LocalDate day = i == 0 ? LocalDate.of(2020 + column, 2, 29 - column) : day(random);
            if (i == 0 || random.nextInt(6) > 0) {
                figures.put(column == 0 ? "a" : "b", Value.of(day.toEpochDay()));
                row.createCell(column).setCellValue(day.toEpochDay() + EPOCH);
            }
        }
        int year = List.of(2026, 1901, 1900, 9999, 10_000, 2024).get(random.nextInt(6));
        figures.put("c", Value.of(year));
        row.createCell(2).setCellValue(year);
        int month = random.nextInt(16) - 2;
        figures.put("d", Value.of(month));
        row.createCell(3).setCellValue(month);
        if (random.nextBoolean()) {
            String word = random.nextBoolean() ? "助理" : "社工师";
            figures.put("e", new Value.Words(word));
            row.createCell(4).setCellValue(word);
        }
        return figures;
    }

    private static String said(Value value, int formula) {
        if (!(value instanceof Value.Amount amount)) {
            return "";
        }
        long number = amount.number().toLong() + (FORMULAS.get(formula).startsWith("DATE(") ? EPOCH : 0);
        return String.valueOf((double) number);
    }
}
