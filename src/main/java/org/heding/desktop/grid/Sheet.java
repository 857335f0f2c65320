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

    /**
     * What typing a text in a cell changes.
     *
     * @param ledger what is recorded at that moment
     * @param text the text; blank to clear
     * @throws Refusal if the text cannot be taken there
     */
    List<Change> type(Ledger ledger, Row row, Column column, String text) throws Refusal;

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
