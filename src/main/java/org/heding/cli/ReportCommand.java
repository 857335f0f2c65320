package org.heding.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.message.Label;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookException;
import org.heding.workbook.IdForm;
import org.heding.workbook.MoneyUnit;
import org.heding.workbook.ReportChoice;
import org.heding.workbook.ReportHead;
import org.heding.workbook.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding report}: writes the report book. */
@Command(name = "report", description = "cli.help.report")
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT.xlsx", descriptionKey = "cli.help.book.out")
    private Path book;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--only", paramLabel = "NAME", split = "[,，]", descriptionKey = "cli.help.only")
    private List<String> only = List.of();

    @Option(names = "--money", paramLabel = "UNIT", descriptionKey = "cli.help.money", defaultValue = "yuan")
    private MoneyUnit money;

    @Option(names = "--id", paramLabel = "FORM", descriptionKey = "cli.help.id", defaultValue = "masked")
    private IdForm ids;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, BookException, Refusal {
        BookTarget.check(book, file, spec, terminal);
        Computation computation = Computation.of(terminal, file, Years.checked(year, spec, terminal));
        Set<String> tables = tables(computation.assessment().pack());
        Settings settings = computation.settings();
        String place = settings.place();
        ReportHead head = new ReportHead(
                settings.title(),
                place,
                place.isEmpty() ? "" : PlaceDirectory.bundled().fullName(place),
                settings.sample(),
                new ReportChoice(tables, money, ids));
        terminal.<Void, BookException>watched("cli.progress.write", progress -> {
            ReportWriter.write(book, computation.assessment(), head, terminal.messages(), progress);
            return null;
        });
        terminal.say("cli.report.done", book);
        return ExitCode.DONE;
    }

    private Set<String> tables(PolicyPack pack) {
        Map<String, Label> known = ReportWriter.tables(pack);
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : only) {
            wanted.add(known.entrySet().stream()
                    .filter(table -> names(table).contains(name.strip()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> unknown(name, known)));
        }
        return wanted;
    }

    private ParameterException unknown(String name, Map<String, Label> tables) {
        String known = String.join(
                ", ",
                tables.entrySet().stream()
                        .map(table -> table.getValue().in(terminal.messages()) + " (" + table.getKey() + ")")
                        .toList());
        return new ParameterException(
                spec.commandLine(), terminal.messages().text("cli.usage.table", name.strip(), known));
    }

    private static List<String> names(Map.Entry<String, Label> table) {
        return List.of(table.getKey(), table.getValue().zh(), table.getValue().en());
    }
}
