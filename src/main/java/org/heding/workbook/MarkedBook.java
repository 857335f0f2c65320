package org.heding.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.message.Messages;
import org.heding.message.Progress;

/**
 * A copy of a workbook that was read, with the cells that cannot be taken coloured, what is wrong and how to put it right
 * as a comment on each, and a last sheet that lists them all. Of an .xlsx everything else stays as it is, comments too,
 * unless it is a big one; that, an .xls or a list becomes a new .xlsx of its values.
 */
public final class MarkedBook {
    /** Copied whole, an .xlsx takes so many times the room of its unpacked content, and must leave some to others. */
    private static final int TIMES_IN_MEMORY = 64;

    private static final int ROWS_IN_MEMORY = 200;

    private MarkedBook() {}

    /**
     * Writes the copy, replacing a workbook that is there.
     *
     * @param book the book that was read; it is not changed
     * @param rejected the cells to be marked, as they were told when it was read
     * @return whether all of the book is in the copy; if not, its values alone are, without formats, formulas and pictures
     * @throws BookException if the book can no longer be read, or the copy cannot be written
     * @throws CancellationException if {@code progress} stops it
     */
    public static boolean write(Path book, Path target, List<Rejection> rejected, Messages messages, Progress progress)
            throws BookException {
        if (target.toAbsolutePath().normalize().equals(book.toAbsolutePath().normalize())) {
            throw BookException.of("workbook.marked.itself", target, null);
        }
        try {
            return copy(book, target, rejected, messages, progress);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw BookException.of("workbook.marked.failed", book.getFileName(), e);
        }
    }

    private static boolean copy(Path book, Path target, List<Rejection> rejected, Messages messages, Progress progress)
            throws BookException {
        BookForm form = BookForm.of(book);
        boolean whole = form == BookForm.XLSX && isSmall(book);
        if (whole) {
            BookFile.save(target, out -> {
                try (XSSFWorkbook workbook = whole(book)) {
                    mark(workbook, rejected, messages, progress);
                    workbook.write(out);
                }
            });
        } else {
            try (OpenBook open = OpenBook.open(book)) {
                BookFile.save(target, out -> {
                    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
                        new ValueCopy(workbook, open, messages).write(rejected, progress);
                        workbook.write(out);
                    }
                });
            }
        }
        return whole || form == BookForm.CSV;
    }

    private static boolean isSmall(Path book) throws BookException {
        try (XlsxBook open = XlsxBook.open(book)) {
            return open.unpacked() <= Runtime.getRuntime().maxMemory() / TIMES_IN_MEMORY;
        }
    }

    private static XSSFWorkbook whole(Path book) throws IOException, BookException {
        // From a stream, not from the file: what was opened from a file may be written back to it.
        try (InputStream in = Files.newInputStream(book)) {
            return new XSSFWorkbook(OPCPackage.open(in));
        } catch (OpenXML4JException | RuntimeException e) {
            throw BookForm.unreadable(book, e);
        }
    }

    private static void mark(Workbook workbook, List<Rejection> rejected, Messages messages, Progress progress) {
        CellMarks marks = new CellMarks(workbook, messages);
        RowProgress told = new RowProgress(progress, rejected.size());
        for (Rejection rejection : rejected) {
            told.row();
            Optional.ofNullable(workbook.getSheet(rejection.sheet())).ifPresent(sheet -> mark(marks, sheet, rejection));
        }
        ProblemPage.write(workbook, rejected, messages);
        told.end();
    }

    private static void mark(CellMarks marks, Sheet sheet, Rejection rejection) {
        CellAddress address = new CellAddress(rejection.cell());
        marks.mark(CellUtil.getCell(CellUtil.getRow(address.getRow(), sheet), address.getColumn()), rejection);
    }
}
