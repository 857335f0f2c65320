package org.heding.assessment.columns;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.formula.DateUnit;
import org.heding.formula.Expression;
import org.heding.formula.Fraction;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Table;

/** Reads formulas of months for what cuts the year. */
final class Cuts {
    private static final Set<String> DAYS = Set.of("start", "end");

    /** More months than anyone serves. */
    private static final int MOST_MONTHS = 1_200;

    private final Registers registers;
    private final Set<Cut> found = new LinkedHashSet<>();

    private Cuts(Registers registers) {
        this.registers = registers;
    }

    /** What cuts the year for some formulas of months. */
    static Set<Cut> of(Registers registers, Stream<Expression> formulas) {
        Cuts cuts = new Cuts(registers);
        formulas.forEach(formula -> cuts.look(formula, Level.MONTH));
        return cuts.found.containsAll(Cut.EVERY_MONTH) ? Cut.EVERY_MONTH : cuts.found;
    }

    private void look(Expression expression, Level level) {
        switch (expression) {
            case Expression.Constant constant -> {}
            case Expression.Literal literal -> {}
            case Expression.Name name -> name(name, level);
            case Expression.Negation negation -> look(negation.operand(), level);
            case Expression.Operation operation -> {
                if (!operation.operator().compares() || !(watched(operation, level) || spans(operation, level))) {
                    look(operation.left(), level);
                    look(operation.right(), level);
                }
            }
            case Expression.Call call -> call(call, level);
        }
    }

    private void call(Expression.Call call, Level level) {
        if (yearly(call, level)) {
            return;
        }
        boolean counts = call.function() == Function.COUNT;
        Level inner = counts
                ? Level.of(((Expression.Name) call.arguments().get(0)).id()).orElse(level)
                : level;
        call.arguments().stream().skip(counts ? 1 : 0).forEach(argument -> look(argument, inner));
    }

    private void name(Expression.Name name, Level level) {
        if (changesInYear(name.id())) {
            found.addAll(Cut.EVERY_MONTH);
        }
        if (registers.pack().table(name.id()).map(Table::isReferencePay).orElse(false)) {
            found.add(new Cut(Cut.Sort.REFERENCE_PAY, null));
        }
        if (ofMonth(name, level)) {
            found.addAll(registers.cuts(name.id()));
        }
    }

    /** Whether a name is of the month itself, and so an input or a rule of months. */
    private boolean ofMonth(Expression.Name name, Level level) {
        boolean own =
                name.level().isEmpty() && level == Level.MONTH || name.level().equals(Level.MONTH.id());
        return own
                && (registers.pack().input(Level.MONTH, name.id()).isPresent()
                        || registers.pack().rule(Level.MONTH, name.id()).isPresent());
    }

    /** Whether a name is a parameter or a table of the pack that has several values in the year. */
    private boolean changesInYear(String id) {
        Stream<LocalDate> parameter = registers.pack().parameter(id).stream()
                .flatMap(one -> one.values().stream().map(Parameter.Dated::from));
        Stream<LocalDate> table = registers.pack().table(id).stream().flatMap(Table::days);
        LocalDate first = LocalDate.of(registers.year(), 1, 1);
        return Stream.concat(parameter, table)
                .anyMatch(from -> from.isAfter(first) && !from.isAfter(first.plusMonths(11)));
    }

    /** Whether a comparison sets a day of the month against a day of the person or of a term; that day cuts then. */
    private boolean watched(Expression.Operation operation, Level level) {
        if (!(operation.left() instanceof Expression.Name left)
                || !(operation.right() instanceof Expression.Name right)) {
            return false;
        }
        boolean leftIsMonth = ofMonth(left, level);
        Expression.Name month = leftIsMonth ? left : right;
        Expression.Name other = leftIsMonth ? right : left;
        if (!ofMonth(month, level) || !DAYS.contains(month.id())) {
            return false;
        }
        boolean ofPerson = other.level().equals(Level.PERSON.id());
        boolean ofTerm = level == Level.TERM && other.level().isEmpty();
        Column days = ofPerson ? recorded(Level.PERSON, other) : ofTerm ? recorded(Level.TERM, other) : null;
        if (days != null) {
            found.add(new Cut(ofPerson ? Cut.Sort.PEOPLE : Cut.Sort.TERMS, days));
        }
        return days != null;
    }

