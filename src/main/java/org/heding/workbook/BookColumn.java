package org.heding.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.policy.Input;

/**
 * A column of the import book.
 *
 * @param id what it holds: one of {@link Field} for a yearly figure, else the record's component, such as {@code code}
 * @param name its name in reports of rejected cells, such as {@code 辖区面积(平方公里)}
 * @param also other names that a header may have
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
        List<String> also,
        String unit,
        ColumnType type,
        boolean required,
        List<String> words,
        List<Tier> tiers,
        BigDecimal least,
        BigDecimal most) {
    /** More than any figure of this trade, and few enough digits for a spreadsheet to keep its decimals. */
    private static final BigDecimal BOUNDLESS = BigDecimal.valueOf(1_000_000_000_000L);

    public BookColumn {
        also = List.copyOf(also);
        words = List.copyOf(words);
        tiers = List.copyOf(tiers);
    }

    /** By the id alone: columns are looked up for every row, and those of one sheet have different ids. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The header as it is written: the name, the unit in brackets, and an asterisk if the column is required. */
    public String header() {
        boolean bare = unit.isEmpty() || name.endsWith("(" + unit + ")");
        return name + (bare ? "" : "(" + unit + ")") + (required ? "*" : "");
    }

    /** The column of an input that a policy pack adds, under a name that no column beside it has. */
    static BookColumn of(Input input, String name, List<String> also) {
        ColumnType type =
                switch (input.type()) {
                    case WHOLE -> ColumnType.WHOLE;
                    case MONEY -> ColumnType.MONEY;
                    case TRUTH -> ColumnType.TRUTH;
                    default -> ColumnType.DECIMAL;
                };
        BookColumn column = typed(input.id(), name, type).orNamed(also);
        return type.isNumber()
                ? column.within(
                        input.unit().zh(),
                        input.least().orElse(BOUNDLESS.negate()),
                        input.most().orElse(BOUNDLESS))
                : column;
    }

    static BookColumn code(String id, String name, Tier... tiers) {
        return plain(id, name, ColumnType.CODE, List.of(), List.of(tiers));
    }

    static BookColumn words(String id, String name, List<String> words) {
        return plain(id, name, ColumnType.WORD, words, List.of());
    }

    static BookColumn typed(String id, String name, ColumnType type) {
        return plain(id, name, type, List.of(), List.of());
    }

    static BookColumn number(String id, String name, String unit, ColumnType type, long most) {
        return plain(id, name, type, List.of(), List.of()).within(unit, BigDecimal.ZERO, BigDecimal.valueOf(most));
    }

    /** A number of which the pack says, row by row, in what bounds it lies. */
    static BookColumn unbounded(String id, String name) {
        return plain(id, name, ColumnType.DECIMAL, List.of(), List.of()).within("", BOUNDLESS.negate(), BOUNDLESS);
    }

    BookColumn atLeast(long bound) {
        return within(unit, BigDecimal.valueOf(bound), most);
    }

    BookColumn must() {
        return new BookColumn(id, name, also, unit, type, true, words, tiers, least, most);
    }

    BookColumn orNamed(List<String> others) {
        return new BookColumn(id, name, others, unit, type, required, words, tiers, least, most);
    }

    BookColumn within(String measure, BigDecimal lowest, BigDecimal highest) {
        return new BookColumn(id, name, also, measure, type, required, words, tiers, lowest, highest);
    }

    private static BookColumn plain(String id, String name, ColumnType type, List<String> words, List<Tier> tiers) {
        return new BookColumn(id, name, List.of(), "", type, false, words, tiers, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
