package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;

/** What is said where a virus scanner has taken the library that reads documents. */
class MissingLibraryTest {
    @Test
    void aMissingLibraryIsNoDamageToTheDocument() {
        Path file = Path.of("示例.heding");
        DocumentException said = Failure.of(
                new SQLException("Error opening connection", new NativeLibraryNotFoundException("none found")), file);
        assertEquals(DocumentException.Kind.NO_LIBRARY, said.kind());
        Messages messages = Messages.of(Locale.CHINESE);
        assertTrue(said.problem().in(messages).contains("示例.heding"));
        assertTrue(said.remedy().in(messages).contains("杀毒软件"));
    }
}
