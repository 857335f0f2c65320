package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsTest {
    @TempDir
    Path folder;

    private SmallDocument small;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void communitiesShowTheirStreetAndStreetsDoNotShowTheirCounty() {
        GridFixture communities = GridFixture.units(small, Tier.COMMUNITY);
        assertEquals("西园街道", communities.text(SmallDocument.FIRST, "above"));
        assertFalse(communities.column("above").typed());
        GridFixture streets = GridFixture.units(small, Tier.TOWNSHIP);
        assertTrue(streets.model().columns().stream()
                .noneMatch(column -> column.id().equals("above")));
    }

    @Test
    void eachTierOffersItsOwnKinds() {
        assertTrue(
                GridFixture.units(small, Tier.COUNTY).column("kind").choices().contains("开发区"));
        assertTrue(
                GridFixture.units(small, Tier.TOWNSHIP).column("kind").choices().contains("直管社区"));
        assertEquals(
                List.of("城市社区", "非城市社区"),
                GridFixture.units(small, Tier.COMMUNITY).column("kind").choices());
        assertTrue(GridFixture.units(small, Tier.CITY).model().columns().stream()
                .noneMatch(column -> column.id().equals("kind")));
    }

    @Test
    void aCommunityThatIsNotUrbanHasNoDemandsAnyMore() {
        GridFixture communities = GridFixture.units(small, Tier.COMMUNITY, Field.PARTY_MEMBERS, "organiser_required");
        assertEquals("2", communities.text(SmallDocument.SECOND, "organiser_required"));
        communities.type(SmallDocument.SECOND, "kind", "非城市社区");
        assertEquals("—", communities.text(SmallDocument.SECOND, "organiser_required"));
        assertFalse(communities.model().row(SmallDocument.SECOND).isEmpty());
    }

    @Test
    void aNameIsNeverTakenAway() {
        GridFixture streets = GridFixture.units(small, Tier.TOWNSHIP);
        streets.type(SmallDocument.STREET, "name", "  ");
        assertEquals(
                Cell.Mark.REJECTED, streets.cell(SmallDocument.STREET, "name").mark());
        assertEquals("西园街道", small.snapshot().name(SmallDocument.STREET));
        assertEquals(List.of(), streets.history());
    }

    @Test
    void aResultCannotBeTypedOver() {
        GridFixture communities = GridFixture.units(small, Tier.COMMUNITY, "organiser_required");
        communities.type(SmallDocument.FIRST, "organiser_required", "9");
        Cell refused = communities.cell(SmallDocument.FIRST, "organiser_required");
        assertEquals(Cell.Mark.REJECTED, refused.mark());
        assertEquals(List.of(), communities.history());
    }

    @Test
    void typingWhatStandsThereAlreadyIsNoEdit() {
        GridFixture communities = GridFixture.units(small, Tier.COMMUNITY, Field.HOUSEHOLDS);
        communities.type(SmallDocument.FIRST, Field.HOUSEHOLDS, "3000");
        communities.type(SmallDocument.FIRST, "name", "光明社区");
        assertEquals(List.of(), communities.history());
    }

    @Test
    void oneTypedFigureIsOneEditOfOneChange() {
        GridFixture communities = GridFixture.units(small, Tier.COMMUNITY, Field.HOUSEHOLDS);
        communities.type(SmallDocument.FIRST, Field.HOUSEHOLDS, "3001");
        communities.type(SmallDocument.FIRST, Field.HOUSEHOLDS, "3002");
        assertEquals(
                List.of(1, 1),
                communities.history().stream().map(edit -> edit.changes()).toList());
    }

    @Test
    void clearingSeveralCellsIsOneEdit() {
        GridFixture communities = GridFixture.units(small, Tier.COMMUNITY, Field.HOUSEHOLDS, Field.PARTY_MEMBERS);
        communities
                .model()
                .clear(List.of(
                        communities.at(SmallDocument.FIRST, Field.HOUSEHOLDS),
                        communities.at(SmallDocument.FIRST, Field.PARTY_MEMBERS),
                        communities.at(SmallDocument.SECOND, Field.HOUSEHOLDS)));
        communities.settle();
        assertEquals(1, communities.history().size());
        assertEquals(
                Cell.Mark.MISSING,
                communities.cell(SmallDocument.SECOND, Field.HOUSEHOLDS).mark());
        assertEquals("260", communities.text(SmallDocument.SECOND, Field.PARTY_MEMBERS));
    }
}
