package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    private static final Value YES = new Value.Truth(true);
    private static final Value NO = new Value.Truth(false);
    private static final FakeScope UNIT = new FakeScope(
            "unit",
            Map.of(
                    "seven",
                    Value.of(7),
                    "none",
                    Value.of(0),
                    "yes",
                    YES,
                    "no",
                    NO,
                    "not_asked",
                    Value.NOT_APPLICABLE,
                    "kind",
                    new Value.Words("县"),
                    "partly",
                    new Value.Amount(Fraction.of(5), true)));

    private static Value of(String formula) {
        return Evaluator.evaluate(Formula.parse(formula).root(), UNIT);
    }

    private static Value missing(String... inputs) {
        return new Value.Missing(List.of(inputs).stream()
                .map(input -> new Value.Want("unit", input, ""))
                .toList());
    }

    private static FakeScope row(String level, Value figure) {
        return new FakeScope(level, Map.of("figure", figure));
    }

    private static FakeScope rows(String level, Value... figures) {
        FakeScope upper = new FakeScope("unit", Map.of());
        List.of(figures).forEach(figure -> upper.row(row(level, figure)));
        return upper;
    }

    private static Value of(String formula, FakeScope scope) {
        return Evaluator.evaluate(Formula.parse(formula).root(), scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wanted + 1",
                "1 - wanted",
                "wanted * none",
                "-wanted",
                "wanted > 1",
                "MAX(seven, wanted)",
                "ROUND(wanted, 0)",
                "ROUND(seven, wanted)",
                "IF(wanted > 1, 2, 3)",
                "NOT(wanted)",
                "SHARE(wanted, 1, 1, 1)",
                "LOOKUP(table, wanted)"
            })
    void whatNeedsAMissingFigureIsMissingItself(String formula) {
        assertEquals(missing("wanted"), of(formula));
    }

    @Test
    void allThatIsWantingIsNamedOnce() {
        assertEquals(missing("first", "second"), of("first + second * first"));
    }

    @Test
    void aBranchThatIsNotTakenIsNotNeeded() {
        assertEquals(Value.of(7), of("IF(seven > 1, seven, wanted)"));
        assertEquals(Value.of(7), of("IF(ISBLANK(wanted), seven, wanted)"));
    }

    @Test
    void oneNoDecidesAnAndAndOneYesDecidesAnOr() {
        assertEquals(NO, of("AND(wanted, no)"));
        assertEquals(NO, of("AND(no, wanted)"));
        assertEquals(YES, of("OR(wanted, yes)"));
        assertEquals(missing("wanted"), of("AND(yes, wanted)"));
        assertEquals(missing("wanted"), of("OR(wanted, no)"));
        assertEquals(YES, of("AND(yes, yes)"));
        assertEquals(NO, of("OR(no, no)"));
    }

    @Test
    void notTurnsYesAndNoRound() {
        assertEquals(NO, of("NOT(yes)"));
        assertEquals(YES, of("NOT(no)"));
    }

    @Test
    void ofManyThatAreWantingTwelveAreNamed() {
        assertEquals(
                missing("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"),
                of("MAX(a, b, c, d, e, f, g, h, i, j, k, l, m)"));
    }

    @Test
    void onlyWhatIsMissingOrDoesNotApplyIsNotKnown() {
        assertTrue(Value.of(0).known() && NO.known() && new Value.Words("").known());
        assertFalse(missing().known());
        assertFalse(Value.NOT_APPLICABLE.known());
    }

    @Test
    void aPartOfATotalIsAskedOfTheScopeAndItsPartsAreTraced() {
        FakeScope scope = new FakeScope(
                "unit", Map.of("county.total by size", Value.of(4), "county.total", Value.of(9), "size", Value.of(2)));
        Expression.Call allocate =
                (Expression.Call) Formula.parse("ALLOCATE(county.total, size)").root();
        Map<Expression, Value> trace = new IdentityHashMap<>();
        assertEquals(Value.of(4), Evaluator.evaluate(allocate, scope));
        assertEquals(Value.of(4), Evaluator.evaluate(allocate, scope, trace));
        assertEquals(Value.of(9), trace.get(allocate.arguments().get(0)));
        assertEquals(Value.of(2), trace.get(allocate.arguments().get(1)));
    }

    @Test
    void onlyTheseLookAtWhatLiesBelow() {
        assertEquals(
                List.of(Function.MIN, Function.MAX, Function.SUM, Function.COUNT, Function.LAST),
                List.of(Function.values()).stream().filter(Function::aggregates).toList());
    }

    @Test
    void blankIsOnlyWhatIsMissing() {
        assertEquals(YES, of("ISBLANK(wanted)"));
        assertEquals(NO, of("ISBLANK(none)"));
        assertEquals(NO, of("ISBLANK(not_asked)"));
    }

    @Test
    void whatDoesNotApplyMakesWhatNeedsItNotApplyUnlessSomethingIsWanting() {
        assertSame(Value.NOT_APPLICABLE, of("not_asked + 1"));
        assertEquals(missing("wanted"), of("not_asked + wanted"));
    }

    @Test
    void dividingByNoughtGivesNoFigure() {
        assertEquals(new Value.Missing(List.of()), of("seven / none"));
    }

    @Test
    void anIncompleteFigureMakesIncompleteWhatIsComputedFromIt() {
        for (String formula : List.of(
                "partly + 1",
                "-partly",
                "ROUND(partly, 0)",
                "MAX(partly, 1)",
                "partly * seven",
                "SHARE(partly, 1, 1, 1)",
                "SHARE(seven, 1, partly, 1)")) {
            assertTrue(of(formula) instanceof Value.Amount amount && amount.incomplete(), formula);
        }
        assertEquals(Value.of(Fraction.of(7, 2)), of("SHARE(seven, 1, 1, 1)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ROUND(2.5, 0); 3",
                "ROUND(-2.5, 0); -3",
                "ROUND(2.4999, 0); 2",
                "ROUNDUP(2.0001, 0); 3",
                "ROUNDUP(-2.0001, 0); -3",
                "ROUNDDOWN(2.9999, 0); 2",
                "ROUNDDOWN(-2.9999, 0); -2",
                "ROUND(1 / 3, 2); 0.33",
                "ROUND(1245, 0 - 1); 1250",
                "MIN(3, 2, 4); 2",
                "MAX(3, 2, 4); 4",
                "SUM(3, 2, 4); 9",
                "SHARE(300000.01, 1, 1, 1); 150000.01",
                "SHARE(300000.01, 2, 1, 1); 150000",
                "SHARE(0.05, 2, 4, 4, 2); 0.02",
                "SHARE(0, 2, 1, 1); 0",
                "SHARE(0.05, 1, 0, 2); 0",
                "SHARE(0.05, 2, 0, 2); 0.05",
                "1 / 3 + 1 / 3 + 1 / 3; 1"
            })
    void functionsMeanWhatTheyMeanInExcel(String formula, String figure) {
        assertEquals(Value.of(Fraction.of(new BigDecimal(figure))), of(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "seven = 7; true",
                "seven <> 7; false",
                "seven >= 7; true",
                "seven > 7; false",
                "seven <= 6.99; false",
                "seven < 7.01; true",
                "seven < 7; false",
                "seven <= 7; true",
                "kind = \"县\"; true",
                "kind <> \"县\"; false",
                "kind = \"市辖区\"; false"
            })
    void comparisonsAreExact(String formula, boolean holds) {
        assertEquals(new Value.Truth(holds), of(formula));
    }

    @Test
    void aSumOverUnitsLeavesOutWhatIsMissingAndSaysSo() {
        Value lacking = missing("figure");
        assertEquals(Value.of(5), of("SUM(town.figure)", rows("town", Value.of(2), Value.of(3))));
        assertEquals(
                new Value.Amount(Fraction.of(2), true), of("SUM(town.figure)", rows("town", Value.of(2), lacking)));
        assertEquals(lacking, of("SUM(town.figure)", rows("town", lacking, lacking)));
        assertEquals(Value.of(2), of("SUM(town.figure)", rows("town", Value.of(2), Value.NOT_APPLICABLE)));
    }

    @Test
    void theSumOfNothingIsNoughtButDoesNotStandForWhatIsMissing() {
        Value none = of("SUM(town.figure)", rows("town"));
        assertEquals(Value.of(0), none);
        assertEquals(missing("figure"), of("SUM(town.figure)", rows("town", none, missing("figure"))));
        assertEquals(
                new Value.Amount(Fraction.ZERO, true),
                of("SUM(town.figure)", rows("town", Value.of(0), missing("figure"))));
    }

    @Test
    void aSumOverMonthsIsMissingWithOneMonth() {
        Value lacking = missing("figure");
        assertEquals(lacking, of("SUM(month.figure)", rows("month", Value.of(2), lacking)));
        assertEquals(Value.of(2), of("SUM(month.figure)", rows("month", Value.of(2), Value.NOT_APPLICABLE)));
    }

    @Test
    void theLastOfTheMonthsPassesOverThoseThatDoNotApply() {
        FakeScope months = rows("month", Value.of(9), Value.of(8), Value.NOT_APPLICABLE);
        assertEquals(Value.of(8), of("LAST(month.figure)", months));
        assertSame(Value.NOT_APPLICABLE, of("LAST(month.figure)", rows("month", Value.NOT_APPLICABLE)));
    }

    @Test
    void theLeastAndTheGreatestOfWhatLiesBelow() {
        FakeScope towns = rows("town", Value.of(4), Value.of(9), Value.of(2));
        assertEquals(Value.of(2), of("MIN(town.figure)", towns));
        assertEquals(Value.of(9), of("MAX(town.figure)", towns));
    }

    @Test
    void aConditionOnRowsSeesTheirNamesAndWithItsLevelTheCountersOwn() {
        FakeScope towns = new FakeScope("unit", Map.of("least", Value.of(3)));
        List.of(2, 3, 4).forEach(figure -> towns.row(row("town", Value.of(figure))));
        assertEquals(Value.of(3), of("COUNT(town)", towns));
        assertEquals(Value.of(2), of("COUNT(town, figure >= unit.least)", towns));
        assertEquals(Value.of(0), of("COUNT(street)", towns));
    }

    @Test
    void theTraceHasTheValueOfEveryPartThatWasEvaluated() {
        Map<Expression, Value> trace = new IdentityHashMap<>();
        Expression.Call choice = (Expression.Call)
                Formula.parse("IF(seven > 1, seven + 1, wanted)").root();
        assertEquals(Value.of(8), Evaluator.evaluate(choice, UNIT, trace));
        assertEquals(YES, trace.get(choice.arguments().get(0)));
        assertEquals(Value.of(8), trace.get(choice.arguments().get(1)));
        assertEquals(null, trace.get(choice.arguments().get(2)));
    }

    @Test
    void decimalsThatAreComputedAreCutToWholeAsInExcel() {
        assertEquals(of("ROUND(22 / 7, 3)"), of("ROUND(22 / 7, seven / 2)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROUND(seven, seven * seven)",
                "ROUND(seven, seven * 100000000000)",
                "SHARE(seven, seven, 1, 1)",
                "SHARE(seven, none, 1, 1)",
                "SHARE(seven, seven / 2, 1, 1, 1, 1)",
                "SHARE(seven * 100000000000000000000, 1, 1, 1)",
                "SHARE(none - seven, 1, 1, 1)",
                "SHARE(seven, 1, none - 1, 3)",
                "SHARE(seven, 1, none, none)"
            })
    void whatCannotBeRoundedOrSharedSoIsMissing(String formula) {
        assertEquals(missing(), of(formula));
    }

    @Test
    void aShareIsMissingOfNegativePartsOfPartsThatAreAllNoughtAndOfNone() {
        assertEquals(Value.of(3), of("SHARE(seven, 2, 1, 1, 1) + 0.67"));
        assertEquals(Value.of(7), of("SHARE(seven, 1, 1, none)"));
        assertEquals(new Value.Missing(List.of()), of("SHARE(seven, 1, none, none)"));
        assertEquals(new Value.Missing(List.of()), of("SHARE(seven, 1, -1, 2)"));
        assertEquals(new Value.Missing(List.of()), of("SHARE(0 - seven, 1, 1, 2)"));
    }

    @Test
    void notOfWhatIsMissingIsMissing() {
        assertEquals(NO, of("NOT(yes)"));
        assertEquals(YES, of("NOT(no)"));
        assertEquals(missing("gone"), of("NOT(gone)"));
        assertEquals(Value.NOT_APPLICABLE, of("NOT(not_asked)"));
    }

    @Test
    void ofComparisonsTheEqualCaseIsTold() {
        for (String holds : List.of("seven <= 7", "seven >= 7", "seven = 7", "seven < 8", "seven > 6", "seven <> 6")) {
            assertEquals(YES, of(holds), holds);
        }
        for (String fails : List.of("seven < 7", "seven > 7", "seven <> 7", "seven <= 6", "seven >= 8", "seven = 6")) {
            assertEquals(NO, of(fails), fails);
        }
    }
}
