package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertFails;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException.Kind;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of edits when the file goes away under them: a stick is pulled out, a folder moved, a file replaced. */
class HeldTest {
    @TempDir
    Path folder;

    private Path stick;
    private Path drawer;
    private Path file;
    private Path elsewhere;
    private Held held;

    @BeforeEach
    void open() throws Exception {
        stick = Files.createDirectories(folder.resolve("stick"));
        drawer = folder.resolve("drawer");
        file = stick.resolve("a.heding");
        elsewhere = folder.resolve("b.heding");
        Document.create(file, SETTINGS, content()).close();
        held = new Held(Document.open(file));
    }

    @AfterEach
    void close() {
        held.close();
    }

    private void edit(String households) throws Exception {
        held.edit(
                Act.EDIT, "户数 " + households, List.of(fact(COMMUNITY, Field.HOUSEHOLDS, households)), held.settings());
    }

    private Backup backUp() throws Exception {
        Backup backup = new Backups(folder.resolve("backups"), Clock.systemUTC()).make(held.document(), Reason.OPEN);
        held.backedUp(backup);
        return backup;
    }

    private void pullOut() throws Exception {
        Files.move(stick, drawer);
    }

    private void plugIn() throws Exception {
        Files.move(drawer, stick);
    }

    /** Makes the open file unreadable to who has it open, as a stick that is gone is: what is read is not what was there. */
    private void destroy(Path at) throws Exception {
        try (FileChannel channel = FileChannel.open(at, StandardOpenOption.WRITE)) {
            channel.truncate(4096);
            channel.write(ByteBuffer.allocate(4096), 0);
        }
        // What SQLite remembers of the pages would do for a document as small as this one.
        held.document().database().run("PRAGMA cache_size = 1");
        held.document().database().run("PRAGMA shrink_memory");
    }

