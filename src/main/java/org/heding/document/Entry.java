package org.heding.document;

/**
 * One thing that an edit changed (修改明细).
 *
 * @param edit the edit; null where another program wrote into the file
 * @param source what sort of record: the message {@code document.table.} with it names it
 * @param holder the unit's code or the person's ID number; empty for what belongs to the whole document
 * @param item what else tells the record apart, such as the year
 * @param field the field that changed; empty where the whole record came or went
 * @param before what stood there, as it is stored; null where nothing did
 * @param after what stands there now; null for nothing
 */
public record Entry(Edit edit, String source, String holder, String item, String field, String before, String after) {}
