package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units of measure, and formulas checked by them. */
class MeasureTest {
    /** A level whose names are given by their units; {@code fund} is a table by 户. */
    private record Units(Map<String, String> units) implements Names {
        @Override
        public String level() {
            return "community";
        }

        @Override
        public Optional<Shape> shape(Expression.Name name) {
            return Optional.ofNullable(units.get(name.id())).map(Measure::parse).map(Shape::in);
        }

        @Override
        public Optional<Names> below(String level) {
            return level.equals("person") ? Optional.of(this) : Optional.empty();
        }

        @Override
        public Optional<Rows> table(String id) {
            return id.equals("fund")
                    ? Optional.of(new Rows(Shape.in(Measure.parse("户")), Shape.in(Measure.parse("元"))))
                    : Optional.empty();
        }
    }

    private static final Names NAMES = new Units(Map.of(
            "households", "户",
            "ratio", "户/人",
            "workers", "人",
            "pay", "元/(人·年)",
            "fund_year", "元/年",
            "share", "%",
            "count", ""));

    private static String unit(String formula) {
        List<FormulaException> problems = new ArrayList<>();
        Optional<Shape> shape = Checker.check(Formula.parse(formula).root(), NAMES, problems);
        assertEquals(List.of(), problems);
        return shape.orElseThrow().measure().map(Measure::toString).orElse("any");
    }

    private static String refused(String formula) {
        List<FormulaException> problems = new ArrayList<>();
        Checker.check(Formula.parse(formula).root(), NAMES, problems);
        assertEquals(1, problems.size(), formula + ": " + problems);
        FormulaException problem = problems.get(0);
        return problem.span().start() + "–" + problem.span().end() + " "
                + problem.problem().in(Messages.of(Locale.CHINESE));
    }

    @ParameterizedTest
    @CsvSource({
        "households / ratio, 人",
        "'ROUNDUP(households / ratio, 0)', 人",
        "workers * pay, 元/年",
        "workers * pay + fund_year, 元/年",
        "fund_year * share / 100, 元/年",
        "(100 - share) / 100, ''",
        "households * households, 户·户",
        "'MAX(1, workers)', 人",
        "'IF(households > 3000, workers, 0)', 人",
        "'LOOKUP(fund, households)', 元",
        "'SHARE(fund_year, 1, count, count)', 元/年",
        "SUM(person.pay), 元/(人·年)",
        "1 + 2, any",
        "count / 3, ''"
    })
    void theUnitOfAFormulaFollowsFromItsNames(String formula, String unit) {
        assertEquals(unit, unit(formula));
    }

    @ParameterizedTest
    @CsvSource({
        "fund_year + workers, 0–19 “元/年”和“人”不能放在一起",
        "households > workers, 0–20 “户”和“人”不能比较",
        "'IF(households > 1, workers, households)', 0–39 “人”和“户”不能放在一起",
        "'MAX(households, workers)', 0–24 “户”和“人”不能放在一起",
        "'LOOKUP(fund, workers)', 13–20 这里要“户”，给的是“人”",
        "households + count, 0–18 “户”和没有单位的数不能放在一起"
    })
    void whatDoesNotFitIsRefusedAtItsPlaceWithBothUnits(String formula, String problem) {
        assertEquals(problem, refused(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "人", "户/人", "元/(人·年)", "元/(人·人)", "户·户", "平方公里/个", "/人", "%"})
    void aUnitIsWrittenAsItIsRead(String written) {
        assertEquals(written, Measure.parse(written).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"元/人/年", "元·", "(元", "元/(人·)"})
    void aUnitThatCannotBeReadIsRefused(String written) {
        assertThrows(FormulaException.class, () -> Measure.parse(written));
    }

    @Test
    void aProductAndItsQuotientAreTheSameUnitAgain() {
        Measure pay = Measure.parse("元/(人·年)");
        Measure people = Measure.parse("人");
        assertEquals(pay, pay.times(people).over(people));
        assertTrue(people.over(people).powers().isEmpty());
    }
}
