package org.heding.policy;

import org.heding.message.Label;

/**
 * What a value or rule rests on.
 *
 * @param section the section of the paper, such as {@code Q10}
 * @param words what it says, in our own words
 * @param status whether it stands there or is read into it
 */
public record Citation(String section, Label words, Status status) {}
