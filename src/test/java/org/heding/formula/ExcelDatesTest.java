package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in a workbook. */
class ExcelDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YEAR(a) | IF(a=\"\",\"\",YEAR(a))",
                "YEAR(P) | YEAR(P)",
                "DATEDIF(a, b, \"Y\") | IF(OR(a=\"\",b=\"\"),\"\",IF(a>b,0,DATEDIF(a,b,\"Y\")))",
                "DATEDIF(P, Q, \"M\") | IF(P>Q,0,DATEDIF(P,Q,\"M\"))"
            })
    void whatNeedsADayIsBlankWithoutIt(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DATE(2026, 1, 31) | DATE(2026,1,31)",
                "DATE(1901, 1, 1) | DATE(1901,1,1)",
                "DATE(9999, 12, 31) | DATE(9999,12,31)",
                "DATE(YEAR(P), 12, 31) | DATE(YEAR(P),12,31)"
            })
    void aDayThatEverySpreadsheetKnowsIsWrittenAsItIs(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DATE(1900, 1, 1) | IF(IF(OR(1901>1900,1900>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(1900,1,1)),YEAR(DATE(1900,1,1))>9999),TRUE)),\"\",DATE(1900,1,1))",
                "DATE(10000, 1, 1) | IF(IF(OR(1901>10000,10000>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(10000,1,1)),YEAR(DATE(10000,1,1))>9999),TRUE)),\"\",DATE(10000,1,1))",
                "DATE(2026, 0, 1) | IF(IF(OR(1901>2026,2026>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(2026,0,1)),YEAR(DATE(2026,0,1))>9999),TRUE)),\"\",DATE(2026,0,1))",
                "DATE(2026, 13, 1) | IF(IF(OR(1901>2026,2026>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(2026,13,1)),YEAR(DATE(2026,13,1))>9999),TRUE)),\"\",DATE(2026,13,1))",
                "DATE(2026, 1, 0) | IF(IF(OR(1901>2026,2026>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(2026,1,0)),YEAR(DATE(2026,1,0))>9999),TRUE)),\"\",DATE(2026,1,0))",
                "DATE(2026, 1, 32) | IF(IF(OR(1901>2026,2026>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(2026,1,32)),YEAR(DATE(2026,1,32))>9999),TRUE)),\"\",DATE(2026,1,32))",
                "DATE(P, 1, 1) | IF(IF(OR(1901>P,P>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(P,1,1)),YEAR(DATE(P,1,1))>9999),TRUE)),\"\",DATE(P,1,1))",
                "DATE(2026, P, 1) | IF(IF(OR(1901>2026,2026>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(2026,P,1)),YEAR(DATE(2026,P,1))>9999),TRUE)),\"\",DATE(2026,P,1))",
                "DATE(2026, 1, P) | IF(IF(OR(1901>2026,2026>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(2026,1,P)),YEAR(DATE(2026,1,P))>9999),TRUE)),\"\",DATE(2026,1,P))",
                "DATE(MAX(P, 1), 1, 1) | IF(IF(OR(1901>MAX(P,1),MAX(P,1)>9999),TRUE,IFERROR(OR(1901>YEAR(DATE(MAX(P,1),1,1)),YEAR(DATE(MAX(P,1),1,1))>9999),TRUE)),\"\",DATE(MAX(P,1),1,1))"
            })
    void aDayThatMayLieOutsideItsYearsIsAskedFirst(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }
}
