package org.heding.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.ledger.LocalValue;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Table;

/**
 * The names for which a document may have values of its own (本地口径): the parameters of a pack, and those of its tables
 * whose rows have keys. Reference pay has a sheet for itself, and bands are changed in a pack alone.
 */
final class OwnNames {
    private static final int MOST_NEAR = 5;

    private final List<Name> names = new ArrayList<>();
    private final List<Name> closed = new ArrayList<>();

    /**
     * A parameter or table.
     *
     * @param id its name in formulas
     * @param label what people call it
     * @param title the one name that the import book has for it
     * @param unit its unit of measure
     * @param parameter the parameter, or null
     * @param table the table, or null
     */
    record Name(String id, Label label, String title, Label unit, Parameter parameter, Table table) {
        /** The keys that the rows of a table can have; none for a parameter, and where any key will do. */
        List<String> keys() {
            return table == null ? List.of() : table.keys();
        }

        /** The key of a table's row as the table has it; nothing if there is no such row. */
        Optional<String> key(String typed) {
            String bare = Spelling.compact(typed);
            if (table.keyType().isNumber() && bare.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
                BigDecimal number = new BigDecimal(bare);
                bare = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            } else if (table.keyType().isNumber()) {
                return Optional.empty();
            }
            String wanted = bare;
            return keys().isEmpty()
                    ? Optional.of(table.keyType().isNumber() ? bare : Spelling.trimmed(typed))
                    : keys().stream()
                            .filter(key -> Spelling.compact(key).equals(wanted))
                            .findFirst();
        }

        /** Whether a recorded value is one that the pack asks for. */
        boolean takes(LocalValue value) {
            return table == null
                    ? value.row().isEmpty() && refusal("", value.value()).isEmpty()
                    : !value.row().isEmpty()
                            && refusal(value.row(), value.value()).isEmpty();
        }

        /** Why it cannot have a value, of a table in this row; nothing if it can. */
        Optional<Phrase> refusal(String row, BigDecimal value) {
            return table == null ? parameter.refusal(value) : table.refusal(row, value);
        }

        /** Whether its rows, or its one value, are left to whoever uses the pack, everywhere or but for some areas. */
        boolean open() {
            return parameter == null
                    ? table.inDocument()
                    : parameter.values().stream()
                            .noneMatch(value -> value.area().isEmpty());
        }

        private Stream<String> spellings() {
            return Stream.of(id, title, label.zh(), label.en());
        }
    }

    /** The names of a pack. */
    OwnNames(PolicyPack pack) {
        List<String> labels = Stream.concat(
                        pack.parameters().stream().map(Parameter::label),
                        pack.tables().stream().map(Table::label))
                .map(Label::zh)
                .toList();
        for (Parameter parameter : pack.parameters()) {
            String title = title(parameter.id(), parameter.label(), labels);
            names.add(new Name(parameter.id(), parameter.label(), title, parameter.unit(), parameter, null));
        }
        for (Table table : pack.tables()) {
            String title = title(table.id(), table.label(), labels);
            (hasKeys(table) ? names : closed)
                    .add(new Name(table.id(), table.label(), title, table.unit(), null, table));
        }
    }

    private static boolean hasKeys(Table table) {
        return !table.isReferencePay() && !table.banded();
    }

    private static String title(String id, Label label, List<String> labels) {
        boolean once = labels.stream().filter(label.zh()::equals).count() == 1;
        return once ? label.zh() : label.zh() + "·" + id;
    }

    /** All of them: parameters first, in the pack's order. */
    List<Name> all() {
        return List.copyOf(names);
    }

    /** The name that was typed: an id, or a label that no other has. */
    Optional<Name> find(String typed) {
        return find(typed, names);
    }

    /** The table that was typed, of which a document can have no values of its own here. */
    Optional<Name> closed(String typed) {
        return find(typed, closed);
    }

    private static Optional<Name> find(String typed, List<Name> names) {
        String wanted = Spelling.compact(typed);
        Optional<Name> exact = names.stream()
                .filter(name -> name.id().equalsIgnoreCase(wanted)
                        || Spelling.compact(name.title()).equals(wanted))
                .findFirst();
        List<Name> labelled = names.stream()
                .filter(name -> name.spellings().map(Spelling::compact).anyMatch(wanted::equalsIgnoreCase))
                .toList();
        return exact.isPresent() || labelled.size() != 1 ? exact : Optional.of(labelled.getFirst());
    }

    /** What may have been meant: the titles that share at least half of their pairs of letters with what was typed. */
    List<String> near(String typed) {
        Set<String> wanted = pairs(typed);
        return names.stream()
                .filter(name -> !wanted.isEmpty() && likeness(name, wanted) * 2 >= wanted.size())
                .sorted(Comparator.comparingLong(name -> -likeness(name, wanted)))
                .limit(MOST_NEAR)
                .map(Name::title)
                .toList();
    }

    private static long likeness(Name name, Set<String> wanted) {
        return name.spellings()
                .mapToLong(one -> pairs(one).stream().filter(wanted::contains).count())
                .max()
                .orElse(0);
    }

    private static Set<String> pairs(String text) {
        String letters = Spelling.compact(text).toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
