package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares in a workbook, to the fen. */
class ExcelShareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SHARE(YUAN, 1, P, Q) | ROUND(ROUND(YUAN*100,0)*P/(P+Q),0)/100",
                "SHARE(YUAN, 2, P, Q) | (ROUND(YUAN*100,0)-ROUND(ROUND(YUAN*100,0)*P/(P+Q),0))/100"
            })
    void theFirstOfTwoIsRoundedAndTheSecondIsTheRest(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SHARE(a, 1, b, Q) | IF(OR(a=\"\",b=\"\"),\"\",ROUND(a*100*b/(b+Q),0)/100)",
                "SHARE(P + Q, 1, 1, 1) | ROUND((P+Q)*100*1/(1+1),0)/100"
            })
    void whatIsWholeIsNotRounded(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SHARE(YUAN, 1, YUAN_P, Q) | ROUND(ROUND(YUAN*100,0)*ROUND(YUAN_P*100,0)/(ROUND(YUAN_P*100,0)+ROUND(Q*100,0)),0)/100",
                "SHARE(YUAN, 1, RATE, Q) | ROUND(ROUND(YUAN*100,0)*RATE/(RATE+Q),0)/100"
            })
    void partsWithDecimalsAreBroughtToWholeNumbersAllAlike(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SHARE(P, 2, Q, R, S) | (INT(P*100*R/(Q+R+S))+IF(P*100-INT(P*100*Q/(Q+R+S))-INT(P*100*R/(Q+R+S))-INT(P*100*S/(Q+R+S))>((P*100*Q-INT(P*100*Q/(Q+R+S))*(Q+R+S))>=(P*100*R-INT(P*100*R/(Q+R+S))*(Q+R+S)))+((P*100*S-INT(P*100*S/(Q+R+S))*(Q+R+S))>(P*100*R-INT(P*100*R/(Q+R+S))*(Q+R+S))),1,0))/100"
            })
    void ofThreeTheMiddleOneComesAfterTheFirstAndBeforeTheLast(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }
}
