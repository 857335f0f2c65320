package org.heding.desktop.grid;

import org.heding.message.Text;

/**
 * What was typed or pasted and cannot be taken.
 *
 * @param line which line of the block it stands in, from 1
 * @param at the cell it was meant for; of a new record the blank row, and the column it begins in
 * @param text what was typed
 * @param why the reason, and what to do
 */
public record Refused(int line, Position at, String text, Text why) {}
