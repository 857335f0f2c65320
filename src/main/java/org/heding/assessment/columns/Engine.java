package org.heding.assessment.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Type;

/**
 * Computes a pack's rules for a whole ledger at once: level by level and column by column, on whole numbers of a fixed
 * scale.
 *
 * <p>A rule that this cannot do exactly (a quotient that is not rounded, a number that does not fit) is evaluated row by
 * row in exact fractions by whoever is asked for it, and so is what depends on it. Of what is missing the engine knows
 * only that; what is wanting for it is asked of the exact evaluator.
 */
public final class Engine {
    final Registers registers;
    private final List<Rule> order;
    private final Exact exact;
    private final Map<Rule, Program> programs = new IdentityHashMap<>();
    private final Map<Rule, Value[]> slow = new IdentityHashMap<>();

    /** Evaluates one row of a rule in exact fractions. */
    @FunctionalInterface
    public interface Exact {
        /**
         * The value of a rule.
         *
         * @param holder the code of the unit or the ID number of the person
         * @param month the month, from 1, for a rule of months; else 0
         */
        Value evaluate(Rule rule, String holder, int month);
    }

    private Engine(Registers registers, Exact exact) {
        this.registers = registers;
        this.exact = exact;
        this.order = order(registers.pack());
    }

    /** An engine with the columns of another, of which it puts others in the place. */
    private Engine(Engine other, PolicyPack pack, Exact exact) {
        this.registers = other.registers.branch(pack);
        this.exact = exact;
        this.order = other.order;
        this.slow.putAll(other.slow);
    }

    /** Lays a ledger out in columns and computes every rule. */
    public static Engine of(PolicyPack pack, Ledger ledger, int year, Exact exact) {
        Registers registers = new Registers(pack, year);
        Loading.load(registers, ledger);
        registers.look();
        Applicability.settle(registers);
        Engine engine = new Engine(registers, exact);
        engine.run();
        engine.forget();
        return engine;
    }

    /** The rules in an order in which each comes after those it needs. */
    private static List<Rule> order(PolicyPack pack) {
        Map<Needs.Need, Rule> rules = new LinkedHashMap<>();
        pack.rules().forEach(rule -> rules.put(new Needs.Need(rule.level(), rule.id()), rule));
        Map<Needs.Need, Rule> ordered = new LinkedHashMap<>();
        rules.keySet().forEach(name -> visit(name, rules, ordered));
        return List.copyOf(ordered.values());
    }

    private static void visit(Needs.Need name, Map<Needs.Need, Rule> rules, Map<Needs.Need, Rule> ordered) {
        Rule rule = rules.get(name);
        if (rule != null && !ordered.containsKey(name)) {
            Needs.of(rule).forEach(need -> visit(need, rules, ordered));
            ordered.put(name, rule);
        }
    }

    /** Computes every rule anew from what is laid out. */
    public void run() {
        order.forEach(this::run);
    }

    /** Gives up what was of use only while everything was computed: it is made anew when it is needed again. */
    private void forget() {
        programs.clear();
        registers.forget();
    }

    /** The program that computes the column that a rule has. */
    private Program program(Rule rule) {
        return programs.computeIfAbsent(
                rule, needed -> Program.of(registers, needed, registers.column(rule.level(), rule.id())));
    }

    /**
     * Puts another figure in place of a recorded one, and computes what depends on it.
     *
     * @param level a tier of units, or people
     * @param figure the figure, or null for none
     * @return whether that could be done; if not, the ledger is to be laid out anew
     */
    public boolean figure(Level level, String holder, String id, BigDecimal figure) {
        Column column = registers.column(level, id);
        int row = registers.roll(level).row(holder);
        if (column == null || row < 0 || !slow.isEmpty() || !column.put(row, figure)) {
            return false;
        }
        Dirt dirt = new Dirt(registers, level, id, row);
        try {
            for (Rule rule : order) {
                Dirt.Range rows = dirt.of(rule);
                if (rows != null && rows.from() < rows.to()) {
                    program(rule).run(rows.from(), rows.to());
                }
            }
        } catch (ArithmeticException e) {
            return false;
        }
        return true;
    }

