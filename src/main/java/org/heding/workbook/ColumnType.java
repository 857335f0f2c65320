package org.heding.workbook;

/** What sort of value a column of the import book holds, and so how it is read, written and shown. */
public enum ColumnType {
    /** A division code, kept as text. */
    CODE,
    /** An identity number, kept as text. */
    ID_NUMBER,
    /** A name: spaces that only pad Chinese characters do not belong to it. */
    NAME,
    /** The name of a parameter or table of the policy pack. */
    PARAMETER,
    /** Any text. */
    TEXT,
    /** One of the column's words. */
    WORD,
    /** Yes or no, written 是 and 否. */
    TRUTH,
    /** A whole number. */
    WHOLE,
    /** A number with decimals. */
    DECIMAL,
    /** Yuan, with at most two decimals. */
    MONEY,
    /** A day. */
    DATE,
    /** A management grade, 7 to 10. */
    GRADE;

    /** Whether the values are numbers to calculate with. */
    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == MONEY;
    }

    /** Whether the cells are formatted as text, so that Excel leaves alone what is typed. */
    public boolean isText() {
        return this == CODE || this == ID_NUMBER || this == NAME || this == TEXT || this == PARAMETER;
    }
}
