package org.heding.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * The files that are written while a workbook is made, each readable by its owner alone.
 *
 * <p>The library's own way is one folder of a fixed name for everybody on the computer, which belongs to whoever was first.
 */
final class OwnTempFiles implements TempFileCreationStrategy {
    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(prefix).toFile();
    }
}
