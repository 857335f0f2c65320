package org.heding.workbook;

/**
 * A sheet of a file that is read.
 *
 * @param name its name, as the user sees it; of a list without sheets the file's
 * @param part what leads to its content in the file
 */
record SourceSheet(String name, String part) {}
