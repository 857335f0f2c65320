package org.heding.document;

import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document with a password whose file is gone, or that somebody else has open. */
class HeldWithPasswordTest {
    private static final String PASSWORD = "password";

    @TempDir
    Path folder;

    private Path file;
    private Held held;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("a.heding");
        held = new Held(Document.create(file, SETTINGS, content()));
    }

    private static Key key() {
        return Key.of(PASSWORD.toCharArray());
    }

    private void protect() throws Exception {
        Protection.set(held.document(), new char[0], PASSWORD.toCharArray());
        held.did(document -> {});
    }

    private void edit(String pay) throws Exception {
        List<Change> changes = List.of(fact(PERSON, Field.ANNUAL_PAY, pay));
        held.edit(Act.EDIT, "薪酬", changes, held.settings());
    }

    private void assertSealed(Path saved, String pay) throws Exception {
        assertFails(Kind.SEALED, () -> Document.open(saved));
        String bytes = new String(Files.readAllBytes(saved), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(PERSON));
        try (Document document = Document.open(saved, key())) {
            assertEquals(Optional.of(new BigDecimal(pay)), document.ledger().fact(PERSON, 2026, Field.ANNUAL_PAY));
        }
    }

    @Test
    void whatIsHeldIsWrittenIntoTheSameDocumentOnceItIsBackWithoutAskingForThePassword() throws Exception {
        protect();
        edit("1");
        Path away = folder.resolve("away.heding");
        Files.move(file, away);
        edit("2");
        assertEquals(1, held.unsaved().orElseThrow().edits());
        // Another file of the same content: what a stick that was pulled out gives when it is put in again.
        Files.copy(away, file);
        held.retry();
        assertEquals(Optional.empty(), held.unsaved());
        held.close();
        assertSealed(file, "2");
    }

    @Test
    void savedElsewhereItHasThePasswordWhateverItIsMadeFrom() throws Exception {
        Path backups = folder.resolve("backups");
        held.backedUp(new Backups(backups, Clock.systemUTC()).make(held.document(), Reason.OPEN));
        edit("1");
        protect();
        edit("2");
        Path one = folder.resolve("one.heding");
        held.saveElsewhere(one);
        assertSealed(one, "2");
        Lifeline lifeline = new Lifeline();
        Path none = folder.resolve("none.heding");
        lifeline.save(held.document(), List.of(), held.ledger(), held.settings(), none);
        assertSealed(none, "2");
        Path records = folder.resolve("records.heding");
        Document.create(
                        records,
                        SETTINGS,
                        Records.of(held.ledger()),
                        Database.writing(),
                        held.document().database().personal())
                .close();
        assertSealed(records, "2");
        // By the backup from before the password.
        held.document().close();
        Path again = folder.resolve("again.heding");
        held.saveElsewhere(again);
        assertSealed(again, "2");
        held.close();
    }

    @Test
    void ofWhatSomebodyElseHasOpenACopyIsOpenedWithThePassword() throws Exception {
        protect();
        edit("3");
        held.close();
        Process other = Scenes.java(Holder.class, file);
        try {
            assertEquals('o', other.inputReader().read());
            assertFails(Kind.SEALED, () -> Document.openCopy(file, null));
            try (Document copy = Document.openCopy(file, key());
                    Document again = Document.openCopy(file, Key.of(copy))) {
                assertEquals(Optional.of(new BigDecimal("3")), again.ledger().fact(PERSON, 2026, Field.ANNUAL_PAY));
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** A program that has a document open until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (Document document = Document.open(Path.of(arguments[0]), key())) {
                System.out.println("open " + document.path().getFileName());
                Thread.sleep(60_000);
            }
        }
    }
}
