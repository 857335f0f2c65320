package org.heding.assessment.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.DateUnit;
import org.heding.formula.Expression;
import org.heding.formula.Fraction;
import org.heding.formula.Function;
import org.heding.formula.Operator;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Table;
import org.heding.policy.Type;

/** Turns a formula of one level into kernels. */
final class Compiler {
    private final Registers registers;
    private final Roll roll;
    private final java.util.function.Function<Expression.Name, Kernel> names;
    private final Leaves.Pass pass;
    private final Map<String, Kernel> leaves = new HashMap<>();

    private Compiler(
            Registers registers,
            Roll roll,
            java.util.function.Function<Expression.Name, Kernel> names,
            Leaves.Pass pass) {
        this.pass = pass;
        this.registers = registers;
        this.roll = roll;
        this.names = names == null ? this::leaf : names;
    }

    /**
     * The kernel of a formula.
     *
     * @param pass is moved on before each run of the kernel
     * @throws Unsupported if it must be evaluated row by row
     * @throws ArithmeticException if one of its constants does not fit
     */
    static Kernel compile(Registers registers, Roll roll, Expression expression, Leaves.Pass pass) {
        return new Compiler(registers, roll, null, pass).kernel(expression);
    }

    private Kernel kernel(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant(constant.number());
            case Expression.Literal literal -> new Leaves.Constant(registers.word(literal.text()), 0, Column.KNOWN);
            case Expression.Name name -> leaves.computeIfAbsent(name.written(), written -> names.apply(name));
            case Expression.Negation negation ->
                new Arithmetic.Sum(constant(Fraction.ZERO), kernel(negation.operand()), true);
            case Expression.Operation operation -> operation(operation);
            case Expression.Call call -> call(call);
        };
    }

    private static Leaves.Constant constant(Fraction number) {
        BigDecimal decimal = number.toDecimal().stripTrailingZeros();
        int scale = Math.max(decimal.scale(), 0);
        return new Leaves.Constant(decimal.setScale(scale).unscaledValue().longValueExact(), scale, Column.KNOWN);
    }

    /** A name of this level, of a level above, or a parameter. */
    private Kernel leaf(Expression.Name name) {
        if (!name.level().isEmpty()) {
            Level level = Level.of(name.level()).orElseThrow();
            Column column = registers.column(level, name.id());
            if (column == null) {
                throw new Unsupported(name.written());
            }
            return new Leaves.Above(column, registers.up(roll, registers.roll(level)), pass);
        }
        Column column = roll.column(name.id());
        if (column != null) {
            return new Leaves.Own(column);
        }
        if (roll.level == Level.MONTH
                && registers.pack().rule(Level.MONTH, name.id()).isPresent()) {
            return ofLongerStretch(name, registers.roll(Level.MONTH, name.id()));
        }
        return parameter(name.id());
    }

    /** A rule of months whose stretches are longer than these. */
    private Kernel ofLongerStretch(Expression.Name name, Roll longer) {
        Column column = longer.column(name.id());
        if (column == null) {
            throw new Unsupported(name.written());
        }
        return new Leaves.Above(column, registers.up(roll, longer), pass);
    }

    private Kernel parameter(String id) {
        Parameter parameter = registers.pack().parameter(id).orElseThrow(() -> new Unsupported(id));
        List<LocalDate> days = registers.days(roll.level);
        Optional<BigDecimal> value = parameter.on(days.get(0)).map(Parameter.Dated::value);
        boolean changes = days.stream()
                .anyMatch(day -> !parameter.on(day).map(Parameter.Dated::value).equals(value));
        if (changes || parameter.byArea()) {
            return new Leaves.Own(new ByArea(registers, roll).parameter(parameter));
        }
        return value.map(number -> constant(Fraction.of(number)))
                .orElseGet(() -> new Leaves.Constant(0, 0, Column.MISSING));
    }

    private Kernel operation(Expression.Operation operation) {
        Operator operator = operation.operator();
        if (operator.compares()) {
            Kernel left = kernel(operation.left());
            Kernel right = kernel(operation.right());
            return left.truth
                    ? new Logic.Alike(left, truth(right), operator == Operator.EQUAL)
                    : new Comparison(operator, left, right);
        }
        return switch (operator) {
            case PLUS, MINUS ->
                new Arithmetic.Sum(kernel(operation.left()), kernel(operation.right()), operator == Operator.MINUS);
            case TIMES -> new Arithmetic.Product(kernel(operation.left()), kernel(operation.right()));
            default -> throw new Unsupported("a quotient that is not rounded");
        };
    }

    private Kernel call(Expression.Call call) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case IF -> choice(condition(given.get(0)), kernel(given.get(1)), kernel(given.get(2)));
            case AND -> new Logic.Junction(conditions(given), false);
            case OR -> new Logic.Junction(conditions(given), true);
            case NOT -> new Logic.Turn(condition(given.get(0)));
            case ISBLANK -> new Logic.Blank(kernel(given.get(0)));
            case ROUND -> rounding(given, RoundingMode.HALF_UP);
            case ROUNDUP -> rounding(given, RoundingMode.UP);
            case ROUNDDOWN -> rounding(given, RoundingMode.DOWN);
            case MIN, MAX, SUM, LAST -> several(call);
            case COUNT -> count(given);
            case LOOKUP -> lookUp(given);
            case ALLOCATE -> division(given);
            case SHARE -> sharing(given);
            case YEAR -> new Dates.Year(kernel(given.get(0)));
            case DATE -> new Dates.Of(kernel(given.get(0)), kernel(given.get(1)), kernel(given.get(2)));
            case DATEDIF ->
                new Dates.Between(DateUnit.of(given.get(2)).orElseThrow(), kernel(given.get(0)), kernel(given.get(1)));
        };
    }

    private List<Kernel> conditions(List<Expression> given) {
        return given.stream().map(this::condition).toList();
    }

    /** A kernel of truths. */
    private Kernel condition(Expression expression) {
        return truth(kernel(expression));
    }

    private static Kernel truth(Kernel kernel) {
        if (!kernel.truth) {
            throw new Unsupported("a condition that is no truth");
        }
        return kernel;
    }

    private static Kernel choice(Kernel condition, Kernel then, Kernel otherwise) {
        if (then.truth != otherwise.truth) {
            throw new Unsupported("branches that do not fit");
        }
        return new Logic.Choice(condition, then, otherwise);
    }

    private List<Kernel> kernels(List<Expression> given) {
        List<Kernel> kernels = new ArrayList<>();
        given.forEach(expression -> kernels.add(kernel(expression)));
        return kernels;
    }

    private Kernel rounding(List<Expression> given, RoundingMode mode) {
        if (!(given.get(1) instanceof Expression.Constant places)) {
            throw new Unsupported("decimals that are no constant");
        }
        Kernel[] quotient = quotient(given.get(0));
        return new Rounding(
                quotient[0], quotient[1], Math.toIntExact(places.number().toLong()), mode);
    }

    /** An expression as numerator and denominator, so that a quotient is rounded without being computed first. */
    private Kernel[] quotient(Expression expression) {
        if (expression instanceof Expression.Operation operation
                && (operation.operator() == Operator.TIMES || operation.operator() == Operator.DIVIDED_BY)) {
            Kernel[] left = quotient(operation.left());
            Kernel[] right = quotient(operation.right());
            boolean divides = operation.operator() == Operator.DIVIDED_BY;
            return new Kernel[] {product(left[0], right[divides ? 1 : 0]), product(left[1], right[divides ? 0 : 1])};
        }
        return new Kernel[] {kernel(expression), constant(Fraction.of(1))};
    }

    private static Kernel product(Kernel left, Kernel right) {
        if (isOne(left)) {
            return right;
        }
        return isOne(right) ? left : new Arithmetic.Product(left, right);
    }

    private static boolean isOne(Kernel kernel) {
        return kernel instanceof Leaves.Constant constant
                && constant.value == 1
                && constant.scale == 0
                && constant.state == Column.KNOWN;
    }

    private Kernel several(Expression.Call call) {
        if (call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Name name
                && !name.level().isEmpty()) {
            Level lower = Level.of(name.level()).orElseThrow();
            if (lower.below(roll.level)) {
                Roll rows = registers.roll(lower, name.id());
                Column column = rows.column(name.id());
                if (column == null) {
                    throw new Unsupported(name.written());
                }
                return below(call.function(), rows, new Leaves.Own(column));
            }
        }
        return new Arithmetic.Several(call.function(), kernels(call.arguments()));
    }

    private Kernel below(Function function, Roll lower, Kernel rows) {
        boolean mayLeaveOut = lower.level.isUnit() || lower.level == Level.PERSON;
        if (!mayLeaveOut && roll.level != Level.PERSON) {
            throw new Unsupported(lower.level.id());
        }
        if (rows.truth != (function == Function.COUNT)) {
            throw new Unsupported("a sum of truths");
        }
        return new Below(function, rows, lower, roll, mayLeaveOut);
    }

    private Kernel count(List<Expression> given) {
        Level lower = Level.of(((Expression.Name) given.get(0)).id()).orElseThrow();
        if (lower == Level.TERM && roll.level == Level.MONTH) {
            return pairs(given, registers.roll(lower));
        }
        if (given.size() == 1) {
            return below(Function.COUNT, registers.roll(lower, given.get(0)), new Leaves.Yes());
        }
        Roll rows = registers.roll(lower, given.get(1));
        return below(Function.COUNT, rows, ofRows(rows, given.get(1)));
    }

    /** A condition on rows below is run for other rows than the rule itself, as often as its block is full. */
    private Kernel ofRows(Roll rows, Expression condition) {
        Leaves.Pass own = new Leaves.Pass();
        Kernel kernel = new Compiler(registers, rows, null, own).condition(condition);
        return kernel instanceof Leaves.Own ? kernel : new Passing(kernel, own);
    }

    /** Counts rows beside this one by a condition that speaks of both. */
    private Kernel pairs(List<Expression> given, Roll rows) {
        Roll owners = registers.roll(Level.PERSON);
        boolean all = given.size() == 1;
        Leaves.Pass own = new Leaves.Pass();
        Pairs pairs = new Pairs(roll.up(owners), owners.starts(rows), all ? Column.KNOWN : Column.SUM_OF_NONE);
        Compiler compiler = new Compiler(registers, rows, name -> ofPair(name, pairs, rows, own), own);
        pairs.condition(all ? new Leaves.Yes() : new Passing(compiler.condition(given.get(1)), own));
        return pairs;
    }

    private Kernel ofPair(Expression.Name name, Pairs pairs, Roll rows, Leaves.Pass own) {
        boolean outer = name.level().equals(roll.level.id());
        Roll at = !outer ? rows : roll.column(name.id()) != null ? roll : registers.roll(roll.level, name.id());
        Column column = at.column(name.id());
        if (column == null || !outer && !name.level().isEmpty()) {
            throw new Unsupported(name.written());
        }
        int[] above = !outer ? pairs.inner : at == roll ? pairs.outer() : pairs.outer(registers.up(roll, at));
        return new Leaves.Above(column, above, own);
    }

    private Kernel lookUp(List<Expression> given) {
        Table table =
                registers.pack().table(((Expression.Name) given.get(0)).id()).orElseThrow();
        if (table.banded()) {
            throw new Unsupported(table.id());
        }
        Kernel key = kernel(given.get(1));
        if (key.scale != 0) {
            throw new Unsupported("a key with decimals");
        }
        if (table.isReferencePay()) {
            if (roll.level != Level.MONTH) {
                throw new Unsupported(table.id());
            }
            return new LookUps.OfReferencePay(
                    key, roll.up(registers.roll(Level.COUNTY)), roll.first, registers.referencePay());
        }
        return new ByArea(registers, roll).lookUp(table, key, word -> key(table, word));
    }

    /** The number that stands for a key; nothing for one that is no whole number, as no key that is looked up is. */
    private Optional<Long> key(Table table, String written) {
        if (table.keyType() == Type.WORDS) {
            return Optional.of(registers.word(written));
        }
        return written.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(written)) : Optional.empty();
    }

    private Kernel division(List<Expression> given) {
        if (given.size() > 2) {
            throw new Unsupported("a minimum");
        }
        Expression.Name total = (Expression.Name) given.get(0);
        Expression.Name weight = (Expression.Name) given.get(1);
        Level level = Level.of(total.level()).orElseThrow();
        Column totals = registers.column(level, total.id());
        Column weights = roll.column(weight.id());
        if (totals == null || weights == null) {
            throw new Unsupported(total.written());
        }
        Roll upper = registers.roll(level);
        return new Division(totals, registers.up(roll, upper), upper.starts(roll), weights, roll.included);
    }

    private Kernel sharing(List<Expression> given) {
        List<Kernel> parts = new ArrayList<>();
        for (Expression part : given.subList(2, given.size())) {
            Kernel kernel = kernel(part);
            if (kernel instanceof Leaves.Constant constant && constant.state == Column.MISSING) {
                return constant;
            }
            if (kernel.scale != 0 || kernel instanceof Leaves.Constant constant && constant.state != Column.KNOWN) {
                throw new Unsupported("parts that are no whole numbers");
            }
            parts.add(kernel);
        }
        if (!(given.get(1) instanceof Expression.Constant index)) {
            throw new Unsupported("a share that is no constant");
        }
        return new Sharing(kernel(given.get(0)), Math.toIntExact(index.number().toLong()) - 1, parts);
    }
}
