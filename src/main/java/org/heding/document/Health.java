package org.heding.document;

import java.util.List;
import java.util.Map;
import org.heding.message.Phrase;

/**
 * What an examination of a document found.
 *
 * @param format the format of the file
 * @param counts the number of rows by table, in the order of the tables' names
 * @param faults what is wrong; empty for a sound document
 */
public record Health(int format, Map<String, Long> counts, List<Phrase> faults) {
    public Health {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
