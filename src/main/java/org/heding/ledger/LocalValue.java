package org.heding.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A value that the user's own place has decided (本地口径), in the stead of what the policy pack says from that day on.
 *
 * @param parameter the parameter's name in the policy pack
 * @param from the first day it holds; with the parameter it is the record's key
 * @param value the value, in the parameter's unit
 * @param basis the paper it rests on (依据); never empty
 * @param decided the day it was decided
 */
public record LocalValue(String parameter, LocalDate from, BigDecimal value, String basis, LocalDate decided) {
    public LocalValue {
        Objects.requireNonNull(parameter);
        Objects.requireNonNull(from);
        Objects.requireNonNull(value);
        Objects.requireNonNull(decided, "A value of one's own needs the day of its decision");
        if (basis.isBlank()) {
            throw new IllegalArgumentException("A value of one's own needs what it rests on");
        }
    }
}
