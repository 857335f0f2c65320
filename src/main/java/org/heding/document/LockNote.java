package org.heding.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The note beside an open document that says who has it open. It only informs: what locks is SQLite's lock on the file,
 * so a note left behind by a crash does no harm. It is read only where the lock is held, and not believed where its writer
 * was a process of this machine that is no longer there: then the lock is somebody else's.
 *
 * @param who the user's name, and the machine's where it is known
 * @param since the local day and minute
 * @param process the writer's machine and process
 */
record LockNote(String who, String since, String process) {
    private static final Logger LOG = LoggerFactory.getLogger(LockNote.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The note of whoever runs this program now. */
    static LockNote own() {
        return new LockNote(
                me(),
                LocalDateTime.now().format(MINUTE),
                Machine.name() + " " + ProcessHandle.current().pid());
    }

    /** Whoever runs this program: the user's name, and the machine's where it is known. */
    static String me() {
        String user = System.getProperty("user.name", "");
        return Machine.name().isEmpty() ? user : user + " @ " + Machine.name();
    }

    /** Whether its writer was a process of this machine that is no longer there. */
    boolean leftBehind() {
        String here = Machine.name() + " ";
        String number = process.startsWith(here) ? process.substring(here.length()) : "";
        return number.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isEmpty();
    }

    /** Where the note of a document lies: beside it, named as office programs name theirs. */
    static Path beside(Path document) {
        return document.resolveSibling("~$" + document.getFileName());
    }

    void write(Path document) throws IOException {
        Files.write(beside(document), List.of(who, since, process));
    }

    /** Who has a document open that is locked; nothing where nobody tells. */
    static Optional<LockNote> ofHolder(Path document) {
        return read(document).filter(note -> !note.leftBehind());
    }

    static Optional<LockNote> read(Path document) {
        try {
            List<String> lines = Files.readAllLines(beside(document));
            return lines.size() == 3
                    ? Optional.of(new LockNote(lines.get(0), lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("No lock note to read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    static void remove(Path document) {
        try {
            Files.deleteIfExists(beside(document));
        } catch (IOException e) {
            LOG.warn("A lock note stays behind: {}", e.getClass().getSimpleName());
        }
    }
}
