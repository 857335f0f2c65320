package org.heding.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.place.PlaceDirectory;
import org.junit.jupiter.api.Test;

class NewDocumentTest {
    private final PlaceDirectory directory = PlaceDirectory.bundled();

    private Ledger ledger(String code) {
        Ledger ledger = new Ledger();
        NewDocument.of(directory, code).forEach(ledger::apply);
        return ledger;
    }

    @Test
    void aCountyComesWithItsTownshipsItsCommunitiesAndTheCityAboveIt() {
        Ledger ledger = ledger("340104");
        assertEquals(
                List.of("3401"),
                ledger.units(Tier.CITY, "").stream().map(Unit::code).toList());
        assertEquals(1, ledger.units(Tier.COUNTY, "").size());
        assertEquals(12, ledger.units(Tier.TOWNSHIP, "").size());
        assertEquals(59, ledger.units(Tier.COMMUNITY, "").size());
        assertEquals(
                new Unit("340104001", "三里庵街道", "街道"), ledger.unit("340104001").orElseThrow());
        assertEquals("镇", ledger.unit("340104100").orElseThrow().kind());
    }

    @Test
    void aCityComesWithAllItsCommunities() {
        assertEquals(845, ledger("3401").units(Tier.COMMUNITY, "").size());
    }

    @Test
    void aProvinceComesWithAllItsCitiesAndIsNoUnitItself() {
        Ledger ledger = ledger("34");
        assertEquals(16, ledger.units(Tier.CITY, "").size());
        assertTrue(ledger.units(Tier.COMMUNITY, "").size() > 3_000);
        assertTrue(ledger.unit("34").isEmpty());
    }

    @Test
    void aStreetComesWithWhatIsAboveIt() {
        Ledger ledger = ledger("340104001");
        assertEquals(
                List.of("3401", "340104", "340104001"),
                List.copyOf(ledger.units().keySet()).subList(0, 3));
        assertEquals(3 + 5, ledger.units().size());
    }

    @Test
    void theCityLevelOfAMunicipalityBearsItsName() {
        assertEquals("北京市", ledger("110101").unit("1101").orElseThrow().name());
    }

    @Test
    void anUnknownPlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NewDocument.of(directory, "340199"));
        assertThrows(IllegalArgumentException.class, () -> NewDocument.of(directory, "地方"));
    }

    @Test
    void theTitleNamesPlaceAndYear() {
        assertEquals("蜀山区 2026 年度", NewDocument.title(directory, "340104", 2026, Messages.of(Locale.CHINESE)));
        assertEquals("蜀山区, 2026", NewDocument.title(directory, "340104", 2026, Messages.of(Locale.ENGLISH)));
    }
}
