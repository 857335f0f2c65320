package org.heding.desktop.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.policy.PolicyPack;
import org.heding.workbook.Difference;
import org.heding.workbook.Item;
import org.heding.workbook.Reading;
import org.heding.workbook.Rejection;

/** What an import would change, before it is made. */
public final class ImportPreview {
    private final Path book;
    private final Reading reading;
    private final Difference difference;

    /** The preview of what was read from a workbook on top of a ledger, for a pack. */
    public ImportPreview(Path book, Reading reading, Ledger ledger, PolicyPack pack) {
        this.book = book;
        this.reading = reading;
        this.difference = new Difference(reading, ledger, pack);
    }

    /** The workbook. */
    public Path book() {
        return book;
    }

    /** What was read. */
    public Reading reading() {
        return reading;
    }

    /** How much there is of a sort, listed or not. */
    public int count(Item.Sort sort) {
        return switch (sort) {
            case ADDED -> difference.added();
            case CHANGED -> difference.changed();
            case SAME -> difference.same();
        };
    }

    /** What is listed of a sort and has a text in it, be it in the name, the place or a value. */
    public List<Item> items(Item.Sort sort, String searched) {
        return difference.items(sort).stream()
                .filter(item -> has(
                        searched, place(item), item.name(), item.holder(), item.column(), item.before(), item.after()))
                .toList();
    }

    /** The cells that cannot be taken and have a text in their place, column, value or message. */
    public List<Rejection> rejected(String searched, Messages messages) {
        return reading.rejected().stream()
                .filter(one -> has(
                        searched,
                        place(one),
                        one.column(),
                        one.value(),
                        one.message().in(messages)))
                .toList();
    }

    private static boolean has(String searched, String... texts) {
        String wanted = searched.strip().toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Where in the workbook. */
    static String place(Item item) {
        return item.sheet() + "!" + item.cell();
    }

    /** Where in the workbook. */
    static String place(Rejection rejection) {
        return rejection.sheet() + "!" + rejection.cell();
    }

    /** Whom or what it is about; an identity number is masked. */
    static String holder(Item item) {
        return IdNumber.wellFormed(item.holder()) ? item.name() + " " + IdNumber.masked(item.holder()) : item.name();
    }

    /** A value as typed; an identity number is masked. */
    static String value(Rejection rejection) {
        return rejection.shown();
    }

    /** Whether every row can be taken. */
    public boolean clean() {
        return reading.rejected().isEmpty();
    }

    /** The rows that can be taken, as one edit, with what says which rows they are. */
    public List<Change> changes() {
        return reading.told();
    }
}
