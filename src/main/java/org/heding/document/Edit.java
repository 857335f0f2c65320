package org.heding.document;

import java.time.Instant;

/**
 * An edit that was made (修改记录).
 *
 * @param label what it was, as its maker called it
 * @param changes how many changes it held
 * @param madeAt when it was made
 */
public record Edit(String label, int changes, Instant madeAt) {}
