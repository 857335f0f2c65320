package org.heding.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.heding.formula.Allotment;
import org.heding.formula.Evaluator;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Fraction;
import org.heding.formula.Scope;
import org.heding.formula.Value;
import org.heding.ledger.Tier;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/**
 * A unit, person, month, term or meeting with its figures; each is computed once, when it is first asked for.
 */
final class Node implements Scope {
    /** Knows results that have been computed already. */
    @FunctionalInterface
    interface Answers {
        /** Knows nothing: everything is evaluated. */
        Answers NONE = (rule, node) -> null;

        /** The result of a node, or null if it is not known. */
        Value answer(Rule rule, Node node);

        /** The first of the months, from 1, with which a month shares the result of a rule. */
        default int firstMonth(Rule rule, Node month) {
            return month.day().getMonthValue();
        }
    }

    private final Book book;
    private final Level level;
    private final String holder;
    private final Node parent;
    private final LocalDate day;
    private final Function<String, Value> inputs;
    private final Answers answers;
    private Consumer<Node> grow;
    /** What was computed here; of people and months only what cannot be told again as quickly: there are so many. */
    private Map<String, Value> computed = Map.of();
    /** Null where nothing lies below: there are twelve months to every person, and most of a city is months. */
    private Map<Level, List<Node>> children;

    private Map<Level, List<Node>> reached;
    private Map<Level, Map<Allotment, Map<Node, Value>>> allocations;
    private Boolean member;

    /**
     * @param holder the code of the unit, or the ID number of the person it belongs to
     * @param parent what it lies below; null for a city
     * @param day the day whose parameters hold for it
     * @param inputs tells what is recorded under a name, or null if nothing is: then it is missing
     * @param answers knows results that have been computed already
     */
    Node(
            Book book,
            Level level,
            String holder,
            Node parent,
            LocalDate day,
            Function<String, Value> inputs,
            Answers answers) {
        this.book = book;
        this.level = level;
        this.holder = holder;
        this.parent = parent;
        this.day = day;
        this.inputs = inputs;
        this.answers = answers;
        if (parent != null) {
            parent.add(this);
        }
    }

    /** Puts off what lies below this node until it is first asked for. */
    void growLater(Consumer<Node> grow) {
        this.grow = grow;
    }

    /** Lets what lies below come into being. */
    void grown() {
        if (grow != null) {
            Consumer<Node> once = grow;
            grow = null;
            once.accept(this);
        }
    }

    /**
     * Gives up what lies below this node.
     *
     * @param again lets it come into being again
     */
    void cut(Consumer<Node> again) {
        children = null;
        reached = null;
        allocations = null;
        grow = again;
    }

    /** Gives up what is known of people and what hangs on them, who have been given up themselves. */
    void forgetPeople() {
        if (children != null) {
            reached.keySet().removeIf(below -> !below.isUnit());
            allocations.keySet().removeIf(below -> !below.isUnit());
        }
    }

    private void add(Node child) {
        if (children == null) {
            children = new EnumMap<>(Level.class);
            reached = new EnumMap<>(Level.class);
            allocations = new EnumMap<>(Level.class);
        }
        children.computeIfAbsent(child.level, l -> new ArrayList<>()).add(child);
    }

    Level tier() {
        return level;
    }

    String holder() {
        return holder;
    }

    LocalDate day() {
        return day;
    }

    Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** The code of the unit that this is or lies in. */
    String code() {
        return level.isUnit() || level == Level.MEETING ? holder : parent.code();
    }

    @Override
    public String level() {
        return level.id();
    }

    /** Whether the pack is about this unit. */
    boolean member() {
        if (member == null) {
            Formula members = book.pack().members().get(level);
            member = members == null
                    || Evaluator.evaluate(members.root(), this) instanceof Value.Truth truth && truth.holds();
        }
        return member;
    }

    @Override
    public Value value(Expression.Name name) {
        return (name.level().isEmpty() ? this : at(Level.of(name.level()).orElseThrow())).own(name.id());
    }

    /** This node or the one above it that is of a level. */
    Node at(Level wanted) {
        Node node = this;
        while (node.level != wanted) {
            node = node.parent;
        }
        return node;
    }

    /** A figure of this node: a result, an input, or else a parameter in force on its day. */
    Value own(String id) {
        Value known = computed.get(id);
        if (known == null) {
            Rule rule = book.rule(level, id);
            Value told = rule == null ? inputs.apply(id) : answers.answer(rule, this);
            if (told != null && !(told instanceof Value.Missing) && !level.isUnit()) {
                return told;
            }
            known = rule != null ? result(rule, told) : told != null ? told : unrecorded(id);
            keep(id, known);
        }
        return known;
    }

