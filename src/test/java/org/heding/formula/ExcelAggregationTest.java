package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUM, MIN, MAX and LAST in a workbook. */
class ExcelAggregationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(town.size) | IF(COUNT(x:size)=0,\"\",SUM(x:size))",
                "SUM(town.sums) | IF(COUNT(x:sums)=1,\"\",SUM(x:sums))",
                "MAX(town.sums) | IF(COUNT(x:sums)=0,\"\",MAX(x:sums))"
            })
    void aSumThatLeavesOutIsBlankWhereNothingIsLeft(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(month.size) | IF(SUMPRODUCT(1*(x:size=\"\"))>0,\"\",SUM(x:size))",
                "MIN(month.size) | IF(OR(SUMPRODUCT(1*(x:size=\"\"))>0,COUNT(x:size)=0),\"\",MIN(x:size))",
                "LAST(month.size) | IF(OR(SUMPRODUCT(1*(x:size=\"\"))>0,COUNT(x:size)=0),\"\",INDEX(x:size,SUMPRODUCT(MAX(ISNUMBER(x:size)*(COLUMN(x:size)-COLUMN(x)+1)))))"
            })
    void ofMonthsNoneMayBeWantingAndOneMustBeThere(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(town.none) | 0",
                "SUM(town.unasked) | 0",
                "MAX(town.none) | \"\"",
                "LAST(month.unasked) | \"\"",
                "SUM(nothing) | 0",
                "SUM(nothing, nothing) | 0",
                "MAX(nothing, nothing) | \"\""
            })
    void theSumOfNothingIsNoughtAndOtherwiseThereIsNothing(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(town.yuan) > 1 | IF(COUNT(x:yuan)=0,\"\",IF(ROUND(SUM(x:yuan),2)>1,\"是\",\"否\"))",
                "MAX(town.yuan) > 1 | IF(COUNT(x:yuan)=0,\"\",IF(MAX(x:yuan)>1,\"是\",\"否\"))",
                "SUM(YUAN, YUAN) | ROUND(SUM(YUAN,YUAN),2)",
                "MAX(YUAN, YUAN) | MAX(YUAN,YUAN)",
                "MAX(YUAN + YUAN, YUAN) | ROUND(MAX(YUAN+YUAN,YUAN),2)"
            })
    void onlyWhatIsAddedGathersDust(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MAX(nothing, P, nothing, 2) | MAX(P,2)",
                "MIN(nothing + 1, P, nothing + 1, 2) | MIN(P,2)",
                "SUM(nothing, a, nothing, P) | IF(a=\"\",\"\",SUM(a,P))"
            })
    void whatIsAskedOfNoOneIsPassedOverEachTime(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }
}
