package org.heding.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.message.Label;
import org.heding.message.Phrase;

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
 * @param editions what it has been: layer by layer, the lowest first, and of each the earliest first; empty for a table
 *     that the document holds
 * @param listed the keys that it can have, where the pack lists them; else empty
 * @param own the document's own rows by key, which lie over the editions
 */
public record Table(
        String id,
        Label label,
        Label key,
        Label keyUnit,
        Type keyType,
        Label unit,
        Type type,
        List<Edition> editions,
        List<String> listed,
        Map<String, List<Parameter.Dated>> own) {
    /** The table of reference pay, which the document holds: by area, grade and day. */
    public static final String REFERENCE_PAY = "reference_pay";

    public Table {
        editions = List.copyOf(editions);
        listed = List.copyOf(listed);
        own = Map.copyOf(own);
    }

    /**
     * The table from a day on.
     *
     * @param from the first day it holds
     * @param rows the figures by key; of bands, by what each takes in
     * @param bands the bands of a number, where its rows are such
     * @param citation what they rest on
     * @param area the code of the unit for which it holds, with all below it; empty for everywhere
     */
    public record Edition(
            LocalDate from, Map<String, BigDecimal> rows, Optional<Bands> bands, Citation citation, String area)
            implements Statement {}

    /** Whether the figures are recorded in the document, not in the pack. */
    public boolean inDocument() {
        return editions.isEmpty();
    }

    /** Whether this is the reference pay, which the document holds in a table of its own kind. */
    public boolean isReferencePay() {
        return inDocument() && id.equals(REFERENCE_PAY);
    }

    /** Whether its rows are bands of a number. */
    public boolean banded() {
        return editions.stream().anyMatch(edition -> edition.bands().isPresent());
    }

    /** The edition in force on a day where no area has its own; nothing before the first. */
    public Optional<Edition> on(LocalDate day) {
        return on(day, "");
    }

    /** The edition in force on a day for the unit of a code; nothing before the first. */
    public Optional<Edition> on(LocalDate day, String code) {
        return Statement.on(editions, day, code);
    }

    /** The figure of a key in force on a day for the unit of a code, with what it rests on; of a table without bands. */
    public Optional<Parameter.Dated> row(String key, LocalDate day, String code) {
        return Statement.on(own.getOrDefault(key, List.of()), day, code)
                .or(() -> on(day, code).flatMap(edition -> row(edition, key)));
    }

    private static Optional<Parameter.Dated> row(Edition edition, String key) {
        return Optional.ofNullable(edition.rows().get(key))
                .map(figure -> new Parameter.Dated(edition.from(), figure, edition.citation(), edition.area()));
    }

    /** All rows in force on a day for the unit of a code, by key; of a table without bands. */
    public Map<String, Parameter.Dated> rows(LocalDate day, String code) {
        Map<String, Parameter.Dated> rows = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        on(day, code).ifPresent(edition -> keys.addAll(edition.rows().keySet()));
        own.keySet().stream().sorted().forEach(keys::add);
        keys.forEach(key -> row(key, day, code).ifPresent(figure -> rows.put(key, figure)));
        return rows;
    }

    /** The keys that its rows can have, as far as they are known: those the pack lists, or those of its editions. */
    public List<String> keys() {
        if (!listed.isEmpty()) {
            return listed;
        }
        Set<String> keys = new LinkedHashSet<>();
        editions.forEach(edition -> keys.addAll(edition.rows().keySet()));
        return List.copyOf(keys);
    }

    /** The days on which anything of it begins to hold. */
    public Stream<LocalDate> days() {
        return statements().map(Statement::from);
    }

    /** All its figures, of whatever day and area; of a table without bands. */
    public Stream<BigDecimal> figures() {
        return Stream.concat(
                editions.stream().flatMap(edition -> edition.rows().values().stream()),
                own.values().stream().flatMap(List::stream).map(Parameter.Dated::value));
    }

    /** The areas that have an edition or a row of their own. */
    public Stream<String> areas() {
        return statements().map(Statement::area).filter(area -> !area.isEmpty());
    }

    private Stream<Statement> statements() {
        return Stream.concat(editions.stream(), own.values().stream().flatMap(List::stream));
    }

    /** Why a row cannot have a figure of the document's own; nothing if it can. */
    public Optional<Phrase> refusal(String row, BigDecimal figure) {
        if (isReferencePay()) {
            return Optional.of(Phrase.of("policy.value.reference_pay", label));
        }
        if (banded()) {
            return Optional.of(Phrase.of("policy.value.bands", label));
        }
        if (!isKey(row)) {
            return Optional.of(Phrase.of("policy.value.key", label, key, row, String.join(", ", keys())));
        }
        return Parameter.refusal(label, type, Optional.empty(), Optional.empty(), figure);
    }

    private boolean isKey(String row) {
        boolean known = keys().isEmpty() || keys().contains(row);
        return known
                && switch (keyType) {
                    case WHOLE -> row.matches("0|[1-9][0-9]*");
                    case DECIMAL, MONEY -> row.matches("(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
                    default -> !row.isBlank();
                };
    }

    /** The same with a row of the document's own, which holds from its day on, whatever was said of later days. */
    Table with(String row, Parameter.Dated figure) {
        Map<String, List<Parameter.Dated>> rows = new HashMap<>(own);
        rows.put(row, Statement.with(new ArrayList<>(own.getOrDefault(row, List.of())), figure));
        return new Table(id, label, key, keyUnit, keyType, unit, type, editions, listed, rows);
    }
}
