package org.heding.document;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;

/** The tables of yearly figures: one for each tier of units, one for people. */
enum FigureTable {
    CITY("city_year", "unit", Field.BY_TIER.get(Tier.CITY)),
    COUNTY("county_year", "unit", Field.BY_TIER.get(Tier.COUNTY)),
    TOWNSHIP("township_year", "unit", Field.BY_TIER.get(Tier.TOWNSHIP)),
    COMMUNITY("community_year", "unit", Field.BY_TIER.get(Tier.COMMUNITY)),
    PERSON("person_year", "person", List.of(Field.ANNUAL_PAY));

    private static final String PUT = """
            INSERT INTO %1$s (%2$s, year, %3$s) VALUES (?, ?, ?)
            ON CONFLICT (%2$s, year) DO UPDATE SET %3$s = excluded.%3$s""";

    /** A null in a merge patch takes the name away, so the same statement sets and clears. */
    private static final String PUT_MORE = """
            INSERT INTO %1$s (%2$s, year, more) VALUES (?1, ?2, json_patch('{}', json_object(?3, ?4)))
            ON CONFLICT (%2$s, year) DO UPDATE SET more = json_patch(more, json_object(?3, ?4))""";

    private final String table;
    private final String holder;
    private final List<String> fields;
    private final Map<String, String> puts = new HashMap<>();
    private final String putMore;

    FigureTable(String table, String holder, List<String> fields) {
        this.table = table;
        this.holder = holder;
        this.fields = fields;
        for (String field : fields) {
            puts.put(field, PUT.formatted(table, holder, field));
        }
        putMore = PUT_MORE.formatted(table, holder);
    }

    /** The table for what is recorded of a unit's code or a person's ID number. */
    static FigureTable of(String holder) {
        return Tier.of(holder).map(tier -> values()[tier.ordinal()]).orElse(PERSON);
    }

    /** The table's name. */
    String table() {
        return table;
    }

    /** Writes a figure, or clears it. */
    void put(Database database, Change.SetFact fact) throws SQLException {
        String put = puts.get(fact.field());
        String closed = database.personal().closed(fact.holder());
        if (put == null) {
            Object stored = closed(database, fact, FigureType.DECIMAL.stored(fact.value()));
            database.update(putMore, closed, fact.year(), fact.field(), stored);
        } else {
            Object stored = closed(database, fact, FigureType.of(fact.field()).stored(fact.value()));
            database.update(put, closed, fact.year(), stored);
        }
    }

    private Object closed(Database database, Change.SetFact fact, Object plain) {
        return this == PERSON
                ? database.personal().closed(fact.holder(), String.valueOf(fact.year()), fact.field(), plain)
                : plain;
    }

    /** Gives a figure that was read, unless there is none. */
    private void give(Database database, ResultSet row, String field, FigureType type, int column, Consumer<Change> to)
            throws SQLException {
        String holder = row.getString(1);
        Object stored = row.getString(column);
        if (this == PERSON) {
            holder = database.personal().number(holder);
            stored = database.personal().figure(holder, row.getString(2), field, stored);
        }
        BigDecimal figure = type.figure(Objects.toString(stored, null));
        if (figure != null) {
            to.accept(new Change.SetFact(holder, row.getInt(2), field, figure));
        }
    }

    /** Gives each figure that is recorded. */
    void read(Database database, Consumer<Change> to) throws SQLException {
        String typed = "SELECT %s, year, %s FROM %s".formatted(holder, String.join(", ", fields), table);
        database.each(typed, row -> {
            for (int i = 0; i < fields.size(); i++) {
                give(database, row, fields.get(i), FigureType.of(fields.get(i)), i + 3, to);
            }
        });
        String more = "SELECT t.%s, t.year, m.key, m.value FROM %s AS t, json_each(t.more) AS m WHERE t.more <> '{}'"
                .formatted(holder, table);
        database.each(more, row -> give(database, row, row.getString(3), FigureType.DECIMAL, 4, to));
    }
}
