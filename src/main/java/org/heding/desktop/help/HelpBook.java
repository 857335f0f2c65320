package org.heding.desktop.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heding.desktop.session.Section;
import org.heding.message.Messages;

/** The help in one language: how to begin, a page for each section, and the keys. */
public final class HelpBook {
    /** The page of how to begin. */
    public static final String START = "start";

    private static final List<String> LAST = List.of("window", "keys");

    private final List<HelpPage> pages;

    /**
     * The help in a language.
     *
     * @param command gives what the command of an id is called, and its key
     */
    public HelpBook(Messages messages, UnaryOperator<String> command) {
        UnaryOperator<String> named = name -> name.contains(".") ? messages.text(name) : command.apply(name);
        String folder = "/help/" + (messages.chinese() ? "zh" : "en") + "/";
        this.pages = Stream.of(Stream.of(START), Stream.of(Section.values()).map(Section::id), LAST.stream())
                .flatMap(ids -> ids)
                .map(id -> HelpPage.of(id, text(folder + id + ".txt"), named))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = HelpBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages, in their order. */
    public List<HelpPage> pages() {
        return pages;
    }

    /**
     * A page.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    HelpPage page(String id) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page " + id));
    }

    /** The pages that hold each word of a text; all for a blank one. */
    public List<HelpPage> search(String text) {
        return pages.stream().filter(page -> page.holds(text)).toList();
    }
}
