package org.heding.document;

import java.util.Locale;
import org.heding.message.Phrase;

/** What somebody did to a document (操作). */
public enum Act {
    /** Typed or removed something. */
    EDIT,
    /** Pasted a block of cells. */
    PASTE,
    /** Took in a workbook. */
    IMPORT,
    /** Adopted or dropped a value or a policy pack of one's own. */
    ADOPT,
    /** Gave the document another year, policy or title. */
    SETTINGS,
    /** Corrected a closed year, for a reason. */
    CORRECT,
    /** Took an edit back. */
    UNDO,
    /** Did an edit again that had been taken back. */
    REDO;

    /** The name in the file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Phrase label() {
        return Phrase.of("document.act." + id());
    }

    static Act of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
