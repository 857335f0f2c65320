package org.heding.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/** Which figures a formula looks at. */
final class NamesUsed {
    private final PolicyPack pack;
    private final Set<Figure> figures = new LinkedHashSet<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private boolean lookingUp;

    /** A figure of a level. */
    record Figure(Level level, String id) {}

    private NamesUsed(PolicyPack pack) {
        this.pack = pack;
    }

    /** The inputs and results that a formula of a level looks at. */
    static Set<Figure> in(Expression formula, Level level, PolicyPack pack) {
        NamesUsed names = new NamesUsed(pack);
        names.walk(formula, level);
        return names.figures;
    }

    /** The results that a rule looks at, its condition included. */
    static Set<Figure> in(Rule rule, PolicyPack pack) {
        Set<Figure> used = new LinkedHashSet<>(in(rule.formula().root(), rule.level(), pack));
        rule.applies().ifPresent(applies -> used.addAll(in(applies.root(), rule.level(), pack)));
        return used;
    }

    /** Whether a rule's value is always there: it looks only at parameters that have a value all the year. */
    static boolean parametersOnly(Rule rule, PolicyPack pack, int year) {
        NamesUsed names = new NamesUsed(pack);
        names.walk(rule.formula().root(), rule.level());
        LocalDate first = LocalDate.of(year, 1, 1);
        boolean valued = names.parameters.stream()
                .allMatch(parameter -> parameter.on(first).isPresent());
        return names.figures.isEmpty()
                && valued
                && !names.lookingUp
                && rule.applies().isEmpty();
    }

    private void walk(Expression expression, Level level) {
        switch (expression) {
            case Expression.Name name -> {
                Level at =
                        name.level().isEmpty() ? level : Level.of(name.level()).orElse(level);
                if (pack.rule(at, name.id()).isPresent()
                        || pack.input(at, name.id()).isPresent()) {
                    figures.add(new Figure(at, name.id()));
                } else {
                    pack.parameter(name.id()).ifPresent(parameters::add);
                }
            }
            case Expression.Negation negation -> walk(negation.operand(), level);
            case Expression.Operation operation -> {
                walk(operation.left(), level);
                walk(operation.right(), level);
            }
            case Expression.Call call -> walk(call, level);
            default -> {}
        }
    }

    private void walk(Expression.Call call, Level level) {
        List<Expression> given = call.arguments();
        if (call.function() == Function.COUNT) {
            lookingUp = true;
            Level rows = Level.of(((Expression.Name) given.get(0)).id()).orElseThrow();
            given.stream().skip(1).forEach(condition -> walk(condition, rows));
            return;
        }
        lookingUp |= call.function() == Function.LOOKUP;
        given.stream().skip(call.function() == Function.LOOKUP ? 1 : 0).forEach(argument -> walk(argument, level));
    }
}
