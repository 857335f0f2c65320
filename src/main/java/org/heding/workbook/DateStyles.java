package org.heding.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which of a workbook's cell styles show a number as a date. */
final class DateStyles {
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;

    /** Whether the style of this index shows a date. */
    boolean isDate(int style) {
        return dates.get(style);
    }

    /** Adds the styles of a styles part. */
    void read(Markup xml) throws XMLStreamException {
        for (String name = xml.element(); name != null; name = xml.element()) {
            if (name.equals("numFmt")) {
                formats.put(number(xml.value("numFmtId")), xml.value("formatCode"));
            } else if (name.equals("cellXfs")) {
                readCellFormats(xml);
            }
        }
    }

    private void readCellFormats(Markup xml) throws XMLStreamException {
        for (String name = xml.tag(); name != null; name = xml.tag()) {
            if (name.equals("xf")) {
                int format = number(xml.value("numFmtId"));
                dates.set(styles++, isDate(format, formats.get(format)));
            }
            xml.skip();
        }
    }

    /** Whether a number format shows a date. */
    static boolean isDate(int format, String code) {
        return DateUtil.isADateFormat(format, code) || isChineseDate(format);
    }

    /** Built-in formats that mean dates in Chinese Excel, which writes them without a format code. */
    private static boolean isChineseDate(int format) {
        return format >= 27 && format <= 36 || format >= 50 && format <= 58;
    }

    private static int number(String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(text);
    }
}
