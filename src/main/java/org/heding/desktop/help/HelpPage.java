package org.heding.desktop.help;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the help.
 *
 * @param id its name: a section's, or one of its own
 * @param title what it is about
 * @param blocks what it says
 */
public record HelpPage(String id, String title, List<Block> blocks) {
    /** A command in a text, its id between braces; or what the window says, the key of the message between them. */
    static final Pattern NAMED = Pattern.compile("\\{([a-z._-]+)}");

    /** How a block is set. */
    public enum Sort {
        /** A heading. */
        HEADING("## "),
        /** One of a list. */
        ITEM("- "),
        /** A paragraph. */
        PARAGRAPH("");

        private final String mark;

        Sort(String mark) {
            this.mark = mark;
        }
    }

    /**
     * A line of a page.
     *
     * @param sort how it is set
     * @param text what it says
     */
    public record Block(Sort sort, String text) {
        private static Block of(String line) {
            Sort sort = Stream.of(Sort.values())
                    .filter(each -> line.startsWith(each.mark))
                    .findFirst()
                    .orElse(Sort.PARAGRAPH);
            return new Block(sort, line.substring(sort.mark.length()).strip());
        }
    }

    /**
     * The page that a text says: its first line is {@code # } and the title, each other line a block; {@code ## } before a
     * heading, {@code - } before one of a list, names of the window between braces.
     *
     * @param named gives what stands for a name between braces
     */
    static HelpPage of(String id, String text, UnaryOperator<String> named) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String said = NAMED.matcher(String.join("\n", lines.subList(1, lines.size())))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(named.apply(found.group(1))));
        return new HelpPage(
                id,
                lines.getFirst().substring(1).strip(),
                said.lines().map(Block::of).toList());
    }

    /** Whether the page holds each word of a text. */
    boolean holds(String text) {
        String all = (title + "\n"
                        + String.join("\n", blocks.stream().map(Block::text).toList()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }
}
