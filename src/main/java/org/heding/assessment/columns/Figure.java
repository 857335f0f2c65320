package org.heding.assessment.columns;

import java.math.BigDecimal;
import org.heding.policy.Level;

/**
 * A recorded figure.
 *
 * @param level a tier of units, or people
 * @param holder the code of the unit or the ID number of the person
 * @param id the input
 * @param number the figure, or null for none
 */
public record Figure(Level level, String holder, String id, BigDecimal number) {}