    /**
     * Whether a call looks at a day of the month but changes within the year at most where an anniversary falls; that
     * day cuts then.
     */
    private boolean yearly(Expression.Call call, Level level) {
        List<Expression> given = call.arguments();
        if (call.function() == Function.YEAR) {
            return isDayOfMonth(given.get(0), level);
        }
        if (call.function() != Function.DATEDIF || DateUnit.of(given.get(2)).orElseThrow() != DateUnit.Y) {
            return false;
        }
        boolean first = isDayOfYear(given.get(0), level);
        Column days = first == isDayOfYear(given.get(1), level) ? null : ofPerson(given.get(first ? 1 : 0));
        if (days != null) {
            found.add(new Cut(Cut.Sort.ANNIVERSARIES, days));
            conditions(given.get(first ? 0 : 1), level);
        }
        return days != null;
    }

    /** Whether an expression is a day of the month, a fixed day of its year, or a choice between such. */
    private boolean isDayOfYear(Expression expression, Level level) {
        if (!(expression instanceof Expression.Call call)) {
            return isDayOfMonth(expression, level);
        }
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case IF -> isDayOfYear(given.get(1), level) && isDayOfYear(given.get(2), level);
            case DATE ->
                given.get(0) instanceof Expression.Call year
                        && year.function() == Function.YEAR
                        && isDayOfMonth(year.arguments().get(0), level)
                        && given.stream().skip(1).allMatch(Expression.Constant.class::isInstance);
            default -> false;
        };
    }

    /** Looks at what decides a choice between days. */
    private void conditions(Expression expression, Level level) {
        if (expression instanceof Expression.Call call && call.function() == Function.IF) {
            look(call.arguments().get(0), level);
            call.arguments().stream().skip(1).forEach(branch -> conditions(branch, level));
        }
    }

    /**
     * Whether a comparison sets the months since a day of the person against a number that is the same all the year, such
     * as a probation; the days on which it can turn cut then.
     */
    private boolean spans(Expression.Operation operation, Level level) {
        if (!(operation.left() instanceof Expression.Call call)
                || call.function() != Function.DATEDIF
                || DateUnit.of(call.arguments().get(2)).orElseThrow() != DateUnit.M
                || !isDayOfMonth(call.arguments().get(1), level)) {
            return false;
        }
        Column days = ofPerson(call.arguments().get(0));
        List<Fraction> numbers = numbers(operation.right(), level);
        boolean few = days != null
                && !numbers.isEmpty()
                && numbers.stream()
                        .allMatch(number -> number.signum() >= 0 && number.compareTo(Fraction.of(MOST_MONTHS)) < 0);
        if (few) {
            numbers.forEach(number -> found.add(new Cut(
                    Cut.Sort.SPANS, days, number.rounded(0, RoundingMode.DOWN).toLong())));
        }
        return few;
    }

    /** A written number, or all values of a parameter that does not change in the year; none for anything else. */
    private List<Fraction> numbers(Expression expression, Level level) {
        if (expression instanceof Expression.Constant constant) {
            return List.of(constant.number());
        }
        if (!(expression instanceof Expression.Name name)
                || !name.level().isEmpty()
                || ofMonth(name, level)
                || changesInYear(name.id())) {
            return List.of();
        }
        return registers.pack().parameter(name.id()).stream()
                .flatMap(parameter -> parameter.values().stream())
                .map(value -> Fraction.of(value.value()))
                .toList();
    }

    private boolean isDayOfMonth(Expression expression, Level level) {
        return expression instanceof Expression.Name name && DAYS.contains(name.id()) && ofMonth(name, level);
    }

    private Column ofPerson(Expression expression) {
        return expression instanceof Expression.Name name && name.level().equals(Level.PERSON.id())
                ? recorded(Level.PERSON, name)
                : null;
    }

    /** Recorded figures; null for those of a rule, which may change while the stretches stay. */
    private Column recorded(Level level, Expression.Name name) {
        boolean computed = registers.pack().rule(level, name.id()).isPresent();
        return computed ? null : registers.roll(level).column(name.id());
    }
}
