package org.heding.ledger;

import java.util.Objects;

/**
 * A table of somebody else's (表样), with what of it means what; its sort and name are the record's key.
 *
 * @param sort what it is for
 * @param name what people call it; of a book that is read, what tells it from others
 * @param meaning what its columns and places mean, as its reader or filler writes it
 * @param content the blank itself, a workbook in Base64; empty where none is kept
 */
public record Form(Sort sort, String name, String meaning, String content) {
    /** What a table of somebody else's is for. */
    public enum Sort {
        /** Its rows are read. */
        READ,
        /** It is filled. */
        FILL
    }

    public Form {
        Objects.requireNonNull(sort);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(content);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A form needs a name");
        }
    }
}
