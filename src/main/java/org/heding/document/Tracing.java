package org.heding.document;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads out of the journal what was changed, field by field (修改明细). */
public final class Tracing {
    /** How many changes a document keeps; of older edits only the line in the list of edits stays. */
    public static final int KEPT = Journal.KEPT;

    /** The rows of the journal in question: of one holder, or of all. */
    private static final String OF_HOLDER = "?1 = '' OR holder = ?1";

    private static final String OF_EDIT = "edit = ?1";

    private static final String SINCE_EDIT = "edit >= ?1";

    private static final String LATEST = """
            WITH latest AS (
                SELECT * FROM journal WHERE %2$s ORDER BY id DESC LIMIT ?2
            ), cells AS (
                SELECT id AS journal, field AS cell, before AS was, after AS became FROM latest
                WHERE field NOT IN ('', 'more')
            UNION ALL
                SELECT id, json_extract(coalesce(before, after), '$.field'), json_extract(before, '$.source'),
                    json_extract(after, '$.source')
                FROM latest WHERE field = '' AND source = 'carried'
            UNION ALL
                SELECT latest.id, e.key, iif(before IS NULL, NULL, e.value), iif(after IS NULL, NULL, e.value)
                FROM latest, json_each(coalesce(before, after)) AS e
                WHERE field = '' AND source <> 'carried' AND e.value IS NOT NULL AND e.key NOT IN ('id', 'unit', 'person', 'more')
                    AND (source <> 'explanation' OR e.key = 'reason') AND NOT (e.key = 'year' AND source LIKE '%%_year')
            UNION ALL
                SELECT latest.id, e.key, iif(before IS NULL, NULL, e.value), iif(after IS NULL, NULL, e.value)
                FROM latest, json_each(json_extract(coalesce(before, after), '$.more')) AS e
                WHERE field = '' AND source LIKE '%%_year'
            UNION ALL
                SELECT latest.id, e.key,
                    json_extract(before, '$."' || e.key || '"'), json_extract(after, '$."' || e.key || '"')
                FROM latest, json_each(json_patch(before, after)) AS e
                WHERE field = 'more'
            )
            SELECT %1$s, source, holder, item, cell, was, became, latest.place
            FROM cells JOIN latest ON latest.id = cells.journal LEFT JOIN edit ON edit.id = latest.edit
            WHERE was IS NOT became
            ORDER BY latest.id DESC, cell""";

    private Tracing() {}

    /** What was changed of a unit or person, the last first; of the whole document where the holder is empty. */
    static List<Entry> entries(Database database, String holder, int most) throws SQLException {
        return entries(
                database,
                OF_HOLDER,
                holder.isEmpty() ? holder : database.personal().closed(holder),
                most);
    }

    /**
     * What an edit changed, the last first; nothing where that is no longer kept.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public static List<Entry> of(Document document, Edit edit, int most) throws DocumentException {
        try {
            return entries(document.database(), OF_EDIT, edit.id(), most);
        } catch (SQLException e) {
            throw Failure.of(e, document.path());
        }
    }

    /**
     * What an edit and all that followed it changed, the last first; nothing that is no longer kept.
     *
     * @throws DocumentException if the file can no longer be read
     */
    static List<Entry> since(Document document, long edit, int most) throws DocumentException {
        try {
            return entries(document.database(), SINCE_EDIT, edit, most);
        } catch (SQLException e) {
            throw Failure.of(e, document.path());
        }
    }

    private static List<Entry> entries(Database database, String which, Object whose, int most) throws SQLException {
        List<Entry> found = new ArrayList<>();
        database.each(
                LATEST.formatted(Edits.COLUMNS, which), row -> found.add(entry(database.personal(), row)), whose, most);
        return found;
    }

    private static Entry entry(Personal personal, ResultSet row) throws SQLException {
        Edit edit = row.getObject(1) == null ? null : Edits.edit(row);
        String source = row.getString(8);
        boolean own = Personal.TABLES.contains(source);
        String holder = own ? personal.number(row.getString(9)) : row.getString(9);
        String item = row.getString(10);
        String field = row.getString(11);
        String before = row.getString(12);
        String after = row.getString(13);
        return new Entry(
                edit,
                source,
                holder,
                item,
                field,
                figure(source, field, own ? personal.value(source, holder, item, field, before) : before),
                figure(source, field, own ? personal.value(source, holder, item, field, after) : after),
                Objects.toString(row.getString(14), ""));
    }

    private static String figure(String source, String field, String stored) {
        boolean fen = source.endsWith("_year") && FigureType.of(field) == FigureType.MONEY
                || source.equals("reference_pay") && field.equals("amount");
        BigDecimal yuan = fen ? FigureType.MONEY.figure(stored) : null;
        return yuan == null ? stored : yuan.toPlainString();
    }
}
