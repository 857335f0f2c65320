package org.heding.formula;

import java.util.List;
import java.util.Optional;
import org.heding.message.Phrase;

/** Checks a formula before it is used: every name is known, and every value is of the sort that is needed there. */
public final class Checker {
    private final Names names;
    private final Names outer;
    private final List<FormulaException> problems;

    private Checker(Names names, Names outer, List<FormulaException> problems) {
        this.names = names;
        this.outer = outer;
        this.problems = problems;
    }

    /**
     * Checks a formula and adds what is wrong, each at its place.
     *
     * @return the sort of its value, or nothing where that cannot be told for something wrong in it
     */
    public static Optional<Sort> check(Expression expression, Names names, List<FormulaException> problems) {
        return new Checker(names, null, problems).sort(expression);
    }

    private Optional<Sort> sort(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(Sort.NUMBER);
            case Expression.Literal literal -> Optional.of(Sort.WORDS);
            case Expression.Name name -> name(name);
            case Expression.Negation negation -> {
                need(negation.operand(), Sort.NUMBER);
                yield Optional.of(Sort.NUMBER);
            }
            case Expression.Operation operation -> operation(operation);
            case Expression.Call call -> call(call);
        };
    }

    private Optional<Sort> name(Expression.Name name) {
        boolean ofOuter = outer != null
                && (name.level().equals(outer.level()) || name.level().equals("check"));
        Optional<Sort> sort = ofOuter ? outer.sort(new Expression.Name("", name.id(), name.span())) : names.sort(name);
        if (sort.isEmpty()) {
            report(name, "formula.unknown_name", name.written(), names.level());
        }
        return sort;
    }

    private Optional<Sort> operation(Expression.Operation operation) {
        if (!operation.operator().compares()) {
            need(operation.left(), Sort.NUMBER);
            need(operation.right(), Sort.NUMBER);
            return Optional.of(Sort.NUMBER);
        }
        Optional<Sort> left = sort(operation.left());
        Optional<Sort> right = sort(operation.right());
        if (left.isPresent() && right.isPresent()) {
            boolean ordered = operation.operator() != Operator.EQUAL && operation.operator() != Operator.NOT_EQUAL;
            boolean hasOrder = left.get() == Sort.NUMBER || left.get() == Sort.DATE;
            if (left.get() != right.get() || ordered && !hasOrder) {
                report(operation, "formula.cannot_compare", said(left.get()), said(right.get()));
            }
        }
        return Optional.of(Sort.TRUTH);
    }

    private Optional<Sort> call(Expression.Call call) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case IF -> choice(call);
            case AND, OR, NOT -> {
                given.forEach(condition -> need(condition, Sort.TRUTH));
                yield Optional.of(Sort.TRUTH);
            }
            case ISBLANK -> {
                sort(given.get(0));
                yield Optional.of(Sort.TRUTH);
            }
            case LOOKUP -> {
                if (!(given.get(0) instanceof Expression.Name name) || !names.table(name.id())) {
                    report(given.get(0), "formula.no_table");
                }
                sort(given.get(1));
                yield Optional.of(Sort.NUMBER);
            }
            case ALLOCATE -> {
                allocation(given);
                yield Optional.of(Sort.NUMBER);
            }
            case COUNT -> {
                count(given);
                yield Optional.of(Sort.NUMBER);
            }
            case MIN, MAX, SUM, LAST -> {
                if (!aggregates(call)) {
                    given.forEach(argument -> need(argument, Sort.NUMBER));
                }
                yield Optional.of(Sort.NUMBER);
            }
            case ROUND, ROUNDUP, ROUNDDOWN, SHARE -> {
                given.forEach(argument -> need(argument, Sort.NUMBER));
                yield Optional.of(Sort.NUMBER);
            }
        };
    }

    private Optional<Sort> choice(Expression.Call call) {
        need(call.arguments().get(0), Sort.TRUTH);
        Optional<Sort> then = sort(call.arguments().get(1));
        Optional<Sort> otherwise = sort(call.arguments().get(2));
        if (then.isPresent() && otherwise.isPresent() && then.get() != otherwise.get()) {
            report(call, "formula.branches_differ", said(then.get()), said(otherwise.get()));
        }
        return then;
    }

    private void allocation(List<Expression> given) {
        need(given.get(0), Sort.NUMBER);
        need(given.get(1), Sort.NUMBER);
        boolean upper =
                given.get(0) instanceof Expression.Name total && !total.level().isEmpty();
        boolean own =
                given.get(1) instanceof Expression.Name weight && weight.level().isEmpty();
        if (!upper || !own) {
            report(given.get(0), "formula.allocate_names");
        }
    }

    private void count(List<Expression> given) {
        Optional<Names> rows =
                given.get(0) instanceof Expression.Name level && level.level().isEmpty()
                        ? names.below(level.id())
                        : Optional.empty();
        if (rows.isEmpty()) {
            report(given.get(0), "formula.no_level_below", names.level());
        } else if (given.size() == 2) {
            new Checker(rows.get(), names, problems).need(given.get(1), Sort.TRUTH);
        }
    }

    /** Whether a call looks at what lies below: its only argument is then a name of a level below. */
    private boolean aggregates(Expression.Call call) {
        if (call.arguments().size() != 1
                || !(call.arguments().get(0) instanceof Expression.Name name)
                || name.level().isEmpty()) {
            return false;
        }
        Optional<Names> rows = names.below(name.level());
        rows.ifPresent(below -> {
            if (below.sort(new Expression.Name("", name.id(), name.span())).isEmpty()) {
                report(name, "formula.unknown_name", name.written(), names.level());
            }
        });
        return rows.isPresent();
    }

    private void need(Expression expression, Sort needed) {
        sort(expression).ifPresent(sort -> {
            if (sort != needed) {
                report(expression, "formula.wrong_sort", said(needed), said(sort));
            }
        });
    }

    private void report(Expression expression, String key, Object... arguments) {
        problems.add(new FormulaException(Phrase.of(key, arguments), expression.span()));
    }

    private static Phrase said(Sort sort) {
        return Phrase.of("formula.sort." + sort.name().toLowerCase(java.util.Locale.ROOT));
    }
}
