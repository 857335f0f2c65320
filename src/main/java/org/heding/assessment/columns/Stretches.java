package org.heding.assessment.columns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.formula.DateUnit;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/**
 * Cuts each person's year into the stretches of months within which nothing that the rules of months look at changes.
 *
 * <p>A year changes where a day of the person or of one of the terms falls that a rule compares with the month's first or
 * last day, and where the reference pay of the person's county changes. Where a rule uses the month in any other way,
 * every month is a stretch of its own.
 */
final class Stretches {
    private static final int EVERY_MONTH = 0xFFF;
    private static final Set<String> DAYS = Set.of("start", "end");

    private final Registers registers;
    private final Set<Column> ofPeople = new LinkedHashSet<>();
    private final Set<Column> ofTerms = new LinkedHashSet<>();
    private final Set<Column> anniversaries = new LinkedHashSet<>();
    private boolean everyMonth;

    private Stretches(Registers registers) {
        this.registers = registers;
    }

    /** Adds the rows of months to the registers. */
    static void lay(Registers registers) {
        Stretches stretches = new Stretches(registers);
        for (Rule rule : registers.pack().rules()) {
            if (rule.level() == Level.MONTH) {
                stretches.look(rule.formula().root(), Level.MONTH);
                rule.applies().ifPresent(applies -> stretches.look(applies.root(), Level.MONTH));
            }
        }
        stretches.lay();
    }

    private void look(Expression expression, Level level) {
        switch (expression) {
            case Expression.Constant constant -> {}
            case Expression.Literal literal -> {}
            case Expression.Name name -> everyMonth |= ofMonth(name, level) || changesInYear(name.id());
            case Expression.Negation negation -> look(negation.operand(), level);
            case Expression.Operation operation -> {
                if (!operation.operator().compares() || !watched(operation, level)) {
                    look(operation.left(), level);
                    look(operation.right(), level);
                }
            }
            case Expression.Call call -> {
                boolean counts = call.function() == Function.COUNT;
                Level inner = counts
                        ? Level.of(((Expression.Name) call.arguments().get(0)).id())
                                .orElse(level)
                        : level;
                if (yearly(call, level)) {
                    return;
                }
                call.arguments().stream().skip(counts ? 1 : 0).forEach(argument -> look(argument, inner));
            }
        }
    }

    /** Whether a name is a day or the number of the month itself. */
    private boolean ofMonth(Expression.Name name, Level level) {
        boolean own =
                name.level().isEmpty() && level == Level.MONTH || name.level().equals(Level.MONTH.id());
        return own && (DAYS.contains(name.id()) || name.id().equals("number"));
    }

    /** Whether a name is a parameter or a table of the pack that has several values in the year. */
    private boolean changesInYear(String id) {
        Stream<LocalDate> parameter = registers.pack().parameter(id).stream()
                .flatMap(found -> found.values().stream().map(Parameter.Dated::from));
        Stream<LocalDate> table = registers.pack().table(id).stream().flatMap(Table::days);
        LocalDate first = LocalDate.of(registers.year(), 1, 1);
        return Stream.concat(parameter, table)
                .anyMatch(from -> from.isAfter(first) && !from.isAfter(first.plusMonths(11)));
    }

    /** Whether a comparison sets a day of the month against a day of the person or of a term; that day is watched then. */
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
        Level at =
                ofPerson ? Level.PERSON : level == Level.TERM && other.level().isEmpty() ? Level.TERM : null;
        Column days = at == null ? null : registers.column(at, other.id());
        return days != null && (ofPerson ? ofPeople : ofTerms).add(days) || days != null;
    }

    /**
     * Whether a call looks at a day of the month but changes within the year at most where an anniversary falls; that day
     * is watched then.
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
            anniversaries.add(days);
        }
        return days != null;
    }

    private boolean isDayOfMonth(Expression expression, Level level) {
        return expression instanceof Expression.Name name && DAYS.contains(name.id()) && ofMonth(name, level);
    }

    private Column ofPerson(Expression expression) {
        return expression instanceof Expression.Name name && name.level().equals(Level.PERSON.id())
                ? registers.column(Level.PERSON, name.id())
                : null;
    }

    /** The month of an anniversary, and the next: the month's first day comes before it. */
    private static int anniversary(Column days, int row) {
        if (days.states[row] != Column.KNOWN) {
            return 0;
        }
        long month = Dates.parts(days.values[row]) >> 5 & 15;
        return (1 << month - 1 | 1 << month) & EVERY_MONTH;
    }

    private void lay() {
        Roll people = registers.roll(Level.PERSON);
        int[] changes = changesOfPay();
        int[] counties = people.up.get(Level.COUNTY);
        int[] masks = new int[people.size];
        for (int row = 0; row < people.size; row++) {
            masks[row] = everyMonth ? EVERY_MONTH : 1 | changes[counties[row]];
            for (Column days : ofPeople) {
                masks[row] |= around(days, row);
            }
            for (Column days : anniversaries) {
                masks[row] |= anniversary(days, row);
            }
        }
        Roll terms = registers.roll(Level.TERM);
        int[] owners = terms.up.get(Level.PERSON);
        for (int term = 0; term < terms.size; term++) {
            for (Column days : ofTerms) {
                masks[owners[term]] |= around(days, term);
            }
        }
        rows(people, masks);
    }

    /** A day may change something from its own month on, or from the next. */
    private int around(Column days, int row) {
        if (days.states[row] != Column.KNOWN) {
            return 0;
        }
        LocalDate day = LocalDate.ofEpochDay(days.values[row]);
        int month = (day.getYear() - registers.year()) * 12 + day.getMonthValue() - 1;
        int bits = month >= 0 && month < 12 ? 1 << month : 0;
        return month >= -1 && month < 11 ? bits | 1 << month + 1 : bits;
    }

    /** For each county the months in which any of its reference pay changes. */
    private int[] changesOfPay() {
        Column figures = registers.referencePay();
        int[] changes = new int[registers.roll(Level.COUNTY).size];
        for (int place = 1; place < figures.values.length; place++) {
            boolean same = figures.values[place] == figures.values[place - 1]
                    && figures.states[place] == figures.states[place - 1];
            if (place % 12 != 0 && !same) {
                changes[place / (figures.values.length / changes.length)] |= 1 << place % 12;
            }
        }
        return changes;
    }

    private void rows(Roll people, int[] masks) {
        int count = Arrays.stream(masks).map(Integer::bitCount).sum();
        int[] owner = new int[count];
        int[] first = new int[count];
        int[] weights = new int[count];
        List<String> holders = new ArrayList<>(count);
        int row = 0;
        for (int person = 0; person < masks.length; person++) {
            for (int month = 0; month < 12; month++) {
                if ((masks[person] >> month & 1) == 1) {
                    owner[row] = person;
                    first[row++] = month;
                    holders.add(people.holder(person));
                }
                weights[row - 1]++;
            }
        }
        Roll roll = new Roll(Level.MONTH, holders);
        roll.weights = weights;
        roll.below(people, owner);
        registers.add(roll);
        registers.months(first);
        Column start = new Column(0, count);
        Column end = new Column(0, count);
        Column number = new Column(0, count);
        for (int i = 0; i < count; i++) {
            YearMonth month = YearMonth.of(registers.year(), first[i] + 1);
            start.values[i] = month.atDay(1).toEpochDay();
            end.values[i] = month.atEndOfMonth().toEpochDay();
            number.values[i] = first[i] + 1;
        }
        roll.columns.put("start", start);
        roll.columns.put("end", end);
        roll.columns.put("number", number);
    }
}
