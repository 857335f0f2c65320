package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.document.DocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding calculate}: computes and prints the results. */
@Command(name = "calculate", description = "cli.help.calculate")
final class CalculateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    CalculateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        Computation computation = Computation.of(file, Years.checked(year, spec, terminal));
        if (json) {
            JsonOutput.results(terminal, computation.assessment());
        } else {
            new Summary(terminal, computation).print();
        }
        return ExitCode.DONE;
    }
}
