package org.heding.assessment;

import org.heding.message.Label;
import org.heding.policy.Type;

/**
 * What people call a figure, and how it is measured and written.
 *
 * @param label what people call it
 * @param unit its unit of measure; empty where it has none
 * @param type what sort of value
 */
record Described(Label label, Label unit, Type type) {}
