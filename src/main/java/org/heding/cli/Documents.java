package org.heding.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heding.document.Copied;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Location;

/** How commands come by documents, and what they say beside. */
final class Documents {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Documents() {}

    /**
     * A document for a command that only reads. Of one that somebody else has open it is a copy, and that is said.
     *
     * @throws DocumentException if it can be read in neither way
     */
    static Document openForReading(Terminal terminal, Path file) throws DocumentException {
        try {
            return Document.openForReading(file);
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.LOCKED) {
                throw e;
            }
            Document copy = Document.openCopy(file);
            copy.copied().ifPresent(copied -> tell(copied, terminal));
            return copy;
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
