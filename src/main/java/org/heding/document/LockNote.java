package org.heding.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The note beside an open document that says who has it open. It only informs: what locks is SQLite's lock on the file,
 * so a note left behind by a crash does no harm.
 *
 * @param who the user's name, and the machine's where it is known
 * @param since the local day and minute
 */
record LockNote(String who, String since) {
    private static final Logger LOG = LoggerFactory.getLogger(LockNote.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The note of whoever runs this program now. */
    static LockNote own() {
        Map<String, String> environment = System.getenv();
        String machine = environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        String user = System.getProperty("user.name", "");
        return new LockNote(
                machine.isEmpty() ? user : user + " @ " + machine,
                LocalDateTime.now().format(MINUTE));
    }

    /** Where the note of a document lies: beside it, named as office programs name theirs. */
    static Path beside(Path document) {
        return document.resolveSibling("~$" + document.getFileName());
    }

    void write(Path document) throws IOException {
        Files.write(beside(document), List.of(who, since));
    }

    static Optional<LockNote> read(Path document) {
        try {
            List<String> lines = Files.readAllLines(beside(document));
            return lines.size() == 2 ? Optional.of(new LockNote(lines.get(0), lines.get(1))) : Optional.empty();
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
