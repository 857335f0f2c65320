package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.heding.formula.Allotment;
import org.heding.formula.Evaluator;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Fraction;
import org.heding.formula.Layout;
import org.heding.formula.Scope;
import org.heding.formula.Value;
import org.junit.jupiter.api.Test;

/** A spreadsheet that computes a translated formula finds what exact evaluation finds, also where figures are wanting. */
class FormulaRecalculationTest {
    private static final int TRIALS = 400;
    private static final int PLACES = 9;

    /** Formulas over whole numbers a, b and c, yuan m and n, an area d, and parts p, q and r that are always there. */
    private static final List<String> FORMULAS = List.of(
            "a + b * c - (a - b) - c",
            "-a + b",
            "ROUNDUP(a / b, 0)",
            "ROUNDDOWN(a / p, 0)",
            "ROUND(a / p, 0)",
            "ROUND(d / 3.5, 0)",
            "ROUND(m / 12, 2)",
            "ROUND((m + n) / 12, 2)",
            "ROUND(m * 5 / 1000, 2)",
            "ROUNDDOWN(a * d / 100, 0)",
            "ROUNDUP(m, 1)",
            "ROUND(m, -2)",
            "m + n",
            "MAX(0, m - n)",
            "MIN(a, b, 7)",
            "SUM(m, n)",
            "IF(a > b, m, n)",
            "IF(a > b, c, 0) + 1",
            "IF(ISBLANK(a), b, IF(a = 3, c, a))",
            "IF(NOT(ISBLANK(a)), a / p, b)",
            "IF(a < b, IF(b <= c, 1, c), IF(a <> c, b, 0)) * 2",
            "IF(AND(a > 1, b > 1), 1, 0)",
            "IF(OR(a > 1, b > 1, c > 3), 1, 0)",
            "IF(AND(NOT(ISBLANK(a)), a / p > 1), 1, 0)",
            "IF(OR(ISBLANK(b), a >= b), 1, 2)",
            "IF(NOT(AND(a > 2, OR(b = 1, c = 2))), a, 9)",
            "SHARE(m, 1, p, q)",
            "SHARE(m, 2, p, q)",
            "SHARE(m, 1, p, q, r)",
            "SHARE(m, 2, p, q, r)",
            "SHARE(m, 3, p, q, r)",
            "SHARE(m + n, 2, q, r, p, p)");

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final HSSFWorkbook book = new HSSFWorkbook();
    private final Sheet sheet = book.createSheet();
    private final Row row = sheet.createRow(0);

    /** The figures as exact evaluation sees them. */
    private final class Exact implements Scope {
        @Override
        public String level() {
            return "community";
        }

        @Override
        public Value value(Expression.Name name) {
            BigDecimal figure = figures.get(name.id());
            return figure == null ? new Value.Missing(List.of()) : Value.of(Fraction.of(figure));
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
            throw new IllegalStateException(allotment.total().written());
        }
    }

    /** The same figures in the cells of the first row. */
    private final class Cells implements Layout {
        @Override
        public String level() {
            return "community";
        }

        @Override
        public Optional<Cell> cell(Expression.Name name) {
            String id = name.id();
            int decimals = "mn".contains(id) ? 2 : id.equals("d") ? 6 : 0;
            String address = "$" + SheetPlan.letters(column(id)) + "$1";
            return Optional.of(new Cell(address, Content.NUMBER, decimals, "pqr".contains(id)));
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
            throw new IllegalStateException(allotment.total().written());
        }
    }

    private static int column(String id) {
        return id.charAt(0) - 'a';
    }

    @Test
    void aSpreadsheetFindsTheExactValue() {
        Random random = new Random(5);
        List<Expression> roots =
                FORMULAS.stream().map(text -> Formula.parse(text).root()).toList();
        for (int trial = 0; trial < TRIALS; trial++) {
            draw(random);
            for (int i = 0; i < roots.size(); i++) {
                Value exact = Evaluator.evaluate(roots.get(i), new Exact());
                String excel = ExcelFormula.of(roots.get(i), new Cells());
                assertEquals(said(exact), computed(excel), FORMULAS.get(i) + " of " + figures + ": " + excel);
            }
        }
    }

    private void draw(Random random) {
        figures.clear();
        for (String id : List.of("a", "b", "c")) {
            put(id, random, BigDecimal.valueOf(random.nextInt(6)));
        }
        put("m", random, BigDecimal.valueOf(random.nextInt(1_000_000_00), 2));
        put("n", random, BigDecimal.valueOf(random.nextInt(1_000_000_00), 2));
        put("d", random, BigDecimal.valueOf(random.nextInt(4_000), 2));
        for (String id : List.of("p", "q", "r")) {
            figures.put(id, BigDecimal.valueOf(1 + random.nextInt(4)));
        }
        for (String id : List.of("a", "b", "c", "d", "m", "n", "p", "q", "r")) {
            Cell cell = row.createCell(column(id));
            if (figures.containsKey(id)) {
                cell.setCellValue(figures.get(id).doubleValue());
            }
        }
    }

    private void put(String id, Random random, BigDecimal figure) {
        if (random.nextInt(5) > 0) {
            figures.put(id, figure);
        }
    }

    private String computed(String formula) {
        Cell cell = sheet.createRow(1).createCell(0);
        cell.setCellFormula(formula);
        CellValue value = book.getCreationHelper().createFormulaEvaluator().evaluate(cell);
        return switch (value.getCellType()) {
            case NUMERIC -> plain(BigDecimal.valueOf(value.getNumberValue()));
            case STRING -> value.getStringValue();
            default -> value.formatAsString();
        };
    }

    private static String said(Value value) {
        return value instanceof Value.Amount amount
                ? plain(amount.number().toDecimal(PLACES + 6, RoundingMode.HALF_UP))
                : "";
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
