package org.heding.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.heding.message.Phrase;
import org.heding.message.Text;

/**
 * Checks a formula before it is used: every name is known, every value is of the sort and the unit of measure that is
 * needed there. 户 ÷ 户/人 is 人; 元 + 人 is refused, with the place and both units.
 */
public final class Checker {
    /** The level of the twelve months of a year. */
    private static final String MONTHS = "month";

    /** What a condition on the rows that are counted may be made of: a spreadsheet counts by comparing them all at once. */
    private static final Set<Function> IN_COUNT = EnumSet.of(Function.AND, Function.OR, Function.NOT, Function.ISBLANK);

    private final Names names;
    private final Names outer;
    private final Expression root;
    private final List<FormulaException> problems;

    private Checker(Names names, Names outer, Expression root, List<FormulaException> problems) {
        this.names = names;
        this.outer = outer;
        this.root = root;
        this.problems = problems;
    }

    /**
     * Checks a formula and adds what is wrong, each at its place.
     *
     * @return the shape of its value, or nothing where that cannot be told for something wrong in it
     */
    public static Optional<Shape> check(Expression expression, Names names, List<FormulaException> problems) {
        return new Checker(names, null, expression, problems).shape(expression);
    }

    private Optional<Shape> shape(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(Shape.BARE);
            case Expression.Literal literal -> Optional.of(Shape.WORDS);
            case Expression.Name name -> name(name);
            case Expression.Negation negation -> number(negation.operand());
            case Expression.Operation operation -> operation(operation);
            case Expression.Call call -> call(call);
        };
    }

    private Optional<Shape> name(Expression.Name name) {
        boolean ofOuter = outer != null
                && (name.level().equals(outer.level()) || name.level().equals("check"));
        Optional<Shape> shape =
                ofOuter ? outer.shape(new Expression.Name("", name.id(), name.span())) : names.shape(name);
        if (shape.isEmpty()) {
            report(name, "formula.unknown_name", name.written(), names.level());
        }
        return shape;
    }

    private Optional<Shape> operation(Expression.Operation operation) {
        return switch (operation.operator()) {
            case PLUS, MINUS -> {
                Optional<Shape> left = number(operation.left());
                Optional<Shape> right = number(operation.right());
                yield common(operation, listed(left, right));
            }
            case TIMES, DIVIDED_BY -> product(operation);
            default -> comparison(operation);
        };
    }

    private Optional<Shape> product(Expression.Operation operation) {
        Optional<Shape> left = number(operation.left());
        Optional<Shape> right = number(operation.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean divides = operation.operator() == Operator.DIVIDED_BY;
        if (left.get().measure().isEmpty() && right.get().measure().isEmpty()) {
            return left;
        }
        Measure first = left.get().measure().orElse(Measure.NONE);
        Measure second = right.get().measure().orElseGet(() -> hundred(operation.right()));
        return Optional.of(Shape.in(divides ? first.over(second) : first.times(second)));
    }

    /** The number 100 written in a formula turns hundredths into wholes. */
    private static Measure hundred(Expression expression) {
        return expression instanceof Expression.Constant constant
                        && constant.number().equals(Fraction.of(100))
                ? Measure.PERCENT
                : Measure.NONE;
    }

    private Optional<Shape> comparison(Expression.Operation operation) {
        Optional<Shape> left = shape(operation.left());
        Optional<Shape> right = shape(operation.right());
        if (left.isPresent() && right.isPresent()) {
            Sort sort = left.get().sort();
            boolean ordered = operation.operator() != Operator.EQUAL && operation.operator() != Operator.NOT_EQUAL;
            if (!left.get().fits(right.get()) || ordered && sort != Sort.NUMBER && sort != Sort.DATE) {
                report(operation, "formula.cannot_compare", said(left.get()), said(right.get()));
            }
        }
        return Optional.of(Shape.TRUTH);
    }

    private Optional<Shape> call(Expression.Call call) {
        List<Expression> given = call.arguments();
        if (outer != null && !IN_COUNT.contains(call.function())) {
            report(call, "formula.not_in_count", call.function().name());
            return Optional.empty();
        }
        return switch (call.function()) {
            case IF -> choice(call);
            case AND, OR, NOT -> {
                given.forEach(condition -> need(condition, Shape.TRUTH));
                yield Optional.of(Shape.TRUTH);
            }
            case ISBLANK -> {
                shape(given.get(0));
                yield Optional.of(Shape.TRUTH);
            }
            case LOOKUP -> lookUp(given);
            case ALLOCATE -> allocation(call);
            case COUNT -> {
                count(given);
                yield Optional.of(Shape.BARE);
            }
            case MIN, MAX, SUM, LAST -> looksBelow(call) ? below(call) : alike(call, given);
            case ROUND, ROUNDUP, ROUNDDOWN -> {
                need(given.get(1), Shape.BARE);
                written(given.get(1), -Operations.MOST_DECIMALS, Operations.MOST_DECIMALS, "formula.decimals");
                yield number(given.get(0));
            }
            case SHARE -> {
                need(given.get(1), Shape.BARE);
                written(given.get(1), 1, given.size() - 2, "formula.share_index");
                alike(call, given.subList(2, given.size()));
                yield number(given.get(0));
            }
            case YEAR -> {
                need(given.get(0), Shape.DATE);
                yield Optional.of(Shape.in(DateUnit.Y.measure()));
            }
            case DATE -> date(given);
            case DATEDIF -> between(given);
        };
    }

    /** A number that is written in the formula must be whole and within bounds. */
    private void written(Expression expression, int least, int most, String key) {
        boolean negated = expression instanceof Expression.Negation;
        Expression bare = expression instanceof Expression.Negation negation ? negation.operand() : expression;
        if (bare instanceof Expression.Constant constant) {
            Fraction number = negated ? constant.number().negated() : constant.number();
            if (!number.isWhole() || !number.isWithin(least, most)) {
                report(expression, key, least, most);
            }
        }
    }

    private Optional<Shape> date(List<Expression> given) {
        needIn(given.get(0), List.of("年"));
        needIn(given.get(1), List.of("月", "个月"));
        needIn(given.get(2), List.of("日", "天"));
        return Optional.of(Shape.DATE);
    }

    private Optional<Shape> between(List<Expression> given) {
        need(given.get(0), Shape.DATE);
        need(given.get(1), Shape.DATE);
        Optional<DateUnit> unit = DateUnit.of(given.get(2));
        if (unit.isEmpty()) {
            report(given.get(2), "formula.date_unit");
        }
        return unit.map(known -> Shape.in(known.measure()));
    }

    /** Asks for a number that has no unit, or one of those named. */
    private void needIn(Expression expression, List<String> units) {
        number(expression)
                .flatMap(Shape::measure)
                .map(Measure::toString)
                .filter(unit -> !unit.isEmpty() && !units.contains(unit))
                .ifPresent(unit -> report(
                        expression,
                        "formula.wrong_sort",
                        said(Shape.in(Measure.parse(units.getFirst()))),
                        said(Shape.in(Measure.parse(unit)))));
    }

    private Optional<Shape> choice(Expression.Call call) {
        need(call.arguments().get(0), Shape.TRUTH);
        Optional<Shape> then = shape(call.arguments().get(1));
        Optional<Shape> otherwise = shape(call.arguments().get(2));
        return common(call, listed(then, otherwise));
    }

    private Optional<Shape> lookUp(List<Expression> given) {
        Optional<Names.Rows> rows =
                given.get(0) instanceof Expression.Name name ? names.table(name.id()) : Optional.empty();
        if (rows.isEmpty()) {
            report(given.get(0), "formula.no_table");
            return Optional.empty();
        }
        need(given.get(1), rows.get().key());
        return Optional.of(rows.get().figure());
    }

    private Optional<Shape> allocation(Expression.Call call) {
        List<Expression> given = call.arguments();
        Optional<Shape> total = number(given.get(0));
        number(given.get(1));
        boolean upper =
                given.get(0) instanceof Expression.Name name && !name.level().isEmpty();
        boolean own =
                given.get(1) instanceof Expression.Name weight && weight.level().isEmpty();
        if (!upper || !own) {
            report(given.get(0), "formula.allocate_names");
        }
        if (call != root) {
            // Beside the result a spreadsheet needs columns for the whole parts and the remainders.
            report(call, "formula.allocate_root");
        }
        return given.size() < 3 ? total : common(call, listed(total, number(given.get(2))));
    }

    private void count(List<Expression> given) {
        Optional<Names> rows =
                given.get(0) instanceof Expression.Name level && level.level().isEmpty()
                        ? names.below(level.id())
                        : Optional.empty();
        if (rows.isEmpty()) {
            report(given.get(0), "formula.no_level_below", names.level());
        } else if (given.size() == 2) {
            new Checker(rows.get(), names, root, problems).need(given.get(1), Shape.TRUTH);
        }
    }

    /** Whether a call looks at what lies below: its only argument is then a name of a level below. */
    private boolean looksBelow(Expression.Call call) {
        return call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Name name
                && !name.level().isEmpty()
                && names.below(name.level()).isPresent();
    }

    private Optional<Shape> below(Expression.Call call) {
        Expression.Name name = (Expression.Name) call.arguments().get(0);
        Optional<Shape> shape =
                names.below(name.level()).flatMap(rows -> rows.shape(new Expression.Name("", name.id(), name.span())));
        if (shape.isEmpty()) {
            report(name, "formula.unknown_name", name.written(), names.level());
        }
        boolean ofMonths = call.function() == Function.SUM && name.level().equals(MONTHS);
        return ofMonths ? shape.map(Shape::ofYear) : shape;
    }

    private Optional<Shape> alike(Expression.Call call, List<Expression> given) {
        List<Shape> shapes = new ArrayList<>();
        given.forEach(argument -> number(argument).ifPresent(shapes::add));
        return common(call, shapes);
    }

    /** The shape that several have in common; where two do not fit, that is reported. */
    private Optional<Shape> common(Expression expression, List<Shape> shapes) {
        Optional<Shape> common = Optional.empty();
        for (Shape shape : shapes) {
            if (common.isPresent() && !common.get().fits(shape)) {
                report(expression, "formula.do_not_fit", said(common.get()), said(shape));
                return Optional.empty();
            }
            if (common.isEmpty() || common.get().measure().isEmpty()) {
                common = Optional.of(shape);
            }
        }
        return common;
    }

    private static List<Shape> listed(Optional<Shape> first, Optional<Shape> second) {
        List<Shape> shapes = new ArrayList<>();
        first.ifPresent(shapes::add);
        second.ifPresent(shapes::add);
        return shapes;
    }

    private Optional<Shape> number(Expression expression) {
        Optional<Shape> shape = shape(expression);
        if (shape.isPresent() && shape.get().sort() != Sort.NUMBER) {
            report(expression, "formula.wrong_sort", said(Shape.BARE), said(shape.get()));
            return Optional.empty();
        }
        return shape;
    }

    private void need(Expression expression, Shape needed) {
        shape(expression).ifPresent(shape -> {
            if (!needed.fits(shape)) {
                report(expression, "formula.wrong_sort", said(needed), said(shape));
            }
        });
    }

    private void report(Expression expression, String key, Object... arguments) {
        problems.add(new FormulaException(Phrase.of(key, arguments), expression.span()));
    }

    /** A shape in words: its unit, where it has one, or else its sort. */
    public static Text said(Shape shape) {
        if (shape.measure().isPresent()) {
            String unit = shape.measure().get().toString();
            return unit.isEmpty() ? Phrase.of("formula.sort.no_unit") : Phrase.of("formula.sort.unit", unit);
        }
        return Phrase.of("formula.sort." + shape.sort().name().toLowerCase(Locale.ROOT));
    }
}
