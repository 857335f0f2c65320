package org.heding.planted.formula;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks the rule that what computes reads no files. */
public final class FileReading {
    private FileReading() {}

    /** Reads a file. */
    public static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
