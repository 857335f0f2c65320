package org.heding.message;

import java.util.Objects;

/**
 * A text that carries both languages with it, as policy packs write them.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) implements Text {
    public Label {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    /** The same text in both languages, such as a name. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    @Override
    public String in(Messages messages) {
        return messages.chinese() ? zh : en;
    }
}
