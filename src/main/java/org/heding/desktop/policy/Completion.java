package org.heding.desktop.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.Naming;

/** What could be meant by the letters before the cursor in a formula: names by label or id, functions, levels. */
final class Completion {
    private static final int MOST = 12;

    private final Naming naming;
    private final Level level;

    Completion(Naming naming, Level level) {
        this.naming = naming;
        this.level = level;
    }

    /**
     * Something that could be meant.
     *
     * @param put what is put into the formula
     * @param shown what it is called, with what tells it from others
     */
    record Choice(String put, String shown) {}

    /** Where the word before the cursor begins. */
    static int begin(String text, int cursor) {
        int from = cursor;
        while (from > 0 && letter(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean letter(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    /** What could be meant there, the likeliest first; of no letters at all everything could. */
    List<Choice> of(String text, int cursor) {
        int from = begin(text, cursor);
        String word = text.substring(from, cursor).toLowerCase(Locale.ROOT);
        Optional<Level> upper = from > 0 && text.charAt(from - 1) == '.' ? upper(text, from - 1) : Optional.empty();
        List<Choice> beginning = new ArrayList<>();
        List<Choice> holding = new ArrayList<>();
        naming.names(upper.orElse(level)).forEach(name -> {
            String label = name.label().in(naming.messages()).toLowerCase(Locale.ROOT);
            if (label.startsWith(word) || name.id().startsWith(word)) {
                beginning.add(choice(name));
            } else if (label.contains(word)) {
                holding.add(choice(name));
            }
        });
        if (upper.isEmpty()) {
            beginning.addAll(signs(word));
        }
        return Stream.concat(beginning.stream(), holding.stream()).limit(MOST).toList();
    }

    /** The functions and levels that begin with a word. */
    private List<Choice> signs(String word) {
        Stream<Choice> functions = Stream.of(Function.values())
                .map(Function::name)
                .filter(name -> !word.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(word))
                .map(name -> new Choice(name + "(", name + "(…)"));
        Stream<Choice> levels = Stream.of(Level.values())
                .filter(other -> other != level)
                .map(naming::called)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
                .map(name -> new Choice(name + ".", name + ".…"));
        return Stream.concat(functions, levels).toList();
    }

    private Optional<Level> upper(String text, int dot) {
        String word = text.substring(begin(text, dot), dot);
        return Stream.of(Level.values())
                .filter(other -> other.id().equals(word) || naming.called(other).equals(word))
                .findFirst();
    }

    private Choice choice(Naming.Name name) {
        String label = name.label().in(naming.messages());
        long same = naming.names(level).stream()
                .filter(other -> other.label().in(naming.messages()).equals(label))
                .count();
        String unit = name.unit().in(naming.messages());
        return new Choice(same > 1 ? name.id() : label, label + "　" + name.id() + (unit.isEmpty() ? "" : "　" + unit));
    }
}