    private String households() {
        return households(held.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
    }

    private static String households(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }

    private static String households(Document document) {
        return households(document.ledger().fact(COMMUNITY, 2026, Field.HOUSEHOLDS));
    }

    private int unsaved() {
        return held.unsaved().map(Unsaved::edits).orElse(0);
    }

    private static List<String> labels(Document document) throws DocumentException {
        return document.history(99).stream().map(Edit::label).toList();
    }

    @Test
    void whileTheFileIsThereNothingIsHeld() throws Exception {
        edit("1");
        assertEquals(0, unsaved());
        assertEquals("户数 1", held.undoable().orElseThrow().label());
        held.undo();
        assertEquals("2350", households());
        assertEquals("户数 1", held.redoable().orElseThrow().label());
        held.redo();
        assertEquals("1", households());
        held.requireSaved();
    }

    @Test
    void whenTheStickIsGoneTheEditIsHeldAndSaysWhy() throws Exception {
        edit("1");
        pullOut();
        edit("2");
        assertEquals("2", households());
        Unsaved unsaved = held.unsaved().orElseThrow();
        assertEquals(1, unsaved.edits());
        assertEquals(Failure.of(Kind.MISSING, file, null).problem(), unsaved.problem());
        edit("3");
        assertEquals(2, unsaved());
        assertEquals("3", households());
        assertEquals("1", households(held.document()), "the file's own is as it is in the file");
        assertFails(Kind.UNSAVED, held::requireSaved);
        assertFails(Kind.UNSAVED, held::redo);
    }

    @Test
    void whyIsSaidAlsoWhereNoEditWasMadeBefore() throws Exception {
        pullOut();
        edit("2");
        assertEquals(
                Failure.of(Kind.MISSING, file, null).problem(),
                held.unsaved().orElseThrow().problem());
    }

    @Test
    void anEditIsNeverWrittenIntoAFileThatWasMovedAway() throws Exception {
        pullOut();
        edit("2");
        held.close();
        try (Document moved = Document.openForReading(drawer.resolve("a.heding"))) {
            assertEquals("2350", households(moved));
            assertEquals(List.of(), moved.history(9));
        }
    }

    @Test
    void whatIsHeldCanBeTakenBackOneByOne() throws Exception {
        edit("1");
        pullOut();
        edit("2");
        edit("3");
        assertEquals("户数 3", held.undoable().orElseThrow().label());
        assertEquals("户数 3", held.undo().orElseThrow().label());
        assertEquals("2", households());
        held.undo();
        assertEquals(0, unsaved());
        assertEquals("1", households());
        assertEquals("户数 1", held.undoable().orElseThrow().label());
        assertFails(Kind.MISSING, held::undo);
        assertEquals("1", households());
    }

    @Test
    void whenTheStickIsBackAllIsWrittenInItsOrder() throws Exception {
        edit("1");
        pullOut();
        edit("2");
        held.edit(
                Act.SETTINGS,
                "",
                List.of(),
                new Settings(2027, SETTINGS.policy(), SETTINGS.place(), SETTINGS.title(), false));
        held.edit(Act.PASTE, "粘贴", List.of(fact(COMMUNITY, Field.PARTY_MEMBERS, "90")), held.settings());
        assertEquals(2027, held.settings().year());
        assertFails(Kind.MISSING, held::retry);
        assertEquals(3, unsaved());
        plugIn();
        held.retry();
        assertEquals(0, unsaved());
        held.close();
        try (Document document = Document.open(file)) {
            assertEquals("2", households(document));
            assertEquals(2027, document.settings().year());
            assertEquals(List.of("粘贴", "", "户数 2", "户数 1"), labels(document));
            assertTrue(document.undo().isPresent());
        }
    }

    @Test
    void aStickPluggedInAnewIsOpenedAnew() throws Exception {
        edit("1");
        Path copy = folder.resolve("copy");
        Files.copy(file, copy);
        pullOut();
        edit("2");
        // Another inode at the same place, and what was open can no longer be read.
        destroy(drawer.resolve("a.heding"));
        Files.createDirectories(stick);
        Files.copy(copy, file);
        held.retry();
        assertEquals(0, unsaved());
        assertEquals("2", households());
        assertFails(Kind.LOCKED, () -> Document.open(file));
        edit("3");
        held.close();
        try (Document document = Document.open(file)) {
            assertEquals(List.of("户数 3", "户数 2", "户数 1"), labels(document));
        }
    }

    @Test
    void aFileOpenedAnewIsLockedLikeAnyOtherAlsoIfItHasTheOldNumber() throws Exception {
        edit("1");
        pullOut();
        edit("2");
        held.document().database().close();
        assertFails(Kind.MISSING, held::retry);
        assertFails(Kind.MISSING, held::retry);
        plugIn();
        held.retry();
        assertFails(Kind.LOCKED, () -> Document.open(file));
        edit("3");
        assertEquals(List.of("户数 3", "户数 2", "户数 1"), labels(held.document()));
        held.close();
        held.close();
        Document.open(file).close();
    }

    @Test
    void aFilePutInItsPlaceMeanwhileIsNotWrittenToAndIsSaid() throws Exception {
        edit("1");
        Path copy = folder.resolve("copy.heding");
        Files.copy(file, copy);
        try (Document other = Document.open(copy)) {
            other.edit("别处", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "77")));
        }
        // As a program that synchronises does it.
        Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        byte[] theirs = Files.readAllBytes(file);
        edit("2");
        assertEquals(
                Failure.of(Kind.REPLACED, file, null).problem(),
                held.unsaved().orElseThrow().problem());
        assertFails(Kind.REPLACED, held::retry);
        assertEquals(1, unsaved());
        assertEquals("2", households());
        assertTrue(held.saveElsewhere(elsewhere), "what was open can still be read, with its history");
        held.close();
        assertEquals(-1, java.util.Arrays.mismatch(theirs, Files.readAllBytes(file)));
        assertFalse(Files.exists(LockNote.beside(elsewhere)));
        try (Document mine = Document.open(elsewhere)) {
            assertEquals(List.of("户数 2", "户数 1"), labels(mine));
        }
    }

    @Test
    void anotherDocumentOfTheSameNameIsNotTheSameDocument() throws Exception {
        pullOut();
        edit("2");
        Files.createDirectories(stick);
        Document.create(file, SETTINGS, content()).close();
        assertFails(Kind.REPLACED, held::retry);
        assertEquals(1, unsaved());
        try (Document other = Document.open(file)) {
            assertEquals(List.of(), other.history(9));
        }
    }

    @Test
    void savedElsewhereFromTheBackupEverythingIsThereWithItsHistory() throws Exception {
        edit("1");
        held.document().closeYear(2024, List.of(), List.of());
        held.did(document -> document.closeYear(2024, List.of(), List.of()));
        backUp();
        edit("2");
        edit("3");
        held.undo();
        held.document().closeYear(2025, List.of(), List.of());
        held.did(document -> document.closeYear(2025, List.of(), List.of()));
        edit("4");
        pullOut();
        destroy(drawer.resolve("a.heding"));
        edit("5");
        held.edit(Act.PASTE, "粘贴", List.of(fact(COMMUNITY, Field.PARTY_MEMBERS, "90")), held.settings());
        assertTrue(held.saveElsewhere(elsewhere));
        assertEquals(2, unsaved(), "the window goes over to the new file by itself");
        try (Document saved = Document.open(elsewhere)) {
            assertEquals(List.of("粘贴", "户数 5", "户数 4", "户数 3", "户数 3", "户数 2", "户数 1"), labels(saved));
            assertEquals(List.of(2024, 2025), saved.closedYears());
            assertTrue(saved.closedYear(2025).isPresent());
            assertTrue(saved.health().sound());
            saved.undo();
            saved.undo();
            assertEquals("4", households(saved));
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(
                    List.of("b.heding", "backups", "drawer"),
                    all.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    private List<Change> everything() {
        List<Change> all = new ArrayList<>();
        java.time.LocalDate day = java.time.LocalDate.of(2026, 1, 1);
        all.add(new Change.PutTerm(new Term(Scenes.PERSON, "一", day, null, false, "", "示例")));
        all.add(new Change.PutMeeting(new Meeting("340104", "领导小组会议", day, "示例", "示例")));
        all.add(new Change.PutReferencePay(new ReferencePay("3401", 9, day, new BigDecimal("72000.50"), "示例")));
        all.add(new Change.PutLocalValue(
                new LocalValue("service_fund_floor", "", "340104", day, new BigDecimal("300000"), "示例", day)));
        all.add(new Change.PutPack(new OwnPack("own", "{}")));
        all.add(new Change.PutForm(new Form(Form.Sort.values()[0], "表", "{}", "")));
        all.add(new Change.CarryFact(Scenes.COMMUNITY, 2026, Field.RESIDENTS, new BigDecimal("5000"), 2025));
        all.add(new Change.PutExplained(new Explained(Scenes.PERSON, "check", 2026, 0, "示例")));
        all.add(new Change.PutExplained(new Explained(Scenes.COMMUNITY, "check", 2026, 1, "示例")));
        all.add(fact(Scenes.PERSON, Field.ANNUAL_PAY, "60000.01"));
        return all;
    }

    @Test
    void withoutABackupAllThatIsRecordedIsSavedAndThatTheHistoryIsNotIsTold() throws Exception {
        held.edit(Act.IMPORT, "册", everything(), held.settings());
        pullOut();
        destroy(drawer.resolve("a.heding"));
        edit("5");
        assertFalse(held.saveElsewhere(elsewhere));
        try (Document saved = Document.open(elsewhere)) {
            assertEquals(Records.of(held.ledger()), Records.of(saved.ledger()));
            assertEquals("5", households(saved));
            assertEquals(SETTINGS, saved.settings());
            assertEquals(List.of(), saved.history(9));
        }
    }

    @Test
    void aBackupThatIsDamagedOrTellsOtherwiseIsNotBuiltUpon() throws Exception {
        Backup backup = backUp();
        edit("2");
        pullOut();
        destroy(drawer.resolve("a.heding"));
        edit("5");
        byte[] sound = Files.readAllBytes(backup.file());
        destroy(backup.file());
        assertFalse(held.saveElsewhere(elsewhere));
        Files.delete(elsewhere);
        Files.write(backup.file(), sound);
        try (Document other = Document.open(backup.file())) {
            other.edit("", List.of(fact(COMMUNITY, Field.PARTY_MEMBERS, "1")));
        }
        assertFalse(held.saveElsewhere(elsewhere), "it does not come to what is shown");
        Files.delete(elsewhere);
        Files.write(backup.file(), sound);
        assertTrue(held.saveElsewhere(elsewhere));
    }

    @Test
    void aPlaceThatCannotBeSavedToIsSaidAndAllIsStillHeld() throws Exception {
        pullOut();
        edit("5");
        DocumentException failure = assertFails(
                Kind.MISSING, () -> held.saveElsewhere(folder.resolve("none").resolve("b.heding")));
        assertTrue(
                failure.problem().toString().contains("none"), failure.problem().toString());
        Files.writeString(elsewhere, "there");
        assertFails(Kind.EXISTS, () -> held.saveElsewhere(elsewhere));
        assertEquals("there", Files.readString(elsewhere));
        assertEquals(1, unsaved());
    }

    @Test
    void anEditThatIsWrongOrOfAClosedYearIsRefusedAndNotHeld() throws Exception {
        held.document().closeYear(2026, List.of(), List.of());
        held.did(document -> document.closeYear(2026, List.of(), List.of()));
        pullOut();
        assertFails(Kind.CLOSED, () -> edit("2"));
        held.correct("改正", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2")));
        assertEquals(1, unsaved());
        assertFails(Kind.CLOSED, () -> edit("3"));
        assertThrows(
                IllegalArgumentException.class,
                () -> held.edit(
                        Act.EDIT,
                        "",
                        List.of(new Change.SetFact("990101", 2027, Field.HOUSEHOLDS, BigDecimal.ONE)),
                        held.settings()));
        assertEquals(1, unsaved());
        plugIn();
        held.retry();
        assertEquals(Act.CORRECT, held.undoable().orElseThrow().act());
        held.abandon();
        assertEquals("2", households());
    }

    @Test
    void whatIsAbandonedIsGone() throws Exception {
        edit("1");
        pullOut();
        edit("2");
        held.abandon();
        assertEquals("1", households());
        held.requireSaved();
    }

    @Test
    void whatIsOpenForReadingHoldsNothing() throws Exception {
        held.close();
        held = new Held(Document.openForReading(file));
        assertTrue(held.reading());
        assertFails(Kind.NOT_WRITABLE, () -> edit("2"));
        assertEquals(0, unsaved());
        assertEquals("2350", households());
    }

    @Test
    void anEditThatWasWrittenThoughItsDiskFailedAtTheVeryLastIsNotWrittenTwice() throws Exception {
        edit("1");
        pullOut();
        edit("2");
        edit("3");
        // As if the first of them had reached the stick, and only the answer had not come.
        Path copy = folder.resolve("copy.heding");
        Files.copy(drawer.resolve("a.heding"), copy);
        try (Document same = Document.open(copy)) {
            same.edit("户数 2", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2")));
        }
        Files.createDirectories(stick);
        Files.move(copy, file);
        held.retry();
        assertEquals(List.of("户数 3", "户数 2", "户数 1"), labels(held.document()));
        assertEquals("3", households());
    }
}
