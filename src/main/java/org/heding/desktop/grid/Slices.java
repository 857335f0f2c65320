package org.heding.desktop.grid;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/**
 * Does long work on the window's thread in slices, between which the window draws and takes keys. What is small is done at
 * once.
 */
final class Slices {
    private int wave;

    /**
     * Begins work; what was begun before is given up.
     *
     * @param slice does some of it, and answers whether all is done
     */
    void run(BooleanSupplier slice) {
        giveUp();
        next(wave, slice);
    }

    /** Gives up what was begun. */
    void giveUp() {
        wave++;
    }

    private void next(int mine, BooleanSupplier slice) {
        if (mine == wave && !slice.getAsBoolean()) {
            Platform.runLater(() -> next(mine, slice));
        }
    }
}
