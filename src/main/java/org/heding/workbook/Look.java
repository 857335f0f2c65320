package org.heding.workbook;

/** How a cell of a workbook that is written looks. */
enum Look {
    /** The title above a table. */
    TITLE,
    /** A line beside the title, such as 填报单位. */
    META,
    /** The same at the right edge. */
    META_RIGHT,
    /** A remark in small type. */
    NOTE,
    /** A paragraph of plain words. */
    PARAGRAPH,
    /** A column's header. */
    HEADER,
    /** The header of a column that must be filled in. */
    HEADER_REQUIRED,
    /** A text at the left of its cell. */
    TEXT,
    /** A short text in the middle of its cell. */
    WORD,
    /** A code or identity number: its cell is formatted as text. */
    CODE,
    /** A whole number. */
    WHOLE,
    /** A number with decimals. */
    DECIMAL,
    /** Yuan with two decimals. */
    MONEY,
    /** A day. */
    DATE
}
