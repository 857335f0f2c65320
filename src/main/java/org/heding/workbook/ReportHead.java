package org.heding.workbook;

/**
 * What stands at the head of a report book, and what was chosen of it.
 *
 * @param title its title
 * @param place the code of the place it is about, or an empty text for everywhere
 * @param placeName the name of the place, which is also the reporting unit (填报单位)
 * @param sample whether the facts are invented, to be marked 示例 on every sheet
 * @param choice what the user chose
 */
public record ReportHead(String title, String place, String placeName, boolean sample, ReportChoice choice) {}
