package org.heding.oracle;

import static org.heding.oracle.Case.COMMUNITY;
import static org.heding.oracle.Case.COUNTY;
import static org.heding.oracle.Case.STREET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundBoundaryTest {
    @ParameterizedTest
    @CsvSource({"市辖区,300000", "县级市,300000", "开发区,300000", "县,200000"})
    void theFloorGoesByTheTypeOfTheCounty(String kind, String floor) {
        Case one = new Case().unit(COUNTY, kind).unit(COMMUNITY, Kind.URBAN);
        assertEquals(floor, one.figure(COMMUNITY, "service_fund"));
    }

    @ParameterizedTest
    @CsvSource({
        "299999.99, 300000, 150000, 150000",
        "300000, 300000, 150000, 150000",
        "300000.01, 300000.01, 150000.01, 150000",
        "300000.02, 300000.02, 150000.01, 150000.01",
        "456789.13, 456789.13, 228394.57, 228394.56"
    })
    void theOddFenIsTheCitys(String planned, String fund, String city, String county) {
        Case one = new Case().community(1, Field.PLANNED_SERVICE_FUND, planned);
        assertEquals(fund, one.figure(COMMUNITY, "service_fund"));
        assertEquals(city, one.figure(COMMUNITY, "service_fund_city"));
        assertEquals(county, one.figure(COMMUNITY, "service_fund_county"));
    }

    @Test
    void sharesAreAddedUpAndNotSharedAnew() {
        Case one = new Case()
                .community(1, Field.PLANNED_SERVICE_FUND, "300000.01")
                .community(2, Field.PLANNED_SERVICE_FUND, "300000.01");
        assertEquals("300000.02", one.figure(STREET, "service_fund_city"));
        assertEquals("300000", one.figure(STREET, "service_fund_county"));
    }

    @Test
    void aPlanUnderTheFloorIsNotMetAndAPlanAtTheFloorIs() {
        Case under = new Case().community(1, Field.PLANNED_SERVICE_FUND, "299999.99");
        assertEquals(List.of("unmet 299999.99/300000.00"), under.findings(COMMUNITY, "service_fund_planned"));
        Case at = new Case().community(1, Field.PLANNED_SERVICE_FUND, "300000");
        assertEquals(List.of(), at.findings(COMMUNITY, "service_fund_planned"));
    }

    @ParameterizedTest
    @CsvSource({"0,100000,50000", "186,137200,68600", "200,140000,70000"})
    void theActivityFundGrowsByTwoHundredYuanAMember(String members, String fund, String share) {
        Case one = new Case().community(1, Field.PARTY_MEMBERS, members);
        assertEquals(fund, one.figure(COMMUNITY, "activity_fund"));
        assertEquals(share, one.figure(COMMUNITY, "activity_fund_city"));
        assertEquals(share, one.figure(COMMUNITY, "activity_fund_county"));
    }

    @Test
    void aSumLeavesOutTheCommunityWhoseMembersAreNotKnownAndSaysSo() {
        Case one = new Case().community(1, Field.PARTY_MEMBERS, "186").unit(Case.community(2), Kind.URBAN);
        assertEquals("137200", one.figure(COUNTY, "activity_fund"));
        assertTrue(one.problems(COUNTY).contains("incomplete activity_fund"));
        assertTrue(one.problems(Case.community(2)).contains("missing party_members"));
    }
}
