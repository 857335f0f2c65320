package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelFormulaTest {
    private static final Layout SHEET = new FakeSheet();

    private static String excel(String formula) {
        return FakeSheet.excel(formula);
    }

    @Test
    void aFigureThatIsWantingMakesTheCellBlank() {
        assertEquals("IF(OR(a=\"\",b=\"\"),\"\",a+b)", excel("a + b"));
    }

    @Test
    void parametersAreNotAskedWhetherTheyAreThere() {
        assertEquals("IF(a=\"\",\"\",a*P)", excel("a * P"));
    }

    @Test
    void bracketsStandOnlyWhereTheyAreNeeded() {
        assertEquals("(P+Q)*R-(P-Q)", excel("(P + Q) * R - (P - Q)"));
    }

    @Test
    void onlyTheBranchTakenNeedsItsFigures() {
        assertEquals("IF(a=\"\",\"\",IF(a=1,IF(b=\"\",\"\",b),2))", excel("IF(a = 1, b, 2)"));
    }

    @Test
    void whatACheckForBlankTellsIsNotAskedAgain() {
        assertEquals("IF(a=\"\",P,a)", excel("IF(ISBLANK(a), P, a)"));
        assertEquals("IF(a<>\"\",a,P)", excel("IF(NOT(ISBLANK(a)), a, P)"));
    }

    @Test
    void lessThanIsTurnedRound() {
        assertEquals("IF(Q>P,1,0)", excel("IF(P < Q, 1, 0)"));
        assertEquals("IF(Q>=P,1,0)", excel("IF(P <= Q, 1, 0)"));
    }

    @Test
    void yesAndNoAreWrittenAsWords() {
        assertEquals("IF(P>Q,\"是\",\"否\")", excel("P > Q"));
        assertEquals("IF(is_open=\"\",\"\",IF(is_open=\"是\",1,0))", excel("IF(is_open, 1, 0)"));
    }

    @Test
    void sumsOfFenAreRoundedToFenWhichChangesNothingButDust() {
        assertEquals("ROUND(YUAN+YUAN,2)", excel("YUAN + YUAN"));
    }

    @Test
    void wholeNumbersNeedNoRounding() {
        assertEquals("ROUNDUP(P/Q,0)", excel("ROUNDUP(P / Q, 0)"));
    }

    @Test
    void fenAreDividedAsWholeNumbers() {
        assertEquals("IF(yuan=\"\",\"\",ROUND(ROUND(yuan*100,0)/12,0)/100)", excel("ROUND(yuan / 12, 2)"));
    }

    @Test
    void aSumOverUnitsLeavesOutWhatIsWantingUnlessAllIs() {
        assertEquals("IF(COUNT(x:size)=0,\"\",SUM(x:size))", excel("SUM(community.size)"));
        assertEquals("0", excel("SUM(community.none)"));
    }

    @Test
    void aSumOverMonthsLeavesNothingOut() {
        assertEquals("IF(SUMPRODUCT(1*(x:pay=\"\"))>0,\"\",SUM(x:pay))", excel("SUM(month.pay)"));
    }

    @Test
    void rowsAreCountedByComparingAllAtOnce() {
        assertEquals("SUMPRODUCT(1*(x:kind=\"街道\"))", excel("COUNT(township, kind = \"街道\")"));
        assertEquals("ROWS(x:)", excel("COUNT(township)"));
    }

    @Test
    void blankCellsLeaveACountOpenOnlyWhereTheyDecide() {
        String counted = excel("COUNT(term, AND(is_full, end < month.START))");
        assertEquals(
                "SUMPRODUCT(1*((x:is_full=\"是\")*((month.START>x:end)*(1-(x:end=\"\")))))",
                counted.substring(counted.lastIndexOf("SUMPRODUCT"), counted.length() - 1));
    }

    @Test
    void whatIsAskedOfNoOneIsBlank() {
        assertEquals("\"\"", excel("nothing + 1"));
        assertEquals("MAX(P,2)", excel("MAX(P, nothing, 2)"));
    }

    @Test
    void aTableThatHasNoSuchRowGivesABlank() {
        assertEquals("IF(a=\"\",\"\",IFERROR(INDEX(floor,a),\"\"))", excel("LOOKUP(floor, a)"));
    }

    @Test
    void anAllocationAddsOneToTheLargestRemainders() {
        assertEquals(
                "IF(w=\"\",\"\",f+IF(T-SUM(F)>COUNTIFS(R,\">\"&r)+COUNTIFS(R,r,W,\">\"&w)+COUNTIFS(r1,r,w1,w)-1,1,0))",
                excel("ALLOCATE(county.total, size)"));
    }

    @Test
    void theFirstOfTwoSharesIsRoundedAndTheSecondIsTheRest() {
        assertEquals("ROUND(ROUND(YUAN*100,0)*P/(P+Q),0)/100", excel("SHARE(YUAN, 1, P, Q)"));
    }

    @Test
    void aJudgementSaysWhenItCannotBeMade() {
        String judged = ExcelFormula.judged(Formula.parse("a > P").root(), "不达标", "达标", "缺数据", SHEET);
        assertEquals("IF(a=\"\",\"缺数据\",IF(a>P,\"不达标\",\"达标\"))", judged);
    }

    @Test
    void aRuleThatDoesNotApplySaysSo() {
        String where = ExcelFormula.where(
                Formula.parse("is_open").root(), Formula.parse("P").root(), "\"—\"", SHEET);
        assertEquals("IF(is_open=\"\",\"\",IF(is_open=\"是\",P,\"—\"))", where);
    }

    @Test
    void decimalsAreToldFromTheFormula() {
        assertEquals(2, ExcelFormula.decimals(Formula.parse("yuan * 3 - 1").root(), SHEET));
        assertEquals(
                Layout.ENDLESS, ExcelFormula.decimals(Formula.parse("yuan / 3").root(), SHEET));
    }

    @Test
    void whatIsToBeRoundedToMustBeWritten() {
        assertThrows(IllegalArgumentException.class, () -> excel("ROUND(a, b)"));
    }

    @Test
    void everyFormulaOfTheListIsWrittenAsItStandsThere() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src", "test", "resources", "formulas", "excel.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            assertEquals(lines.get(i + 1).strip(), excel(lines.get(i)), lines.get(i));
        }
        assertTrue(lines.size() > 140);
    }

    @Test
    void theDecimalsOfEveryOperationAreTold() {
        assertDecimals(
                0,
                "a + b",
                "-a",
                "a * b",
                "COUNT(term, size > 2)",
                "YEAR(a)",
                "DATEDIF(a, b, \"D\")",
                "ROUND(yuan, 0)");
        assertDecimals(2, "yuan", "-yuan", "IF(a > 1, yuan, a)", "MAX(yuan, a)", "SUM(a, yuan)", "LOOKUP(floor, a)");
        assertDecimals(2, "ROUND(a / 3, 2)", "SHARE(yuan, 1, a, b)");
        assertDecimals(4, "yuan * YUAN");
        assertDecimals(Layout.ENDLESS, "a / 3", "yuan / b", "a / 3 + 1");
    }

    private static void assertDecimals(int decimals, String... formulas) {
        for (String formula : formulas) {
            assertEquals(decimals, ExcelFormula.decimals(Formula.parse(formula).root(), SHEET), formula);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "P - (Q - R)   | P-(Q-R)",
                "P * (Q * R)   | P*(Q*R)",
                "P - -Q        | P--Q",
                "-(P + Q)      | -(P+Q)",
                "(P > 1) = (Q > 1) | IF((P>1)=(Q>1),\"是\",\"否\")"
            })
    void bracketsKeepTheOrderOfTheFormula(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "P / Q       | P/Q",
                "P / 3       | P/3",
                "P / a       | IF(a=\"\",\"\",IF(a=0,\"\",P/a))",
                "P / (Q - 1) | IF(Q-1=0,\"\",P/(Q-1))",
                "P / 0       | IF(0=0,\"\",P/0)",
                "ROUND(P / a, 0)               | IF(a=\"\",\"\",IF(a=0,\"\",ROUND(P/a,0)))",
                "ROUND((P + Q) / (R - Q), 0)   | IF(R-Q=0,\"\",ROUND((P+Q)/(R-Q),0))"
            })
    void whatMayBeNoughtIsAskedBeforeItDivides(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    /** Of what has decimals the result has as many, and is freed of dust beyond them; what has no end is left alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YUAN * YUAN       | ROUND(YUAN*YUAN,4)",
                "YUAN * AREA       | ROUND(YUAN*AREA,8)",
                "YUAN + AREA       | ROUND(YUAN+AREA,6)",
                "YUAN / 100        | ROUND(YUAN/100,4)",
                "YUAN / 10         | ROUND(YUAN/10,3)",
                "YUAN / 7          | YUAN/7",
                "RATE + RATE       | RATE+RATE",
                "P * Q             | P*Q",
                "P > YUAN + YUAN   | IF(P>ROUND(YUAN+YUAN,2),\"是\",\"否\")",
                "YUAN + YUAN = P   | IF(ROUND(YUAN+YUAN,2)=P,\"是\",\"否\")",
                "IF(P > 1, YUAN, YUAN) > 3        | IF(IF(P>1,YUAN,YUAN)>3,\"是\",\"否\")",
                "IF(P > 1, YUAN + YUAN, YUAN) > 3 | IF(ROUND(IF(P>1,YUAN+YUAN,YUAN),2)>3,\"是\",\"否\")",
                "IF(P > 1, YUAN, YUAN + YUAN) > 3 | IF(ROUND(IF(P>1,YUAN,YUAN+YUAN),2)>3,\"是\",\"否\")"
            })
    void aNumberIsRoundedToTheDecimalsItHas(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(P > 1, 1, 2) + 1 | IF(P>1,1,2)+1",
                "IF(P > 1, b, 1) + 1 | IF(IF(P>1,b=\"\",FALSE),\"\",IF(P>1,b,1)+1)",
                "IF(P > 1, 1, b) + 1 | IF(IF(P>1,FALSE,b=\"\"),\"\",IF(P>1,1,b)+1)",
                "IF(a > 1, b, c) + 1 | IF(a=\"\",\"\",IF(IF(a>1,b=\"\",c=\"\"),\"\",IF(a>1,b,c)+1))",
                "LOOKUP(floor, a) + 1 | IF(a=\"\",\"\",IF(ISNA(a),\"\",ROUND(INDEX(floor,a)+1,2)))",
                "LOOKUP(floor, P) + LOOKUP(floor, Q) | IF(OR(ISNA(P),ISNA(Q)),\"\",ROUND(INDEX(floor,P)+INDEX(floor,Q),2))",
                "LOOKUP(floor, P) + LOOKUP(floor, P) | IF(ISNA(P),\"\",ROUND(INDEX(floor,P)+INDEX(floor,P),2))"
            })
    void aBranchOrARowInsideAFormulaIsAskedFor(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(AND(NOT(ISBLANK(a)), P > 1), a, 1)   | IF(AND(a<>\"\",P>1),a,1)",
                "IF(AND(ISBLANK(a), P > 1), 1, a)        | IF(AND(a=\"\",P>1),1,IF(a=\"\",\"\",a))",
                "IF(OR(ISBLANK(a), ISBLANK(b)), 1, a + b) | IF(OR(a=\"\",b=\"\"),1,a+b)",
                "IF(OR(NOT(ISBLANK(a)), P > 1), a, 1)    | IF(OR(a<>\"\",P>1),IF(a=\"\",\"\",a),1)",
                "IF(NOT(OR(ISBLANK(a), P > 1)), a, 1)    | IF(NOT(OR(a=\"\",P>1)),a,1)"
            })
    void aConditionTellsWhichFiguresAreThereOnlyWhereItMust(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(ISBLANK(a + b), 1, 2)            | IF(OR(a=\"\",b=\"\"),1,2)",
                "IF(NOT(ISBLANK(a + b)), 1, 2)       | IF(NOT(OR(a=\"\",b=\"\")),1,2)",
                "IF(ISBLANK(LOOKUP(floor, P)), 1, 2) | IF(ISNA(P),1,2)",
                "IF(ISBLANK(P + Q), 1, 2)            | IF(FALSE,1,2)",
                "IF(ISBLANK(nothing), 1, 2)          | IF(FALSE,1,2)",
                "IF(NOT(ISBLANK(nothing)), 1, 2)     | IF(TRUE,1,2)",
                "IF(ISBLANK(nothing + a), 1, 2)      | IF(TRUE,1,2)"
            })
    void blankIsWhateverCannotBeComputed(String formula, String excel) {
        assertEquals(excel, excel(formula));
    }

    @Test
    void whatIsAskedOfNoOneDecidesNothing() {
        assertEquals("\"\"", excel("IF(nothing > 1, 1, 2)"));
        assertEquals("\"\"", excel("LOOKUP(floor, nothing)"));
    }

    @Test
    void aConditionIsTurnedRoundByNot() {
        assertEquals("IF(a=\"\",\"\",IF(NOT(a>1),1,2))", excel("IF(NOT(a > 1), 1, 2)"));
    }
}
