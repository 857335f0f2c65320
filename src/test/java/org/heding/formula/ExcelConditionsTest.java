package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AND and OR in a workbook: one that decides is enough, whatever else is wanting. */
class ExcelConditionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AND(P > 1, Q > 1) | IF(AND(P>1,Q>1),\"是\",\"否\")",
                "OR(P > 1, Q > 1) | IF(OR(P>1,Q>1),\"是\",\"否\")"
            })
    void whatIsThereIsComparedAsItIs(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AND(a > 1, P > 1) | IF(AND(a=\"\",P>1),\"\",IF(AND(a>1,P>1),\"是\",\"否\"))",
                "OR(a > 1, P > 1)  | IF(AND(a=\"\",NOT(OR(P>1))),\"\",IF(OR(a>1,P>1),\"是\",\"否\"))",
                "AND(is_open, P > 1) | IF(AND(is_open=\"\",P>1),\"\",IF(AND(is_open=\"是\",P>1),\"是\",\"否\"))",
                "AND(a > 1) | IF(a=\"\",\"\",IF(AND(a>1),\"是\",\"否\"))",
                "AND(P > 1, a = \"县\", Q > 1) | IF(AND(a=\"\",P>1,Q>1),\"\",IF(AND(P>1,a=\"县\",Q>1),\"是\",\"否\"))"
            })
    void oneThatIsWantingLeavesTheWholeOpenUnlessAnotherDecides(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AND(a > 1, b > 1) | IF(AND(OR(a=\"\",b=\"\"),IF(a=\"\",TRUE,a>1),IF(b=\"\",TRUE,b>1)),\"\",IF(AND(a>1,b>1),\"是\",\"否\"))",
                "OR(a > 1, b > 1)  | IF(AND(OR(a=\"\",b=\"\"),NOT(OR(IF(a=\"\",FALSE,a>1),IF(b=\"\",FALSE,b>1)))),\"\",IF(OR(a>1,b>1),\"是\",\"否\"))",
                "AND(a > 1, a > P) | IF(AND(a=\"\",IF(a=\"\",TRUE,a>1),IF(a=\"\",TRUE,a>P)),\"\",IF(AND(a>1,a>P),\"是\",\"否\"))"
            })
    void ofSeveralThatAreWantingTheOthersMayStillDecide(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OR(ISBLANK(a), a > 1)        | IF(OR(a=\"\",a>1),\"是\",\"否\")",
                "AND(NOT(ISBLANK(a)), a > 1)  | IF(AND(a<>\"\",a>1),\"是\",\"否\")",
                "AND(ISBLANK(a), a > 1)       | IF(AND(a=\"\",a=\"\"),\"\",IF(AND(a=\"\",a>1),\"是\",\"否\"))",
                "OR(NOT(ISBLANK(a)), a > 1)   | IF(AND(a=\"\",NOT(OR(a<>\"\"))),\"\",IF(OR(a<>\"\",a>1),\"是\",\"否\"))",
                "OR(AND(a > 1, P > 1), a > 2) | IF(AND(OR(AND(a=\"\",P>1),a=\"\"),NOT(OR(IF(AND(a=\"\",P>1),FALSE,AND(a>1,P>1)),IF(a=\"\",FALSE,a>2)))),\"\",IF(OR(IF(AND(a=\"\",P>1),FALSE,AND(a>1,P>1)),a>2),\"是\",\"否\"))"
            })
    void aCheckForBlankDecidesOnlyAnOrAndANotBlankOnlyAnAnd(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AND(a / P > 1, Q > 1)  | IF(AND(a=\"\",Q>1),\"\",IF(AND(IF(a=\"\",TRUE,a/P>1),Q>1),\"是\",\"否\"))",
                "OR(a / P > 1, Q > 1)   | IF(AND(a=\"\",NOT(OR(Q>1))),\"\",IF(OR(IF(a=\"\",FALSE,a/P>1),Q>1),\"是\",\"否\"))",
                "AND(P > a / Q, Q > 1)  | IF(AND(a=\"\",Q>1),\"\",IF(AND(IF(a=\"\",TRUE,P>a/Q),Q>1),\"是\",\"否\"))",
                "AND(NOT(a > 1), P > 1) | IF(AND(a=\"\",P>1),\"\",IF(AND(IF(a=\"\",TRUE,NOT(a>1)),P>1),\"是\",\"否\"))"
            })
    void whatWouldBeAnErrorWithABlankIsKeptAway(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AND(\"县\" = a, P > 1) | IF(AND(a=\"\",P>1),\"\",IF(AND(\"县\"=a,P>1),\"是\",\"否\"))",
                "AND(P = a, P > 1)    | IF(AND(a=\"\",P>1),\"\",IF(AND(P=a,P>1),\"是\",\"否\"))"
            })
    void aComparisonOfCellsAsTheyAreIsNoError(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }
}
