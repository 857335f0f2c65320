package org.heding.desktop.history;

import java.util.Map;
import java.util.Optional;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Entry;
import org.heding.policy.Level;

/**
 * Whose changes are looked at: a unit's, a person's, or those of one field of theirs.
 *
 * @param holder the unit's code or the person's ID number
 * @param field the field's name in the file; empty for all
 * @param year the year, where the field is a yearly figure; else empty
 */
public record Trace(String holder, String field, String year) {
    /** Fields that the grids call otherwise than the file does. */
    private static final Map<String, String> OTHERWISE =
            Map.of("joined", "joined_on", "appointed", "appointed_on", "left", "left_on", "person", "name");

    /** What a way to the history asks for; nothing where it is no unit or person that is there. */
    static Optional<Trace> of(Jump jump, Snapshot snapshot) {
        if (jump.section() != Section.HISTORY || snapshot.name(jump.holder()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(snapshot, jump.holder(), jump.column()));
    }

    /** The changes of one field of a unit or person that is there, by the name the grids give it; of a result all theirs. */
    public static Trace of(Snapshot snapshot, String holder, String column) {
        Level level = snapshot.level(holder);
        boolean figure = snapshot.pack().input(level, column).isPresent();
        boolean computed = snapshot.pack().rule(level, column).isPresent();
        String year = figure ? Integer.toString(snapshot.settings().year()) : "";
        return new Trace(holder, computed ? "" : OTHERWISE.getOrDefault(column, column), year);
    }

    /** Whether a change is one of those. */
    public boolean has(Entry entry) {
        return field.isEmpty()
                || entry.field().equals(field)
                        && (year.isEmpty() || entry.item().equals(year));
    }
}
