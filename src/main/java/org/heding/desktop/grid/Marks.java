package org.heding.desktop.grid;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import org.heding.desktop.control.Badges;

/** How marks look. */
final class Marks {
    private static final Map<Cell.Mark, PseudoClass> STATES = new EnumMap<>(Cell.Mark.class);

    static {
        for (Cell.Mark mark : Cell.Mark.values()) {
            STATES.put(mark, PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Marks() {}

    /** The state of a cell with this mark, for the style sheet. */
    static PseudoClass of(Cell.Mark mark) {
        return STATES.get(mark);
    }

    /** The tone of a badge with this mark. */
    static Badges.Tone tone(Cell.Mark mark) {
        return switch (mark) {
            case UNMET, REJECTED -> Badges.Tone.BAD;
            case HINT -> Badges.Tone.WARN;
            case MET -> Badges.Tone.GOOD;
            case PLAIN, MISSING -> Badges.Tone.QUIET;
        };
    }
}
