package org.heding.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The XML of a part of a workbook, from one element to the next; what no workbook has in it is refused. */
final class Markup {
    /** No text of a cell is longer; Excel's own limit is half of it. */
    private static final int MOST_CHARACTERS = 1 << 16;

    private static final InputFactoryImpl FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader2 xml;
    private final StringBuilder text = new StringBuilder();

    private Markup(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /** Markup whose encoding is told by its beginning. */
    static Markup of(InputStream in) throws XMLStreamException {
        return new Markup((XMLStreamReader2) FACTORY.createXMLStreamReader(in));
    }

    static Markup of(Reader in) throws XMLStreamException {
        return new Markup((XMLStreamReader2) FACTORY.createXMLStreamReader(in));
    }

    /** Goes to the next tag and returns the name of the element that begins there; null where one ends. */
    String tag() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return xml.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    /** Goes to the next element that begins, however deep it stands, and returns its name; null at the end of all. */
    String element() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return null;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("Declarations and entities of a document's own");
        }
        return event;
    }

    /** Passes over the rest of the element that has begun. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The number of attributes of the element that has begun. */
    int attributes() {
        return xml.getAttributeCount();
    }

    /** The name of an attribute without its prefix. */
    String attribute(int index) {
        return xml.getAttributeLocalName(index);
    }

    /** The value of an attribute. */
    String value(int index) {
        return xml.getAttributeValue(index);
    }

    /** Reads an attribute without making a text of it, as is done for every cell. */
    <T extends TypedValueDecoder> T value(int index, T decoder) throws XMLStreamException {
        xml.getAttributeAs(index, decoder);
        return decoder;
    }

    /** The value of the attribute of this name; null if there is none. */
    String value(String name) {
        for (int i = 0; i < attributes(); i++) {
            if (attribute(i).equals(name)) {
                return value(i);
            }
        }
        return null;
    }

    /** Begins a new text. */
    StringBuilder clear() {
        text.setLength(0);
        return text;
    }

    /** Adds what the element that has begun says to the text, without what stands in elements within it. */
    StringBuilder read() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + xml.getTextLength() > MOST_CHARACTERS) {
                        throw new XMLStreamException("A cell of more text than there can be");
                    }
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    return text;
                }
                default -> {}
            }
        }
    }

    /** Adds the rich text that the element that has begun holds, without its phonetic guide, to the text. */
    StringBuilder readRich() throws XMLStreamException {
        for (String name = tag(); name != null; name = tag()) {
            switch (name) {
                case "t" -> read();
                case "r" -> readRich();
                default -> skip();
            }
        }
        return text;
    }
}
