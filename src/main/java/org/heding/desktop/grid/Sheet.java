package org.heding.desktop.grid;

import java.util.List;
import java.util.Map;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;

/** What a grid shows and takes: rows, columns, and what typing in a cell changes. */
public interface Sheet {
    /** The columns, the name first. */
    List<Column> columns();

    /** The rows, in their order. */
    List<Row> rows();

    /** What stands in a cell. */
    Cell cell(Row row, Column column);

    /** What some cells add up to and this one, which need not be put in words for it. */
    Total plus(Total others, Row row, Column column);

    /**
     * What typing texts in cells of one row changes, all of them together.
     *
     * @param ledger what is recorded at that moment
     * @param texts the text of each column; blank to clear
     * @throws Refusal if a text cannot be taken there
     */
    List<Change> type(Ledger ledger, Row row, Map<Column, String> texts) throws Refusal;

    /**
     * What typing in the blank row at the end changes.
     *
     * @param texts what has been typed there so far, by column
     * @throws Refusal if something is still wanting or cannot be taken
     */
    List<Change> add(Map<String, String> texts) throws Refusal;

    /** What removing a row changes; nothing where rows are not removed here. */
    List<Change> remove(Row row);

    /** Whether the row does not meet some standard. */
    boolean unmet(Row row);
}
