package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook that its cells refer to by number, each once. */
final class SharedTexts {
    private final List<String> texts = new ArrayList<>();

    /** Adds the texts of a table. */
    void read(Markup xml) throws XMLStreamException {
        for (String name = xml.element(); name != null; name = xml.element()) {
            if (name.equals("si")) {
                xml.clear();
                texts.add(Address.unescaped(xml.readRich().toString()));
            }
        }
    }

    /** The text of a number. */
    String text(int number) throws XMLStreamException {
        // The count that the table declares of itself is optional, and some programs write a wrong one.
        if (number >= texts.size()) {
            throw new XMLStreamException("No shared text " + number);
        }
        return texts.get(number);
    }
}
