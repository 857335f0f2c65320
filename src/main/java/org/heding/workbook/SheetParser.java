package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLStreamException;

/** Takes the rows out of a sheet's XML, one after the other. */
final class SheetParser {
    /** Most days stand in many rows; so many are kept. */
    private static final int MOST_DAYS = 1 << 12;

    private final Markup xml;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;
    private final IntPredicate wanted;
    private final Map<String, RawCell> days = new HashMap<>();

    private final CellAttributes attributes = new CellAttributes();
    private List<RawCell> cells;
    private int row;
    private int column;
    private String type;
    private int style;
    private boolean formula;

    /**
     * A parser.
     *
     * @param texts the workbook's shared texts
     * @param wanted the columns, from 0, that are wanted beside the first cell of each row
     */
    SheetParser(Markup xml, SharedTexts texts, DateStyles styles, boolean from1904, IntPredicate wanted) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.wanted = wanted;
    }

    /** The next row, be it without cells; null if there is none. */
    RawRow next() throws XMLStreamException {
        for (String name = xml.element(); name != null; name = xml.element()) {
            if (name.equals("row")) {
                String number = xml.value("r");
                row = number == null ? row + 1 : whole(number);
                column = -1;
                cells = new ArrayList<>();
                cells();
                return new RawRow(row, cells);
            }
        }
        return null;
    }

    private void cells() throws XMLStreamException {
        for (String name = xml.tag(); name != null; name = xml.tag()) {
            if (name.equals("c")) {
                begin();
                if (cells.isEmpty() || wanted.test(column)) {
                    content();
                } else {
                    xml.skip();
                }
            } else {
                xml.skip();
            }
        }
    }

    private void begin() throws XMLStreamException {
        attributes.read(xml);
        type = attributes.type();
        style = attributes.style();
        column = attributes.column() < 0 ? column + 1 : attributes.column();
        formula = false;
    }

    private void content() throws XMLStreamException {
        boolean inline = type.equals("inlineStr");
        StringBuilder text = xml.clear();
        for (String name = xml.tag(); name != null; name = xml.tag()) {
            switch (name) {
                case "v" -> xml.read();
                case "is" -> {
                    // Some programs leave it in a cell that has got another text since.
                    if (inline) {
                        xml.readRich();
                    } else {
                        xml.skip();
                    }
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (!text.isEmpty()) {
            cell(text);
        } else if (formula && !"str".equals(type)) {
            cells.add(new RawCell(column, RawCell.Form.NOT_CALCULATED, ""));
        }
    }

    private void cell(StringBuilder text) throws XMLStreamException {
        switch (type) {
            case "s" -> add(RawCell.Form.TEXT, texts.text(whole(trimmed(text))));
            case "str", "inlineStr" -> add(RawCell.Form.TEXT, Address.unescaped(text.toString()));
            case "b" -> add(RawCell.Form.TRUTH, text.toString().strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> add(RawCell.Form.ERROR, text.toString());
            case "d" -> add(RawCell.Form.TEXT, text.toString());
            default -> number(trimmed(text).toString());
        }
    }

    private void number(String digits) throws XMLStreamException {
        if (!styles.isDate(style)) {
            add(RawCell.Form.NUMBER, digits);
            return;
        }
        RawCell day = days.get(digits);
        if (day == null) {
            day = RawCell.day(column, digits, from1904);
            if (days.size() < MOST_DAYS) {
                days.put(digits, day);
            }
        }
        add(day.form(), day.text());
    }

    private void add(RawCell.Form form, String value) throws XMLStreamException {
        if (cells.size() >= Address.MOST_COLUMNS) {
            throw new XMLStreamException("More cells than a row can have");
        }
        if (!Spelling.isBlank(value)) {
            cells.add(new RawCell(column, form, value));
        }
    }

    /** The text without white space at its edges. */
    private static CharSequence trimmed(StringBuilder text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return start == 0 && end == text.length() ? text : text.subSequence(start, end);
    }

    /** The count or index that a text of at most nine digits says. */
    private static int whole(CharSequence text) throws XMLStreamException {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 9) {
                throw new XMLStreamException("Not a number: " + text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
