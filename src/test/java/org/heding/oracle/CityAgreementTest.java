package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heding.assessment.Assessment;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.junit.jupiter.api.Test;

/** The program against the slow oracle, over all communities of a real city and thousands of invented people. */
class CityAgreementTest {
    static List<String> communities() {
        return PlaceDirectory.bundled().all("3401").stream()
                .map(Place::code)
                .filter(code -> code.length() == 12)
                .toList();
    }

    @Test
    void everyFigureOfAllCommunitiesOfHefeiAndOfFiveThousandPeopleAgrees() {
        List<String> communities = communities();
        assertEquals(845, communities.size());
        World world = RandomWorld.over(communities, 2026, 2026, 40, 5_000);
        Assessment assessment = OracleAgreementTest.assessment(world);
        assertEquals(
                List.of(),
                Disagreements.of(
                        world, Oracle.of(world), (holder, id) -> OracleAgreementTest.figure(assessment, holder, id)));
    }
}
