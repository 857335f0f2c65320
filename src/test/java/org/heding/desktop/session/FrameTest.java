package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D RIGHT = new Rectangle2D(1366, 0, 1920, 1040);

    private static Frame at(double x, double y, double width, double height) {
        return new Frame(new Rectangle2D(x, y, width, height), false);
    }

    @Test
    void aFrameIsReadAsItWasWritten() {
        Frame frame = new Frame(new Rectangle2D(-1200, 30, 1100, 700), true);
        assertEquals(Optional.of(frame), Frame.parse(frame.text()));
        assertEquals(Optional.of(at(1, 2, 3, 4)), Frame.parse("1 2 3 4"));
    }

    @Test
    void whatIsNoFrameIsNone() {
        for (String text : List.of("", "maximized", "1 2 3", "1 2 3 x", "1 2 0 4", "1 2 3 -4", "1.5 2 3 4")) {
            assertEquals(Optional.empty(), Frame.parse(text), text);
        }
    }

    @Test
    void aWindowOnAScreenThatIsThereComesBackThere() {
        assertEquals(
                Optional.of(at(1500, 40, 1200, 800)), at(1500, 40, 1200, 800).on(List.of(LEFT, RIGHT)));
        assertEquals(Optional.of(at(1300, 0, 900, 600)), at(1300, 0, 900, 600).on(List.of(LEFT, RIGHT)));
    }

    @Test
    void aWindowOnAScreenThatIsGoneOrWithItsTitleOutOfReachIsPlacedAnew() {
        assertEquals(Optional.empty(), at(1500, 40, 1200, 800).on(List.of(LEFT)));
        assertEquals(Optional.empty(), at(100, -50, 1200, 800).on(List.of(LEFT)));
        assertEquals(Optional.empty(), at(100, 700, 1200, 800).on(List.of(LEFT)));
        assertEquals(Optional.empty(), at(-1180, 10, 1200, 600).on(List.of(LEFT)));
    }

    @Test
    void aWindowIsNeverLargerThanItsScreen() {
        assertEquals(Optional.of(at(0, 0, 1366, 728)), at(0, 0, 1920, 1040).on(List.of(LEFT)));
    }
}
