package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TravelTest {
    /** Four columns: a dot is a blank cell. */
    private static final String[] TABLE = {"a.bc", "ab..", "....", "a..d", "a...", "a..."};

    private final Travel travel = new Travel(TABLE.length, 4, 3, (row, column) -> TABLE[row].charAt(column) != '.');

    private void leads(int row, int column, KeyCode key, boolean control, int toRow, int toColumn) {
        assertEquals(Optional.of(new Spot(toRow, toColumn)), travel.from(new Spot(row, column), key, control));
    }

    @Test
    void arrowsGoOneCellAndStopAtTheEnds() {
        leads(0, 0, KeyCode.DOWN, false, 1, 0);
        leads(0, 0, KeyCode.UP, false, 0, 0);
        leads(5, 3, KeyCode.DOWN, false, 5, 3);
        leads(0, 3, KeyCode.RIGHT, false, 0, 3);
        leads(0, 3, KeyCode.LEFT, false, 0, 2);
    }

    @Test
    void controlAndAnArrowGoToTheEndOfTheFilledBlock() {
        leads(3, 0, KeyCode.DOWN, true, 5, 0);
        leads(5, 0, KeyCode.UP, true, 3, 0);
        leads(0, 2, KeyCode.RIGHT, true, 0, 3);
    }

    @Test
    void overBlankCellsTheyGoToTheNextFilledOne() {
        leads(1, 0, KeyCode.DOWN, true, 3, 0);
        leads(0, 0, KeyCode.RIGHT, true, 0, 2);
        leads(2, 0, KeyCode.DOWN, true, 3, 0);
        leads(0, 3, KeyCode.DOWN, true, 3, 3);
        leads(3, 3, KeyCode.LEFT, true, 3, 0);
    }

    @Test
    void whereNothingMoreIsFilledTheyGoToTheLastCell() {
        leads(4, 0, KeyCode.RIGHT, true, 4, 3);
        leads(3, 3, KeyCode.DOWN, true, 5, 3);
        leads(1, 1, KeyCode.DOWN, true, 5, 1);
        leads(5, 3, KeyCode.RIGHT, true, 5, 3);
        leads(2, 3, KeyCode.LEFT, true, 2, 0);
    }

    @Test
    void homeAndEndGoToTheEndsOfTheRowAndWithControlOfTheTable() {
        leads(3, 2, KeyCode.HOME, false, 3, 0);
        leads(3, 2, KeyCode.END, false, 3, 3);
        leads(3, 2, KeyCode.HOME, true, 0, 0);
        leads(3, 2, KeyCode.END, true, 5, 3);
    }

    @Test
    void pagesAreAsLongAsWhatIsSeen() {
        leads(0, 1, KeyCode.PAGE_DOWN, false, 3, 1);
        leads(3, 1, KeyCode.PAGE_DOWN, false, 5, 1);
        leads(4, 1, KeyCode.PAGE_UP, false, 1, 1);
        leads(1, 1, KeyCode.PAGE_UP, false, 0, 1);
    }

    @Test
    void otherKeysAndAnEmptyTableLeadNowhere() {
        assertEquals(Optional.empty(), travel.from(new Spot(0, 0), KeyCode.ENTER, false));
        assertEquals(
                Optional.empty(),
                new Travel(0, 4, 3, (row, column) -> false).from(new Spot(0, 0), KeyCode.DOWN, false));
    }
}
