package org.heding.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.message.Label;

/**
 * A table that a formula looks a figure up in.
 *
 * @param id its name in formulas
 * @param label what people call it
 * @param key what its rows are told apart by
 * @param keyUnit the unit of the key, where it is a number
 * @param keyType what sort of key
 * @param unit the unit of its figures
 * @param type what sort of figures
 * @param editions what it has been, the earliest first; empty for a table that the document holds
 */
public record Table(
        String id, Label label, Label key, Label keyUnit, Type keyType, Label unit, Type type, List<Edition> editions) {
    /** The table of reference pay, which the document holds: by area, grade and day. */
    public static final String REFERENCE_PAY = "reference_pay";

    public Table {
        editions = List.copyOf(editions);
    }

    /**
     * The table from a day on.
     *
     * @param from the first day it holds
     * @param rows the figures by key; of bands, by what each takes in
     * @param bands the bands of a number, where its rows are such
     * @param citation what they rest on
     */
    public record Edition(LocalDate from, Map<String, BigDecimal> rows, Optional<Bands> bands, Citation citation) {}

    /** Whether the figures are recorded in the document, not in the pack. */
    public boolean inDocument() {
        return editions.isEmpty();
    }

    /** The edition in force on a day; nothing before the first. */
    public Optional<Edition> on(LocalDate day) {
        return editions.stream().filter(edition -> !edition.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
