package org.heding.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Years as they are typed. */
final class Years {
    private static final int FIRST = 1949;
    private static final int LAST = 2999;

    private Years() {}

    /** The year, if it can be one; null stays null, for the document's own. */
    static Integer checked(Integer year, CommandSpec command, Terminal terminal) {
        if (year != null && (year < FIRST || year > LAST)) {
            throw new ParameterException(
                    command.commandLine(), terminal.messages().text("cli.usage.year", String.valueOf(year)));
        }
        return year;
    }
}
