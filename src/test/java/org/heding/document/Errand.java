package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heding.ledger.Change;
import org.heding.ledger.Field;

/**
 * Something that is done in a folder of its own while the power may fail, and what must be there afterwards. What is said in
 * between is acknowledged.
 */
enum Errand {
    /** Edits, imports, undoes and redoes, closes years and makes backups; now and then the document is opened anew. */
    JOURNEY,
    /** The same by a program that does not wait for the disk. */
    CARELESS,
    /** Opens a document in the middle of whose edit the power failed before. */
    RECOVER,
    CREATE,
    RESTORE,
    SALVAGE,
    UPGRADE_1,
    UPGRADE_2,
    UPGRADE_3,
    /** Sets a password. */
    PROTECT;

    /** What is written into this file is acknowledged. */
    private static final String SAID = "acknowledged-";

    private static final int STEPS = 24;
    private static final int REOPENED = 7;
    private static final int PAGE = 4096;
    private static final String PASSWORD = "password";

    Path folder(Path watched) {
        return watched.resolve(name().toLowerCase(Locale.ROOT));
    }

    /** Whether a call is of this errand: something done in its folder, or said of it. */
    boolean did(Path watched, DiskCall call) {
        return call.sort() == DiskCall.Sort.ACKNOWLEDGED
                ? call.path().endsWith(SAID + name())
                : Path.of(call.path()).startsWith(folder(watched));
    }

    /** Puts there what is there before. */
    void prepare(Path watched) throws Exception {
        Path folder = Files.createDirectories(folder(watched));
        Path file = folder.resolve("a.heding");
        switch (this) {
            case JOURNEY, CARELESS -> {
                List<Change> content = content();
                content.add(fact(COMMUNITY, Field.HOUSEHOLDS, null));
                Document.create(file, SETTINGS, content).close();
            }
            case RECOVER -> breakOff(watched.resolve("template.heding"), file);
            case CREATE -> {}
            case RESTORE ->
                Document.create(folder.resolve("b.heding"), SETTINGS, content()).close();
            case SALVAGE -> damage(folder.resolve("b.heding"));
            case UPGRADE_1, UPGRADE_2, UPGRADE_3 ->
                Files.copy(Path.of("src", "test", "documents", "format-" + format() + ".heding"), file);
            case PROTECT -> Document.create(file, SETTINGS, content()).close();
        }
    }

    /** Makes a document of which a page is no longer what it was. */
    private static void damage(Path file) throws Exception {
        Document.create(file, SETTINGS, content()).close();
        int[] page = {0};
        try (Database database = new Database(file, Database.reading())) {
            database.each("SELECT rootpage FROM sqlite_schema WHERE name = 'person'", row -> page[0] = row.getInt(1));
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (page[0] - 1) * PAGE, page[0] * PAGE, (byte) 7);
        Files.write(file, bytes);
    }

    /** Leaves a document as it is when an edit has begun to overwrite it. */
    private static void breakOff(Path template, Path file) throws Exception {
        Document.create(template, SETTINGS, content()).close();
        byte[] whole = Files.readAllBytes(template);
        try (Database database = new Database(template, Database.writing())) {
            database.run("PRAGMA cache_size = 1");
            database.run("BEGIN IMMEDIATE");
            database.run("UPDATE unit SET name = 'half'");
            database.run("DELETE FROM person");
            database.run("UPDATE setting SET title = 'half'");
            Files.copy(template, file);
            Files.copy(Header.journal(template), Header.journal(file));
            assertFalse(Arrays.equals(whole, Files.readAllBytes(file)), "nothing is overwritten yet");
            database.run("ROLLBACK");
        }
    }

    /** Does it. */
    private void run(Path watched, long seed) throws Exception {
        Path folder = folder(watched);
        Path file = folder.resolve("a.heding");
        try (OutputStream said = Files.newOutputStream(watched.resolve(SAID + name()))) {
            switch (this) {
                case JOURNEY, CARELESS -> go(file, new Journey(seed), said);
                case RECOVER, UPGRADE_1, UPGRADE_2, UPGRADE_3 -> say(said, Document.open(file));
                case PROTECT -> {
                    Document document = Document.open(file);
                    Protection.set(document, new char[0], PASSWORD.toCharArray());
                    say(said, document);
                }
                case CREATE -> say(said, Document.create(file, SETTINGS, content()));
                case RESTORE -> {
                    Document.restore(folder.resolve("b.heding"), file);
                    say(said, Document.open(file));
                }
                case SALVAGE -> {
                    Salvage.of(folder.resolve("b.heding"), file, SETTINGS);
                    say(said, Document.open(file));
                }
            }
        }
    }

