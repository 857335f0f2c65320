package org.heding.oracle;

import static org.heding.oracle.Case.CITY;
import static org.heding.oracle.Case.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermBoundaryTest {
    private static Case secretary() {
        return new Case()
                .person("书记", "2010-01-01", null)
                .pay(CITY, 7, "2020-01-01", "120000")
                .pay(CITY, 8, "2020-01-01", "96000")
                .pay(CITY, 9, "2020-01-01", "72000")
                .pay(CITY, 10, "2020-01-01", "60000");
    }

    private static String grade(Case one) {
        return one.figure(PERSON, "pay_reference_grade");
    }

    @Test
    void aSecretaryWithoutATermIsMeasuredByGradeNine() {
        assertEquals("9", grade(secretary()));
        assertEquals("72000", secretary().figure(PERSON, "pay_reference"));
    }

    @Test
    void aTermOfThreeYearsAndOneOfFiveAreTwoTerms() {
        Case one =
                secretary().term("2015-08-01", "2018-07-31", true, "优秀").term("2018-08-01", "2023-07-31", true, "优秀");
        assertEquals("7", grade(one));
        assertEquals("120000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void aTermElectedIn2018AndOneElectedIn2021AreTwoTerms() {
        Case one =
                secretary().term("2018-06-01", "2021-05-31", true, "优秀").term("2021-06-01", "2026-05-31", true, "优秀");
        assertEquals("7", grade(one));
        // Five months at grade 8 and seven at grade 7.
        assertEquals("110000", one.figure(PERSON, "pay_reference"));
    }

    @Test
    void moreThanTwoTermsAreStillGradeSeven() {
        Case one = secretary()
                .term("2009-01-01", "2011-12-31", true, "优秀")
                .term("2012-01-01", "2014-12-31", true, "优秀")
                .term("2015-01-01", "2017-12-31", true, "优秀");
        assertEquals("7", grade(one));
    }

    @Test
    void aTermThatEndsOnTheLastDayOfAMonthCountsFromTheNext() {
        // Six months at grade 9 and six at grade 8.
        assertEquals(
                "84000",
                secretary().term("2021-07-01", "2026-06-30", true, "优秀").figure(PERSON, "pay_reference"));
    }

    @Test
    void aTermThatEndsOnTheFirstDayOfAMonthCountsFromTheNext() {
        // Seven months at grade 9, for on 1 July the term still runs, and five at grade 8.
        assertEquals(
                "82000",
                secretary().term("2021-07-02", "2026-07-01", true, "优秀").figure(PERSON, "pay_reference"));
    }

    @Test
    void aTermThatEndsInTheLastMonthDoesNotChangeTheYearsGrade() {
        assertEquals("9", grade(secretary().term("2021-12-01", "2026-12-01", true, "优秀")));
        assertEquals("8", grade(secretary().term("2021-12-01", "2026-11-30", true, "优秀")));
    }

    @Test
    void theGradeIsThatOfTheLastMonthInPost() {
        Case one = secretary().term("2021-07-01", "2026-06-30", true, "优秀").person("书记", "2010-01-01", "2026-06-30");
        assertEquals("9", grade(one));
        assertEquals("36000", one.figure(PERSON, "pay_reference"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"称职", "基本称职", "不称职", ""})
    void onlyExcellentTermsCount(String appraisal) {
        assertEquals("9", grade(secretary().term("2018-08-01", "2023-07-31", true, appraisal)));
    }

    @Test
    void aTermThatWasNotServedInFullDoesNotCount() {
        assertEquals("9", grade(secretary().term("2018-08-01", "2023-07-31", false, "优秀")));
    }

    @Test
    void aTermThatStillRunsDoesNotCount() {
        assertEquals("9", grade(secretary().term("2023-08-01", null, false, "优秀")));
    }

    @Test
    void aTermServedInFullOfWhichTheEndIsNotRecordedLeavesTheGradeUntold() {
        Case one = secretary().term("2018-08-01", null, true, "优秀");
        assertEquals("", grade(one));
        assertEquals("", one.figure(PERSON, "pay_reference"));
        assertTrue(one.problems(PERSON).contains("missing end"));
        assertTrue(one.said(PERSON, "pay_reference_grade").contains("任期结束"));
        one.term("2014-08-01", "2017-07-31", true, "优秀");
        assertEquals("", grade(one), "one term more or not is grade 8 or 7");
    }

    @Test
    void theTermsOfSomebodyWhoIsNoSecretaryDoNotCount() {
        Case one = secretary().term("2018-08-01", "2023-07-31", true, "优秀").person("副书记", "2010-01-01", null);
        assertEquals("10", grade(one));
    }
}
