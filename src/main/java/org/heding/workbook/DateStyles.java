package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which of a workbook's cell styles show a number as a date; filled by parsing the styles part. */
final class DateStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean cellFormats;

    /** Whether the style of this index shows a date. */
    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> cellFormats = true;
            case "xf" -> {
                if (cellFormats) {
                    int format = number(attributes.getValue("numFmtId"));
                    dates.add(isDate(format, formats.get(format)));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (name.equals("cellXfs")) {
            cellFormats = false;
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
