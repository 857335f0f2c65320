package org.heding.assessment.columns;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.formula.DateUnit;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Table;

/** Reads formulas of months for what cuts the year. */
final class Cuts {
    private static final Set<String> DAYS = Set.of("start", "end");

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
                if (!operation.operator().compares() || !watched(operation, level)) {
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
        boolean first = isDayOfMonth(given.get(0), level);
        Column days = first == isDayOfMonth(given.get(1), level) ? null : ofPerson(given.get(first ? 1 : 0));
        if (days != null) {
            found.add(new Cut(Cut.Sort.ANNIVERSARIES, days));
        }
        return days != null;
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
        return computed ? null : registers.roll(level).columns.get(name.id());
    }
}
