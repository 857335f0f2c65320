package org.heding.oracle;

import static org.heding.oracle.Case.CITY;
import static org.heding.oracle.Case.COMMUNITY;
import static org.heding.oracle.Case.COUNTY;
import static org.heding.oracle.Case.STREET;
import static org.heding.oracle.Case.community;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.junit.jupiter.api.Test;

class QuotaBoundaryTest {
    private static Case households(int... households) {
        Case one = new Case();
        for (int i = 0; i < households.length; i++) {
            one.community(i + 1, Field.HOUSEHOLDS, String.valueOf(households[i]));
        }
        return one;
    }

    private static List<String> range(Case one) {
        return List.of(one.figure(COUNTY, "worker_quota_low"), one.figure(COUNTY, "worker_quota_high"));
    }

    /** The parts of the communities 1, 2, …. */
    private static List<String> parts(Case one, int communities) {
        return java.util.stream.IntStream.rangeClosed(1, communities)
                .mapToObj(number -> one.figure(community(number), "worker_quota"))
                .toList();
    }

    @Test
    void theRangeIsOfTheCountysTotalAndNotOfEachCommunityRoundedUp() {
        assertEquals(List.of("37", "55"), range(households(1850, 2350, 3120, 980, 2760)));
    }

    @Test
    void aCountyOf150HouseholdsHasOneAndOne() {
        assertEquals(List.of("1", "1"), range(households(150)));
    }

    @Test
    void theRangeTurnsAtThreeHundredAndAtTwoHundred() {
        assertEquals(List.of("1", "1"), range(households(299)));
        assertEquals(List.of("1", "1"), range(households(300)));
        assertEquals(List.of("2", "2"), range(households(301)));
        assertEquals(List.of("2", "2"), range(households(400)));
        assertEquals(List.of("2", "2"), range(households(599)));
        assertEquals(List.of("2", "3"), range(households(600)));
    }

    @Test
    void aCountyOfWhichNoHouseholdsAreRecordedHasNoRangeAndSaysWhy() {
        Case one = new Case().unit(COMMUNITY, Kind.URBAN);
        assertEquals(List.of("", ""), range(one));
        assertEquals("", one.figure(COUNTY, "worker_quota"));
        assertEquals("", one.figure(COMMUNITY, "worker_quota"));
        assertEquals("", one.figure(CITY, "worker_quota"));
        assertTrue(one.problems(COMMUNITY).contains("missing households"));
    }

    @Test
    void aTownWithoutUrbanCommunitiesDoesNotMakeAnUnknownCountyNought() {
        Case one = new Case().unit("340102100", "镇").unit(COMMUNITY, Kind.URBAN);
        assertEquals(List.of("", ""), range(one));
        assertEquals("", one.figure(COUNTY, "committee_suggested"));
        assertEquals("0", one.figure("340102100", "committee_suggested"));
    }

    @Test
    void aCountyOfNoHouseholdsHasNoughtAndNoughtWithAWarning() {
        Case one = households(0);
        assertEquals(List.of("0", "0"), range(one));
        assertEquals("0", one.figure(COUNTY, "worker_quota"));
        assertEquals("0", one.figure(COMMUNITY, "worker_quota"));
        assertTrue(one.problems(COUNTY).contains("hint households"));
    }

    @Test
    void communitiesWithoutHouseholdsAreLeftOutAndTheRangeIsCalledIncomplete() {
        Case one = households(600).unit(community(2), Kind.URBAN);
        assertEquals(List.of("2", "3"), range(one));
        assertTrue(one.incomplete(COUNTY, "worker_quota_low"));
        assertTrue(one.problems(COUNTY).contains("incomplete worker_quota_low"));
        assertTrue(one.problems(community(2)).contains("missing households"));
    }

    @Test
    void communitiesThatAreNotUrbanDoNotCount() {
        Case one = households(600).unit(community(2), Kind.NOT_URBAN).fact(community(2), Field.HOUSEHOLDS, "6000");
        assertEquals(List.of("2", "3"), range(one));
        assertFalse(one.incomplete(COUNTY, "worker_quota_low"));
        assertEquals("", one.figure(community(2), "worker_quota"));
        assertEquals(List.of(), one.problems(community(2)));
    }

    @Test
    void theApprovedTotalGoesBeforeTheStandardAndTheStandardBeforeTheLowerFigure() {
        Case one = households(1000);
        assertEquals("4", one.figure(COUNTY, "worker_quota"));
        one.fact(COUNTY, Field.QUOTA_STANDARD, "249.99");
        assertEquals("5", one.figure(COUNTY, "worker_quota"));
        one.fact(COUNTY, Field.QUOTA_STANDARD, "250");
        assertEquals("4", one.figure(COUNTY, "worker_quota"));
        one.fact(COUNTY, Field.APPROVED_QUOTA, "9");
        assertEquals("9", one.figure(COUNTY, "worker_quota"));
        assertEquals(List.of("hint 9/4–5"), one.findings(COUNTY, "quota_in_range"));
    }

    @Test
    void equalHouseholdsGiveTheOddOneToTheLowerCode() {
        Case one = households(500, 500, 500).fact(COUNTY, Field.APPROVED_QUOTA, "4");
        assertEquals(List.of("2", "1", "1"), parts(one, 3));
    }

    @Test
    void equalRemaindersGoToMoreHouseholdsFirst() {
        // Of 2 by 100, 300 and 100 to 500: 0.4, 1.2, 0.4. Of 2 by 100 and 300: 0.5 and 1.5, the odd one to the larger.
        assertEquals(
                List.of("1", "1", "0"), parts(households(100, 300, 100).fact(COUNTY, Field.APPROVED_QUOTA, "2"), 3));
        assertEquals(List.of("0", "2"), parts(households(100, 300).fact(COUNTY, Field.APPROVED_QUOTA, "2"), 2));
    }

    @Test
    void aTotalUnderTheNumberOfCommunitiesLeavesSomeWithNone() {
        Case one = households(900, 500, 400, 100).fact(COUNTY, Field.APPROVED_QUOTA, "2");
        assertEquals(List.of("1", "1", "0", "0"), parts(one, 4));
        assertEquals("2", one.figure(STREET, "worker_quota"));
    }

    @Test
    void aTotalOfNoughtGivesEveryoneNought() {
        Case one = households(900, 500).fact(COUNTY, Field.APPROVED_QUOTA, "0");
        assertEquals(List.of("0", "0"), parts(one, 2));
    }

    @Test
    void aTotalCannotBeDividedAmongCommunitiesOfNoHouseholds() {
        Case one = households(0, 0).fact(COUNTY, Field.APPROVED_QUOTA, "3");
        assertEquals(List.of("", ""), parts(one, 2));
        assertTrue(one.problems(COMMUNITY).contains("missing households"));
    }

    @Test
    void thePartsAlwaysAddUpToTheTotal() {
        for (int total = 0; total <= 60; total++) {
            Case one = households(1850, 2350, 3120, 980, 2760, 0, 1, 980)
                    .fact(COUNTY, Field.APPROVED_QUOTA, String.valueOf(total));
            assertEquals(
                    total, parts(one, 8).stream().mapToInt(Integer::parseInt).sum());
            assertEquals(String.valueOf(total), one.figure(STREET, "worker_quota"));
        }
    }

    @Test
    void theCityAddsTheCountiesOwnTotals() {
        Case one = households(600)
                .unit("340123", "县")
                .fact("340123", Field.APPROVED_QUOTA, "100")
                .fact(COUNTY, Field.APPROVED_QUOTA, "5");
        assertEquals("105", one.figure(CITY, "worker_quota"));
    }
}
