package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatTakesFilesIsLeftEmpty() throws IOException {
        Path data = folder.resolve("new").resolve("data");
        assertTrue(DataFolder.takesFiles(data));
        try (var files = Files.list(data)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aPlaceWhereNoFolderCanBeTakesNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFalse(DataFolder.takesFiles(file.resolve("data")));
        assertFalse(DataFolder.takesFiles(file));
    }
}
