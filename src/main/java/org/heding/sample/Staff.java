package org.heding.sample;

/**
 * How many of a community's people are in post at the end of the year.
 *
 * @param workers all but the organisers
 * @param organisers the organisers
 * @param deputies the deputy secretaries and secretary's assistants, who are workers too
 */
record Staff(int workers, int organisers, int deputies) {}
