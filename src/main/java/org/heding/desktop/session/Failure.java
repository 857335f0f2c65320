package org.heding.desktop.session;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.heding.document.DocumentException;
import org.heding.ledger.IdNumber;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.PackException;
import org.heding.workbook.BookException;

/**
 * Something that went wrong, as people are told of it.
 *
 * @param problem what happened
 * @param remedy what to do
 * @param details what a supporter wants to see
 * @param kind what is the matter with a document, where it is that
 */
public record Failure(Text problem, Text remedy, String details, Optional<DocumentException.Kind> kind) {
    /** A failure that is none of a document. */
    public Failure(Text problem, Text remedy, String details) {
        this(problem, remedy, details, Optional.empty());
    }

    /** The failure behind an exception: its own words where it has any, else that it is a fault of the program. */
    public static Failure of(Exception cause) {
        StringWriter written = new StringWriter();
        cause.printStackTrace(new PrintWriter(written));
        // It is copied and sent to whoever helps.
        String trace = IdNumber.maskedIn(written.toString());
        return switch (cause) {
            case DocumentException e -> new Failure(e.problem(), e.remedy(), trace, Optional.of(e.kind()));
            case PackException e ->
                new Failure(Phrase.of("desktop.error.pack", e.said()), Phrase.of("desktop.error.pack.fix"), trace);
            case BookException e -> new Failure(e.problem(), e.remedy(), trace);
            case IOException e ->
                new Failure(Phrase.of("desktop.error.file"), Phrase.of("desktop.error.file.fix"), trace);
            default -> new Failure(Phrase.of("desktop.error.internal"), Phrase.of("desktop.error.internal.fix"), trace);
        };
    }
}
