package org.heding.desktop.session;

import org.heding.assessment.Finding;
import org.heding.policy.Level;

/**
 * A place to go to.
 *
 * @param section the section
 * @param holder the unit or person whose row it is, or an empty text
 * @param column the input or result, or an empty text
 */
public record Jump(Section section, String holder, String column) {
    /** In place of a column: all of a person. */
    public static final String CARD = "card";

    /** The section itself. */
    public static Jump to(Section section) {
        return new Jump(section, "", "");
    }

    /** The figure of a unit or person, in the section where it is typed. */
    public static Jump to(Snapshot snapshot, String holder, String id) {
        return snapshot.ledger()
                .unit(holder)
                .map(unit -> new Jump(Section.of(unit.tier()), holder, id))
                .orElse(new Jump(Section.PEOPLE, holder, id));
    }

    /** Where a finding is put right: the figure it names, or the meetings if it names none. */
    public static Jump to(Snapshot snapshot, Finding finding) {
        Level level = snapshot.level(finding.holder());
        return snapshot.label(level, finding.check().place()).isPresent()
                ? to(snapshot, finding.holder(), finding.check().place())
                : new Jump(Section.MEETINGS, finding.holder(), "");
    }
}
