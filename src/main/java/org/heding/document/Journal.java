package org.heding.document;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The journal (流水): every change of every table, kept by triggers, so that no way of writing can pass it by.
 *
 * <p>A changed cell is one row; a row that came or went is one row that holds all of it. What was changed is found by the
 * edit that did it, or by the unit or person it belongs to.
 */
final class Journal {
    /** How many changes are kept; of older edits only the line in the list of edits stays. */
    static final int KEPT = 200_000;

    /** The format that brought the journal. */
    private static final int SINCE = 2;

    /** The format that brought the places from which changes came. */
    private static final int PLACED = 4;

    private static final Set<String> NOT_KEPT = Set.of("edit", "journal", "closed_year", "result", "seal");

    /** The tables whose rows are journalled: all that hold what people recorded. */
    static final List<String> TABLES = tables(Header.FORMAT);

    /** The edit that is being made; none where another program writes. */
    private static final String MAKING =
            "(SELECT %s FROM edit WHERE id = (SELECT max(id) FROM edit) AND state = 'making')";

    private Journal() {}

    private static List<String> tables(int format) {
        return format < SINCE
                ? List.of()
                : Schema.tables(format).stream()
                        .filter(table -> !NOT_KEPT.contains(table))
                        .toList();
    }

    /** Makes the triggers of a file that has the tables of a format. */
    static void install(Database database, int format) throws SQLException {
        boolean placed = format >= PLACED;
        for (String table : tables(format)) {
            List<String> columns = columns(database, table);
            trigger(database, placed, table, "insert", "INSERT", "", "''", "NULL", row("new", columns), "new");
            trigger(database, placed, table, "delete", "DELETE", "", "''", row("old", columns), "NULL", "old");
            for (String column : columns.subList(1, columns.size())) {
                trigger(
                        database,
                        placed,
                        table,
                        "update_" + column,
                        "UPDATE OF " + column,
                        " WHEN old.%1$s IS NOT new.%1$s".formatted(column),
                        "'" + column + "'",
                        "old." + column,
                        "new." + column,
                        "new");
            }
        }
    }

    /** Takes the triggers away, so that tables can be made over. */
    static void uninstall(Database database) throws SQLException {
        List<String> triggers = new ArrayList<>();
        database.each("SELECT name FROM sqlite_schema WHERE type = 'trigger'", row -> triggers.add(row.getString(1)));
        for (String trigger : triggers) {
            database.run("DROP TRIGGER " + trigger);
        }
    }

    private static void trigger(
            Database database,
            boolean placed,
            String table,
            String name,
            String event,
            String when,
            String field,
            String before,
            String after,
            String row)
            throws SQLException {
        database.run("CREATE TRIGGER journal_%s_%s AFTER %s ON %s%s BEGIN".formatted(table, name, event, table, when)
                + " INSERT INTO journal (edit, source, row, holder, item, field, before, after%s) VALUES (%s, '%s', %s.id,"
                        .formatted(placed ? ", place" : "", MAKING.formatted("id"), table, row)
                + " %s, %s, %s, %s, %s%s); END"
                        .formatted(
                                holder(table, row),
                                item(table, row),
                                field,
                                before,
                                after,
                                placed ? ", " + MAKING.formatted("place") : ""));
    }

    private static String row(String row, List<String> columns) {
        return columns.stream()
                .map(column -> "'%s', %s.%s".formatted(column, row, column))
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }

    /** Whose a table's row is: a unit's code or a person's ID number. */
    private static String holder(String table, String row) {
        return switch (table) {
            case "unit" -> row + ".code";
            case "city_year", "county_year", "township_year", "community_year", "carried", "meeting" -> row + ".unit";
            case "person" -> row + ".id_number";
            case "person_year", "term" -> row + ".person";
            case "explanation" -> row + ".holder";
            case "reference_pay", "local_value" -> row + ".area";
            default -> "''";
        };
    }

    /** What tells a row from the others of its holder: a year, a day, a name. */
    private static String item(String table, String row) {
        return switch (table) {
            case "city_year", "county_year", "township_year", "community_year", "carried", "person_year" ->
                "CAST(" + row + ".year AS TEXT)";
            case "term" -> row + ".starts_on";
            case "explanation" -> "%1$s.standard || ' ' || %1$s.year || ' ' || %1$s.period".formatted(row);
            case "reference_pay" -> "%1$s.grade || ' ' || %1$s.starts_on".formatted(row);
            case "meeting" -> "%1$s.kind || ' ' || %1$s.held_on".formatted(row);
            case "local_value" -> "trim(%1$s.name || ' ' || %1$s.row) || ' ' || %1$s.starts_on".formatted(row);
            case "pack" -> row + ".name";
            default -> "''";
        };
    }

    /** The columns of a table that are stored, the key first. */
    static List<String> columns(Database database, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        database.each(
                "SELECT name FROM pragma_table_xinfo('" + table + "') WHERE hidden = 0 ORDER BY pk = 0, cid",
                row -> columns.add(row.getString(1)));
        return columns;
    }

    /** Gives up the oldest changes beyond the number kept. An edit that has lost some can no longer be undone. */
    static void bound(Database database, int kept) throws SQLException {
        database.update("""
                UPDATE edit SET state = 'fixed' WHERE state <> 'fixed' AND id <= (
                    SELECT max(edit) FROM journal WHERE id <= (SELECT max(id) FROM journal) - ?)""", kept);
        database.update("DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - ?", kept);
    }
}
