package org.heding.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Evaluator;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.Rule;
import org.heding.policy.Severity;
import org.heding.policy.Table;

/** Gathers what stands in the way of figures: each wanting input once, each doubtful case, each incomplete sum. */
final class Problems {
    private final Book book;
    private final Ledger ledger;
    private final int year;
    private final String scope;
    private final Set<Value.Want> wants = new LinkedHashSet<>();
    /** The parameters and rows that have no value, each by the first day it was asked for, with all that lack it. */
    private final Map<Value.Want, Set<String>> waiting = new LinkedHashMap<>();

    private final Map<String, Value.Want> firsts = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Problems(Book book, Ledger ledger, int year, String scope) {
        this.book = book;
        this.ledger = ledger;
        this.year = year;
        this.scope = scope;
    }

    List<Problem> of(Forest forest, Engine engine) {
        for (Rule rule : book.pack().rules()) {
            if (rule.level().isUnit() || rule.level() == Level.PERSON) {
                engine.lacking(rule).forEach(row -> lacking(forest.node(engine.holder(rule, row)), rule));
                remark(rule, forest);
            }
        }
        waiting.forEach((want, holders) -> problems.add(new Problem(
                "",
                want.input(),
                Severity.MISSING,
                Phrase.of("assessment.for_so_many", wanting(want), holders.size()))));
        wants.stream()
                .filter(want -> inScope(want.holder()))
                .forEach(want ->
                        problems.add(new Problem(want.holder(), want.input(), Severity.MISSING, wanting(want))));
        carried();
        problems.sort(Comparator.comparing(Problem::holder));
        return List.copyOf(problems);
    }

    /** What came from another year and is not confirmed, once for each unit, at the first of its figures. */
    private void carried() {
        ledger.carried(year).forEach((unit, fields) -> {
            if (unit.startsWith(scope)) {
                var first = fields.firstEntry();
                Level level =
                        Level.valueOf(ledger.unit(unit).orElseThrow().tier().name());
                problems.add(new Problem(
                        unit,
                        first.getKey(),
                        Severity.HINT,
                        Phrase.of(
                                "assessment.carried",
                                name(unit),
                                book.describe(level, first.getKey()).label(),
                                String.valueOf(first.getValue()),
                                fields.size())));
            }
        });
    }

    /** A unit above the place of the document is only there to hold what lies below it. */
    private boolean inScope(String holder) {
        return holder.isEmpty() || holder.equals(scope) || !scope.startsWith(holder);
    }

    private void lacking(Node node, Rule rule) {
        Value value = node.own(rule.id());
        if (value instanceof Value.Missing missing) {
            missing.wants().forEach(want -> want(want, node));
            if (missing.wants().isEmpty() && inScope(node.holder()) && isCause(rule, node)) {
                Text says = Phrase.of("assessment.cannot_compute_of", name(node.holder()), rule.label());
                problems.add(new Problem(node.holder(), rule.id(), Severity.MISSING, says));
            }
        } else if (inScope(node.holder())) {
            problems.add(new Problem(
                    node.holder(),
                    rule.id(),
                    Severity.INCOMPLETE,
                    Phrase.of("assessment.incomplete", name(node.holder()), rule.label())));
        }
    }

    /** Whether a figure that nothing is wanting for is missing by itself, not because one that it needs is. */
    private static boolean isCause(Rule rule, Node node) {
        return Needs.of(rule).stream()
                .filter(need -> need.level() == node.tier() || node.tier().below(need.level()))
                .noneMatch(need -> node.at(need.level()).own(need.id()) instanceof Value.Missing);
    }

    /** A value that the user is to say for all is wanting once, whoever needs it and on whatever day. */
    private void want(Value.Want want, Node node) {
        boolean row = isOwnRow(book, want);
        if (!want.holder().isEmpty() && !row) {
            wants.add(want);
        } else if (inScope(node.holder())) {
            String value = row ? want.input() + " " + want.detail() : want.input();
            waiting.computeIfAbsent(firsts.computeIfAbsent(value, unseen -> want), first -> new HashSet<>())
                    .add(node.holder());
        }
    }

    /** Whether what is wanting is a row of a table that the user fills in, of parameters and not of records. */
    private static boolean isOwnRow(Book book, Value.Want want) {
        return book.table(want.input())
                .map(table -> table.inDocument() && !table.isReferencePay())
                .orElse(false);
    }

    private void remark(Rule rule, Forest forest) {
        List<Rule.Remark> reported = rule.remarks().stream()
                .filter(remark -> !remark.input().isEmpty())
                .toList();
        if (reported.isEmpty()) {
            return;
        }
        forest.of(rule.level()).filter(node -> node.own(rule.id()).known()).forEach(node -> reported.stream()
                .filter(remark -> holds(remark, node))
                .forEach(remark -> report(remark, node)));
    }

    private void report(Rule.Remark remark, Node node) {
        Text says = Template.filled(remark.says(), name -> new Explanation(book, ledger, node).said(name));
        problems.add(new Problem(node.holder(), remark.input(), Severity.HINT, says));
    }

    static boolean holds(Rule.Remark remark, Node node) {
        return Evaluator.evaluate(remark.when().root(), node) instanceof Value.Truth truth && truth.holds();
    }

    private Text wanting(Value.Want want) {
        return wanting(book, ledger, want);
    }

    /** The sentence that says what is wanting, of whom. */
    static Text wanting(Book book, Ledger ledger, Value.Want want) {
        Level level = ledger.unit(want.holder())
                .map(unit -> Level.valueOf(unit.tier().name()))
                .orElse(book.pack().input(Level.PERSON, want.input()).isPresent() ? Level.PERSON : Level.TERM);
        Label label = book.describe(level, want.input()).label();
        if (want.holder().isEmpty()) {
            boolean open = book.parameter(want.input()).isLeftOpen();
            return Phrase.of(open ? "assessment.left_open" : "assessment.not_in_force", label, want.detail());
        }
        if (!want.detail().isEmpty() && book.table(want.input()).isEmpty()) {
            return Phrase.of("assessment.minimums_exceed", name(ledger, want.holder()), label, want.detail());
        }
        if (want.detail().isEmpty()) {
            return Phrase.of("assessment.missing", name(ledger, want.holder()), label);
        }
        Table table = book.table(want.input()).orElseThrow();
        if (isOwnRow(book, want)) {
            return Phrase.of("assessment.row_left_open", label, table.key(), want.detail());
        }
        return Phrase.of(
                table.inDocument() ? "assessment.missing_row" : "assessment.no_row",
                name(ledger, want.holder()),
                label,
                table.key(),
                want.detail());
    }

    private String name(String holder) {
        return name(ledger, holder);
    }

    static String name(Ledger ledger, String holder) {
        return ledger.unit(holder)
                .map(unit -> unit.name())
                .or(() -> ledger.person(holder).map(person -> person.name()))
                .orElse(holder);
    }
}
