package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.document.DocumentException;
import org.heding.policy.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding check}: which standards are not met, and what is wrong with the data (审核). */
@Command(name = "check", description = "cli.help.check")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        Computation computation = Computation.of(terminal, file, Years.checked(year, spec, terminal));
        if (json) {
            JsonOutput.findings(terminal, computation.assessment());
        } else {
            new FindingsList(terminal, computation).print();
        }
        return computation.assessment().findings().stream().anyMatch(finding -> finding.severity() == Severity.UNMET)
                ? ExitCode.FINDINGS
                : ExitCode.DONE;
    }
}
