package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that came from another year, in a grid. */
class CarriedCellsTest {
    @TempDir
    Path folder;

    private SmallDocument small;
    private GridFixture grid;

    @BeforeEach
    void carry() {
        small = new SmallDocument(folder);
        List<Change> changes = new ArrayList<>();
        for (String unit : List.of(SmallDocument.FIRST, SmallDocument.SECOND)) {
            for (String field : List.of(Field.RESIDENTS, Field.GRIDS)) {
                changes.add(new Change.CarryFact(unit, SmallDocument.YEAR, field, new BigDecimal("12"), 2025));
            }
        }
        small.session().edit("带入", ledger -> changes, small.failures()::add);
        small.settle();
        grid = GridFixture.units(small, Tier.COMMUNITY, Field.HOUSEHOLDS, Field.RESIDENTS, Field.GRIDS);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private boolean carried(String unit, String field) {
        return grid.cell(unit, field).carried();
    }

    private void settle() {
        small.settle();
        grid.model().update();
    }

    @Test
    void theCellSaysWhereItsFigureCameFromAndOthersDoNot() {
        Cell cell = grid.cell(SmallDocument.FIRST, Field.RESIDENTS);
        assertTrue(cell.carried());
        assertEquals("12", cell.text());
        assertTrue(cell.note().startsWith("从 2025 年带入，未确认"), cell.note());
        assertFalse(carried(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertFalse(carried(SmallDocument.THIRD, Field.RESIDENTS));
    }

    @Test
    void aSelectionIsConfirmedAsOneStepThatCanBeTakenBack() {
        grid.model()
                .confirm(List.of(
                        grid.at(SmallDocument.FIRST, Field.RESIDENTS),
                        grid.at(SmallDocument.FIRST, Field.HOUSEHOLDS),
                        grid.at(SmallDocument.SECOND, Field.GRIDS)));
        settle();
        assertFalse(carried(SmallDocument.FIRST, Field.RESIDENTS) || carried(SmallDocument.SECOND, Field.GRIDS));
        assertTrue(carried(SmallDocument.FIRST, Field.GRIDS) && carried(SmallDocument.SECOND, Field.RESIDENTS));
        assertEquals("12", grid.text(SmallDocument.FIRST, Field.RESIDENTS));
        assertEquals(
                "确认带入的数 2 项",
                small.snapshot().standing().undoable().orElseThrow().label());
        small.session().undo(edit -> {}, small.failures()::add);
        settle();
        assertTrue(carried(SmallDocument.FIRST, Field.RESIDENTS) && carried(SmallDocument.SECOND, Field.GRIDS));
    }

    @Test
    void aColumnIsConfirmedAsFarAsTheFiltersLetItThrough() {
        grid.model().confirm(grid.column(Field.RESIDENTS));
        settle();
        assertFalse(carried(SmallDocument.FIRST, Field.RESIDENTS) || carried(SmallDocument.SECOND, Field.RESIDENTS));
        assertTrue(carried(SmallDocument.FIRST, Field.GRIDS));
        grid.model().groupProperty().set(SmallDocument.OTHER_STREET);
        grid.model().confirm(grid.column(Field.GRIDS));
        settle();
        grid.model().groupProperty().set("");
        assertTrue(carried(SmallDocument.FIRST, Field.GRIDS), "it was not among what was shown");
    }

    @Test
    void typingTheSameOverItConfirmsAndMerelyLookingIntoTheCellDoesNot() {
        grid.model().type(grid.at(SmallDocument.FIRST, Field.RESIDENTS), "12");
        settle();
        assertTrue(carried(SmallDocument.FIRST, Field.RESIDENTS));
        grid.model().typeOver(grid.at(SmallDocument.FIRST, Field.RESIDENTS), "12");
        settle();
        assertFalse(carried(SmallDocument.FIRST, Field.RESIDENTS));
        grid.model().typeOver(grid.at(SmallDocument.FIRST, Field.GRIDS), "13");
        settle();
        assertFalse(carried(SmallDocument.FIRST, Field.GRIDS));
        assertEquals("13", grid.text(SmallDocument.FIRST, Field.GRIDS));
    }

    @Test
    void pastingConfirmsWhatItCovers() {
        Row row = grid.at(SmallDocument.FIRST, Field.RESIDENTS).row();
        grid.model()
                .prepare(
                        List.of(row),
                        List.of(grid.column(Field.RESIDENTS), grid.column(Field.GRIDS)),
                        "12\t12",
                        grid.model()::paste);
        settle();
        assertFalse(carried(SmallDocument.FIRST, Field.RESIDENTS) || carried(SmallDocument.FIRST, Field.GRIDS));
        assertTrue(carried(SmallDocument.SECOND, Field.RESIDENTS));
    }
}
