package org.heding.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.formula.Evaluator;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.policy.Severity;

/** Gathers what stands in the way of figures: each wanting input once, each doubtful case, each incomplete sum. */
final class Problems {
    private final Book book;
    private final Ledger ledger;
    private final String scope;
    private final Set<Value.Want> wants = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Problems(Book book, Ledger ledger, String scope) {
        this.book = book;
        this.ledger = ledger;
        this.scope = scope;
    }

    List<Problem> of(Forest forest) {
        Stream.concat(forest.units().values().stream(), forest.people().values().stream())
                .forEach(this::gather);
        wants.stream()
                .filter(want -> inScope(want.holder()))
                .forEach(want ->
                        problems.add(new Problem(want.holder(), want.input(), Severity.MISSING, wanting(want))));
        problems.sort(Comparator.comparing(Problem::holder));
        return List.copyOf(problems);
    }

    /** A unit above the place of the document is only there to hold what lies below it. */
    private boolean inScope(String holder) {
        return holder.isEmpty() || holder.equals(scope) || !scope.startsWith(holder);
    }

    private void gather(Node node) {
        if (!node.member()) {
            return;
        }
        for (Rule rule : book.pack().rules()) {
            if (rule.level() == node.tier()) {
                gather(node, rule);
            }
        }
    }

    private void gather(Node node, Rule rule) {
        Value value = node.own(rule.id());
        if (value instanceof Value.Missing missing) {
            wants.addAll(missing.wants());
        }
        if (value instanceof Value.Amount amount && amount.incomplete() && inScope(node.holder())) {
            problems.add(new Problem(
                    node.holder(),
                    rule.id(),
                    Severity.INCOMPLETE,
                    Phrase.of("assessment.incomplete", name(node.holder()), rule.label())));
        }
        for (Rule.Remark remark : rule.remarks()) {
            if (!remark.input().isEmpty() && value.known() && holds(remark, node)) {
                Text says = Template.filled(remark.says(), name -> new Explanation(book, ledger, node).said(name));
                problems.add(new Problem(node.holder(), remark.input(), Severity.HINT, says));
            }
        }
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
            return Phrase.of("assessment.not_in_force", label, want.detail());
        }
        return want.detail().isEmpty()
                ? Phrase.of("assessment.missing", name(ledger, want.holder()), label)
                : Phrase.of(
                        "assessment.missing_row",
                        name(ledger, want.holder()),
                        label,
                        book.pack().table(want.input()).orElseThrow().key(),
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
