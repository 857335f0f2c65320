package org.heding.policy;

import org.heding.message.Label;

/**
 * A layer of policy (政策层): one of the packs that lie over one another, of which the nearest that speaks says.
 *
 * @param id the pack's name
 * @param version its version
 * @param title what people call it
 * @param paper the paper behind it
 */
public record Layer(String id, String version, Label title, Paper paper) {}
