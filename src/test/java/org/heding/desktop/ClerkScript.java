package org.heding.desktop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;

/**
 * What a clerk's hands do, one after the other, as it is written in {@code clerk/tasks.md}: keys, typed text, clicks, and
 * files chosen in the system's dialog. Each can be counted, and each can be made in a window.
 */
record ClerkScript(List<Deed> deeds) {
    private static final Pattern WORD = Pattern.compile(
            "\"(?<text>[^\"]*)\"|\\[(?<file>[^\\]]+)\\]|@(?<click>\\S+)|(?<keys>[A-Z][A-Za-z0-9+]*)(?:\\*(?<times>\\d+))?");

    /** Something done once or several times. */
    sealed interface Deed {
        /** How often a hand moves for it. */
        int count();
    }

    /** Keys held together, pressed so many times. */
    record Press(List<KeyCode> keys, int times) implements Deed {
        @Override
        public int count() {
            return times;
        }
    }

    /** Text typed letter by letter. */
    record Type(String text) implements Deed {
        @Override
        public int count() {
            return text.length();
        }
    }

    /** A click on what has this id; on an item of a menu, where a {@code >} stands, two. */
    record Click(String id) implements Deed {
        @Override
        public int count() {
            return id.contains(">") ? 2 : 1;
        }
    }

    /** A file chosen in the system's dialog: a click on it and one on the button. */
    record Choose(String file) implements Deed {
        @Override
        public int count() {
            return 2;
        }
    }

    /** Reads a script. */
    static ClerkScript of(String written) {
        List<Deed> deeds = new ArrayList<>();
        Matcher word = WORD.matcher(written);
        int end = 0;
        while (word.find()) {
            if (!written.substring(end, word.start()).isBlank()) {
                break;
            }
            end = word.end();
            deeds.add(deed(word));
        }
        if (!written.substring(end).isBlank()) {
            throw new IllegalArgumentException("Not a deed: " + written.substring(end));
        }
        return new ClerkScript(List.copyOf(deeds));
    }

    private static Deed deed(Matcher word) {
        if (word.group("text") != null) {
            return new Type(word.group("text"));
        }
        if (word.group("file") != null) {
            return new Choose(word.group("file"));
        }
        if (word.group("click") != null) {
            return new Click(word.group("click"));
        }
        int times = word.group("times") == null ? 1 : Integer.parseInt(word.group("times"));
        return new Press(
                Arrays.stream(word.group("keys").split("\\+"))
                        .map(ClerkScript::key)
                        .toList(),
                times);
    }

    private static KeyCode key(String name) {
        return switch (name) {
            case "Ctrl" -> KeyCode.CONTROL;
            case "PageDown" -> KeyCode.PAGE_DOWN;
            case "PageUp" -> KeyCode.PAGE_UP;
            case "Esc" -> KeyCode.ESCAPE;
            default ->
                name.length() == 1 && Character.isDigit(name.charAt(0))
                        ? KeyCode.valueOf("DIGIT" + name)
                        : KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }

    /** How often hands move for the whole. */
    int count() {
        return deeds.stream().mapToInt(Deed::count).sum();
    }
}
