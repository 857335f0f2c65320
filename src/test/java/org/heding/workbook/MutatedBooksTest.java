package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a workbook, it is read or refused: in good time, in 128 MB, and without a trace. */
@Tag("campaign")
class MutatedBooksTest {
    private static final int ROUNDS = Integer.getInteger("heding.campaign.books", 250);
    private static final long FIRST = Long.getLong("heding.campaign.seed", 1);

    @TempDir
    Path folder;

    @Test
    void everyOneIsReadOrRefused() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BookMutations.class.getName(),
                        folder.toString(),
                        String.valueOf(FIRST),
                        String.valueOf(ROUNDS))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        if (ROUNDS >= 10_000) {
            System.out.println("Mutated workbooks: " + ROUNDS + " " + said);
        }
        // The campaign would show nothing if all were refused at the door, or all got through.
        for (String outcome : new String[] {
            "xlsx PART read",
            "xlsx XML read",
            "xlsx XML refused",
            "xlsx ARCHIVE refused",
            "csv BYTES read",
            "xls BYTES r"
        }) {
            assertTrue(said.contains(outcome), said);
        }
    }
}
