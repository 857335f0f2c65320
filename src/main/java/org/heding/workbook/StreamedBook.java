package org.heding.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A workbook whose rows are streamed by {@link SheetRows}, past the library's rows and cells; the library does the rest:
 * styles, widths, print, charts and the package. The rows are deflated once, when they are written.
 */
final class StreamedBook extends SXSSFWorkbook {
    private static final String START = "<sheetData";
    private static final String END = "</sheetData>";

    private final List<SheetRows> rows = new ArrayList<>();
    private final Map<String, SheetRows> byName = new HashMap<>();

    StreamedBook(int rowsInMemory) {
        super(rowsInMemory);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        SheetRows own = new SheetRows();
        rows.add(own);
        return own;
    }

    @Override
    public SXSSFSheet createSheet(String name) {
        SXSSFSheet sheet = super.createSheet(name);
        byName.put(sheet.getSheetName(), rows.getLast());
        return sheet;
    }

    /** The rows of the sheet that was made last. */
    SheetRows rows() {
        return rows.getLast();
    }

    /** Puts together what the library has of the workbook and the rows of its sheets. */
    @Override
    protected void injectData(ZipEntrySource source, OutputStream out) throws IOException {
        ZipArchiveOutputStream archive = new ZipArchiveOutputStream(out);
        Enumeration<? extends ZipArchiveEntry> entries = source.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            try (InputStream in = source.getInputStream(entry)) {
                if (in instanceof ZipArchiveThresholdInputStream guarded) {
                    guarded.setGuardState(false);
                }
                XSSFSheet sheet = getSheetFromZipEntryName(entry.getName());
                if (sheet == null) {
                    archive.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    in.transferTo(archive);
                    archive.closeArchiveEntry();
                } else {
                    sheet(archive, entry.getName(), in.readAllBytes(), sheet.getSheetName());
                }
            }
        }
        archive.finish();
        source.close();
    }

    /** Writes a sheet: what the library has before the place of the rows, the rows, and what it has behind. */
    private void sheet(ZipArchiveOutputStream archive, String name, byte[] empty, String sheet) throws IOException {
        String text = new String(empty, StandardCharsets.UTF_8);
        int start = text.indexOf(START);
        int behind = text.indexOf(END, start);
        behind = behind < 0 ? text.indexOf("/>", start) + 2 : behind + END.length();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        try (InputStream held = getSheet(sheet).getWorksheetXMLInputStream();
                DeflatedPart before = new DeflatedPart(first);
                DeflatedPart after = new DeflatedPart(last)) {
            before.write((text.substring(0, start) + START + ">").getBytes(StandardCharsets.UTF_8));
            before.flush();
            after.write((END + text.substring(behind)).getBytes(StandardCharsets.UTF_8));
            after.finish();
            DeflatedPart between = byName.get(sheet).part();
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.DEFLATED);
            entry.setSize(before.length() + between.length() + after.length());
            entry.setCompressedSize(before.deflated() + between.deflated() + after.deflated());
            entry.setCrc(after.crcAfter(between.crcAfter(before.crcAfter(0))));
            archive.addRawArchiveEntry(
                    entry,
                    new SequenceInputStream(Collections.enumeration(List.of(
                            new ByteArrayInputStream(first.toByteArray()),
                            held,
                            new ByteArrayInputStream(last.toByteArray())))));
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (SheetRows own : rows) {
            own.delete();
        }
    }
}
