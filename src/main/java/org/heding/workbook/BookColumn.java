package org.heding.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;

/**
 * A column of the import book.
 *
 * @param id what it holds: one of {@link Field} for a yearly figure, else the record's component, such as {@code code}
 * @param name its name in reports of rejected cells, such as {@code 辖区面积(平方公里)}
 * @param unit the unit of measure, or an empty text
 * @param type what sort of value it holds
 * @param required whether every row must fill it
 * @param words the words allowed, where {@code type} is {@link ColumnType#WORD}
 * @param tiers the tiers whose codes are allowed, where {@code type} is {@link ColumnType#CODE}
 * @param least the least number allowed
 * @param most the greatest number allowed
 */
public record BookColumn(
        String id,
        String name,
        String unit,
        ColumnType type,
        boolean required,
        List<String> words,
        List<Tier> tiers,
        BigDecimal least,
        BigDecimal most) {
    public BookColumn {
        words = List.copyOf(words);
        tiers = List.copyOf(tiers);
    }

    /** The header as it is written: the name, the unit in brackets, and an asterisk if the column is required. */
    public String header() {
        boolean bare = unit.isEmpty() || name.endsWith("(" + unit + ")");
        return name + (bare ? "" : "(" + unit + ")") + (required ? "*" : "");
    }

    static BookColumn code(String id, String name, Tier... tiers) {
        return plain(id, name, ColumnType.CODE, true, List.of(), List.of(tiers));
    }

    static BookColumn words(String id, String name, List<String> words) {
        return plain(id, name, ColumnType.WORD, false, words, List.of());
    }

    static BookColumn typed(String id, String name, ColumnType type) {
        return plain(id, name, type, false, List.of(), List.of());
    }

    static BookColumn number(String id, String name, String unit, ColumnType type, long most) {
        return new BookColumn(
                id, name, unit, type, false, List.of(), List.of(), BigDecimal.ZERO, BigDecimal.valueOf(most));
    }

    BookColumn atLeast(long bound) {
        return new BookColumn(id, name, unit, type, required, words, tiers, BigDecimal.valueOf(bound), most);
    }

    BookColumn must() {
        return new BookColumn(id, name, unit, type, true, words, tiers, least, most);
    }

    private static BookColumn plain(
            String id, String name, ColumnType type, boolean required, List<String> words, List<Tier> tiers) {
        return new BookColumn(id, name, "", type, required, words, tiers, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
