package org.heding.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A value that the user's own place has decided (本地口径), in the stead of what the policy pack says from that day on.
 *
 * @param name the name of the parameter or table in the policy pack
 * @param row the key of the table's row; empty for a parameter
 * @param area the code of the unit for which it holds, with all below it; empty for the whole document
 * @param from the first day it holds; with name, row and area it is the record's key
 * @param value the value, in the unit of the parameter or table
 * @param basis the paper it rests on (依据); never empty
 * @param decided the day it was decided
 */
public record LocalValue(
        String name, String row, String area, LocalDate from, BigDecimal value, String basis, LocalDate decided) {
    public LocalValue {
        Objects.requireNonNull(name);
        Objects.requireNonNull(row);
        Objects.requireNonNull(from);
        Objects.requireNonNull(value);
        Objects.requireNonNull(decided, "A value of one's own needs the day of its decision");
        if (basis.isBlank()) {
            throw new IllegalArgumentException("A value of one's own needs what it rests on");
        }
        if (!area.isEmpty() && Tier.of(area).isEmpty()) {
            throw new IllegalArgumentException("Not a division code: " + area);
        }
    }

    /** The value of a parameter, for the whole document. */
    public static LocalValue ofParameter(
            String name, LocalDate from, BigDecimal value, String basis, LocalDate decided) {
        return new LocalValue(name, "", "", from, value, basis, decided);
    }

    /** Whether it holds for a unit. */
    public boolean holdsFor(String code) {
        return code.startsWith(area);
    }
}
