package org.heding.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** A workbook (.xlsx), read row by row; it is never held in memory whole. */
final class XlsxBook implements OpenBook {
    /** More shared text than this would not fit the memory of an ordinary start. */
    private static final long MOST_TEXT = 160L << 20;

    private final Path file;
    private final OPCPackage pack;
    private final SharedTexts texts = new SharedTexts();
    private final DateStyles styles = new DateStyles();
    private final WorkbookOutline outline = new WorkbookOutline();

    private XlsxBook(Path file, OPCPackage pack)
            throws IOException, OpenXML4JException, XMLStreamException, BookException {
        this.file = file;
        this.pack = pack;
        for (PackagePart part : pack.getParts()) {
            if (part.getPartName().getName().endsWith("/sharedStrings.xml") && part.getSize() > MOST_TEXT) {
                throw BookException.of("workbook.big", file, null);
            }
        }
        XSSFReader reader = new XSSFReader(pack);
        parse(reader.getWorkbookData(), outline::read);
        parse(reader.getSharedStringsData(), texts::read);
        parse(reader.getStylesData(), styles::read);
    }

    /** Opens a workbook without a password and without macros. */
    static XlsxBook open(Path file) throws BookException {
        OPCPackage pack = null;
        try {
            pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
            BookForm.requirePlain(file, pack);
            return new XlsxBook(file, pack);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            revert(pack);
            throw BookForm.unreadable(file, e);
        } catch (BookException e) {
            revert(pack);
            throw e;
        }
    }

    @Override
    public List<SourceSheet> sheets() {
        return outline.sheets();
    }

    @Override
    public void read(SourceSheet sheet, IntPredicate columns, Predicate<RawRow> sink, LongConsumer bytes)
            throws BookException {
        try (Counted data = new Counted(part(sheet).getInputStream())) {
            SheetParser parser = new SheetParser(Markup.of(data), texts, styles, outline.from1904(), columns);
            int rows = 0;
            for (RawRow row = next(parser); row != null; row = next(parser)) {
                // Blank rows count too: there may be a million of them.
                if (++rows % ROWS_BETWEEN_REPORTS == 0) {
                    bytes.accept(data.count);
                }
                if (!row.cells().isEmpty() && !sink.test(row)) {
                    return;
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw BookForm.unreadable(file, e);
        }
    }

    @Override
    public long size(SourceSheet sheet) throws BookException {
        return Math.max(0, part(sheet).getSize());
    }

    /** The bytes of all sheets and texts, unpacked: what it takes to hold the workbook grows with them. */
    long unpacked() throws BookException {
        try {
            return pack.getParts().stream()
                    .filter(part -> part.getPartName().getExtension().equals("xml"))
                    .mapToLong(part -> Math.max(0, part.getSize()))
                    .sum();
        } catch (InvalidFormatException e) {
            throw BookForm.unreadable(file, e);
        }
    }

    private PackagePart part(SourceSheet sheet) throws BookException {
        try {
            PackagePart workbook = pack.getPart(pack.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                    .getRelationship(0));
            return workbook.getRelatedPart(workbook.getRelationship(sheet.part()));
        } catch (OpenXML4JException | RuntimeException e) {
            throw BookForm.unreadable(file, e);
        }
    }

    /** The next row; the parser has errors of its own for broken text that it meets late. */
    private static RawRow next(SheetParser parser) throws XMLStreamException {
        try {
            return parser.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    /** What is taken out of a part. */
    @FunctionalInterface
    private interface Content {
        void read(Markup xml) throws XMLStreamException;
    }

    /** Reads a part, which may be wanting. */
    private static void parse(InputStream data, Content content) throws IOException, XMLStreamException {
        if (data != null) {
            try (data) {
                content.read(Markup.of(data));
            }
        }
    }

    private static void revert(OPCPackage pack) {
        if (pack != null) {
            pack.revert();
        }
    }

    @Override
    public void close() {
        pack.revert();
    }

    /** Counts the bytes that are read. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
