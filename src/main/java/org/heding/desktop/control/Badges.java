package org.heding.desktop.control;

import javafx.scene.control.Label;
import org.heding.message.Messages;
import org.heding.policy.Severity;
import org.heding.policy.Status;

/** Small coloured words that say how something stands. */
public final class Badges {
    private Badges() {}

    /** The colours a badge has. */
    public enum Tone {
        /** Red: not met. */
        BAD("bad"),
        /** Amber: to be looked at. */
        WARN("warn"),
        /** Green: well. */
        GOOD("good"),
        /** Grey: cannot be told. */
        QUIET("quiet");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /** The tone of a severity. */
        public static Tone of(Severity severity) {
            return switch (severity) {
                case UNMET -> BAD;
                case HINT -> WARN;
                case MISSING, INCOMPLETE -> QUIET;
            };
        }
    }

    /** A badge. */
    public static Label of(String text, Tone tone) {
        Label badge = new Label(text);
        badge.getStyleClass().addAll("badge", tone.style);
        badge.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return badge;
    }

    /** The badge of a severity. */
    public static Label of(Severity severity, Messages messages) {
        return of(messages.text("desktop.severity." + severity.id()), Tone.of(severity));
    }

    /** The badge of what is to be verified: it rests on what nobody has compared with its source for the year. */
    public static Label unchecked(Messages messages) {
        return of(messages.text("desktop.unchecked"), Tone.WARN);
    }

    /** The badge of what a rule or value rests on. */
    public static Label of(Status status, Messages messages) {
        Tone tone = status == Status.INTERPRETED ? Tone.WARN : Tone.GOOD;
        return of(messages.text("desktop.status." + status.name().toLowerCase(java.util.Locale.ROOT)), tone);
    }
}