    private void keep(String id, Value value) {
        if (computed.isEmpty()) {
            computed = new HashMap<>(8);
        }
        computed.put(id, value);
    }

    private Value result(Rule rule, Value answer) {
        if (answer instanceof Value.Missing && level == Level.MONTH) {
            // What is wanting is the same for all months of a stretch, of which most people have one.
            int first = answers.firstMonth(rule, this);
            if (first < day.getMonthValue()) {
                return parent.below(Level.MONTH).get(first - 1).own(rule.id());
            }
        }
        return answer != null && !(answer instanceof Value.Missing) ? answer : evaluated(rule);
    }

    /** A result by evaluation, in exact fractions; of a missing one it says what is wanting. */
    private Value evaluated(Rule rule) {
        if (!member()) {
            return Value.NOT_APPLICABLE;
        }
        if (rule.applies().isPresent()) {
            Value applies = Evaluator.evaluate(rule.applies().get().root(), this);
            if (!(applies instanceof Value.Truth truth)) {
                return applies;
            }
            if (!truth.holds()) {
                return Value.NOT_APPLICABLE;
            }
        }
        return Evaluator.evaluate(rule.formula().root(), this);
    }

    private Value unrecorded(String id) {
        Parameter parameter = book.parameter(id);
        if (parameter == null) {
            return asked(id) ? missing(holder, id, "") : Value.NOT_APPLICABLE;
        }
        return parameter
                .on(day, code())
                .<Value>map(dated -> Value.of(Fraction.of(dated.value())))
                .orElseGet(() -> missing("", id, day.toString()));
    }

    /** Whether an input is asked of this node at all. */
    private boolean asked(String id) {
        return Optional.ofNullable(book.input(level, id))
                .flatMap(Input::applies)
                .map(applies -> !Evaluator.evaluate(applies.root(), this).equals(new Value.Truth(false)))
                .orElse(true);
    }

    @Override
    public List<Node> below(String id) {
        return below(Level.of(id).orElseThrow());
    }

    /** The members of a level below this node, in the order of codes. A month has its person's terms below it. */
    List<Node> below(Level wanted) {
        if (level == Level.MONTH) {
            return parent.below(wanted);
        }
        grown();
        if (children == null) {
            return List.of();
        }
        List<Node> found = reached.get(wanted);
        if (found == null) {
            found = reach(wanted);
            reached.put(wanted, found);
        }
        return found;
    }

    private List<Node> reach(Level wanted) {
        List<Node> direct = children.getOrDefault(wanted, List.of());
        if (wanted == Level.MEETING || level == Level.PERSON || level == Level.COMMUNITY) {
            return direct;
        }
        List<Node> found = new ArrayList<>(direct.stream().filter(Node::member).toList());
        if (direct.isEmpty()) {
            children.values().stream()
                    .flatMap(List::stream)
                    .filter(child -> child.level.isUnit() && child.member())
                    .forEach(child -> found.addAll(child.below(wanted)));
        }
        return found;
    }

    @Override
    public boolean mayLeaveOut(String id) {
        Level wanted = Level.of(id).orElseThrow();
        return wanted.isUnit() || wanted == Level.PERSON;
    }

    @Override
    public Value lookUp(String id, Value key) {
        Table table = book.table(id).orElseThrow();
        String row = Book.said(key);
        if (!table.isReferencePay()) {
            return Book.row(table, key, day, code()).<Value>map(Value::of).orElseGet(() -> missing(holder, id, row));
        }
        Node county = at(Level.COUNTY);
        return book.referencePay(county.holder, row, day)
                .or(() -> book.referencePay(Tier.CITY.prefix(county.holder), row, day))
                .<Value>map(Value::of)
                .orElseGet(() -> missing(county.holder, id, row));
    }

    @Override
    public Value allocate(Allotment allotment) {
        Node upper = at(Level.of(allotment.total().level()).orElseThrow());
        Map<Allotment, Map<Node, Value>> known = upper.allocations.computeIfAbsent(level, among -> new HashMap<>());
        Map<Node, Value> parts = known.get(allotment);
        if (parts == null) {
            // A weight may itself come of an allocation, which is noted in the same map meanwhile.
            parts = Allotted.of(upper, level, allotment).parts();
            known.put(allotment, parts);
        }
        return parts.getOrDefault(this, Value.NOT_APPLICABLE);
    }

    private static Value missing(String holder, String input, String detail) {
        return new Value.Missing(List.of(new Value.Want(holder, input, detail)));
    }
}
