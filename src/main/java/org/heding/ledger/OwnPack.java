package org.heding.ledger;

import java.util.Objects;

/**
 * A policy pack of the document's own (自有政策包), as its text.
 *
 * @param id the pack's name, which is the record's key
 * @param json its text
 */
public record OwnPack(String id, String json) {
    public OwnPack {
        Objects.requireNonNull(json);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A policy pack needs a name");
        }
    }
}
