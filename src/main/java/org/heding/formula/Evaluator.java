package org.heding.formula;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Evaluates a formula for one scope, exactly.
 *
 * <p>What is missing makes missing whatever needs it, and says what is wanting. AND and OR need only what decides: one
 * no makes an AND no, whatever else is missing.
 */
public final class Evaluator {
    private final Scope scope;
    private final Scope outer;
    private final Map<Expression, Value> trace;

    private Evaluator(Scope scope, Scope outer, Map<Expression, Value> trace) {
        this.scope = scope;
        this.outer = outer;
        this.trace = trace;
    }

    /** The value of a formula. */
    public static Value evaluate(Expression expression, Scope scope) {
        return new Evaluator(scope, null, null).value(expression);
    }

    /**
     * The value of a formula, recording what each part of it came to.
     *
     * @param trace takes the value of every part that was evaluated; it must tell parts apart by identity
     */
    public static Value evaluate(Expression expression, Scope scope, Map<Expression, Value> trace) {
        return new Evaluator(scope, null, trace).value(expression);
    }

    private Value value(Expression expression) {
        Value value =
                switch (expression) {
                    case Expression.Constant constant -> Value.of(constant.number());
                    case Expression.Literal literal -> new Value.Words(literal.text());
                    case Expression.Name name -> name(name);
                    case Expression.Negation negation -> negated(value(negation.operand()));
                    case Expression.Operation operation ->
                        Operations.apply(operation.operator(), value(operation.left()), value(operation.right()));
                    case Expression.Call call -> call(call);
                };
        if (trace != null) {
            trace.put(expression, value);
        }
        return value;
    }

    /** A name of the row a condition looks at, or, with its level, of the unit that counts the rows. */
    private Value name(Expression.Name name) {
        if (outer != null && (name.level().equals(outer.level()) || name.level().equals("check"))) {
            return outer.value(new Expression.Name("", name.id(), name.span()));
        }
        return scope.value(name);
    }

    private static Value negated(Value value) {
        return value instanceof Value.Amount amount
                ? new Value.Amount(amount.number().negated(), amount.incomplete())
                : value;
    }

    private Value call(Expression.Call call) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case IF -> choose(given);
            case AND -> Operations.all(values(given));
            case OR -> Operations.any(values(given));
            case NOT -> Operations.not(value(given.get(0)));
            case ISBLANK -> new Value.Truth(value(given.get(0)) instanceof Value.Missing);
            case ROUND -> rounded(given, RoundingMode.HALF_UP);
            case ROUNDUP -> rounded(given, RoundingMode.UP);
            case ROUNDDOWN -> rounded(given, RoundingMode.DOWN);
            case MIN, MAX, SUM, COUNT, LAST -> aggregated(call);
            case LOOKUP -> lookedUp(given);
            case ALLOCATE -> allocated(call);
            case SHARE -> Operations.share(values(given));
            case YEAR -> Dates.year(value(given.get(0)));
            case DATE -> Dates.of(values(given));
            case DATEDIF ->
                Dates.between(
                        value(given.get(0)),
                        value(given.get(1)),
                        DateUnit.of(given.get(2)).orElseThrow());
        };
    }

    private Value choose(List<Expression> given) {
        Value condition = value(given.get(0));
        return condition instanceof Value.Truth truth ? value(given.get(truth.holds() ? 1 : 2)) : condition;
    }

    private Value rounded(List<Expression> given, RoundingMode mode) {
        return Operations.round(value(given.get(0)), value(given.get(1)), mode);
    }

    private Value lookedUp(List<Expression> given) {
        Value key = value(given.get(1));
        return key.known() ? scope.lookUp(((Expression.Name) given.get(0)).id(), key) : key;
    }

    private Value allocated(Expression.Call call) {
        if (trace != null) {
            values(call.arguments());
        }
        return scope.allocate(Allotment.of(call));
    }

    private Value aggregated(Expression.Call call) {
        Expression first = call.arguments().get(0);
        if (call.function() == Function.COUNT) {
            return count(((Expression.Name) first).id(), call.arguments());
        }
        if (first instanceof Expression.Name name
                && call.arguments().size() == 1
                && !name.level().isEmpty()) {
            List<Value> parts = new ArrayList<>();
            Expression.Name own = new Expression.Name("", name.id(), name.span());
            scope.below(name.level()).forEach(row -> parts.add(row.value(own)));
            return Operations.aggregate(call.function(), parts, scope.mayLeaveOut(name.level()));
        }
        return Operations.aggregate(call.function(), values(call.arguments()), false);
    }

    private Value count(String level, List<Expression> given) {
        List<? extends Scope> rows = scope.below(level);
        if (given.size() == 1) {
            return Value.of(rows.size());
        }
        List<Value> counted = new ArrayList<>();
        for (Scope row : rows) {
            Value holds = new Evaluator(row, scope, null).value(given.get(1));
            counted.add(holds instanceof Value.Truth truth ? Value.of(truth.holds() ? 1 : 0) : holds);
        }
        return Operations.aggregate(Function.SUM, counted, scope.mayLeaveOut(level));
    }

    private List<Value> values(List<Expression> given) {
        return given.stream().map(this::value).toList();
    }
}
