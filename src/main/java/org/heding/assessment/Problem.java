package org.heding.assessment;

import org.heding.message.Text;
import org.heding.policy.Severity;

/**
 * What stands in the way of a figure or is to be looked at.
 *
 * @param holder the code of the unit or the ID number of the person
 * @param input the input that is wanting or doubtful, or the result that is incomplete
 * @param severity missing, hint or incomplete
 * @param message the sentence
 */
public record Problem(String holder, String input, Severity severity, Text message) {}
