package org.heding.document;

import org.heding.message.Phrase;

/**
 * That edits are held in memory because they could not be written into their file.
 *
 * @param edits how many
 * @param problem why the first of them could not be written
 * @param remedy what to do about that
 */
public record Unsaved(int edits, Phrase problem, Phrase remedy) {}
