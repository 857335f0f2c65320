package org.heding.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.message.Phrase;

/** Finds rules that need one another in a circle. */
final class Circles {
    private enum Mark {
        OPEN,
        DONE
    }

    private final PolicyPack pack;
    private final Map<Rule, Mark> marks = new HashMap<>();
    private final List<Rule> path = new ArrayList<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private Circles(PolicyPack pack) {
        this.pack = pack;
    }

    /** A problem for each circle, which names its rules in order. */
    static List<PackProblem> find(PolicyPack pack) {
        Circles circles = new Circles(pack);
        pack.rules().forEach(circles::visit);
        return circles.problems;
    }

    private void visit(Rule rule) {
        if (marks.get(rule) == Mark.DONE) {
            return;
        }
        if (marks.get(rule) == Mark.OPEN) {
            List<String> names = path.subList(path.indexOf(rule), path.size()).stream()
                    .map(member -> member.level().id() + "." + member.id())
                    .toList();
            problems.add(new PackProblem(
                    "rules/" + rule.id(),
                    Phrase.of("policy.circle", String.join(" → ", names) + " → " + names.get(0))));
            return;
        }
        marks.put(rule, Mark.OPEN);
        path.add(rule);
        needs(rule.formula().root(), rule.level());
        rule.applies().ifPresent(applies -> needs(applies.root(), rule.level()));
        path.remove(path.size() - 1);
        marks.put(rule, Mark.DONE);
    }

    private void needs(Expression expression, Level level) {
        switch (expression) {
            case Expression.Constant constant -> {}
            case Expression.Literal literal -> {}
            case Expression.Name name -> need(name, level);
            case Expression.Negation negation -> needs(negation.operand(), level);
            case Expression.Operation operation -> {
                needs(operation.left(), level);
                needs(operation.right(), level);
            }
            case Expression.Call call -> call(call, level);
        }
    }

    private void call(Expression.Call call, Level level) {
        if (call.function() == Function.COUNT) {
            Optional<Level> rows = Level.of(((Expression.Name) call.arguments().get(0)).id());
            call.arguments().stream().skip(1).forEach(condition -> needs(condition, rows.orElse(level)));
        } else {
            call.arguments().stream()
                    .skip(call.function() == Function.LOOKUP ? 1 : 0)
                    .forEach(argument -> needs(argument, level));
        }
    }

    private void need(Expression.Name name, Level level) {
        Level of = name.level().isEmpty() ? level : Level.of(name.level()).orElse(level);
        pack.rule(of, name.id()).ifPresent(this::visit);
    }
}
