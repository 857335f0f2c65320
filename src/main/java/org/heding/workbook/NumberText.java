package org.heding.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers exactly, and refuses those that a column cannot mean. */
final class NumberText {
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]{1,30})(\\.[0-9]{1,20})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([, ][0-9]{3}){1,8}(\\.[0-9]{1,20})?");
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\D+");
    /** Finer than any measure, and coarse enough to be written out. */
    private static final int MOST_DECIMALS = 20;

    private NumberText() {}

    /** The number in a cell, within the bounds of its column. */
    static BigDecimal number(RawCell cell, BookColumn column) throws CellRefusal {
        BigDecimal number = read(cell);
        if (number.signum() < 0 && column.least().signum() >= 0) {
            throw CellRefusal.of("workbook.number.negative");
        }
        if (number.compareTo(column.least()) < 0 || number.compareTo(column.most()) > 0) {
            throw CellRefusal.of("workbook.number.bounds", column.least(), column.most());
        }
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (column.type() == ColumnType.WHOLE && bare.scale() > 0) {
            throw CellRefusal.of("workbook.number.whole");
        }
        if (column.type() == ColumnType.MONEY && bare.scale() > 2) {
            throw CellRefusal.of("workbook.number.fen");
        }
        if (bare.scale() > MOST_DECIMALS) {
            throw CellRefusal.of("workbook.number.text");
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static BigDecimal read(RawCell cell) throws CellRefusal {
        return switch (cell.form()) {
            case NUMBER -> cell.number().orElseThrow(() -> CellRefusal.of("workbook.number.text"));
            case DATE, NO_DATE -> throw CellRefusal.of("workbook.number.date");
            default -> ofText(Spelling.plain(cell.text()));
        };
    }

    private static BigDecimal ofText(String text) throws CellRefusal {
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replaceAll("[, ]", ""));
        }
        Matcher withUnit = WITH_UNIT.matcher(text);
        if (withUnit.matches()) {
            throw CellRefusal.of("workbook.number.unit", withUnit.group(1));
        }
        throw CellRefusal.of("workbook.number.text");
    }
}
