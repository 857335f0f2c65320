package org.heding.document;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;

/**
 * The personal columns (敏感列) of a file, sealed where there is a password. The one list of them: identity numbers wherever
 * they stand, and the yearly figures of people, which are their pay. A document records no telephone numbers.
 */
final class Personal {
    /** What stands in a personal column. */
    enum Sort {
        /** An identity number. */
        NUMBER,
        /** A figure, named as the column is. */
        FIGURE,
        /** Figures by name, as JSON. */
        FIGURES
    }

    /** A personal column. */
    record Column(String table, String name, Sort sort) {}

    /** All of them. The journal has them too, in the rows that are about these tables. */
    static final List<Column> COLUMNS = List.of(
            new Column("person", "id_number", Sort.NUMBER),
            new Column("person_year", "person", Sort.NUMBER),
            new Column("person_year", Field.ANNUAL_PAY, Sort.FIGURE),
            new Column("person_year", "more", Sort.FIGURES),
            new Column("term", "person", Sort.NUMBER),
            new Column("explanation", "holder", Sort.NUMBER));

    /** The tables with personal columns. */
    static final List<String> TABLES =
            COLUMNS.stream().map(Column::table).distinct().toList();

    private static final String NUMBER = "number";

    /** As it is without a password. */
    static final Personal PLAIN = new Personal(Seal.NONE, null);

    private final Seal seal;
    private final PasswordLock lock;
    private final Map<String, String> opened = new HashMap<>();
    private final Map<String, String> closed = new HashMap<>();

    Personal(Seal seal, PasswordLock lock) {
        this.seal = seal;
        this.lock = lock;
    }

    /** The lock that is on its key; nothing without a password. */
    Optional<PasswordLock> lock() {
        return Optional.ofNullable(lock);
    }

    /** Whether the same opens both. */
    boolean same(Personal other) {
        return lock == null || other.lock == null ? lock == other.lock : lock.same(other.lock);
    }

    /** What stands in the file for whom a record is about: a person's number is personal, a unit's code is not. */
    String closed(String holder) {
        return seal == Seal.NONE || Tier.of(holder).isPresent()
                ? holder
                : closed.computeIfAbsent(holder, number -> seal.close(NUMBER, number));
    }

    /** The identity number for what stands in the file; a unit's code, where a record may be about either. */
    String number(String stored) throws SQLException {
        if (seal == Seal.NONE) {
            return seal.open(NUMBER, stored);
        }
        String number = opened.get(stored);
        if (number == null) {
            number = Tier.of(stored).isPresent() ? stored : seal.open(NUMBER, stored);
            opened.put(stored, number);
        }
        return number;
    }

    /**
     * What stands in the file for a figure of a person.
     *
     * @param plain what stood there without a password: whole numbers in columns of their own, else texts; null for none
     */
    Object closed(String number, String year, String field, Object plain) {
        return plain == null || seal == Seal.NONE ? plain : seal.close(context(number, year, field), plain.toString());
    }

    /** What would stand in the file for a figure of a person without a password. */
    Object figure(String number, String year, String field, Object stored) throws SQLException {
        if (stored == null || seal == Seal.NONE && !(stored instanceof String)) {
            return stored;
        }
        String plain = seal.open(context(number, year, field), stored.toString());
        try {
            return seal != Seal.NONE && field.equals(Field.ANNUAL_PAY) ? (Object) Long.valueOf(plain) : plain;
        } catch (NumberFormatException e) {
            throw new SQLException("A sealed figure is none", e);
        }
    }

    /** The same for any field of a record about people. */
    String value(String table, String number, String item, String field, String stored) throws SQLException {
        boolean isNumber = COLUMNS.contains(new Column(table, field, Sort.NUMBER));
        boolean isFigure = COLUMNS.contains(new Column(table, "more", Sort.FIGURES));
        // The year of a record is none of its figures; nothing but another program changes it.
        boolean isYear = isFigure && field.equals("year") && stored != null && !stored.startsWith(Seal.MARK);
        if (stored == null || isYear || !isNumber && !isFigure) {
            return stored;
        }
        return isNumber ? number(stored) : figure(number, item, field, stored).toString();
    }

    private static String context(String number, String year, String field) {
        return String.join("\n", "figure", number, year, field);
    }

    /** What stands in the file for the content of a closed year. */
    byte[] closed(int year, byte[] content) {
        return seal.close("year\n" + year, content);
    }

    /** The content of a closed year for what stands in the file. */
    byte[] content(int year, byte[] stored) throws SQLException {
        return seal.open("year\n" + year, stored);
    }
}
