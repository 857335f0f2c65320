package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.heding.policy.Level;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.LevelRows.Span;
import org.junit.jupiter.api.Test;

class LevelRowsTest {
    private static final LevelRows ROWS = new LevelRows(
            10,
            List.of(
                    new Holder("a1", "340101001001"),
                    new Holder("a2", "340101001002"),
                    new Holder("b1", "340102001001"),
                    new Holder("x", "~340101001003")));

    @Test
    void whatLiesBelowAUnitIsOneBlock() {
        assertEquals(Optional.of(new Span(10, 11)), ROWS.below("340101"));
        assertEquals(Optional.of(new Span(12, 12)), ROWS.below("340102001"));
    }

    @Test
    void whatThePackIsNotAboutLiesBelowNoUnit() {
        assertEquals(Optional.of(new Span(10, 12)), ROWS.below(""));
        assertEquals(13, ROWS.row("x").orElseThrow());
    }

    @Test
    void aUnitWithNothingBelowHasNoBlock() {
        assertTrue(ROWS.below("3409").isEmpty());
        assertTrue(ROWS.row("nobody").isEmpty());
    }

    @Test
    void anAddressNamesItsSheetOnlyInOthers() {
        SheetPlan plan = new SheetPlan("街道(乡镇)");
        SheetPlan other = new SheetPlan("Streets' own");
        plan.put(Level.COMMUNITY, ROWS, SheetPlan.Coverage.ASKED);
        plan.put(Level.COMMUNITY, "households", 27);
        assertEquals(Optional.of("AB11"), plan.cell(Level.COMMUNITY, "households", "a1", plan));
        assertEquals("'街道(乡镇)'!AB11:AB12", plan.block(Level.COMMUNITY, "households", "340101", other));
        assertEquals("AB11:AB12", plan.blockTo(Level.COMMUNITY, "households", "340101", "a2", plan));
        assertEquals("'Streets'' own'!", other.prefix(plan));
        assertTrue(plan.covers(Level.COMMUNITY, true));
        assertEquals(false, plan.covers(Level.COMMUNITY, false));
    }
}
