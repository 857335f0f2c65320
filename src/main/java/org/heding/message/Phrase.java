package org.heding.message;

import java.util.List;

/**
 * A message of the program, not yet in any language: its key in the bundles and what it speaks of.
 *
 * @param key the key in {@code messages/messages.properties}
 * @param arguments numbers, texts, or other {@link Text}s
 */
public record Phrase(String key, List<Object> arguments) implements Text {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** A phrase with its arguments. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    @Override
    public String in(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
