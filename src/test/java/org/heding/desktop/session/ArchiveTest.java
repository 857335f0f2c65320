package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.heding.document.Backup;
import org.heding.document.Backup.Reason;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    private SmallDocument small;
    private Path place;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        place = folder.resolve("backups");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Archive archive() {
        return new Archive(small.session(), () -> place, file -> small.session().open(file, small.failures()::add));
    }

    private void edit(Change change) {
        small.session().edit("改", ledger -> List.of(change), small.failures()::add);
        small.settle();
    }

    private <T> T asked(Consumer<Consumer<T>> question) {
        List<T> answer = new ArrayList<>();
        question.accept(answer::add);
        while (answer.isEmpty()) {
            small.next();
            assertEquals(List.of(), small.failures());
        }
        return answer.getFirst();
    }

    private Backup made(Reason reason) {
        return asked(done -> archive().make(reason, done, small.failures()::add));
    }

    @Test
    void aBackupSaysWhatItIsForAndWhatDiffersFromNow() {
        Backup backup = made(Reason.IMPORT);
        assertEquals(Reason.IMPORT, backup.reason());
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        edit(new Change.RemovePerson(SmallDocument.WORKER));
        Past past = asked(done -> archive().compare(backup, done, small.failures()::add));
        assertEquals(2, past.since());
        assertEquals(List.of(new Past.Table("person", 2, 1), new Past.Table("person_year", 1, 0)), past.tables());
        Past none = asked(done -> archive().compare(made(Reason.OPEN), done, small.failures()::add));
        assertEquals(new Past(0, List.of()), none);
    }

    @Test
    void whatDidNotChangeIsNotBackedUpTwice() {
        Backup first = made(Reason.OPEN);
        assertEquals(first, made(Reason.IMPORT));
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        made(Reason.IMPORT);
        List<Kept> all = asked(done -> archive().list(done, small.failures()::add));
        assertEquals(2, all.size());
        assertTrue(all.stream().map(Kept::backup).toList().contains(first));
    }

    @Test
    void aBackupBecomesANewDocumentAndTheOtherOneStays() {
        Backup backup = made(Reason.ASKED);
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        Path restored = folder.resolve("restored.heding");
        archive().restore(backup, restored, small.failures()::add);
        while (!small.snapshot().file().equals(restored)) {
            small.next();
            assertEquals(List.of(), small.failures());
        }
        assertEquals("3000", households());
        small.session().open(folder.resolve("small.heding"), small.failures()::add);
        small.settle();
        assertEquals("3100", households());
    }

    private String households() {
        return small.snapshot()
                .ledger()
                .fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS)
                .orElseThrow()
                .toPlainString();
    }

    @Test
    void thatNoBackupCanBeMadeIsSaidOnce() throws Exception {
        place = Files.writeString(folder.resolve("a file"), "no folder");
        Archive archive = archive();
        List<Failure> said = new ArrayList<>();
        archive.keep(Reason.OPEN, said::add);
        archive.keep(Reason.IMPORT, said::add);
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        assertEquals(1, said.size());
        assertEquals("3100", households());
    }

    @Test
    void aChosenFolderIsRememberedAndElseOneBesideThePreferencesServes() {
        Path file = folder.resolve("preferences.properties");
        assertEquals(folder.resolve("backups").toAbsolutePath(), new Preferences(file).backups());
        new Preferences(file).backups(folder.resolve("另一处"));
        assertEquals(folder.resolve("另一处").toAbsolutePath(), new Preferences(file).backups());
    }

    @Test
    void whatOpensForReadingCannotBeChangedAndSaysSo() throws Exception {
        Path file = folder.resolve("copy.heding");
        List<Path> done = new ArrayList<>();
        small.session().backUp(file, () -> done.add(file), small.failures()::add);
        small.settle();
        small.session().openForReading(file, null, small.failures()::add);
        small.settle();
        assertTrue(small.snapshot().standing().reading());
        edit(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        assertEquals(1, small.failures().size());
        assertEquals("3000", households());
        assertEquals(Optional.empty(), small.snapshot().standing().undoable());
        small.session().open(folder.resolve("small.heding"), small.failures()::add);
        small.settle();
        assertEquals(false, small.snapshot().standing().reading());
    }
}
