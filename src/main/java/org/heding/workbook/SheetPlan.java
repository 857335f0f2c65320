package org.heding.workbook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.heding.policy.Level;

/** Where a sheet has which figure of whom, known before anything is written. */
final class SheetPlan {
    private final String name;
    private final Map<Level, LevelRows> rows = new EnumMap<>(Level.class);
    private final Map<Level, Map<String, Integer>> columns = new EnumMap<>(Level.class);

    SheetPlan(String name) {
        this.name = name;
    }

    /** The sheet's name. */
    String name() {
        return name;
    }

    void put(Level level, LevelRows block) {
        rows.put(level, block);
    }

    void put(Level level, String id, int column) {
        columns.computeIfAbsent(level, none -> new LinkedHashMap<>()).put(id, column);
    }

    Optional<LevelRows> rows(Level level) {
        return Optional.ofNullable(rows.get(level));
    }

    Optional<Integer> column(Level level, String id) {
        return Optional.ofNullable(columns.getOrDefault(level, Map.of()).get(id));
    }

    Map<String, Integer> columns(Level level) {
        return columns.getOrDefault(level, Map.of());
    }

    /** The address of a figure, seen from a sheet. */
    Optional<String> cell(Level level, String id, String holder, SheetPlan from) {
        Optional<Integer> column = column(level, id);
        LevelRows block = rows.get(level);
        if (column.isEmpty() || block == null || block.row(holder).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                prefix(from) + letters(column.get()) + (block.row(holder).getAsInt() + 1));
    }

    /** The address of a figure of all that lies below a code, seen from a sheet. */
    Optional<String> block(Level level, String id, String code, SheetPlan from) {
        Optional<Integer> column = column(level, id);
        if (column.isEmpty() || rows.get(level) == null) {
            return Optional.empty();
        }
        return rows.get(level).below(code).map(span -> prefix(from) + range(column.get(), span.first(), span.last()));
    }

    /** What stands before an address in this sheet, in a formula of another. */
    String prefix(SheetPlan from) {
        return from == this ? "" : quoted(name) + "!";
    }

    /** A sheet's name as formulas write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Cells of one column, rows counted from nought and both included. */
    static String range(int column, int first, int last) {
        return letters(column) + (first + 1) + ":" + letters(column) + (last + 1);
    }

    /** A column's letters. */
    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
