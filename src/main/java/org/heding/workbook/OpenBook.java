package org.heding.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** A file of rows opened for reading: a workbook of either format, or a list as text. */
interface OpenBook extends AutoCloseable {
    /** So many rows are read between two reports of how far it is. */
    int ROWS_BETWEEN_REPORTS = 1000;

    /** Opens a file after a look at what it is. */
    static OpenBook open(Path file) throws BookException {
        return switch (BookForm.of(file)) {
            case XLSX -> XlsxBook.open(file);
            case XLS -> XlsBook.open(file);
            case CSV -> CsvBook.open(file);
        };
    }

    /** The sheets in their order. */
    List<SourceSheet> sheets();

    /** Hands out the rows of a sheet with all their cells. */
    default void read(SourceSheet sheet, Predicate<RawRow> sink, LongConsumer bytes) throws BookException {
        read(sheet, column -> true, sink, bytes);
    }

    /**
     * Hands out the rows of a sheet that hold anything, until there are no more or no more are wanted.
     *
     * @param columns which columns, from 0, are wanted beside the first cell of each row; others may be left out
     * @param sink takes a row and says whether it wants more
     * @param bytes hears every thousand rows how much of {@link #size} is read
     */
    void read(SourceSheet sheet, IntPredicate columns, Predicate<RawRow> sink, LongConsumer bytes) throws BookException;

    /** How much there is to be read in a sheet: its bytes, unpacked, or another measure of them. */
    long size(SourceSheet sheet) throws BookException;

    /** The comments on the cells of a sheet, by address, as far as this way of reading has them. */
    default Map<String, String> comments(SourceSheet sheet) {
        return Map.of();
    }

    @Override
    void close();
}
