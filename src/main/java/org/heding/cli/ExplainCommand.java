package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.document.DocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding explain}: prints how one figure came about (依据). */
@Command(name = "explain", description = "cli.help.explain")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "UNIT-OR-ID", descriptionKey = "cli.help.holder")
    private String holder;

    @Parameters(index = "2", paramLabel = "RESULT", descriptionKey = "cli.help.result")
    private String result;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        Computation computation = Computation.of(terminal, file, Years.checked(year, spec, terminal));
        try {
            FigureSearch search = new FigureSearch(computation.assessment());
            String meant = search.holder(holder);
            String figure = search.figure(meant, result);
            new WorkingText(terminal).print(computation.assessment().explain(meant, figure));
        } catch (FigureSearch.NotFound unknown) {
            throw new ParameterException(spec.commandLine(), unknown.problem().in(terminal.messages()), unknown);
        }
        return ExitCode.DONE;
    }
}
