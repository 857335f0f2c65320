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
import org.heding.formula.Formula;
import org.heding.formula.Scope;
import org.heding.formula.Value;
import org.heding.policy.Check;
import org.heding.policy.Level;
import org.heding.policy.Needs;

/** Holds what is recorded against the pack's checks (核查). */
final class Findings {
    /** The most figures of which one object stands for all that are equal: most findings share theirs. */
    private static final int MOST_SHARED = 1_000;

    private static final Value MISSING = new Value.Missing(List.of());

    private final Book book;
    private final String scope;
    private final Map<Check, Telling> tellings = new IdentityHashMap<>();
    private final Map<Value, Value> shared = new HashMap<>();

    Findings(Book book, String scope) {
        this.book = book;
        this.scope = scope;
    }

    List<Finding> of(Forest forest) {
        Map<Check, List<Finding>> found = new IdentityHashMap<>();
        List<Check> ofPeople = new ArrayList<>();
        for (Check check : book.pack().checks()) {
            found.put(check, new ArrayList<>());
            if (check.level() == Level.PERSON) {
                ofPeople.add(check);
            } else {
                forest.of(check.level()).forEach(node -> {
                    check(check, Stream.of(node), found.get(check));
                    forest.thin();
                });
            }
        }
        if (!ofPeople.isEmpty()) {
            // People of a community come into being together, and can then be given up together.
            forest.of(Level.COMMUNITY).forEach(community -> {
                List<Node> people = community.below(Level.PERSON);
                ofPeople.forEach(check -> check(check, people.stream(), found.get(check)));
                forest.thin();
            });
            ofPeople.forEach(check -> found.get(check).sort(Comparator.comparing(Finding::holder)));
        }
        return book.pack().checks().stream()
                .flatMap(check -> found.get(check).stream())
                .toList();
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
                .filter(seen -> !seen.met().orElse(false))
                .forEach(seen -> findings.add(finding(seen)));
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

    private Finding finding(Seen seen) {
        Telling telling = tellings.computeIfAbsent(seen.check(), check -> new Telling(book, check));
        boolean told = seen.met().isPresent();
        Value[] figures = (told ? telling.names() : telling.compared())
                .stream().map(name -> shared(figure(seen, name))).toArray(Value[]::new);
        return new Finding(seen.node().holder(), telling, told, seen.period(), figures);
    }

    /** A figure as it is now, by itself: the node that has it need not be kept. */
    private static Value figure(Seen seen, String name) {
        Value compared = seen.figures().get(name);
        Value value = compared != null ? compared : seen.node().own(name);
        return value instanceof Value.Missing ? MISSING : value;
    }

    private Value shared(Value value) {
        return shared.size() < MOST_SHARED
                ? shared.computeIfAbsent(value, first -> first)
                : shared.getOrDefault(value, value);
    }

    private static boolean holds(Formula condition, Node node) {
        return Evaluator.evaluate(condition.root(), node) instanceof Value.Truth truth && truth.holds();
    }
}
