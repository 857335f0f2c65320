package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook's sheets and the day it counts dates from; filled by parsing the workbook part. */
final class WorkbookOutline extends DefaultHandler {
    private final List<SourceSheet> sheets = new ArrayList<>();
    private boolean from1904;

    /** The sheets in their order. */
    List<SourceSheet> sheets() {
        return sheets;
    }

    /** Whether dates are counted from 1904, as Excel for Mac did. */
    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (name.equals("sheet")) {
            String part = relation(attributes);
            if (part != null && attributes.getValue("name") != null) {
                sheets.add(new SourceSheet(attributes.getValue("name"), part));
            }
        }
    }

    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        return null;
    }
}
