package org.heding.oracle;

import static org.heding.oracle.Case.CITY;
import static org.heding.oracle.Case.COMMUNITY;
import static org.heding.oracle.Case.COUNTY;
import static org.heding.oracle.Case.STREET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.policy.PackReader;
import org.heding.policy.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckBoundaryTest {
    private static final String JOINT = "党建联席会议";
    private static final String GROUP = "领导小组会议";
    private static final String REPORT = "听取群团工作报告";

    @Test
    void eachCheckIsAsSevereAsItsClausesModalWord() {
        Map<String, Severity> severities = new TreeMap<>();
        PackReader.bundled("hefei-2019")
                .checks()
                .forEach(check -> severities.put(check.citation().section() + " " + check.id(), check.severity()));
        Map<String, Severity> expected = new TreeMap<>();
        // 要, 至少, 不少于, 不低于: must.
        List.of(
                        "Q10 organisers",
                        "Q10 deputy",
                        "Q8 grid_leaders",
                        "Q8 grid_members",
                        "Q10 party_deputy",
                        "Q8 grid_centre",
                        "Q9 pay_floor",
                        "Q10 service_fund_planned",
                        "Q4 leading_group_meetings",
                        "Q4 joint_meetings",
                        "Q7 mass_reports")
                .forEach(check -> expected.put(check, Severity.UNMET));
        // 原则上, 一般, 左右: in principle, generally, about.
        List.of(
                        "Q9 workers_in_post",
                        "Q9 quota_in_range",
                        "Q10 party_office",
                        "Q10 service_centres",
                        "Q3 committee_size",
                        "Q3 committee_residents",
                        "Q10 centre_size",
                        "Q10 centre_residents")
                .forEach(check -> expected.put(check, Severity.HINT));
        assertEquals(expected, severities);
    }

    @Test
    void meetingsOnTheBordersOfQuartersCountInTheirOwn() {
        Case one = new Case()
                .meeting(STREET, JOINT, "2026-03-31")
                .meeting(STREET, JOINT, "2026-07-01")
                .meeting(STREET, JOINT, "2026-12-31");
        assertEquals(List.of(2), one.periods(STREET, "joint_meetings"));
        one.meeting(STREET, JOINT, "2026-04-01");
        assertEquals(List.of(), one.periods(STREET, "joint_meetings"));
    }

    @Test
    void meetingsOnTheBorderOfTheHalvesCountInTheirOwn() {
        assertEquals(
                List.of(2), new Case().meeting(COUNTY, GROUP, "2026-06-30").periods(COUNTY, "leading_group_meetings"));
        assertEquals(
                List.of(1), new Case().meeting(COUNTY, GROUP, "2026-07-01").periods(COUNTY, "leading_group_meetings"));
        assertEquals(List.of(1, 2), new Case().periods(CITY, "leading_group_meetings"));
    }

    @Test
    void meetingsOfOtherYearsUnitsAndKindsDoNotCount() {
        Case one = new Case()
                .unit(COMMUNITY, Kind.URBAN)
                .meeting(STREET, REPORT, "2025-12-31")
                .meeting(STREET, REPORT, "2027-01-01")
                .meeting(COMMUNITY, REPORT, "2026-02-01")
                .meeting(STREET, JOINT, "2026-02-01");
        assertEquals(List.of(1, 2), one.periods(STREET, "mass_reports"));
        assertEquals(List.of(2), one.periods(COMMUNITY, "mass_reports"));
    }

    @ParameterizedTest
    @CsvSource({"4,hint 4/5–7", "5,", "7,", "8,hint 8/5–7"})
    void fiveToSevenStaffAreAHintOnEitherSide(String staff, String finding) {
        Case one = new Case().fact(STREET, Field.PARTY_OFFICE_STAFF, staff);
        assertEquals(finding == null ? List.of() : List.of(finding), one.findings(STREET, "party_office"));
    }

    @ParameterizedTest
    @CsvSource({"2399,1", "2400,0", "3600,0", "3601,1"})
    void aCommitteeOfAboutThreeThousandHouseholdsMayDifferByAFifth(String households, int findings) {
        Case one = new Case().community(1, Field.HOUSEHOLDS, households);
        assertEquals(findings, one.findings(COMMUNITY, "committee_size").size());
    }

    @ParameterizedTest
    @CsvSource({"7999,1", "8000,0", "12000,0", "12001,1"})
    void aCommitteeOfAboutTenThousandPeopleMayDifferByAFifth(String residents, int findings) {
        Case one = new Case().community(1, Field.RESIDENTS, residents);
        assertEquals(findings, one.findings(COMMUNITY, "committee_residents").size());
        assertEquals(findings, one.findings(COMMUNITY, "centre_residents").size());
    }

    @ParameterizedTest
    @CsvSource({"2999,1", "3000,0", "5000,0", "5001,1"})
    void aCommunitysCentreServesThreeToFiveThousandHouseholds(String households, int findings) {
        Case one = new Case().community(1, Field.HOUSEHOLDS, households);
        assertEquals(findings, one.findings(COMMUNITY, "centre_size").size());
    }

    @Test
    void oneOrganiserForTwoHundredMembersIsUnmetAndAnUnknownNumberIsMissing() {
        Case one = new Case().community(1, Field.PARTY_MEMBERS, "200");
        assertEquals(List.of("missing /2"), one.findings(COMMUNITY, "organisers"));
        one.fact(COMMUNITY, Field.ORGANISERS, "1");
        assertEquals(List.of("unmet 1/2"), one.findings(COMMUNITY, "organisers"));
        one.fact(COMMUNITY, Field.ORGANISERS, "2");
        assertEquals(List.of(), one.findings(COMMUNITY, "organisers"));
    }

    @Test
    void aStreetWithoutAGridCentreIsUnmetAndOneOfWhichNothingIsKnownIsMissing() {
        assertEquals(List.of("missing /1"), new Case().findings(STREET, "grid_centre"));
        assertEquals(
                List.of("unmet 0/1"),
                new Case().fact(STREET, Field.GRID_CENTRE, "0").findings(STREET, "grid_centre"));
        assertEquals(List.of(), new Case().fact(STREET, Field.GRID_CENTRE, "1").findings(STREET, "grid_centre"));
    }

    @Test
    void aCommunityThatIsNotUrbanIsNotChecked() {
        Case one = new Case().unit(COMMUNITY, Kind.NOT_URBAN);
        assertEquals(
                0,
                one.assessment().findings().stream()
                        .filter(finding -> finding.holder().equals(COMMUNITY))
                        .count());
    }
}
