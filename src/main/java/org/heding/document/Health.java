package org.heding.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heding.message.Phrase;

/**
 * What an examination of a document found.
 *
 * @param format the format of the file
 * @param counts the number of rows by table; the message {@code document.table.} with the table's name names it
 * @param faults what is wrong; empty for a sound document
 */
public record Health(int format, Map<String, Long> counts, List<Phrase> faults) {
    public Health {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
