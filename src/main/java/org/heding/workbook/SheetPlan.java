package org.heding.workbook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.heding.policy.Level;

/** Where a sheet has which figure of whom, known before anything is written. */
final class SheetPlan {
    /** Which holders of a level have a row. */
    enum Coverage {
        /** All that the pack is about. */
        ALL,
        /** All of whom any of the sheet's results is asked. */
        ASKED,
        /** Only some. */
        SOME
    }

    private final String name;
    private final Map<Level, Coverage> coverages = new EnumMap<>(Level.class);
    private final Map<Level, LevelRows> rows = new EnumMap<>(Level.class);
    private final Map<Level, Map<String, Integer>> columns = new EnumMap<>(Level.class);

    SheetPlan(String name) {
        this.name = name;
    }

    /** The sheet's name. */
    String name() {
        return name;
    }

    void put(Level level, LevelRows block, Coverage coverage) {
        put(level, block);
        cover(level, coverage);
    }

    void put(Level level, LevelRows block) {
        rows.put(level, block);
    }

    void cover(Level level, Coverage coverage) {
        coverages.put(level, coverage);
    }

    /** Whether everyone of a level of whom a figure is asked has a row here. */
    boolean covers(Level level, boolean result) {
        Coverage coverage = coverages.getOrDefault(level, Coverage.SOME);
        return coverage == Coverage.ALL || result && coverage == Coverage.ASKED;
    }

    void put(Level level, String id, int column) {
        columns.computeIfAbsent(level, none -> new LinkedHashMap<>()).put(id, column);
    }

    boolean hasRows() {
        return !rows.isEmpty();
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

    /** The address of a figure of all that lies below a code, seen from a sheet; an empty text if there is nothing. */
    String block(Level level, String id, String code, SheetPlan from) {
        int column = column(level, id).orElseThrow();
        return rows.get(level)
                .below(code)
                .map(span -> prefix(from) + range(column, span.first(), span.last()))
                .orElse("");
    }

    /** The part of such a block from its first row to that of a holder. */
    String blockTo(Level level, String id, String code, String holder, SheetPlan from) {
        int column = column(level, id).orElseThrow();
        LevelRows block = rows.get(level);
        return prefix(from)
                + range(
                        column,
                        block.below(code).orElseThrow().first(),
                        block.row(holder).orElseThrow());
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
