package org.heding.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.Kind;
import org.heding.ledger.Unit;
import org.heding.place.PlaceDirectory;
import org.junit.jupiter.api.Test;

class CommonPlaceTest {
    private static String of(String... codes) {
        List<Change> changes = Stream.of(codes)
                .map(code -> (Change) new Change.PutUnit(new Unit(code, "某", Kind.ofCode(code))))
                .toList();
        return CommonPlace.of(changes, PlaceDirectory.bundled());
    }

    @Test
    void communitiesOfOneTownshipAreAboutIt() {
        assertEquals("340104001", of("340104001001", "340104001005"));
        assertEquals("340104001", of("340104001001"));
    }

    @Test
    void communitiesOfSeveralTownshipsAreAboutTheCountyAndOfSeveralCountiesAboutTheCity() {
        assertEquals("340104", of("340104001001", "340104002003"));
        assertEquals("3401", of("340104001001", "340103002003"));
    }

    @Test
    void whatLiesAboveTheUnitsOfABookSaysNothing() {
        assertEquals("340104001", of("3401", "340104", "340104001", "340104001001", "340104001005"));
        assertEquals("340104", of("3401", "340104", "340104001", "340104002"));
    }

    @Test
    void unitsWithoutACommonPlaceOrNoneAreAboutNoPlace() {
        assertEquals("", of("340104001001", "110101001001"));
        assertEquals("", of());
    }

    @Test
    void aPlaceThatTheDirectoryDoesNotKnowGivesWayToTheOneAbove() {
        assertEquals("340104", of("340104999001", "340104999002"));
    }
}
