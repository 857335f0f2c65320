package org.heding.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.heding.message.Label;

/**
 * What a value or rule rests on.
 *
 * @param section the section of the paper, such as {@code Q10}
 * @param words what it says, in our own words
 * @param status whether it stands there or is read into it
 * @param layer which pack says it; nothing for what no pack says: the document's own values, and mere sums
 */
public record Citation(String section, Label words, Status status, Optional<Layer> layer) {
    /** What no pack says. */
    public Citation(String section, Label words, Status status) {
        this(section, words, status, Optional.empty());
    }

    /** What the document's own value rests on: the text that the user named, and the day of the decision. */
    public static Citation local(String source, LocalDate decided) {
        return new Citation("", new Label(source + "（" + decided + "）", source + " (" + decided + ")"), Status.LOCAL);
    }

    /** Whether the document itself says it, and no pack. */
    public boolean isDocuments() {
        return status == Status.LOCAL && layer.isEmpty();
    }
}
