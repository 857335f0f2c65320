package org.heding.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.ReferencePay;
import org.heding.message.Label;
import org.heding.policy.Bands;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;
import org.heding.policy.Type;

/** A pack and the document's own tables, laid out for quick look-up. */
final class Book {
    private final PolicyPack pack;
    private final Map<Level, Map<String, Rule>> rules = new EnumMap<>(Level.class);
    private final Map<Level, Map<String, Input>> inputs = new EnumMap<>(Level.class);
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, Fraction>> referencePay = new HashMap<>();

    Book(PolicyPack pack, Ledger ledger) {
        this.pack = pack;
        for (Level level : Level.values()) {
            rules.put(level, new HashMap<>());
            inputs.put(level, new HashMap<>());
        }
        pack.inputs().forEach(input -> inputs.get(input.level()).put(input.id(), input));
        pack.rules().forEach(rule -> rules.get(rule.level()).put(rule.id(), rule));
        pack.tables().forEach(table -> tables.put(table.id(), table));
        pack.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
        for (ReferencePay pay : ledger.referencePay()) {
            referencePay
                    .computeIfAbsent(key(pay.area(), String.valueOf(pay.grade())), key -> new TreeMap<>())
                    .put(pay.from(), Fraction.of(pay.amount()));
        }
    }

    PolicyPack pack() {
        return pack;
    }

    Rule rule(Level level, String id) {
        return rules.get(level).get(id);
    }

    /** The input of this name at a level, or null. */
    Input input(Level level, String id) {
        return inputs.get(level).get(id);
    }

    /** Whether a name is of what is recorded, of whoever it may be: where nothing is, it is missing. */
    boolean alwaysAsked(Level level, String id) {
        Input input = input(level, id);
        return parameter(id) == null && (input == null || input.applies().isEmpty());
    }

    /** The table of this name. */
    Optional<Table> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    Parameter parameter(String id) {
        return parameters.get(id);
    }

    /** What people call a figure of a level: a rule, an input, a parameter or a table. */
    Described describe(Level level, String id) {
        Rule rule = rule(level, id);
        if (rule != null) {
            return new Described(rule.label(), rule.unit(), rule.type());
        }
        return Optional.ofNullable(input(level, id))
                .map(input -> new Described(input.label(), input.unit(), input.type()))
                .or(() -> Optional.ofNullable(parameter(id))
                        .map(parameter -> new Described(parameter.label(), parameter.unit(), parameter.type())))
                .or(() -> table(id).map(table -> new Described(table.label(), table.unit(), table.type())))
                .orElse(new Described(Label.same(id), Label.same(""), Type.DECIMAL));
    }

    /** What a pack's table says of a key on a day, to the unit of a code. */
    static Optional<Fraction> row(Table table, Value key, LocalDate day, String code) {
        Optional<Bands> bands = table.on(day, code).flatMap(Table.Edition::bands);
        return bands.isPresent()
                ? bands.get().figure(((Value.Amount) key).number())
                : table.row(said(key), day, code).map(row -> Fraction.of(row.value()));
    }

    /** A key as the rows of a table are named. */
    static String said(Value key) {
        if (key instanceof Value.Words words) {
            return words.text();
        }
        Fraction number = ((Value.Amount) key).number();
        try {
            return number.toDecimal().stripTrailingZeros().toPlainString();
        } catch (ArithmeticException e) {
            return number.toString();
        }
    }

    /** The reference pay of a grade that an area has in force on a day. */
    Optional<Fraction> referencePay(String area, String grade, LocalDate day) {
        NavigableMap<LocalDate, Fraction> figures = referencePay.get(key(area, grade));
        return Optional.ofNullable(figures).map(dated -> dated.floorEntry(day)).map(Map.Entry::getValue);
    }

    private static String key(String area, String grade) {
        return area + " " + grade;
    }
}
