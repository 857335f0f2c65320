package org.heding.workbook;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The rows of a sheet, in their order, written at once into a file of their own; the workbook puts it where its rows
 * belong. Nothing of a row is kept in memory.
 */
final class SheetRows extends SheetDataWriter {
    private static final int BUFFER = 1 << 14;
    private static final byte[][] LETTERS = new byte[1000][];
    private static final byte[][] NUMBERS = new byte[1000][];
    private static final byte[] ROW = XmlBytes.ascii("<row r=\"");
    private static final byte[] HEIGHT = XmlBytes.ascii("\" ht=\"");
    private static final byte[] OWN_HEIGHT = XmlBytes.ascii("\" customHeight=\"1");
    private static final byte[] ROW_END = XmlBytes.ascii("</row>");
    private static final byte[] CELL = XmlBytes.ascii("<c r=\"");
    private static final byte[] STYLE = XmlBytes.ascii("\" s=\"");
    private static final byte[] BLANK = XmlBytes.ascii("\"/>");
    private static final byte[] NUMBER = XmlBytes.ascii("\"><v>");
    private static final byte[] TEXT = XmlBytes.ascii("\" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = XmlBytes.ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = XmlBytes.ascii("</t></is></c>");
    private static final byte[] FORMULA = XmlBytes.ascii("\"><f>");
    private static final byte[] TEXT_FORMULA = XmlBytes.ascii("\" t=\"str\"><f>");
    private static final byte[] FORMULA_END = XmlBytes.ascii("</f></c>");
    private static final byte[] FORMULA_VALUE = XmlBytes.ascii("</f><v>");
    private static final byte[] VALUE_END = XmlBytes.ascii("</v></c>");
    private static final byte[] TAG_END = XmlBytes.ascii("\">");

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            LETTERS[i] = XmlBytes.ascii(SheetPlan.letters(i));
            NUMBERS[i] = XmlBytes.ascii(String.valueOf(i));
        }
    }

    private final File file = TempFile.createTempFile("poi-sxssf-sheet", ".xml");
    private final Veil veil = new Veil();
    private final DeflatedPart part = new DeflatedPart(veil.over(new FileOutputStream(file)));
    private final XmlBytes xml = new XmlBytes(part);
    /** The number of the row that is open, as the file writes it; null before the first and after the last. */
    private byte[] row;

    /** What a cell's value is. */
    enum Content {
        NUMBER,
        TEXT
    }

    SheetRows() throws IOException {
        super(Writer.nullWriter());
    }

    /**
     * Goes to a row, which must be further down than all before.
     *
     * @param number its number, from 0
     * @param points its height, or 0 for the usual one
     */
    void row(int number, float points) {
        end();
        row = XmlBytes.ascii(String.valueOf(number + 1));
        xml.plain(ROW);
        xml.plain(row);
        if (points > 0) {
            xml.plain(HEIGHT);
            xml.plain(XmlBytes.ascii(String.valueOf(points)));
            xml.plain(OWN_HEIGHT);
        }
        xml.plain(TAG_END);
    }

    private void end() {
        if (row != null) {
            xml.plain(ROW_END);
            row = null;
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
        if (formula != null) {
            formula(column, style, content, CellFormula.of(formula), value);
            return;
        }
        begin(column, style);
        if (value.isEmpty()) {
            xml.plain(BLANK);
        } else if (content == Content.NUMBER) {
            xml.plain(NUMBER);
            xml.text(value);
            xml.plain(VALUE_END);
        } else {
            boolean spaced =
                    Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1));
            xml.plain(spaced ? SPACED_TEXT : TEXT);
            xml.text(value);
            xml.plain(TEXT_END);
        }
    }

    /** Writes a cell of a formula. */
    void formula(int column, int style, Content content, CellFormula formula, String value) {
        begin(column, style);
        xml.plain(content == Content.TEXT ? TEXT_FORMULA : FORMULA);
        formula.write(xml);
        if (value.isEmpty()) {
            xml.plain(FORMULA_END);
        } else {
            xml.plain(FORMULA_VALUE);
            xml.text(value);
            xml.plain(VALUE_END);
        }
    }

    private void begin(int column, int style) {
        xml.plain(CELL);
        xml.plain(column < LETTERS.length ? LETTERS[column] : XmlBytes.ascii(SheetPlan.letters(column)));
        xml.plain(row);
        xml.plain(STYLE);
        xml.plain(style < NUMBERS.length ? NUMBERS[style] : XmlBytes.ascii(String.valueOf(style)));
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
        end();
        xml.flush();
        part.flush();
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
        part.close();
        Files.deleteIfExists(file.toPath());
    }
}
