package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockNoteTest {
    @TempDir
    Path folder;

    @Test
    void aNoteIsReadAsItWasWritten() throws Exception {
        Path file = folder.resolve("蜀山区.heding");
        LockNote note = new LockNote("张某 @ 电脑-01", "2026-03-01 09:30");
        note.write(file);
        assertEquals(folder.resolve("~$蜀山区.heding"), LockNote.beside(file));
        assertEquals(Optional.of(note), LockNote.read(file));
        LockNote.remove(file);
        assertEquals(Optional.empty(), LockNote.read(file));
        LockNote.remove(file);
    }

    @Test
    void aNoteThatCannotBeReadSaysNothing() throws Exception {
        Path file = folder.resolve("a.heding");
        Files.write(LockNote.beside(file), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertEquals(Optional.empty(), LockNote.read(file));
        Files.writeString(LockNote.beside(file), "one line");
        assertEquals(Optional.empty(), LockNote.read(file));
    }

    @Test
    void ourOwnNoteNamesUserAndMinute() {
        LockNote own = LockNote.own();
        assertTrue(own.who().startsWith(System.getProperty("user.name")));
        assertTrue(own.since().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"), own.since());
    }
}