    private static void say(OutputStream said, Document done) throws IOException {
        said.write("1".getBytes(StandardCharsets.UTF_8));
        done.close();
    }

    private void go(Path file, Journey journey, OutputStream said) throws Exception {
        Document document = open(file);
        for (int number = 1; number <= STEPS; number++) {
            journey.go(document, number);
            said.write((number + " " + backups(document)).getBytes(StandardCharsets.UTF_8));
            if (number % REOPENED == 0) {
                document.close();
                document = open(file);
            }
        }
        document.close();
    }

    private Document open(Path file) throws Exception {
        Document document = Document.open(file);
        if (this == CARELESS) {
            document.database().run("PRAGMA synchronous = OFF");
        }
        return document;
    }

    private static int backups(Document document) throws DocumentException {
        return new Backups(Journey.backups(document.path()), Clock.systemUTC())
                .of(document)
                .size();
    }

    /**
     * Holds that all is there that was said, and nothing by half.
     *
     * @param said what was said last, or nothing
     */
    void holds(Path folder, long seed, String said) throws Exception {
        Path file = folder.resolve("a.heding");
        boolean makes = this == CREATE || this == RESTORE || this == SALVAGE;
        if (makes && said.isEmpty() && Files.notExists(file)) {
            return;
        }
        if (this == PROTECT && !said.isEmpty()) {
            hidden(folder);
        }
        try (Document document = Document.open(file, Key.of(PASSWORD.toCharArray()))) {
            assertTrue(this != PROTECT || said.isEmpty() || Protection.on(document), "no password");
            assertTrue(document.health().sound(), "not sound");
            switch (this) {
                case JOURNEY, CARELESS -> arrived(document, new Journey(seed), said);
                case UPGRADE_1, UPGRADE_2, UPGRADE_3 -> {
                    assertEquals(4, document.ledger().units().size());
                    assertEquals(
                            4,
                            Document.verify(folder.resolve("a.v" + format() + ".heding"))
                                    .counts()
                                    .get("unit"));
                }
                case SALVAGE ->
                    assertEquals(SETTINGS.policy(), document.settings().policy());
                default -> {
                    assertEquals("2350", households(document));
                    assertEquals(
                            "示例社区",
                            document.ledger().unit(COMMUNITY).orElseThrow().name());
                    assertEquals(1, document.ledger().people().size());
                }
            }
            document.edit("又", List.of(Scenes.unit("3401", "又", "")));
        }
        if ((this == JOURNEY || this == CARELESS) && !said.isEmpty() && !said.endsWith(" 0")) {
            Files.write(file, new byte[9000]);
            assertTrue(
                    new Backups(Journey.backups(file), Clock.systemUTC())
                            .newestOf(file)
                            .isPresent(),
                    "not found");
        }
    }

    private int format() {
        return ordinal() - UPGRADE_1.ordinal() + 1;
    }

    private static void hidden(Path folder) throws IOException {
        for (String name : List.of("a.heding", "a.heding-journal")) {
            Path file = folder.resolve(name);
            assertFalse(
                    Files.exists(file)
                            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    .contains(Scenes.PERSON),
                    name + " shows what was protected");
        }
    }

    private static void arrived(Document document, Journey journey, String said) throws Exception {
        String[] words = (said.isEmpty() ? "0 0" : said).split(" ");
        int steps = Integer.parseInt(words[0]);
        Journey.State seen = Journey.seen(document);
        // The step it was at may be there too, but whole.
        if (!seen.equals(journey.after(steps + 1))) {
            assertEquals(journey.after(steps), seen);
        }
        assertTrue(backups(document) >= Integer.parseInt(words[1]), "a backup is lost");
    }

    private static String households(Document document) {
        return document.ledger()
                .fact(COMMUNITY, 2026, Field.HOUSEHOLDS)
                .orElseThrow()
                .toPlainString();
    }

    public static void main(String[] arguments) throws Exception {
        for (Errand errand : values()) {
            errand.run(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        }
    }
}
