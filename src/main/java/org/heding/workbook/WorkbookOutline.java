package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A workbook's sheets and the day it counts dates from. */
final class WorkbookOutline {
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

    /** Adds what a workbook part says. */
    void read(Markup xml) throws XMLStreamException {
        for (String element = xml.element(); element != null; element = xml.element()) {
            if (element.equals("workbookPr")) {
                String value = xml.value("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            } else if (element.equals("sheet")) {
                String name = xml.value("name");
                // Without its prefix it is the only one of this name.
                String part = xml.value("id");
                if (part != null && name != null) {
                    sheets.add(new SourceSheet(name, part));
                }
            }
        }
    }
}
