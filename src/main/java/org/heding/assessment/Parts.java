package org.heding.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heding.formula.Expression;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/** The parts of the sum that a formula rests on: units, people, or the stretches of a year in which nothing changed. */
final class Parts {
    private final Book book;
    private final Ledger ledger;
    private final Node node;

    Parts(Book book, Ledger ledger, Node node) {
        this.book = book;
        this.ledger = ledger;
        this.node = node;
    }

    List<Working.Part> of(Expression root, Map<Expression, Value> figures) {
        Expression.Name summed = summed(root);
        if (summed == null || !figures.containsKey(root)) {
            return List.of();
        }
        Level level = Level.of(summed.level()).orElseThrow();
        List<Node> rows = node.below(level);
        if (level == Level.MONTH) {
            return stretches(rows, summed.id());
        }
        List<Working.Part> parts = new ArrayList<>();
        for (Node row : rows) {
            Value value = row.own(summed.id());
            if (value != Value.NOT_APPLICABLE) {
                Text name = messages -> Problems.name(ledger, row.holder());
                parts.add(new Working.Part(row.holder(), summed.id(), name, value));
            }
        }
        return parts;
    }

    /** The name that the first sum in a formula adds up, or null. */
    private static Expression.Name summed(Expression expression) {
        return switch (expression) {
            case Expression.Call call ->
                Wording.aggregates(call) ? (Expression.Name) call.arguments().get(0) : firstSummed(call.arguments());
            case Expression.Operation operation -> firstSummed(List.of(operation.left(), operation.right()));
            case Expression.Negation negation -> summed(negation.operand());
            default -> null;
        };
    }

    private static Expression.Name firstSummed(List<Expression> expressions) {
        for (Expression expression : expressions) {
            Expression.Name found = summed(expression);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<Working.Part> stretches(List<Node> months, String id) {
        List<Working.Part> parts = new ArrayList<>();
        int first = 0;
        while (first < months.size()) {
            Value value = months.get(first).own(id);
            int last = first;
            while (last + 1 < months.size() && sameStretch(months.get(first), months.get(last + 1), id)) {
                last++;
            }
            if (value != Value.NOT_APPLICABLE) {
                parts.add(new Working.Part("", id, stretch(months.get(first), first + 1, last + 1, id), value));
            }
            first = last + 1;
        }
        return parts;
    }

    private boolean sameStretch(Node first, Node next, String id) {
        return first.own(id).equals(next.own(id)) && leading(first, id).equals(leading(next, id));
    }

    /** What decides a month's figure, such as its grade: the results of the month that its rule names. */
    private Value leading(Node month, String id) {
        Expression.Name name = lookedUpBy(id);
        return name == null ? Value.of(Fraction.ZERO) : month.own(name.id());
    }

    /** A stretch of months, and what decides its figure where the rule says so. */
    private Text stretch(Node month, int from, int to, String id) {
        Expression.Name name = lookedUpBy(id);
        if (name == null) {
            return Phrase.of("assessment.months", from, to, to - from + 1);
        }
        Described described = book.describe(Level.MONTH, name.id());
        Text said = Figures.said(month.own(name.id()), described.type(), described.unit());
        Text reason = messages -> described.label().in(messages) + " " + said.in(messages);
        return Phrase.of("assessment.months_because", from, to, to - from + 1, reason);
    }

    private Expression.Name lookedUpBy(String id) {
        Rule rule = book.rule(Level.MONTH, id);
        return rule != null
                        && rule.formula().root() instanceof Expression.Call call
                        && call.arguments().size() == 2
                        && call.arguments().get(1) instanceof Expression.Name name
                ? name
                : null;
    }
}
