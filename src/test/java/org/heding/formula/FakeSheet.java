package org.heding.formula;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sheet on which every name stands in the cell of the same name. Those in capitals always hold something; {@code is_} are
 * truths, {@code yuan} has two decimals, {@code area} six, {@code rate} no end; {@code nothing} is asked of no one.
 */
final class FakeSheet implements Layout {
    private static final int ROWS = 3;

    static Expression root(String formula) {
        return Formula.parse(formula).root();
    }

    /** What stands in the cell of a formula. */
    static String excel(String formula) {
        return ExcelFormula.of(root(formula), new FakeSheet());
    }

    @Override
    public String level() {
        return "county";
    }

    @Override
    public Optional<Cell> cell(Expression.Name name) {
        String id = name.id();
        boolean given = id.equals(id.toUpperCase(Locale.ROOT));
        return id.equals("nothing")
                ? Optional.empty()
                : Optional.of(new Cell(name.written(), content(id), decimals(id.toLowerCase(Locale.ROOT)), given));
    }

    private static Content content(String id) {
        return id.startsWith("is_") ? Content.TRUTH : Content.NUMBER;
    }

    private static int decimals(String id) {
        if (id.startsWith("yuan")) {
            return 2;
        }
        if (id.startsWith("area")) {
            return 6;
        }
        return id.startsWith("rate") ? ENDLESS : 0;
    }

    /** Three rows; {@code none} has no rows, {@code unasked} rows that are asked of no one, {@code sums} one empty sum. */
    @Override
    public Block block(String level, String id) {
        boolean given = id.equals("kind") || id.isEmpty();
        String address = id.equals("none") ? "" : "x:" + id;
        int asked = id.equals("none") || id.equals("unasked") || level.equals("nowhere") ? 0 : ROWS;
        Cell cell = new Cell(id, content(id), decimals(id), given);
        return new Block(address, asked, !level.equals("month"), cell, id.equals("sums") ? 1 : 0);
    }

    @Override
    public LookUp lookUp(String table, String key) {
        return new LookUp("INDEX(" + table + "," + key + ")", "ISNA(" + key + ")", 2);
    }

    @Override
    public Allocation allocation(Allotment allotment) {
        boolean least = allotment.least().isPresent();
        return new Allocation(
                "T", least ? "m" : "", least ? "M" : "", "w", "W", "f", "F", "r", "R", "w1", "r1", List.of("w=\"\""));
    }
}
