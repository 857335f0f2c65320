package org.heding.ledger;

import java.util.Objects;

/**
 * What is said of a standard that is not met and need not be (已说明): why it is so.
 *
 * @param holder the code of the unit or the ID number of the person
 * @param check the name of the standard in the policy pack
 * @param year the year it is about
 * @param period the half or quarter of the year, from 1, or 0 for the whole; with holder, check and year it is the
 *     record's key
 * @param reason why (说明); never blank
 */
public record Explained(String holder, String check, int year, int period, String reason) {
    public Explained {
        Objects.requireNonNull(holder);
        if (check.isEmpty() || period < 0) {
            throw new IllegalArgumentException("Not a standard and a period: " + check + " " + period);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("What is explained needs a reason");
        }
    }
}
