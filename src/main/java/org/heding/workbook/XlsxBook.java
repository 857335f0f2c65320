package org.heding.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook (.xlsx), read row by row; it is never held in memory whole. */
final class XlsxBook implements OpenBook {
    /** More shared text than this would not fit the memory of an ordinary start. */
    private static final long MOST_TEXT = 160L << 20;

    private final Path file;
    private final OPCPackage pack;
    private final ReadOnlySharedStringsTable strings;
    private final DateStyles styles = new DateStyles();
    private final WorkbookOutline outline = new WorkbookOutline();

    private XlsxBook(Path file, OPCPackage pack) throws IOException, OpenXML4JException, SAXException, BookException {
        this.file = file;
        this.pack = pack;
        for (PackagePart part : pack.getParts()) {
            if (part.getPartName().getName().endsWith("/sharedStrings.xml") && part.getSize() > MOST_TEXT) {
                throw BookException.of("workbook.big", file, null);
            }
        }
        XSSFReader reader = new XSSFReader(pack);
        this.strings = new ReadOnlySharedStringsTable(pack, false);
        parse(reader.getWorkbookData(), outline);
        InputStream data = reader.getStylesData();
        if (data != null) {
            parse(data, styles);
        }
    }

    /** Opens a workbook without a password and without macros. */
    static XlsxBook open(Path file) throws BookException {
        OPCPackage pack = null;
        try {
            pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
            BookForm.requirePlain(file, pack);
            return new XlsxBook(file, pack);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
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
    public void read(SourceSheet sheet, Predicate<RawRow> sink, LongConsumer bytes) throws BookException {
        int[] rows = {0};
        try (Counted data = new Counted(part(sheet).getInputStream())) {
            Predicate<RawRow> counting = row -> {
                if (++rows[0] % ROWS_BETWEEN_REPORTS == 0) {
                    bytes.accept(data.count);
                }
                return sink.test(row);
            };
            parse(data, new SheetParser(strings, styles, outline.from1904(), counting));
        } catch (SheetParser.Enough e) {
            return;
        } catch (IOException | SAXException e) {
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

    private static void parse(InputStream data, DefaultHandler handler) throws IOException, SAXException {
        try (data) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(data));
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
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
