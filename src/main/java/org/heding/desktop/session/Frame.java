package org.heding.desktop.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where the window stands and how large it is, in the units of the screens.
 *
 * @param place its place while it does not fill the screen
 * @param maximized whether it fills its screen
 */
public record Frame(Rectangle2D place, boolean maximized) {
    /** So much of it must be on a screen to be taken hold of with the mouse. */
    private static final double HOLD = 60;

    private static final String FILLS = "maximized";

    /** The frame that a text says; nothing where it says none. */
    static Optional<Frame> parse(String text) {
        String[] parts = text.split(" ");
        try {
            double[] numbers = Arrays.stream(parts, 0, Math.min(4, parts.length))
                    .mapToDouble(Integer::parseInt)
                    .toArray();
            return numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0
                    ? Optional.of(new Frame(
                            new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]),
                            parts[parts.length - 1].equals(FILLS)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text that says this frame. */
    String text() {
        return "%d %d %d %d%s"
                .formatted(
                        Math.round(place.getMinX()),
                        Math.round(place.getMinY()),
                        Math.round(place.getWidth()),
                        Math.round(place.getHeight()),
                        maximized ? " " + FILLS : "");
    }

    /** This frame on the screens that there are, no larger than its screen; nothing where it could not be got at. */
    public Optional<Frame> on(List<Rectangle2D> screens) {
        return screens.stream().filter(this::held).findFirst().map(this::cut);
    }

    private boolean held(Rectangle2D screen) {
        double left = Math.max(place.getMinX(), screen.getMinX());
        double right = Math.min(place.getMaxX(), screen.getMaxX());
        // A window is held by its title, which is at its upper edge.
        return right - left >= HOLD
                && place.getMinY() >= screen.getMinY() - 1
                && place.getMinY() <= screen.getMaxY() - HOLD;
    }

    private Frame cut(Rectangle2D screen) {
        return new Frame(
                new Rectangle2D(
                        place.getMinX(),
                        place.getMinY(),
                        Math.min(place.getWidth(), screen.getWidth()),
                        Math.min(place.getHeight(), screen.getHeight())),
                maximized);
    }
}
