package org.heding.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The library that stands between a program and its disk. */
final class WatchedDisk {
    private WatchedDisk() {}

    /** The library, made anew where it is not there; tests are skipped where it cannot be made. */
    static Path compiled(Path folder) throws Exception {
        Path disk = folder.resolve("disk.so");
        if (Files.exists(disk)) {
            return disk;
        }
        Path source = Path.of("src", "test", "c", "disk.c");
        try {
            int made = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-o", disk.toString(), source.toString(), "-ldl", "-lpthread")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("gcc").toFile())
                    .start()
                    .waitFor();
            assumeTrue(made == 0 && System.getProperty("os.name").equals("Linux"), "needs gcc on Linux");
        } catch (IOException e) {
            assumeTrue(false, "needs gcc");
        }
        return disk;
    }
}
