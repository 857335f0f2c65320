package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window, told to compute every formula afresh when it opens a workbook. */
public final class LibreOffice {
    private static final long MOST_SECONDS = 110;

    private final Path home;

    /**
     * LibreOffice with a profile of its own.
     *
     * @param home a folder to work in
     */
    public LibreOffice(Path home) throws IOException {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice"))),
                "LibreOffice (soffice) is not installed, so nothing is recalculated with it");
        this.home = home;
        Path user = Files.createDirectories(home.resolve("profile/user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                </oor:items>
                """);
    }

    /** The same workbook after LibreOffice has opened, recalculated and saved it. */
    public Path recalculated(Path book) throws IOException, InterruptedException {
        return saved(book, "xlsx:Calc MS Excel 2007 XML");
    }

    /** The same workbook as LibreOffice saves it in a format: the ending, a colon and the name of the filter. */
    Path saved(Path book, String format) throws IOException, InterruptedException {
        Path out = Files.createDirectories(home.resolve("recalculated"));
        Path log = home.resolve("soffice.log");
        Process process = new ProcessBuilder(List.of(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + home.resolve("profile").toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        book.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), Files.readString(log));
        String name = book.getFileName().toString();
        Path result =
                out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format.substring(0, format.indexOf(':')));
        assertTrue(Files.exists(result), Files.readString(log));
        return result;
    }
}
