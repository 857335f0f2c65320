package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding in a workbook: whole numbers are rounded as they are, all else is brought to whole numbers first. */
class ExcelRoundingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"ROUND(P, 0) | P", "ROUND(YUAN, 2) | YUAN", "ROUND(YUAN, 3) | YUAN"})
    void whatHasNoMoreDecimalsIsNotRounded(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ROUND(YUAN, 1) | ROUND(YUAN,1)",
                "ROUND(YUAN + YUAN, 1) | ROUND(ROUND(YUAN+YUAN,2),1)",
                "ROUND(YUAN, 1) * 2 > 3 | IF(ROUND(ROUND(YUAN,1)*2,1)>3,\"是\",\"否\")",
                "ROUNDDOWN(YUAN, -2) | ROUNDDOWN(YUAN,-2)",
                "ROUND(YUAN, -2) * 2 | ROUND(YUAN,-2)*2"
            })
    void whatHasMoreDecimalsIsFreedOfDustAndRounded(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ROUND(RATE, 0) | ROUND(ROUND(RATE,9),0)",
                "ROUND(RATE + P, 0) | ROUND(ROUND(RATE+P,9),0)",
                "ROUND(RATE, -1) | ROUND(ROUND(RATE,9),-1)",
                "ROUND(RATE, 2) | ROUND(ROUND(RATE*100,6),0)/100",
                "ROUND(RATE + P, 2) | ROUND(ROUND((RATE+P)*100,6),0)/100",
                "ROUNDUP(RATE, 1) | ROUNDUP(ROUND(RATE*10,6),0)/10",
                "ROUND(RATE / P, 2) | ROUND(ROUND(RATE/P*100,6),0)/100",
                "ROUND(P / RATE, 2) | ROUND(ROUND(P/RATE*100,6),0)/100",
                "ROUND(P / Q, -1) | ROUND(ROUND(P/Q,9),-1)"
            })
    void whatHasNoEndIsFreedOfDustFirst(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ROUND(P / Q, 0) | ROUND(P/Q,0)",
                "ROUND(P / Q, 2) | ROUND(P*100/Q,0)/100",
                "ROUND(YUAN / 12, 2) | ROUND(ROUND(YUAN*100,0)/12,0)/100",
                "ROUND(YUAN / 12, 1) | ROUND(ROUND(YUAN*100,0)/(12*10),0)/10",
                "ROUND(YUAN / 12, 0) | ROUND(ROUND(YUAN*100,0)/(12*100),0)",
                "ROUND(P / YUAN, 0) | ROUND(P*100/ROUND(YUAN*100,0),0)",
                "ROUND(P / YUAN, 2) | ROUND(P*10000/ROUND(YUAN*100,0),0)/100",
                "ROUND(P / 3.5, 0) | ROUND(P*10/ROUND(3.5*10,0),0)",
                "ROUND(AREA / 7, 2) | ROUND(ROUND(AREA*1000000,0)/(7*10000),0)/100",
                "ROUND(YUAN / YUAN, 2) | ROUND(ROUND(YUAN*100,0)*100/ROUND(YUAN*100,0),0)/100"
            })
    void aQuotientIsOneOfWholeNumbers(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ROUND(AREA / 7, 0) | ROUND(ROUND(AREA/7,9),0)",
                "ROUND(7 / AREA, 0) | ROUND(ROUND(7/AREA,9),0)",
                "ROUND(YUAN / 3.125, 0) | ROUND(ROUND(YUAN/3.125,9),0)"
            })
    void aQuotientOfMeasuresIsOnlyFreedOfDust(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }
}
