package org.heding.workbook;

import java.util.List;
import org.heding.ledger.Change;
import org.heding.message.Phrase;

/**
 * What was read from a workbook.
 *
 * @param accepted the number of rows without a fault
 * @param changes what those rows change, in an order that a ledger accepts
 * @param rejected every cell that cannot be taken
 * @param notices what was passed over: unknown sheets and columns
 */
public record Reading(int accepted, List<Change> changes, List<Rejection> rejected, List<Phrase> notices) {
    public Reading {
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
    }
}
