package org.heding.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heding.assessment.columns.Engine;
import org.heding.assessment.columns.Later;
import org.heding.formula.Evaluator;
import org.heding.formula.Expression;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/**
 * A policy pack applied to a ledger for a year: every figure, what stands in its way, and which standards are not met.
 *
 * <p>All figures are computed at once, in columns; workings, problems and findings when they are first asked for. The
 * ledger must not change meanwhile. It is not safe for use by several threads at once.
 */
public final class Assessment {
    private final PolicyPack base;
    private final Book book;
    private final Ledger ledger;
    private final int year;
    private final String scope;
    private final Node.Answers answers = new Computed();
    private Forest forest;
    private final Engine engine;
    private final Unchecked unchecked;
    private List<Problem> problems;
    private List<Finding> findings;

    /**
     * @param base the pack without the document's own values
     * @param made makes the engine
     */
    private Assessment(
            PolicyPack base,
            PolicyPack pack,
            Ledger ledger,
            int year,
            String scope,
            Function<Engine.Exact, Engine> made) {
        this.base = base;
        this.book = new Book(pack, ledger);
        this.ledger = ledger;
        this.year = year;
        this.scope = scope;
        this.unchecked = new Unchecked(book, year);
        this.forest = new Forest(book, ledger, year, answers);
        this.engine = made.apply(this::evaluate);
    }

    private static Assessment whole(PolicyPack base, PolicyPack pack, Ledger ledger, int year, String scope) {
        return new Assessment(base, pack, ledger, year, scope, exact -> Engine.of(pack, ledger, year, exact));
    }

    /**
     * Applies a pack to a ledger, with the document's own values over it.
     *
     * @param scope the code of the place the document is about: units above it are not checked; empty for everywhere
     */
    public static Assessment of(PolicyPack pack, Ledger ledger, int year, String scope) {
        return whole(pack, LocalLayer.over(pack, ledger), ledger, year, scope);
    }

    /**
     * The same pack applied to the ledger after some changes. Where these are mere figures, only what depends on them is
     * computed; else everything is. This assessment stays what it is.
     *
     * @param now the ledger with the changes made
     */
    public Assessment after(Ledger now, List<Change> changes) {
        return Step.of(this, changes)
                .flatMap(figures -> engine.after(figures))
                .map(later -> after(now, later))
                .orElseGet(() -> of(base, now, year, scope));
    }

    private Assessment after(Ledger now, Later later) {
        Assessment next = new Assessment(base, pack(), now, year, scope, later.engine()::answering);
        if (findings != null) {
            next.findings = new Findings(next.book, scope).after(findings, next.forest, later);
        }
        return next;
    }

    /** The same figures for use by another thread. */
    public Assessment twin() {
        return new Assessment(base, pack(), ledger, year, scope, engine::answering);
    }

    /**
     * The same records with another value of a parameter from a day on, whatever pack or document say of later days.
     * Nothing is stored.
     *
     * @throws IllegalArgumentException if there is no such parameter, or it cannot have this value
     */
    public Assessment with(String parameter, Parameter.Dated value) {
        PolicyPack pack = pack().with(parameter, value);
        return Step.reshapes(pack(), parameter, value.from(), year)
                ? whole(base, pack, ledger, year, scope)
                : new Assessment(base, pack, ledger, year, scope, exact -> engine.with(pack, parameter, exact));
    }

    /** Whether another assessment of the same records has the same figures of a rule, as far as is known without looking. */
    boolean shares(Rule rule, Assessment other) {
        return engine.shares(rule, other.engine);
    }

    /** What the engine has computed; nothing yet while it computes. */
    private final class Computed implements Node.Answers {
        @Override
        public Value answer(Rule rule, Node node) {
            if (engine == null) {
                return null;
            }
            return engine.value(rule, row(rule, node));
        }

        @Override
        public int firstMonth(Rule rule, Node month) {
            return engine.firstMonth(rule, row(rule, month));
        }

        private int row(Rule rule, Node node) {
            return engine.row(rule, node.holder(), node.day().getMonthValue());
        }
    }

    /** A figure that the engine leaves to exact fractions. */
    private Value evaluate(Rule rule, String holder, int month) {
        Node node = node(holder);
        return (month == 0 ? node : node.below(Level.MONTH).get(month - 1)).own(rule.id());
    }

    /** The pack, with what the document itself sets. */
    public PolicyPack pack() {
        return book.pack();
    }

    /** What it was applied to. */
    public Ledger ledger() {
        return ledger;
    }

    /** The code of the place it is about; empty for everywhere. */
    public String scope() {
        return scope;
    }

    /** The year. */
    public int year() {
        return year;
    }

    /**
     * A figure: an input or a result of a unit (by its code) or person (by the ID number). What the pack does not ask of
     * this holder is {@link Value#NOT_APPLICABLE}.
     */
    public Value value(String holder, String id) {
        Value told = told(holder, id);
        return told != null && !(told instanceof Value.Missing)
                ? told
                : node(holder).own(id);
    }

