package org.heding.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.heding.document.Copied;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Key;
import org.heding.document.Location;

/** How commands come by documents, with their password where they have one, and what they say beside. */
final class Documents {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Documents() {}

    /** What can be done with a file and a password; null where none is known. */
    @FunctionalInterface
    interface Opening<T> {
        /** Does it. */
        T with(Path file, char[] password) throws DocumentException;
    }

    /** A document for a command that edits it. */
    static Document open(Terminal terminal, Path file) throws DocumentException, Refusal {
        return with(terminal, file, (at, password) -> Document.open(at, Key.of(password)));
    }

    /**
     * A document for a command that only reads. Of one that somebody else has open it is a copy, and that is said.
     *
     * @throws DocumentException if it can be read in neither way
     */
    static Document openForReading(Terminal terminal, Path file) throws DocumentException, Refusal {
        try {
            return with(terminal, file, (at, password) -> Document.openForReading(at, Key.of(password)));
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.LOCKED) {
                throw e;
            }
            Document copy = with(terminal, file, (at, password) -> Document.openCopy(at, Key.of(password)));
            copy.copied().ifPresent(copied -> tell(copied, terminal));
            return copy;
        }
    }

    /** Does what may need a password: with the one that was given, else with the one that is typed if one is needed. */
    static <T> T with(Terminal terminal, Path file, Opening<T> opening) throws DocumentException, Refusal {
        Optional<char[]> given = terminal.passwords().given();
        try {
            return opening.with(file, given.orElse(null));
        } catch (DocumentException e) {
            Optional<char[]> typed = e.kind() == DocumentException.Kind.SEALED
                    ? terminal.passwords().asked(terminal.messages().text("cli.password.ask", file.getFileName()))
                    : Optional.empty();
            if (typed.isEmpty()) {
                throw e;
            }
            return opening.with(file, typed.get());
        }
    }

    private static void tell(Copied copied, Terminal terminal) {
        ZonedDateTime at = copied.at().atZone(terminal.clock().getZone());
        if (copied.holder().isEmpty()) {
            terminal.warn("cli.copy", MOMENT.format(at));
        } else {
            terminal.warn("cli.copy.of", MOMENT.format(at), copied.holder(), copied.since());
        }
    }

    /** Says what can go wrong where a document was just put, and what to do about it. Who made it there is told, and once. */
    static void tellPlace(Terminal terminal, Path file) {
        Location location = Location.of(file);
        if (location.risky()) {
            terminal.warn("cli.place", location.risk(), location.advice());
        }
    }
}
