package org.heding.workbook.blank;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heding.ledger.Tier;
import org.heding.policy.Level;

/**
 * What a blank's columns and placeholders mean (对应).
 *
 * @param tables by the sheet's name
 * @param places by what stands between the braces
 */
public record BlankMapping(Map<String, Table> tables, Map<String, Meaning> places) {
    public BlankMapping {
        tables = Map.copyOf(tables);
        places = Map.copyOf(places);
    }

    /**
     * Of a table.
     *
     * @param level whose rows are made where the blank gives none
     * @param columns by {@link Heading#key}; a column that is not there was never decided on
     * @param rows by what a given row says, the code of the unit it means
     */
    public record Table(Level level, Map<String, Meaning> columns, Map<String, String> rows) {
        public Table {
            columns = Map.copyOf(columns);
            rows = Map.copyOf(rows);
        }
    }

    /** What is sure of a blank. */
    public static BlankMapping of(BlankSurvey survey) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (BlankTable table : survey.tables()) {
            tables.put(table.sheet(), new Table(table.level(), sure(table, table.level()), Map.of()));
        }
        return new BlankMapping(tables, Map.of());
    }

    private static Map<String, Meaning> sure(BlankTable table, Level level) {
        Map<String, Meaning> columns = new HashMap<>();
        for (Heading heading : table.headings(level)) {
            if (heading.proposal().sure()) {
                columns.put(heading.key(), heading.proposal().meaning());
            }
        }
        return columns;
    }

    /** What a column means; nothing if that was never decided. */
    public Optional<Meaning> column(String sheet, String key) {
        return Optional.ofNullable(tables.get(sheet))
                .map(table -> table.columns().get(key));
    }

    /** This mapping with another meaning of a column. */
    public BlankMapping with(String sheet, String key, Meaning meaning) {
        Table table = tables.get(sheet);
        Map<String, Meaning> columns = new HashMap<>(table.columns());
        columns.put(key, meaning);
        return with(sheet, new Table(table.level(), columns, table.rows()));
    }

    /** This mapping with another meaning of a placeholder. */
    public BlankMapping withPlace(String name, Meaning meaning) {
        Map<String, Meaning> now = new HashMap<>(places);
        now.put(name, meaning);
        return new BlankMapping(tables, now);
    }

    /**
     * This mapping with a given row that means a unit; an empty code leaves the row alone. Of people nothing is kept here,
     * for mappings are readable where people are under a password.
     *
     * @throws IllegalArgumentException if it is no unit's code
     */
    public BlankMapping withRow(String sheet, String said, String holder) {
        if (!holder.isEmpty() && Tier.of(holder).isEmpty()) {
            throw new IllegalArgumentException("Not a division code");
        }
        Table table = tables.get(sheet);
        Map<String, String> rows = new HashMap<>(table.rows());
        rows.put(said, holder);
        return with(sheet, new Table(table.level(), table.columns(), rows));
    }

    /** This mapping with rows of another level in a table: what was said of its columns stays where it can be told of them. */
    public BlankMapping at(BlankTable table, Level level, Known known) {
        Table now = tables.getOrDefault(table.sheet(), new Table(table.level(), Map.of(), Map.of()));
        Map<String, Meaning> before = sure(table, now.level());
        Map<String, Meaning> columns = sure(table, level);
        now.columns().forEach((key, meaning) -> {
            boolean said = !meaning.equals(before.get(key));
            if (said && (meaning.sort() != Meaning.Sort.TAKE || known.isOf(meaning.what(), level))) {
                columns.put(key, meaning);
            }
        });
        return with(table.sheet(), new Table(level, columns, now.rows()));
    }

    /** This mapping with another table. */
    public BlankMapping with(String sheet, Table table) {
        Map<String, Table> now = new HashMap<>(tables);
        now.put(sheet, table);
        return new BlankMapping(now, places);
    }
}
