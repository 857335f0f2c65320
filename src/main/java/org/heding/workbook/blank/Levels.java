package org.heding.workbook.blank;

import org.heding.ledger.Tier;
import org.heding.policy.Level;

/** Whose figures a unit or person has. */
final class Levels {
    private Levels() {}

    /** The level of a unit's code or a person's ID number. */
    static Level of(String holder) {
        return Tier.of(holder).flatMap(tier -> Level.of(tier.id())).orElse(Level.PERSON);
    }
}
