package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class XmlBytesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XmlBytes xml = new XmlBytes(out);

    private String written() {
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatXmlWantsEscapedIsEscapedAndNothingElse() {
        xml.text("a<b & c>d ]]> \"e\" 'f'\n\tg");
        assertEquals("a&lt;b &amp; c>d ]]&gt; \"e\" 'f'\n\tg", written());
    }

    @Test
    void theFirstAndLastCharacterOfEachLengthIsWritten() {
        String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff";
        xml.text(text);
        assertEquals(text, written());
    }

    @Test
    void whatXmlDoesNotAllowIsAQuestionMark() {
        xml.text("\u0000\u0001\u001f\r\ufffe\uffff\ud800a\udc00\ud800");
        assertEquals("???????a??", written());
    }

    @Test
    void textsLongerThanWhatIsGatheredAreWrittenWhole() {
        String text = "核<𠮷&".repeat(20_000);
        xml.text(text);
        xml.plain(text.getBytes(StandardCharsets.UTF_8));
        xml.text("末");
        assertEquals("核&lt;𠮷&amp;".repeat(20_000) + text + "末", written());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        XmlBytes broken = new XmlBytes(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("full");
            }
        });
        broken.text("a");
        UncheckedIOException thrown = Assertions.assertThrows(UncheckedIOException.class, broken::flush);
        assertEquals("full", thrown.getCause().getMessage());
    }

    @Test
    void aFormulaOfManyRowsHasTheNumbersOfEach() {
        String text = "IF('表'!A" + RowFormula.sign(0) + "<B" + RowFormula.sign(1) + ",\"&\",C" + RowFormula.sign(0)
                + ")" + RowFormula.sign(1);
        RowFormula formula = new RowFormula(text);
        formula.with(XmlBytes.ascii("7"), XmlBytes.ascii("100000")).write(xml);
        formula.with(XmlBytes.ascii("8"), XmlBytes.ascii("9")).write(xml);
        assertEquals("IF('表'!A7&lt;B100000,\"&amp;\",C7)100000IF('表'!A8&lt;B9,\"&amp;\",C8)9", written());
    }
}
