package org.heding.policy;

import org.heding.message.Text;

/**
 * What is wrong with a pack.
 *
 * @param where the entry, such as {@code rules/organiser_required/formula}; in a formula with the character, from 1
 * @param message what is wrong
 */
public record PackProblem(String where, Text message) {}
