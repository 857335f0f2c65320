package org.heding.document;

import org.heding.message.Phrase;

/** A document cannot be opened, made or changed. Whatever was asked, nothing of it has been done. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Phrase problem;
    private final transient Phrase remedy;

    DocumentException(Kind kind, Phrase problem, Phrase remedy, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What sort of trouble it is. */
    public Kind kind() {
        return kind;
    }

    /** What is the matter. */
    public Phrase problem() {
        return problem;
    }

    /** What to do about it. */
    public Phrase remedy() {
        return remedy;
    }

    /** The sorts of trouble. */
    public enum Kind {
        /** The file or its folder is not there. */
        MISSING,
        /** There is a file already where one was to be made. */
        EXISTS,
        /** It is a file of another kind. */
        NOT_OURS,
        /** A newer version of the program wrote it. */
        NEWER,
        /** It has been cut short or altered. */
        DAMAGED,
        /** Somebody has it open. */
        LOCKED,
        /** The file, its folder or its medium does not allow writing. */
        NOT_WRITABLE,
        /** The disk is full. */
        NO_SPACE,
        /** Its medium fails or is gone, or it may not even be read. */
        UNREACHABLE,
        /** The year is closed. */
        CLOSED,
        /** The file at its place is no longer the one that was opened: moved, renamed, or another put in its place. */
        REPLACED,
        /** Edits that could not be written into the file are held in memory. */
        UNSAVED,
        /** Its personal columns have a password, and none was given. */
        SEALED,
        /** The password is another. */
        WRONG_PASSWORD,
        /** The part of the program that reads documents is not there: a virus scanner may have taken it. */
        NO_LIBRARY
    }
}