    /** The same, but of a figure that is missing it is not said what is wanting: much quicker for very many holders. */
    public Value shown(String holder, String id) {
        Value told = told(holder, id);
        if (told != null) {
            return told;
        }
        boolean person = Tier.of(holder).isEmpty() && ledger.person(holder).isPresent();
        return person && book.alwaysAsked(Level.PERSON, id)
                ? new Value.Missing(List.of())
                : node(holder).own(id);
    }

    /** A figure that no node is needed for: there are so many people. Null where one is. */
    private Value told(String holder, String id) {
        Level level = Tier.of(holder).map(tier -> Level.valueOf(tier.name())).orElse(Level.PERSON);
        Rule rule = book.rule(level, id);
        if (rule == null) {
            return level == Level.PERSON ? forest.recorded(holder, id) : null;
        }
        int row = engine.row(rule, holder, 0);
        return row < 0 ? null : engine.value(rule, row);
    }

    /** The day on which the pack was last checked, where that was before this year; nothing where it has been since. */
    public Optional<LocalDate> checkedOnlyUntil() {
        return Optional.of(pack().checkedOn()).filter(day -> !pack().isCheckedFor(year));
    }

    /**
     * Whether a figure is to be verified (待核): it is computed, by whatever way, from a value or table of the pack that
     * nobody has compared with its source for this year.
     */
    public boolean unchecked(String holder, String id) {
        Node node = node(holder);
        return unchecked.of(node.tier(), id, node.code()) && node.own(id).known();
    }

    /** Whether the figures of a rule are to be verified. */
    public boolean unchecked(Rule rule) {
        return unchecked.of(rule.level(), rule.id(), "");
    }

    /** What an expression of the pack's comes to, seen from a unit or person. */
    public Value evaluate(String holder, Expression expression) {
        return Evaluator.evaluate(expression, node(holder));
    }

    /** A result or input of the months of a person, from January on; months of which it is told as one share it. */
    public List<Value> monthValues(String idNumber, String id) {
        Rule rule = book.rule(Level.MONTH, id);
        List<Value> values = rule == null ? Collections.nCopies(12, null) : engine.months(rule, idNumber);
        if (values.stream().noneMatch(value -> value == null || value instanceof Value.Missing)) {
            return values;
        }
        return node(idNumber).below(Level.MONTH).stream()
                .map(month -> month.own(id))
                .toList();
    }

    /** The same, but of a figure that is missing it is not said what is wanting. */
    public List<Value> shownMonths(String idNumber, String id) {
        Rule rule = book.rule(Level.MONTH, id);
        return rule == null ? monthValues(idNumber, id) : engine.months(rule, idNumber);
    }

    /** Gives up what is kept of the figures asked for one by one; they are told anew when they are asked for again. */
    public void forget() {
        forest = new Forest(book, ledger, year, answers);
    }

    /** Whether the pack is about this unit at all: a community that is not urban is not. */
    public boolean member(String code) {
        return node(code).member();
    }

    /** What is wanting, doubtful or incomplete, by unit and person. */
    public List<Problem> problems() {
        if (problems == null) {
            problems = new Problems(book, ledger, year, scope).of(forest, engine);
        }
        return problems;
    }

    /** The standards that are not met or cannot be told, in the order of the pack's checks and by unit. */
    public List<Finding> findings() {
        if (findings == null) {
            findings = new Findings(book, scope).of(forest);
        }
        return findings;
    }

    /** How the units stand to a check, met or not, by their codes. */
    public List<Standard> standards(Check check) {
        return new Findings(book, scope).of(check, forest);
    }

    /** Why a standard is not met, where that may be and was said (已说明). */
    public Optional<Explained> explained(Finding finding) {
        return finding.explainable()
                ? ledger.explained(finding.holder(), finding.check().id(), year, finding.period())
                : Optional.empty();
    }

    /** The findings of which nothing was said. */
    public List<Finding> open() {
        return findings().stream()
                .filter(finding -> explained(finding).isEmpty())
                .toList();
    }

    /**
     * How a figure came about.
     *
     * @throws IllegalArgumentException if the pack knows no such figure of this holder
     */
    public Working explain(String holder, String id) {
        return new Explanation(book, ledger, node(holder)).of(id, unchecked(holder, id));
    }

    /** A rule's formula in the names people use, of no unit in particular. */
    public Text wording(Rule rule) {
        return Wording.inNames(book, rule.level(), rule.formula().root());
    }

    /** Another formula of the pack's in the names people use, such as what a check looks at. */
    public Text wording(Level level, Expression formula) {
        return Wording.inNames(book, level, formula);
    }

    private Node node(String holder) {
        Node node = forest.node(holder);
        if (node == null) {
            throw new IllegalArgumentException("Nobody is recorded under this code");
        }
        return node;
    }
}
