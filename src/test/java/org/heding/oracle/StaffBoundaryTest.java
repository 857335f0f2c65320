package org.heding.oracle;

import static org.heding.oracle.Case.CITY;
import static org.heding.oracle.Case.COMMUNITY;
import static org.heding.oracle.Case.COUNTY;
import static org.heding.oracle.Case.STREET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffBoundaryTest {
    private static Case members(int members) {
        return new Case().community(1, Field.PARTY_MEMBERS, String.valueOf(members));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "199,1", "200,2", "201,2", "5000,2"})
    void organisersTurnAtTwoHundredMembers(int members, String required) {
        assertEquals(required, members(members).figure(COMMUNITY, "organiser_required"));
    }

    @Test
    void exactlyTwoHundredMembersNeedTwoOrganisersAndAreMarkedAsABoundaryCase() {
        Case one = members(200);
        assertTrue(one.said(COMMUNITY, "organiser_required").contains("正好"));
        assertEquals(List.of("hint party_members"), boundaryHints(one));
        assertEquals(
                "Q10",
                one.assessment()
                        .explain(COMMUNITY, "organiser_required")
                        .citation()
                        .section());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 201})
    void onlyExactlyTwoHundredIsABoundaryCase(int members) {
        Case one = members(members);
        assertFalse(one.said(COMMUNITY, "organiser_required").contains("正好"));
        assertEquals(List.of(), boundaryHints(one));
    }

    @Test
    void noMembersNeedNoOrganiserAndThatIsAProblem() {
        assertEquals(List.of("hint party_members"), boundaryHints(members(0)));
    }

    private static List<String> boundaryHints(Case one) {
        return one.problems(COMMUNITY).stream()
                .filter(problem -> problem.startsWith("hint"))
                .toList();
    }

    @Test
    void membersThatAreNotRecordedAreNotNoMembers() {
        Case one = new Case().unit(COMMUNITY, Kind.URBAN);
        assertEquals("", one.figure(COMMUNITY, "organiser_required"));
        assertTrue(one.problems(COMMUNITY).contains("missing party_members"));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1499,1", "1500,1", "4499,1", "4500,2", "7499,2", "7500,3"})
    void committeesAreSuggestedByThreeThousandHouseholdsHalfUpAndAtLeastOne(String households, String committees) {
        assertEquals(
                committees,
                new Case().community(1, Field.HOUSEHOLDS, households).figure(COMMUNITY, "committee_suggested"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,1",
        "1.749,0,1",
        "5.249,0,1",
        "5.25,0,2",
        "8.749,0,2",
        "8.75,0,3",
        "0,24999,1",
        "0,74999,1",
        "0,75000,2",
        "5.25,124999,2",
        "5.25,125000,3"
    })
    void serviceCentresGoByTheLargerOfAreaAndResidentsHalfUp(String area, String residents, String centres) {
        Case one = new Case().fact(STREET, Field.AREA, area).community(1, Field.RESIDENTS, residents);
        assertEquals(centres, one.figure(STREET, "service_centre_required"));
    }

    @Test
    void serviceCentresCannotBeToldWithoutTheArea() {
        Case one = new Case().community(1, Field.RESIDENTS, "500000");
        assertEquals("", one.figure(STREET, "service_centre_required"));
        assertTrue(one.problems(STREET).contains("missing area"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"镇", "乡", "直管社区", "其他"})
    void theStandardsOfAStreetOfficeApplyToNoOtherTownship(String kind) {
        Case one = new Case().unit("340102100", kind).fact("340102100", Field.AREA, "10");
        for (String id :
                List.of("party_deputy_required", "party_office_low", "party_office_high", "service_centre_required")) {
            assertEquals("", one.figure("340102100", id), id);
        }
        assertEquals(
                List.of(),
                one.problems("340102100").stream()
                        .filter(problem -> !problem.endsWith(" service_centres"))
                        .toList());
        for (String check : List.of("party_deputy", "party_office", "service_centres", "grid_centre")) {
            assertEquals(List.of(), one.findings("340102100", check), check);
        }
    }

    @Test
    void aStreetOfficeNeedsOneDeputyAndFiveToSevenStaff() {
        Case one = new Case();
        assertEquals("1", one.figure(STREET, "party_deputy_required"));
        assertEquals("5", one.figure(STREET, "party_office_low"));
        assertEquals("7", one.figure(STREET, "party_office_high"));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "19,0", "20,1", "39,1", "40,2", "12345,617"})
    void fivePercentOfTheEstablishmentAreRoundedDown(String total, String transfer) {
        assertEquals(
                transfer,
                new Case().fact(CITY, Field.ESTABLISHMENT_TOTAL, total).figure(CITY, "establishment_transfer"));
    }

    @Test
    void aGridNeedsOneLeaderAndTwoMembers() {
        Case one = new Case().community(1, Field.GRIDS, "7").community(2, Field.GRIDS, "0");
        assertEquals("7", one.figure(COMMUNITY, "grid_leader_required"));
        assertEquals("14", one.figure(COUNTY, "grid_member_required"));
        assertEquals("0", one.figure(Case.community(2), "grid_member_required"));
    }

    @Test
    void aYearBeforeThePaperHasNoStandardAndSaysSo() {
        Case one = new Case(2018).community(1, Field.PARTY_MEMBERS, "300").community(1, Field.HOUSEHOLDS, "3000");
        assertEquals("", one.figure(COMMUNITY, "organiser_required"));
        assertEquals("", one.figure(COMMUNITY, "service_fund"));
        assertEquals("", one.figure(COUNTY, "worker_quota"));
        assertEquals("", one.figure(STREET, "party_deputy_required"));
        assertTrue(one.assessment().problems().stream()
                .anyMatch(problem -> problem.input().equals("organiser_threshold")));
        assertTrue(one.problems(COMMUNITY).contains("missing service_fund_floor"));
    }

    @Test
    void theYearOfThePaperHasItsStandards() {
        Case one = new Case(2019).community(1, Field.PARTY_MEMBERS, "300");
        assertEquals("2", one.figure(COMMUNITY, "organiser_required"));
        assertEquals("300000", one.figure(COMMUNITY, "service_fund"));
    }
}
