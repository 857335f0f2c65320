package org.heding.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heding.assessment.columns.Later;
import org.heding.formula.Evaluator;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Scope;
import org.heding.formula.Value;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Level;
import org.heding.policy.Needs;
import org.heding.policy.Severity;
import org.heding.policy.Type;

/** Holds what is recorded against the pack's checks (核查). */
final class Findings {
    private final Book book;
    private final String scope;

    Findings(Book book, String scope) {
        this.book = book;
        this.scope = scope;
    }

    List<Finding> of(Forest forest) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : book.pack().checks()) {
            check(check, forest.of(check.level()), findings);
        }
        return findings;
    }

    /** The findings after a few figures have changed: only what depends on them is looked at anew. */
    List<Finding> after(List<Finding> before, Forest forest, Later later) {
        Map<Check, List<Finding>> found = before.stream()
                .collect(Collectors.groupingBy(Finding::check, IdentityHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>(before.size());
        for (Check check : book.pack().checks()) {
            Set<String> touched = later.touched(check.level(), Needs.of(check));
            List<Finding> of = found.getOrDefault(check, List.of());
            if (!touched.isEmpty()) {
                of = new ArrayList<>(of);
                of.removeIf(finding -> touched.contains(finding.holder()));
                check(check, touched.stream().map(forest::node), of);
                of.sort(Comparator.comparing(Finding::holder));
            }
            findings.addAll(of);
        }
        return findings;
    }

    private void check(Check check, Stream<Node> nodes, List<Finding> findings) {
        asked(check, nodes)
                .flatMap(node -> seen(check, node))
                .flatMap(seen -> finding(seen).stream())
                .forEach(findings::add);
    }

    /** How each unit stands to a check, met or not. */
    List<Standard> of(Check check, Forest forest) {
        return asked(check, forest.of(check.level()))
                .flatMap(node -> seen(check, node))
                .map(seen -> new Standard(
                        seen.node().holder(), check, seen.period(), seen.actual(), seen.required(), seen.met()))
                .toList();
    }

    private Stream<Node> asked(Check check, Stream<Node> nodes) {
        return nodes.filter(node -> inScope(node) && node.member())
                .filter(node ->
                        check.applies().map(applies -> holds(applies, node)).orElse(true));
    }

    /** What there is to be said of a check of one holder in one period. */
    private record Seen(
            Node node,
            Check check,
            int period,
            Value actual,
            Value required,
            Optional<Value> most,
            Map<String, Value> figures,
            Value unmet) {
        Optional<Boolean> met() {
            return unmet instanceof Value.Truth truth ? Optional.of(!truth.holds()) : Optional.empty();
        }
    }

    private boolean inScope(Node node) {
        Node unit = node.tier() == Level.PERSON ? node.parent().orElseThrow() : node;
        return unit.holder().startsWith(scope) && unit.member();
    }

    private Stream<Seen> seen(Check check, Node node) {
        return check.periods().isEmpty()
                ? seen(check, node, 0, Map.of()).stream()
                : check.periods().stream()
                        .flatMap(period -> seen(check, node, period, Map.of("period", Value.of(period))).stream());
    }

    private Optional<Seen> seen(Check check, Node node, int period, Map<String, Value> bound) {
        Scope around = new Bound(node, bound);
        Value actual = Evaluator.evaluate(check.actual().root(), around);
        Value required = Evaluator.evaluate(check.required().root(), around);
        Optional<Value> most = check.requiredMost().map(formula -> Evaluator.evaluate(formula.root(), around));
        if (actual == Value.NOT_APPLICABLE || required == Value.NOT_APPLICABLE) {
            return Optional.empty();
        }
        Map<String, Value> figures = new HashMap<>(bound);
        figures.put("actual", actual);
        figures.put("required", required);
        most.ifPresent(value -> figures.put("required_most", value));
        Value unmet = Evaluator.evaluate(check.unmet().root(), new Bound(node, figures));
        return Optional.of(new Seen(node, check, period, actual, required, most, figures, unmet));
    }

    private Optional<Finding> finding(Seen seen) {
        if (seen.met().orElse(false)) {
            return Optional.empty();
        }
        Check check = seen.check();
        Type type = type(check);
        boolean told = seen.met().isPresent();
        Text message = told
                ? Template.filled(check.message(), name -> figure(seen.node(), seen.figures(), type, name))
                : Phrase.of("assessment.cannot_tell", check.label());
        String bounds = plain(seen.required(), type)
                + seen.most().map(value -> "–" + plain(value, type)).orElse("");
        return Optional.of(new Finding(
                seen.node().holder(),
                check,
                told ? check.severity() : Severity.MISSING,
                seen.period(),
                plain(seen.actual(), type),
                seen.required().known() ? bounds : "",
                message));
    }

    /** A figure as it is now, written when it is read: the node that has it need not be kept. */
    private Text figure(Node node, Map<String, Value> figures, Type type, String name) {
        Value value = figures.containsKey(name) ? figures.get(name) : node.own(name);
        Type written = figures.containsKey(name)
                ? type
                : book.describe(node.tier(), name).type();
        return messages -> Figures.said(value, written).in(messages);
    }

    /** The sort of figures a check compares: that of the figure it names. */
    private Type type(Check check) {
        for (Formula formula : List.of(check.actual(), check.required())) {
            if (formula.root() instanceof Expression.Name name) {
                return book.describe(check.level(), name.id()).type();
            }
        }
        return Type.DECIMAL;
    }

    private static boolean holds(Formula condition, Node node) {
        return Evaluator.evaluate(condition.root(), node) instanceof Value.Truth truth && truth.holds();
    }

    private static String plain(Value value, Type type) {
        return value instanceof Value.Amount amount ? Figures.plain(amount.number(), type) : "";
    }
}
