package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    /** A unit of 户, 人 and 元, with towns below it. */
    private record Known(String level, Map<String, Shape> names) implements Names {
        @Override
        public Optional<Shape> shape(Expression.Name name) {
            return Optional.ofNullable(names.get(name.written()));
        }

        @Override
        public Optional<Names> below(String wanted) {
            if (wanted.equals("month")) {
                return Optional.of(new Known("month", Map.of("pay", Shape.in(Measure.parse("元/月")))));
            }
            return wanted.equals("town")
                    ? Optional.of(
                            new Known("town", Map.of("people", Shape.in(Measure.parse("人")), "open", Shape.TRUTH)))
                    : Optional.empty();
        }

        @Override
        public Optional<Rows> table(String id) {
            return id.equals("floors")
                    ? Optional.of(new Rows(Shape.WORDS, Shape.in(Measure.parse("元"))))
                    : Optional.empty();
        }
    }

    private static final Known NAMES = new Known(
            "unit",
            Map.ofEntries(
                    Map.entry("households", Shape.in(Measure.parse("户"))),
                    Map.entry("standard", Shape.in(Measure.parse("户/人"))),
                    Map.entry("people", Shape.in(Measure.parse("人"))),
                    Map.entry("money", Shape.in(Measure.parse("元"))),
                    Map.entry("by_month", Shape.in(Measure.parse("元/月"))),
                    Map.entry("by_year", Shape.in(Measure.parse("元/年"))),
                    Map.entry("number", Shape.in(Measure.NONE)),
                    Map.entry("kind", Shape.WORDS),
                    Map.entry("open", Shape.TRUTH),
                    Map.entry("start", Shape.DATE),
                    Map.entry("county.kind", Shape.WORDS),
                    Map.entry("county.people", Shape.in(Measure.parse("人")))));

    private static List<FormulaException> problems(String formula) {
        List<FormulaException> problems = new ArrayList<>();
        Checker.check(Formula.parse(formula).root(), NAMES, problems);
        return problems;
    }

    private static List<String> keys(String formula) {
        return problems(formula).stream().map(e -> e.problem().key()).toList();
    }

    private static Optional<Shape> shape(String formula) {
        return Checker.check(Formula.parse(formula).root(), NAMES, new ArrayList<>());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + nobody | 4 | formula.unknown_name",
                "1 + city.people | 4 | formula.unknown_name",
                "SUM(town.nobody) | 4 | formula.unknown_name",
                "COUNT(town, nobody) | 12 | formula.unknown_name",
                "kind + 1 | 0 | formula.wrong_sort",
                "1 + open | 4 | formula.wrong_sort",
                "IF(people, 1, 2) | 3 | formula.wrong_sort",
                "AND(open, people > 1, kind) | 22 | formula.wrong_sort",
                "COUNT(town, people) | 12 | formula.wrong_sort",
                "MAX(1, kind) | 7 | formula.wrong_sort",
                "LOOKUP(floors, people) | 15 | formula.wrong_sort",
                "IF(open, 1, kind) | 0 | formula.do_not_fit",
                "IF(open, people, money) | 0 | formula.do_not_fit",
                "1 + (money + people) | 5 | formula.do_not_fit",
                "MAX(money, 1, people) | 0 | formula.do_not_fit",
                "kind = 1 | 0 | formula.cannot_compare",
                "money > people | 0 | formula.cannot_compare",
                "kind < county.kind | 0 | formula.cannot_compare",
                "open > open | 0 | formula.cannot_compare",
                "LOOKUP(nothing, kind) | 7 | formula.no_table",
                "COUNT(person) | 6 | formula.no_level_below",
                "ALLOCATE(people, households) | 9 | formula.allocate_names",
                "1 + ALLOCATE(county.people, households) | 4 | formula.allocate_root",
                "IF(open, ALLOCATE(county.people, households), 0) | 9 | formula.allocate_root",
                "YEAR(people) | 5 | formula.wrong_sort",
                "1 + YEAR(kind) | 9 | formula.wrong_sort",
                "DATEDIF(people, start, \"Y\") | 8 | formula.wrong_sort",
                "DATEDIF(start, 5, \"Y\") | 15 | formula.wrong_sort",
                "DATEDIF(start, start, \"YM\") | 22 | formula.date_unit",
                "DATEDIF(start, start, kind) | 22 | formula.date_unit",
                "DATE(people, 1, 1) | 5 | formula.wrong_sort",
                "DATE(2026, money, 1) | 11 | formula.wrong_sort",
                "DATE(2026, 1, start) | 14 | formula.wrong_sort",
                "DATE(2026, 1, 1) + 1 | 0 | formula.wrong_sort",
                "DATEDIF(start, start, \"Y\") + people | 0 | formula.do_not_fit",
                "DATEDIF(start, start, \"M\") > YEAR(start) | 0 | formula.cannot_compare",
                "COUNT(town, MAX(people, 1) > 1) | 12 | formula.not_in_count",
                "SUM(month.pay) + by_month | 0 | formula.do_not_fit",
                "1 + (money > 5) | 5 | formula.wrong_sort",
                "ROUND(people, kind) | 14 | formula.wrong_sort",
                "SHARE(money, kind, 1, 1) | 13 | formula.wrong_sort",
                "ALLOCATE(county.people, households, money) | 0 | formula.do_not_fit",
                "COUNT(town, people > check.kind) | 12 | formula.cannot_compare",
                "COUNT(town, people > city.people) | 21 | formula.unknown_name"
            })
    void whatDoesNotFitIsReportedAtItsPlace(String formula, int position, String key) {
        assertEquals(List.of(key), keys(formula));
        assertEquals(position, problems(formula).get(0).span().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROUNDUP(households / standard, 0) + people",
                "IF(kind = \"县\", LOOKUP(floors, county.kind), money)",
                "start <= start",
                "SUM(town.people) - people",
                "COUNT(town, AND(open, people > unit.people))",
                "COUNT(town, people > check.people)",
                "money + 2 * 3",
                "ALLOCATE(county.people, households, people)",
                "ALLOCATE(county.people, households)",
                "SHARE(money, 1, 1, 1)",
                "MAX(0, money - 5)",
                "AND(ISBLANK(kind), NOT(open))",
                "IF(start > DATE(2026, 1, 1), start, DATE(YEAR(start), 12, 31))",
                "DATE(YEAR(start) + 1, number, 1) <= start",
                "YEAR(start) - YEAR(start) + DATEDIF(start, start, \"Y\") > 2",
                "ISBLANK(start)",
                "SUM(month.pay) + by_year",
                "MAX(month.pay) + by_month"
            })
    void whatFitsIsNotReported(String formula) {
        assertEquals(List.of(), keys(formula));
    }

    @Test
    void unitsFollowThroughProductsAndQuotients() {
        assertEquals(Optional.of(Shape.in(Measure.parse("人"))), shape("households / standard"));
        assertEquals(Optional.of(Shape.in(Measure.parse("户"))), shape("standard * people"));
        assertEquals(Optional.of(Shape.in(Measure.NONE)), shape("people / people"));
        assertEquals(Optional.of(Shape.in(Measure.parse("元/人"))), shape("money * 2 / people"));
        assertEquals(Optional.of(Shape.in(Measure.parse("元/(人·人)"))), shape("money / (people * people)"));
        assertEquals(Optional.of(Shape.BARE), shape("2 * 3"));
        assertEquals(Optional.of(Shape.in(Measure.parse("人"))), shape("ALLOCATE(county.people, households)"));
        assertEquals(Optional.of(Shape.in(Measure.parse("人"))), shape("ALLOCATE(county.people, households, 5)"));
    }

    @Test
    void yearsMonthsAndDaysGoneByHaveUnitsOfTheirOwn() {
        assertEquals(Optional.of(Shape.in(Measure.parse("年"))), shape("DATEDIF(start, start, \"Y\")"));
        assertEquals(Optional.of(Shape.in(Measure.parse("个月"))), shape("DATEDIF(start, start, \"M\")"));
        assertEquals(Optional.of(Shape.in(Measure.parse("天"))), shape("DATEDIF(start, start, \"D\")"));
        assertEquals(Optional.of(Shape.in(Measure.parse("年"))), shape("YEAR(start)"));
        assertEquals(Optional.of(Shape.DATE), shape("DATE(2026, 1, 1)"));
    }

    @Test
    void twelveMonthsOfSoMuchAMonthAreSoMuchAYear() {
        assertEquals(Optional.of(Shape.in(Measure.parse("元/年"))), shape("SUM(month.pay)"));
        assertEquals(Optional.of(Shape.in(Measure.parse("元/月"))), shape("LAST(month.pay)"));
    }

    @Test
    void everyErrorOfAFormulaIsReportedAtOnce() {
        List<Integer> places = problems("nobody + nothing > noone").stream()
                .map(e -> e.span().start())
                .toList();
        assertEquals(List.of(0, 9, 19), places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROUND(people, 0.5)              | formula.decimals",
                "ROUNDUP(people, -99999999)      | formula.decimals",
                "ROUNDDOWN(people, 99999999999)  | formula.decimals",
                "SHARE(money, 3, 1, 1)           | formula.share_index",
                "SHARE(money, 0, 1, 1)           | formula.share_index",
                "SHARE(money, 1.5, 1, 1)         | formula.share_index"
            })
    void aWrittenNumberOfDecimalsOrOfAShareThatThereIsNot(String formula, String key) {
        assertEquals(List.of(key), keys(formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ROUND(people, -30)", "ROUND(people, 30)", "SHARE(money, 2, 1, 1)", "ROUND(people, number)"})
    void aWrittenNumberOfDecimalsOrOfAShareThatThereIs(String formula) {
        assertEquals(List.of(), keys(formula));
    }

    @Test
    void aProductOfBareNumbersIsBareAndAHundredMakesWholesOfHundredths() {
        assertEquals(List.of(), problems("number * 2 + 1"));
        assertEquals(List.of(), problems("people + people * number"));
        assertEquals(1, problems("people + number * number").size());
        assertEquals(1, problems("IF(people > money, 1, 2)").size());
        assertEquals(List.of(), problems("IF(people > 1, people, people)"));
    }

    @Test
    void whatIsNoNumberIsNoNumberOfDecimals() {
        assertEquals(1, problems("ROUND(money, kind)").size());
        assertEquals(1, problems("SHARE(money, kind, 1, 1)").size());
    }
}
