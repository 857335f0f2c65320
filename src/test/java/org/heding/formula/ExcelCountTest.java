package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COUNT of rows in a workbook: where a blank leaves a row open, and where it does not. */
class ExcelCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(town) | ROWS(x:)",
                "COUNT(nowhere) | 0",
                "COUNT(nowhere, size > 3) | 0",
                "COUNT(town, kind = \"街道\") | SUMPRODUCT(1*(x:kind=\"街道\"))",
                "COUNT(town, AND(kind <> \"街道\", kind <> \"镇\")) | SUMPRODUCT(1*((x:kind<>\"街道\")*(x:kind<>\"镇\")))",
                "COUNT(town, OR(kind = \"街道\", kind = \"镇\")) | SUMPRODUCT(1*(1-((1-(x:kind=\"街道\"))*(1-(x:kind=\"镇\")))))",
                "COUNT(town, NOT(kind = \"镇\")) | SUMPRODUCT(1*(1-(x:kind=\"镇\")))",
                "COUNT(town, ISBLANK(size)) | SUMPRODUCT(1*(x:size=\"\"))"
            })
    void rowsThatAreAlwaysFilledAreComparedAsTheyAre(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(town, size > 3) | IF(SUMPRODUCT(1-((x:size>3)*(1-(x:size=\"\")))-((1-(x:size>3))*(1-(x:size=\"\"))))=3,\"\",SUMPRODUCT(1*((x:size>3)*(1-(x:size=\"\")))))",
                "COUNT(month, size > 3) | IF(SUMPRODUCT(1-((x:size>3)*(1-(x:size=\"\")))-((1-(x:size>3))*(1-(x:size=\"\"))))>0,\"\",SUMPRODUCT(1*((x:size>3)*(1-(x:size=\"\")))))",
                "COUNT(town, town.size > 3) | IF(SUMPRODUCT(1-((x:size>3)*(1-(x:size=\"\")))-((1-(x:size>3))*(1-(x:size=\"\"))))=3,\"\",SUMPRODUCT(1*((x:size>3)*(1-(x:size=\"\")))))",
                "COUNT(town, is_open) | IF(SUMPRODUCT(1-(x:is_open=\"是\")-(1-(x:is_open=\"是\")-(x:is_open=\"\")))=3,\"\",SUMPRODUCT(1*(x:is_open=\"是\")))",
                "COUNT(town, NOT(is_open)) | IF(SUMPRODUCT(1-(1-(x:is_open=\"是\")-(x:is_open=\"\"))-(x:is_open=\"是\"))=3,\"\",SUMPRODUCT(1*(1-(x:is_open=\"是\")-(x:is_open=\"\"))))"
            })
    void aBlankLeavesARowOpen(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(town, OR(size > 3, is_open)) | IF(SUMPRODUCT(1-(1-(1-((x:size>3)*(1-(x:size=\"\"))))*(1-(x:is_open=\"是\")))-(((1-(x:size>3))*(1-(x:size=\"\")))*(1-(x:is_open=\"是\")-(x:is_open=\"\"))))=3,\"\",SUMPRODUCT(1*(1-(1-((x:size>3)*(1-(x:size=\"\"))))*(1-(x:is_open=\"是\")))))",
                "COUNT(town, AND(size > 3, is_open)) | IF(SUMPRODUCT(1-(((x:size>3)*(1-(x:size=\"\")))*(x:is_open=\"是\"))-(1-(1-((1-(x:size>3))*(1-(x:size=\"\"))))*(1-(1-(x:is_open=\"是\")-(x:is_open=\"\")))))=3,\"\",SUMPRODUCT(1*(((x:size>3)*(1-(x:size=\"\")))*(x:is_open=\"是\"))))",
                "COUNT(town, NOT(AND(size > 3, is_open))) | IF(SUMPRODUCT(1-(1-(1-((1-(x:size>3))*(1-(x:size=\"\"))))*(1-(1-(x:is_open=\"是\")-(x:is_open=\"\"))))-(((x:size>3)*(1-(x:size=\"\")))*(x:is_open=\"是\")))=3,\"\",SUMPRODUCT(1*(1-(1-((1-(x:size>3))*(1-(x:size=\"\"))))*(1-(1-(x:is_open=\"是\")-(x:is_open=\"\"))))))"
            })
    void oneOfTwoConditionsMayDecideARow(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(town, AND(size > 3, NOT(ISBLANK(size)))) | SUMPRODUCT(1*((x:size>3)*(1-(x:size=\"\"))))",
                "COUNT(town, AND(is_open, NOT(ISBLANK(is_open)))) | SUMPRODUCT(1*((x:is_open=\"是\")*(1-(x:is_open=\"\"))))",
                "COUNT(town, AND(size > 3, NOT(is_open))) | IF(SUMPRODUCT(1-(((x:size>3)*(1-(x:size=\"\")))*(1-(x:is_open=\"是\")-(x:is_open=\"\")))-(1-(1-((1-(x:size>3))*(1-(x:size=\"\"))))*(1-(x:is_open=\"是\"))))=3,\"\",SUMPRODUCT(1*(((x:size>3)*(1-(x:size=\"\")))*(1-(x:is_open=\"是\")-(x:is_open=\"\")))))",
                "COUNT(town, OR(is_open, NOT(ISBLANK(is_open)))) | IF(SUMPRODUCT(1-(1-(1-(x:is_open=\"是\"))*(1-(1-(x:is_open=\"\"))))-((1-(x:is_open=\"是\")-(x:is_open=\"\"))*(x:is_open=\"\")))=3,\"\",SUMPRODUCT(1*(1-(1-(x:is_open=\"是\"))*(1-(1-(x:is_open=\"\"))))))"
            })
    void whereARowMustBeFilledItsBlankIsNoQuestion(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(town, kind > county.P) | SUMPRODUCT(1*(x:kind>P))",
                "COUNT(town, kind > check.P) | SUMPRODUCT(1*(x:kind>P))",
                "COUNT(town, kind > city.P) | SUMPRODUCT(1*(x:kind>city.P))",
                "COUNT(town, kind > -3) | SUMPRODUCT(1*(x:kind>(-3)))",
                "COUNT(town, -kind > 3) | SUMPRODUCT(1*((-x:kind)>3))",
                "COUNT(town, kind * 2 + 1 > 3) | SUMPRODUCT(1*(((x:kind*2)+1)>3))",
                "COUNT(town, kind > county.nothing) | SUMPRODUCT(1*(x:kind>\"\"))",
                "COUNT(town, AND(kind = 1, county.IS_OPEN)) | SUMPRODUCT(1*((x:kind=1)*(IS_OPEN=\"是\")))"
            })
    void rowsAreComparedWithWhatTheUnitHas(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(town, kind > county.a) | IF(SUMPRODUCT(1-((x:kind>a)*(1-(a=\"\")))-((1-(x:kind>a))*(1-(a=\"\"))))=3,\"\",SUMPRODUCT(1*((x:kind>a)*(1-(a=\"\")))))"
            })
    void whatTheUnitLacksLeavesAllRowsOpen(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COUNT(town, size + 1)",
                "COUNT(town, IF(size > 1, is_open, is_open))",
                "COUNT(town, ISBLANK(county.a))",
                "COUNT(town, county.nothing)",
                "COUNT(town, ISBLANK(3))"
            })
    void whatASpreadsheetCannotCountByIsRefused(String formula) {
        assertThrows(IllegalArgumentException.class, () -> excel(formula));
    }
}
