package org.heding.assessment;

import java.util.Optional;
import org.heding.formula.Value;
import org.heding.policy.Check;

/**
 * How a unit or person stands to a check, met or not.
 *
 * @param holder the code of the unit or the ID number of the person
 * @param check the check
 * @param period the period of the year it is about, from 1, or 0 for the whole year
 * @param actual what is
 * @param required what should be
 * @param met whether it is met; nothing where that cannot be told
 */
public record Standard(String holder, Check check, int period, Value actual, Value required, Optional<Boolean> met) {}
