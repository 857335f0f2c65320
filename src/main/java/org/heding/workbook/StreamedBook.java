package org.heding.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A workbook whose rows are streamed by {@link SheetRows}, past the library's rows and cells; the library does the rest:
 * styles, widths, print, charts and the package.
 */
final class StreamedBook extends SXSSFWorkbook {
    /** A fifth more bytes than at the library's own level, for little more than half the work of a big table. */
    private static final int COMPRESSION = 4;

    private final List<SheetRows> rows = new ArrayList<>();

    StreamedBook(int rowsInMemory) {
        super(rowsInMemory);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        SheetRows own = new SheetRows();
        rows.add(own);
        return own;
    }

    /** The rows of the sheet that was made last. */
    SheetRows rows() {
        return rows.getLast();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(COMPRESSION);
        return archive;
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (SheetRows own : rows) {
            own.delete();
        }
    }
}
