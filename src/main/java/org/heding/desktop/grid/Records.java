package org.heding.desktop.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;

/**
 * Records of one sort, as rows of texts that can be typed over.
 *
 * @param <T> the record
 */
public interface Records<T> {
    /** All records in their order. */
    List<T> all();

    /** The row of a record. */
    Row row(T record);

    /** The record of a row, as it is recorded at this moment. */
    Optional<T> find(Ledger ledger, Row row);

    /** The columns of the record's own fields. */
    List<Column> columns();

    /** The fields as texts, by column. */
    Map<String, String> texts(T record);

    /** The changes that give a record these fields; the record is null for a new one. */
    List<Change> put(T record, Map<String, String> texts) throws Refusal;

    /** The change that removes a record; nothing where records are not removed here. */
    Optional<Change> remove(T record);

    /** Whether new records are typed here. */
    boolean growing();
}
