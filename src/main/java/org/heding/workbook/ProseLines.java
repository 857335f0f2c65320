package org.heding.workbook;

import java.util.Locale;
import org.heding.message.Messages;
import org.heding.policy.Citation;
import org.heding.policy.Status;

/** Sentences in cells: how they are put, and how many lines they take. */
final class ProseLines {
    /** The width of a column of sentences, in characters of the Latin alphabet. */
    static final int WIDTH = 36;

    private ProseLines() {}

    /** How many lines the longest of some texts takes in a column of sentences. */
    static int of(String... texts) {
        int lines = 1;
        for (String text : texts) {
            lines = Math.max(lines, TextWidth.lines(text, WIDTH));
        }
        return lines;
    }

    /** The clause: its section and what it says. */
    static String clause(Messages messages, Citation citation) {
        String words = citation.words().in(messages);
        return citation.section().isEmpty() ? words : citation.section() + " " + words;
    }

    /** Whether it stands in the source. */
    static String status(Messages messages, Status status) {
        return messages.text("workbook.report_status_" + status.name().toLowerCase(Locale.ROOT));
    }
}
