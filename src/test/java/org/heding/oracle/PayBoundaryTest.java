package org.heding.oracle;

import static org.heding.oracle.Case.CITY;
import static org.heding.oracle.Case.COUNTY;
import static org.heding.oracle.Case.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heding.ledger.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayBoundaryTest {
    private static Case worker(String joined, String left) {
        return new Case().person("委员", joined, left).pay(CITY, "2020-01-01", "60000");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-01,           , 12",
        "2026-01-31,           , 12",
        "2026-02-01,           , 11",
        "2026-02-28,           , 11",
        "2026-12-31,           ,  1",
        "2027-01-01,           ,  0",
        "2020-05-01, 2026-01-01,  1",
        "2020-05-01, 2026-06-30,  6",
        "2020-05-01, 2026-07-01,  7",
        "2020-05-01, 2025-12-31,  0",
        "2020-05-01, 2027-01-01, 12",
        "2026-03-15, 2026-09-15,  7",
        "2026-03-01, 2026-03-01,  1",
        "2026-03-02, 2026-03-30,  1"
    })
    void theMonthsOfJoiningAndOfLeavingCountInFull(String joined, String left, int months) {
        Case one = worker(joined, left);
        assertEquals(String.valueOf(months), one.figure(PERSON, "pay_months"));
        assertEquals(String.valueOf(months * 5000), one.figure(PERSON, "pay_reference"));
        assertEquals(months == 0 ? "" : "10", one.figure(PERSON, "pay_reference_grade"));
    }

    @Test
    void aDayOfJoiningThatIsNotRecordedLeavesThePayUntold() {
        Case one = worker(null, null);
        assertEquals("", one.figure(PERSON, "pay_months"));
        assertEquals("", one.figure(PERSON, "pay_reference"));
        assertTrue(one.problems(PERSON).contains("missing joined"));
    }

    @Test
    void aReferenceThatChangesInJulyHoldsForTheSecondHalf() {
        Case one = worker("2020-01-01", null).pay(CITY, "2026-07-01", "72000");
        assertEquals("66000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void aReferenceThatChangesOnTheSecondOfJulyHoldsFromAugust() {
        Case one = worker("2020-01-01", null).pay(CITY, "2026-07-02", "72000");
        assertEquals("65000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void theCountysOwnReferenceGoesBeforeTheCitysAlsoWhenItIsLower() {
        Case one = worker("2020-01-01", null).pay(COUNTY, "2019-01-01", "48000").pay(CITY, "2026-01-01", "90000");
        assertEquals("48000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void theCountysOwnReferenceThatBeginsInJulyHoldsFromJuly() {
        Case one = worker("2020-01-01", null).pay(COUNTY, "2026-07-01", "48000");
        assertEquals("54000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void theCountyThatLacksAGradeTakesTheCitys() {
        Case one = worker("2020-01-01", null).pay(COUNTY, 9, "2019-01-01", "99000");
        assertEquals("60000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void aReferenceWantingForOneMonthLeavesTheSumUntoldAndIsNamed() {
        Case one = new Case().person("委员", "2020-01-01", null).pay(CITY, "2026-02-01", "60000");
        assertEquals("12", one.figure(PERSON, "pay_months"));
        assertEquals("10", one.figure(PERSON, "pay_reference_grade"));
        assertEquals("", one.figure(PERSON, "pay_reference"));
        assertTrue(one.problems(COUNTY).contains("missing reference_pay"));
    }

    @Test
    void theSumIsRoundedOnceHalfUpToTheFen() {
        // A twelfth of 0.06 is half a fen; twelve of them rounded one by one would be 0.12.
        assertEquals(
                "0.01",
                new Case()
                        .person("委员", "2026-12-01", null)
                        .pay(CITY, "2020-01-01", "0.06")
                        .figure(PERSON, "pay_reference"));
        assertEquals(
                "0",
                new Case()
                        .person("委员", "2026-12-01", null)
                        .pay(CITY, "2020-01-01", "0.05")
                        .figure(PERSON, "pay_reference"));
        assertEquals(
                "0.06",
                new Case()
                        .person("委员", "2026-01-01", null)
                        .pay(CITY, "2020-01-01", "0.06")
                        .figure(PERSON, "pay_reference"));
    }

    @ParameterizedTest
    @CsvSource({"59999.99, 0.01, 1", "60000, 0, 0", "60000.01, 0, 0"})
    void theShortfallIsNeverUnderNought(String paid, String shortfall, int findings) {
        Case one = worker("2020-01-01", null).fact(PERSON, Field.ANNUAL_PAY, paid);
        assertEquals(shortfall, one.figure(PERSON, "pay_shortfall"));
        assertEquals(findings, one.findings(PERSON, "pay_floor").size());
    }

    @Test
    void payThatIsNotEnteredIsNotPayOfNought() {
        Case one = worker("2020-01-01", null);
        assertEquals("", one.figure(PERSON, "pay_shortfall"));
        assertTrue(one.problems(PERSON).contains("missing annual_pay"));
        assertEquals(List.of("missing /60000.00"), one.findings(PERSON, "pay_floor"));
    }
}
