package org.heding.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.heding.message.Phrase;

/**
 * A backup of a document (备份): a whole document of its own, checked when it was made.
 *
 * @param file where it lies
 * @param madeAt when it was made, to the millisecond
 * @param reason what for
 * @param size its size in bytes
 */
public record Backup(Path file, Instant madeAt, Reason reason, long size) {
    /** What a backup is made for. */
    public enum Reason {
        /** The document was opened and found sound. */
        OPEN,
        /** A workbook is about to be taken in. */
        IMPORT,
        /** A year is about to be closed. */
        CLOSE,
        /** Somebody asked for it. */
        ASKED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public Phrase label() {
            return Phrase.of("document.backup." + id());
        }
    }
}
