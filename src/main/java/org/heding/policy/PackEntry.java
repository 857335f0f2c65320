package org.heding.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.formula.FormulaException;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;

/** An entry of a pack while it is read: what is wanting or wrong is noted at its place, and reading goes on. */
final class PackEntry {
    private static final Label NONE = Label.same("");

    private final JsonNode node;
    private final String where;
    private final List<PackProblem> problems;

    PackEntry(JsonNode node, String where, List<PackProblem> problems) {
        this.node = node;
        this.where = where;
        this.problems = problems;
    }

    String where() {
        return where;
    }

    void report(String field, Text message) {
        problems.add(new PackProblem(at(field), message));
    }

    /** Where a field of this entry stands; the entry itself for an empty text. */
    private String at(String field) {
        if (where.isEmpty() || field.isEmpty()) {
            return where + field;
        }
        return where + "/" + field;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    boolean isList(String field) {
        return node.path(field).isArray();
    }

    PackEntry entry(String field) {
        return new PackEntry(node.path(field), at(field), problems);
    }

    /** The entries of a list, each named by its id where it has one. */
    List<PackEntry> entries(String field) {
        List<PackEntry> entries = new ArrayList<>();
        int index = 0;
        for (JsonNode item : node.path(field)) {
            index++;
            String name = item.hasNonNull("id") ? item.get("id").asText() : String.valueOf(index);
            entries.add(new PackEntry(item, at(field) + "/" + name, problems));
        }
        return entries;
    }

    /** The named entries of an object. */
    Map<String, PackEntry> named(String field) {
        Map<String, PackEntry> named = new java.util.LinkedHashMap<>();
        node.path(field)
                .fieldNames()
                .forEachRemaining(name ->
                        named.put(name, new PackEntry(node.path(field).get(name), at(field) + "/" + name, problems)));
        return named;
    }

    String text(String field) {
        if (!node.path(field).isTextual() || node.get(field).asText().isBlank()) {
            report(field, Phrase.of("policy.wanting"));
            return "";
        }
        return node.get(field).asText();
    }

    String textOr(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** Yes or no, which must be said. */
    boolean truth(String field) {
        if (!node.path(field).isBoolean()) {
            report(field, Phrase.of("policy.yes_or_no"));
        }
        return flag(field);
    }

    List<String> texts(String field) {
        JsonNode value = node.path(field);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.asText());
        }
        value.elements().forEachRemaining(item -> texts.add(item.asText()));
        if (texts.isEmpty()) {
            report(field, Phrase.of("policy.wanting"));
        }
        return texts;
    }

    /** A text in both languages; both must be there, and may be empty only for a unit. */
    Label label(String field) {
        JsonNode label = node.path(field);
        if (!label.path("zh").isTextual() || !label.path("en").isTextual()) {
            report(field, Phrase.of("policy.two_languages"));
            return NONE;
        }
        return new Label(label.get("zh").asText(), label.get("en").asText());
    }

    Label labelOr(String field, Label otherwise) {
        return has(field) ? label(field) : otherwise;
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            report(field, Phrase.of("policy.not_a_date"));
            return LocalDate.EPOCH;
        }
    }

    Optional<LocalDate> dateIfAny(String field) {
        return has(field) ? Optional.of(date(field)) : Optional.empty();
    }

    Optional<BigDecimal> decimal(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(node.get(field).asText()));
        } catch (NumberFormatException e) {
            report(field, Phrase.of("policy.not_a_number"));
            return Optional.empty();
        }
    }

    BigDecimal number(String field) {
        if (!has(field)) {
            report(field, Phrase.of("policy.wanting"));
        }
        return decimal(field).orElse(BigDecimal.ZERO);
    }

    List<Integer> wholes(String field) {
        List<Integer> wholes = new ArrayList<>();
        node.path(field).elements().forEachRemaining(item -> wholes.add(item.asInt()));
        return wholes;
    }

    /** One of the constants of an enumeration, written in lower case. */
    <E extends Enum<E>> E constant(String field, Class<E> type) {
        String written = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(written)) {
                return constant;
            }
        }
        if (!written.isEmpty()) {
            report(field, Phrase.of("policy.unknown_word", written));
        }
        return type.getEnumConstants()[0];
    }

    Optional<Formula> formulaIfAny(String field) {
        return has(field) ? Optional.of(formula(field)) : Optional.empty();
    }

    /** A formula; where it cannot be read, that is noted and a harmless one stands in for it. */
    Formula formula(String field) {
        try {
            return Formula.parse(text(field));
        } catch (FormulaException e) {
            if (has(field)) {
                report(field, e);
            }
            return Formula.parse("0");
        }
    }

    void report(String field, FormulaException e) {
        report(field, Phrase.of("policy.in_formula", e.span().start() + 1, e.problem()));
    }
}