    /**
     * Computes what depends on a parameter under a pack in which it has another value.
     *
     * @param pack the pack; it differs from the present one in this parameter's values alone
     */
    public void parameter(PolicyPack pack, String id) {
        registers.pack(pack);
        Set<Needs.Need> changed = new HashSet<>();
        for (Rule rule : order) {
            boolean needs = Needs.of(rule).stream().anyMatch(need -> need.id().equals(id) || changed.contains(need));
            if (needs) {
                changed.add(new Needs.Need(rule.level(), rule.id()));
                programs.remove(rule);
                slow.remove(rule);
                run(rule);
            }
        }
    }

    /**
     * An engine with another value of a parameter. This one stays as it is; they share the columns that do not depend on
     * it.
     *
     * @param pack the pack; it differs from the present one in this parameter's values alone
     */
    public Engine with(PolicyPack pack, String id, Exact other) {
        Engine engine = new Engine(this, pack, other);
        engine.parameter(pack, id);
        return engine;
    }

    /** The same engine, which asks another for what it cannot do itself. */
    public Engine answering(Exact other) {
        return new Engine(this, registers.pack(), other);
    }

    /**
     * An engine with other figures in place of recorded ones. This one stays as it is; they share the columns that do not
     * depend on them.
     *
     * @return nothing where the ledger is to be laid out anew
     */
    public Optional<Later> after(List<Figure> figures) {
        if (!slow.isEmpty() || figures.stream().anyMatch(figure -> figure.decides(registers.pack()))) {
            return Optional.empty();
        }
        Engine engine = new Engine(this, registers.pack(), exact);
        Dirt dirt = new Dirt(engine.registers);
        Map<Needs.Need, Column> written = new HashMap<>();
        for (Figure figure : figures) {
            Roll roll = engine.registers.roll(figure.level());
            int row = roll.row(figure.holder());
            if (row < 0 || !roll.columns.containsKey(figure.id())) {
                return Optional.empty();
            }
            Column column = written.computeIfAbsent(
                    new Needs.Need(figure.level(), figure.id()),
                    need -> roll.columns.computeIfPresent(need.id(), (id, shared) -> shared.copy()));
            if (!column.put(row, figure.number())) {
                return Optional.empty();
            }
            dirt.add(figure.level(), figure.id(), row);
        }
        try {
            engine.order.forEach(rule -> engine.again(rule, dirt.of(rule)));
        } catch (Unsupported | ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.of(new Later(engine, dirt));
    }

    /** Computes rows of a rule in a column of its own; the others stay what they were. */
    private void again(Rule rule, Dirt.Range rows) {
        if (rows == null || rows.from() >= rows.to()) {
            return;
        }
        Program program = Program.of(registers, rule);
        Column before = registers.column(rule.level(), rule.id());
        if (before.scale != program.result().scale) {
            throw new Unsupported("another scale");
        }
        program.result().take(before);
        program.run(rows.from(), rows.to());
        registers.roll(rule).columns.put(rule.id(), program.result());
    }

    /** Whether another engine shares this one's column of a rule, so that all figures of it are the same. */
    public boolean shares(Rule rule, Engine other) {
        Column column = registers.column(rule.level(), rule.id());
        return column != null && column == other.registers.column(rule.level(), rule.id());
    }

    private void run(Rule rule) {
        Program program = programs.get(rule);
        if (program == null) {
            registers.lay(rule);
        }
        Roll roll = registers.roll(rule);
        try {
            if (program == null) {
                program = Program.of(registers, rule);
                programs.put(rule, program);
                roll.columns.put(rule.id(), program.result());
            }
            program.run(0, roll.size);
        } catch (Unsupported | ArithmeticException e) {
            roll.columns.remove(rule.id());
            // What was compiled may read the column that is gone; it is compiled anew when its turn comes.
            programs.clear();
            slow.put(rule, slowly(rule, roll));
        }
    }

    private Value[] slowly(Rule rule, Roll roll) {
        Value[] values = new Value[roll.size];
        for (int row = 0; row < roll.size; row++) {
            int month = rule.level() == Level.MONTH ? roll.first[row] + 1 : 0;
            values[row] = exact.evaluate(rule, roll.holder(row), month);
        }
        return values;
    }

    /** The names of rules that are evaluated row by row. */
    public Set<String> slowRules() {
        Set<String> names = new LinkedHashSet<>();
        slow.keySet().forEach(rule -> names.add(rule.level().id() + "." + rule.id()));
        return names;
    }

    /** How many rows a rule has. */
    public int rows(Rule rule) {
        return registers.roll(rule).size;
    }

    /** The unit or person of a row. */
    public String holder(Rule rule, int row) {
        return registers.roll(rule).holder(row);
    }

    /**
     * The row of a unit or person, or for a rule of months that of the stretch that one of the person's months lies in;
     * −1 for nobody.
     *
     * @param month the month (1–12); without meaning for rules of other levels
     */
    public int row(Rule rule, String holder, int month) {
        if (rule.level() != Level.MONTH) {
            return registers.roll(rule).row(holder);
        }
        Roll people = registers.roll(Level.PERSON);
        Roll roll = registers.roll(rule);
        int[] starts = people.starts(roll);
        int person = people.row(holder);
        int row = starts[person];
        while (row + 1 < starts[person + 1] && roll.first[row + 1] < month) {
            row++;
        }
        return row;
    }

    /** A person's figures of a rule of months, from January on; the months of a stretch share theirs. */
    public List<Value> months(Rule rule, String holder) {
        Roll people = registers.roll(Level.PERSON);
        Roll roll = registers.roll(rule);
        int[] starts = people.starts(roll);
        int person = people.row(holder);
        Value[] months = new Value[12];
        for (int row = starts[person]; row < starts[person + 1]; row++) {
            Arrays.fill(months, roll.first[row], roll.first[row] + roll.weights[row], value(rule, row));
        }
        return List.of(months);
    }

    /** The first month, from 1, of a rule's stretch of months. */
    public int firstMonth(Rule rule, int row) {
        return registers.roll(rule).first[row] + 1;
    }

    /**
     * A computed figure. Of one that is missing it is not said what is wanting: its wants are empty.
     */
    public Value value(Rule rule, int row) {
        Value[] values = slow.get(rule);
        if (values != null) {
            return values[row];
        }
        Column column = registers.column(rule.level(), rule.id());
        byte state = column.states[row];
        return switch (state) {
            case Column.MISSING -> new Value.Missing(List.of());
            case Column.NONE -> Value.NOT_APPLICABLE;
            case Column.SUM_OF_NONE -> Value.SUM_OF_NONE;
            default -> known(rule.type(), column, row, state);
        };
    }

    private Value known(Type type, Column column, int row, byte state) {
        if (type == Type.WORDS) {
            return new Value.Words(registers.text(column.value(row)));
        }
        return column.truth
                ? new Value.Truth(state == Column.YES)
                : new Value.Amount(column.number(row), state == Column.INCOMPLETE);
    }

    /** The rows of a rule that are missing or incomplete. */
    public List<Integer> lacking(Rule rule) {
        Value[] values = slow.get(rule);
        IntFunction<Boolean> lacks = values != null
                ? row -> values[row] instanceof Value.Missing
                        || values[row] instanceof Value.Amount amount && amount.incomplete()
                : lacks(registers.column(rule.level(), rule.id()));
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < rows(rule); row++) {
            if (lacks.apply(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static IntFunction<Boolean> lacks(Column column) {
        return row -> column.states[row] == Column.MISSING || !column.truth && column.states[row] == Column.INCOMPLETE;
    }
}
