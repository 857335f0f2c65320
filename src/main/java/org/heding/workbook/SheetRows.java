package org.heding.workbook;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The rows of a sheet, in their order, written at once into a file of their own; the workbook puts it where its rows
 * belong. Nothing of a row is kept in memory.
 */
final class SheetRows extends SheetDataWriter {
    private static final int BUFFER = 1 << 16;
    private static final char FIRST_PRINTABLE = ' ';
    private static final XMLOutputFactory FACTORY = new OutputFactoryImpl();
    private static final String[] LETTERS = new String[1000];
    private static final String[] NUMBERS = new String[1000];

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            LETTERS[i] = SheetPlan.letters(i);
            NUMBERS[i] = String.valueOf(i);
        }
    }

    private final File file = TempFile.createTempFile("poi-sxssf-sheet", ".xml");
    private final Veil veil = new Veil();
    private final DeflatedPart part = new DeflatedPart(veil.over(new FileOutputStream(file)));
    private final Gate out = new Gate(part);
    private final XMLStreamWriter xml;
    private String row = "";

    /** What a cell's value is. */
    enum Content {
        NUMBER,
        TEXT
    }

    /** Lets nothing through before it is opened. */
    private static final class Gate extends FilterOutputStream {
        private boolean open;

        Gate(OutputStream behind) {
            super(behind);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (open) {
                out.write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (open) {
                out.flush();
            }
        }
    }

    SheetRows() throws IOException {
        super(Writer.nullWriter());
        try {
            xml = FACTORY.createXMLStreamWriter(new BufferedOutputStream(out, BUFFER), "UTF-8");
            // The writer wants a root, which the library has already.
            xml.writeStartElement("sheetData");
            xml.writeCharacters("\n");
            xml.flush();
            out.open = true;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /**
     * Goes to a row, which must be further down than all before.
     *
     * @param number its number, from 0
     * @param points its height, or 0 for the usual one
     */
    void row(int number, float points) {
        try {
            end();
            row = String.valueOf(number + 1);
            xml.writeStartElement("row");
            xml.writeAttribute("r", row);
            if (points > 0) {
                xml.writeAttribute("ht", String.valueOf(points));
                xml.writeAttribute("customHeight", "1");
            }
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    private void end() throws XMLStreamException {
        if (!row.isEmpty()) {
            xml.writeEndElement();
            row = "";
        }
    }

    /**
     * Writes a cell of the row, which must be to the right of all before.
     *
     * @param style the number of its style
     * @param content what its value is
     * @param formula the formula, or null
     * @param value the value, as the file writes it; an empty text leaves the cell blank
     */
    void cell(int column, int style, Content content, String formula, String value) {
        try {
            xml.writeStartElement("c");
            xml.writeAttribute("r", letters(column).concat(row));
            xml.writeAttribute("s", number(style));
            if (formula != null) {
                formula(content, formula, value);
            } else if (!value.isEmpty()) {
                constant(content, value);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    private void formula(Content content, String formula, String value) throws XMLStreamException {
        if (content == Content.TEXT) {
            xml.writeAttribute("t", "str");
        }
        element("f", clean(formula));
        if (!value.isEmpty()) {
            element("v", content == Content.TEXT ? clean(value) : value);
        }
    }

    private void constant(Content content, String value) throws XMLStreamException {
        if (content == Content.NUMBER) {
            element("v", value);
            return;
        }
        xml.writeAttribute("t", "inlineStr");
        xml.writeStartElement("is");
        xml.writeStartElement("t");
        if (Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1))) {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
        }
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private static String letters(int column) {
        return column < LETTERS.length ? LETTERS[column] : SheetPlan.letters(column);
    }

    private static String number(int style) {
        return style < NUMBERS.length ? NUMBERS[style] : String.valueOf(style);
    }

    /** A text with a question mark for every character that XML does not allow. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean usual = character >= FIRST_PRINTABLE && character < Character.MIN_SURROGATE;
            if (!usual && !allowed(text, i)) {
                return text.substring(0, i) + '?' + clean(text.substring(i + 1));
            }
        }
        return text;
    }

    private static boolean allowed(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character == '\n' || character == '\t' || character > FIRST_PRINTABLE && character < '\ufffe';
    }

    /** Writes a row that the library holds: of sheets that are filled cell by cell. */
    @Override
    public void writeRow(int number, SXSSFRow held) {
        row(number, held.hasCustomHeight() ? held.getHeightInPoints() : 0);
        for (Cell cell : held) {
            int style = Short.toUnsignedInt(cell.getCellStyle().getIndex());
            switch (cell.getCellType()) {
                case NUMERIC ->
                    cell(cell.getColumnIndex(), style, Content.NUMBER, null, plain(cell.getNumericCellValue()));
                case STRING -> cell(cell.getColumnIndex(), style, Content.TEXT, null, cell.getStringCellValue());
                case BLANK -> cell(cell.getColumnIndex(), style, Content.TEXT, null, "");
                default -> throw new IllegalStateException(cell.getAddress() + " " + cell.getCellType());
            }
        }
    }

    /** A number as the file writes it. */
    static String plain(double number) {
        long whole = (long) number;
        return whole == number ? String.valueOf(whole) : String.valueOf(number);
    }

    /** A decimal as the file writes it. */
    static String plain(BigDecimal number) {
        String text = number.toPlainString();
        if (number.scale() <= 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    @Override
    public void close() throws IOException {
        try {
            end();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        out.flush();
    }

    /** All rows so far, as XML, deflated. */
    @Override
    public InputStream getWorksheetXMLInputStream() throws IOException {
        return new BufferedInputStream(veil.over(new FileInputStream(file)), BUFFER);
    }

    /** How the rows were deflated. */
    DeflatedPart part() {
        return part;
    }

    /** Gives up the file. */
    void delete() throws IOException {
        out.close();
        Files.deleteIfExists(file.toPath());
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException met ? met : new IOException(e);
    }
}
