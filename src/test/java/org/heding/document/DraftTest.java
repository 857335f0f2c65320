package org.heding.document;

import static org.heding.document.Scenes.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heding.document.DocumentException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the making. */
class DraftTest {
    @TempDir
    Path folder;

    private Path left(String target, Duration age) throws IOException {
        Path left = Files.writeString(folder.resolve("~" + target + "-" + UUID.randomUUID() + ".heding-new"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(age)));
        return left;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aFileHasItsNameWhenItIsWholeAndNotBefore() throws Exception {
        Path target = folder.resolve("a.heding");
        try (Draft draft = Draft.of(target)) {
            Files.writeString(draft.path(), "whole");
            assertEquals(List.of(draft.path()), files());
            draft.finish();
        }
        assertEquals("whole", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void aFileThatIsThereIsRefusedAtOnceAndOneThatCameMeanwhileStays() throws Exception {
        Path target = folder.resolve("a.heding");
        try (Draft draft = Draft.of(target)) {
            Files.writeString(draft.path(), "mine");
            Files.writeString(target, "somebody else's");
            assertFails(Kind.EXISTS, draft::finish);
        }
        assertFails(Kind.EXISTS, () -> Draft.of(target));
        assertEquals("somebody else's", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void whatAKilledProgramLeftIsClearedTheNextDayAndNothingElse() throws Exception {
        left("a.heding", Duration.ofHours(25));
        Path journal = left("a.heding", Duration.ofHours(25));
        Files.move(journal, Header.journal(journal));
        Path young = left("a.heding", Duration.ofHours(23));
        Path foreign = Files.writeString(folder.resolve("~$a.heding"), "a note");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));
        try (Draft draft = Draft.of(folder.resolve("b.heding"))) {
            assertTrue(draft.path().startsWith(folder));
            assertEquals(Stream.of(young, foreign).sorted().toList(), files());
        }
    }

    @Test
    void whatIsLeftOfDraftsOfOneFileIsClearedAtOnceWhereNobodyElseMakesIt() throws Exception {
        left("a.heding", Duration.ZERO);
        Path other = left("b.heding", Duration.ZERO);
        Draft.sweep(folder.resolve("a.heding"));
        assertEquals(List.of(other), files());
    }
}
