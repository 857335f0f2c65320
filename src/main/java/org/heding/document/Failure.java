package org.heding.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.heding.document.DocumentException.Kind;
import org.heding.message.Phrase;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what can go wrong with a file into what people are told. */
final class Failure {
    private Failure() {}

    /** The plain failure of a kind; its texts say no more than the file. */
    static DocumentException of(Kind kind, Path file, Throwable cause) {
        String key = "document." + kind.name().toLowerCase(Locale.ROOT);
        return new DocumentException(
                kind, Phrase.of(key, file.toString()), Phrase.of(key + ".remedy", file.toString()), cause);
    }

    static DocumentException closed(int year) {
        String said = String.valueOf(year);
        return new DocumentException(
                Kind.CLOSED, Phrase.of("document.closed", said), Phrase.of("document.closed.remedy", said), null);
    }

    /** Edits that are held in memory stand against what was asked. */
    static DocumentException unsaved(int edits, Path file) {
        return new DocumentException(
                Kind.UNSAVED,
                Phrase.of("document.unsaved", edits, file.toString()),
                Phrase.of("document.unsaved.remedy"),
                null);
    }

    /** A read-only copy is not written to. */
    static DocumentException copy(Path file) {
        return new DocumentException(
                Kind.NOT_WRITABLE,
                Phrase.of("document.copy", file.toString()),
                Phrase.of("document.copy.remedy"),
                null);
    }

    static DocumentException noFolder(Path folder) {
        return new DocumentException(
                Kind.MISSING,
                Phrase.of("document.no_folder", folder.toString()),
                Phrase.of("document.no_folder.remedy", folder.toString()),
                null);
    }

    /** Somebody has the file open: who, if the note beside the file tells. */
    static DocumentException locked(Path file, Throwable cause) {
        return LockNote.ofHolder(file)
                .map(note -> new DocumentException(
                        Kind.LOCKED,
                        Phrase.of("document.locked_by", file.toString(), note.who(), note.since()),
                        Phrase.of("document.locked.remedy", file.toString()),
                        cause))
                .orElseGet(() -> of(Kind.LOCKED, file, cause));
    }

    /**
     * What a failure of SQLite means, or what was found while it was at work.
     *
     * @throws IllegalArgumentException if the records themselves were refused
     */
    static DocumentException of(SQLException failure, Path file) {
        if (failure.getCause() instanceof DocumentException found) {
            return found;
        }
        if (failure.getCause() instanceof NativeLibraryNotFoundException) {
            return of(Kind.NO_LIBRARY, file, failure);
        }
        SQLiteErrorCode code =
                failure instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        // The low byte is the primary code; the rest tells variants apart.
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return switch (primary) {
            case SQLITE_CONSTRAINT -> throw new IllegalArgumentException("Refused by the document", failure);
            case SQLITE_BUSY, SQLITE_LOCKED -> locked(file, failure);
            case SQLITE_FULL -> of(Kind.NO_SPACE, file, failure);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> of(Kind.NOT_WRITABLE, file, failure);
            case SQLITE_IOERR -> of(Kind.UNREACHABLE, file, failure);
            default -> of(Kind.DAMAGED, file, failure);
        };
    }

    /** What it means that a file cannot be looked at. */
    static DocumentException reading(IOException failure, Path file) {
        boolean there = failure instanceof AccessDeniedException || Files.exists(file);
        return of(there ? Kind.UNREACHABLE : Kind.MISSING, file, failure);
    }

    /** What it means that a file cannot be put in its place. */
    static DocumentException writing(IOException failure, Path file) {
        return switch (failure) {
            case FileAlreadyExistsException exists -> of(Kind.EXISTS, file, exists);
            case AccessDeniedException denied -> of(Kind.NOT_WRITABLE, file, denied);
            default -> of(Kind.UNREACHABLE, file, failure);
        };
    }
}
