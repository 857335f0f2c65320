package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the rows out of a sheet's XML, one after the other. */
final class SheetParser extends DefaultHandler {
    /** Thrown when enough rows were seen. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** No cell holds more; Excel's own limit is half of it. */
    private static final int MOST_CHARACTERS = 1 << 16;

    private static final int MOST_COLUMNS = 1 << 14;

    private final SharedStrings strings;
    private final DateStyles styles;
    private final boolean from1904;
    private final Predicate<RawRow> sink;

    private final StringBuilder text = new StringBuilder();
    private final List<RawCell> cells = new ArrayList<>();
    private boolean collecting;
    private boolean phonetic;
    private boolean formula;
    private int row;
    private int column;
    private String type;
    private int style;

    /**
     * A parser.
     *
     * @param strings the workbook's shared texts
     * @param sink takes each row that has a cell, and says whether it wants more
     */
    SheetParser(SharedStrings strings, DateStyles styles, boolean from1904, Predicate<RawRow> sink) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : whole(number);
                column = -1;
            }
            case "c" -> {
                String address = attributes.getValue("r");
                column = address == null ? column + 1 : Address.column(address);
                type = attributes.getValue("t");
                String index = attributes.getValue("s");
                style = index == null ? 0 : whole(index);
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (collecting) {
            if (text.length() + length > MOST_CHARACTERS) {
                throw new SAXException("A cell of more text than there can be");
            }
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> cell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    RawRow done = new RawRow(row, cells);
                    cells.clear();
                    if (!sink.test(done)) {
                        throw new Enough();
                    }
                }
            }
            default -> {}
        }
    }

    private void cell() throws SAXException {
        String value = text.toString();
        if (value.isEmpty()) {
            if (formula && !"str".equals(type)) {
                cells.add(new RawCell(column, RawCell.Form.NOT_CALCULATED, ""));
            }
            return;
        }
        switch (type == null ? "n" : type) {
            case "s" -> add(RawCell.Form.TEXT, shared(value.strip()));
            case "str", "inlineStr" -> add(RawCell.Form.TEXT, Address.unescaped(value));
            case "b" -> add(RawCell.Form.TRUTH, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> add(RawCell.Form.ERROR, value);
            case "d" -> add(RawCell.Form.TEXT, value);
            default -> number(value.strip());
        }
    }

    private void number(String digits) throws SAXException {
        if (!styles.isDate(style)) {
            add(RawCell.Form.NUMBER, digits);
            return;
        }
        RawCell day = RawCell.day(column, digits, from1904);
        add(day.form(), day.text());
    }

    private void add(RawCell.Form form, String value) throws SAXException {
        if (cells.size() >= MOST_COLUMNS) {
            throw new SAXException("More cells than a row can have");
        }
        if (!Spelling.trimmed(value).isEmpty()) {
            cells.add(new RawCell(column, form, value));
        }
    }

    private String shared(String index) throws SAXException {
        int number = whole(index);
        // The count that the table declares of itself is optional, and some programs write a wrong one.
        try {
            return Address.unescaped(strings.getItemAt(number).getString());
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            throw new SAXException("No shared string " + index, e);
        }
    }

    /** The count or index that a text of at most nine digits says. */
    private static int whole(String text) throws SAXException {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 9) {
                throw new SAXException("Not a number: " + text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
