package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcelFormulaTest {
    /** Every name stands in the cell of the same name; those in capitals always hold something. */
    private static final Layout SHEET = new Layout() {
        @Override
        public String level() {
            return "county";
        }

        @Override
        public Optional<Cell> cell(Expression.Name name) {
            boolean given = name.id().equals(name.id().toUpperCase(Locale.ROOT));
            Content content = name.id().startsWith("is_") ? Content.TRUTH : Content.NUMBER;
            int decimals = name.id().startsWith("yuan") || name.id().startsWith("YUAN") ? 2 : 0;
            return name.id().equals("nothing")
                    ? Optional.empty()
                    : Optional.of(new Cell(name.id(), content, decimals, given));
        }

        @Override
        public Block block(String level, String id) {
            Content content = id.startsWith("is_") ? Content.TRUTH : Content.NUMBER;
            int rows = id.equals("none") ? 0 : 3;
            boolean given = id.equals("kind") || id.isEmpty();
            return new Block("x:" + id, rows, !level.equals("month"), new Cell(id, content, 0, given));
        }

        @Override
        public LookUp lookUp(String table, String key) {
            return new LookUp("INDEX(" + table + "," + key + ")", "ISNA(" + key + ")", 2);
        }

        @Override
        public Allocation allocation(Allotment allotment) {
            return new Allocation("T", "", "", "w", "W", "f", "F", "r", "R", "w1", "r1", List.of("w=\"\""));
        }
    };

    private static String excel(String formula) {
        return ExcelFormula.of(Formula.parse(formula).root(), SHEET);
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
                "SUMPRODUCT(1*((x:is_full=\"是\")*((START>x:end)*(1-(x:end=\"\")))))",
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
}
