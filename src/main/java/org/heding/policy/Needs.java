package org.heding.policy;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Function;

/** What a formula needs: the names it uses, each with the level it is of. */
public final class Needs {
    private final Set<Need> found = new LinkedHashSet<>();

    private Needs() {}

    /**
     * A name and its level. The name of a parameter bears the level of the formula that uses it.
     */
    public record Need(Level level, String id) {}

    /** What a rule needs, for its formula and to tell whether it applies. */
    public static Set<Need> of(Rule rule) {
        Needs needs = new Needs();
        needs.walk(rule.formula().root(), rule.level());
        rule.applies().ifPresent(applies -> needs.walk(applies.root(), rule.level()));
        return needs.found;
    }

    /** What a formula of a level needs. */
    public static Set<Need> of(Formula formula, Level level) {
        Needs needs = new Needs();
        needs.walk(formula.root(), level);
        return needs.found;
    }

    /** What a check needs, to be told and to tell whether it applies. */
    public static Set<Need> of(Check check) {
        Needs needs = new Needs();
        Stream.of(
                        Optional.of(check.actual()),
                        Optional.of(check.required()),
                        check.requiredMost(),
                        Optional.of(check.unmet()),
                        check.applies())
                .flatMap(Optional::stream)
                .forEach(formula -> needs.walk(formula.root(), check.level()));
        return needs.found;
    }

    private void walk(Expression expression, Level level) {
        switch (expression) {
            case Expression.Constant constant -> {}
            case Expression.Literal literal -> {}
            case Expression.Name name ->
                found.add(new Need(Level.of(name.level()).orElse(level), name.id()));
            case Expression.Negation negation -> walk(negation.operand(), level);
            case Expression.Operation operation -> {
                walk(operation.left(), level);
                walk(operation.right(), level);
            }
            case Expression.Call call -> walk(call, level);
        }
    }

    private void walk(Expression.Call call, Level level) {
        boolean namesFirst = call.function() == Function.COUNT || call.function() == Function.LOOKUP;
        Level inner = call.function() == Function.COUNT
                ? Level.of(((Expression.Name) call.arguments().get(0)).id()).orElse(level)
                : level;
        if (call.function() == Function.LOOKUP) {
            found.add(new Need(level, ((Expression.Name) call.arguments().get(0)).id()));
        }
        call.arguments().stream().skip(namesFirst ? 1 : 0).forEach(argument -> walk(argument, inner));
    }
}
