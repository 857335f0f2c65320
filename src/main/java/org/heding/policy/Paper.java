package org.heding.policy;

import java.time.LocalDate;
import org.heding.message.Label;

/**
 * The paper behind a pack.
 *
 * @param title its title
 * @param issuer who issued it
 * @param issued the day of issue
 * @param source what the pack was read from, if not the paper itself
 * @param published the day that source was published
 * @param caveat what the reader must bear in mind
 */
public record Paper(Label title, Label issuer, LocalDate issued, Label source, LocalDate published, Label caveat) {}
