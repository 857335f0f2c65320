package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever call to the disk fails, what was done is there, what failed is said, and nothing is there by half. */
@Tag("campaign")
class FailingDiskTest {
    /** Every call in turn in the campaign; every so many in the normal tests. */
    private static final int STEP = Integer.getInteger("heding.campaign.faults", 40);

    @TempDir
    Path folder;

    @Test
    void everyFailingCallIsSurvived() throws Exception {
        Path disk = WatchedDisk.compiled(folder);
        Files.write(folder.resolve("told"), new byte[64]);
        ProcessBuilder command = Scenes.command(FailingDisk.class, folder, String.valueOf(STEP));
        command.environment().put("LD_PRELOAD", disk.toString());
        command.environment().put("HEDING_DISK", folder.resolve("told").toString());
        Process process =
                command.redirectError(folder.resolve("errors").toFile()).start();
        List<String> said = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor(), () -> said + errors());
        int faults = Integer.parseInt(said.getLast().replace("survived ", ""));
        // Fewer would mean that the disk does not hear.
        assertTrue(faults > 70, said::toString);
        if (STEP == 1) {
            System.out.println("Faults: " + said.getLast());
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
