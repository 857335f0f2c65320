package org.heding.planted.ledger;

import java.time.LocalDate;
import java.util.Locale;
import org.heding.planted.formula.Approximation;

/** Breaks the rules that a ledger uses no other package, asks no clock and no locale. */
public final class ClockReader {
    private ClockReader() {}

    /** Today, in a way. */
    public static String today() {
        return LocalDate.now() + Locale.getDefault().toString() + Approximation.roughly(1);
    }
}
