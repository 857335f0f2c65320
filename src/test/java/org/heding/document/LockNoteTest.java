package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockNoteTest {
    @TempDir
    Path folder;

    @Test
    void aNoteIsReadAsItWasWritten() throws Exception {
        Path file = folder.resolve("蜀山区.heding");
        LockNote note = new LockNote("张某 @ 电脑-01", "2026-03-01 09:30", "电脑-01 4711");
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
    void aNoteLeftBehindByACrashIsNotShownAsIfSomebodyHadTheDocument() throws Exception {
        Path file = folder.resolve("a.heding");
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        gone.inputReader().lines().toList();
        gone.waitFor();
        new LockNote("张某", "2026-03-01 09:30", Machine.name() + " " + gone.pid()).write(file);
        assertEquals(Optional.empty(), LockNote.ofHolder(file));
        LockNote elsewhere = new LockNote("张某", "2026-03-01 09:30", "别处 " + gone.pid());
        elsewhere.write(file);
        assertEquals(Optional.of(elsewhere), LockNote.ofHolder(file), "of another machine nobody can tell from here");
        LockNote.own().write(file);
        assertEquals(Optional.of(LockNote.own()), LockNote.ofHolder(file));
    }

    @Test
    void theMachinesNameIsFoundWithoutTheNetwork() throws Exception {
        Path none = folder.resolve("none");
        Path kernel = Files.writeString(folder.resolve("hostname"), "街道-03\n");
        assertEquals("PC-7", Machine.name(Map.of("COMPUTERNAME", "PC-7", "HOSTNAME", "x"), List.of(kernel)));
        assertEquals("x", Machine.name(Map.of("HOSTNAME", " x "), List.of(kernel)));
        assertEquals("街道-03", Machine.name(Map.of("HOSTNAME", ""), List.of(none, kernel)));
        assertEquals("", Machine.name(Map.of(), List.of(none)));
        assertFalse(Machine.name().isEmpty());
    }

    @Test
    void ourOwnNoteNamesUserMachineAndMinute() {
        LockNote own = LockNote.own();
        assertTrue(own.who().endsWith(" @ " + Machine.name()), own.who());
        assertTrue(own.who().startsWith(System.getProperty("user.name")));
        assertTrue(own.since().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"), own.since());
    }
}
