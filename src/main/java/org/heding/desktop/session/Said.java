package org.heding.desktop.session;

/**
 * Something that is said of the selected cells.
 *
 * @param id names it
 * @param words what is said
 * @param copied what a click copies; empty where there is nothing to copy
 */
public record Said(String id, String words, String copied) {}
