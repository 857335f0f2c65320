package org.heding.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The workbook a command is to write: it may replace an older workbook, but never anything else. */
final class BookTarget {
    private BookTarget() {}

    /** Refuses a name that is not a workbook's, and the document that is read. */
    static void check(Path book, Path document, CommandSpec command, Terminal terminal) {
        boolean workbook = book.getFileName() != null
                && book.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        boolean same = document != null
                && book.toAbsolutePath()
                        .normalize()
                        .equals(document.toAbsolutePath().normalize());
        if (!workbook || same) {
            throw new ParameterException(
                    command.commandLine(), terminal.messages().text("cli.usage.workbook", book));
        }
    }
}
