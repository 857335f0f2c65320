package org.heding.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Tier;
import org.heding.place.PlaceDirectory;
import org.heding.sample.NewDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding new}: makes a document. */
@Command(name = "new", description = "cli.help.new")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file.new")
    private Path file;

    @Option(names = "--place", paramLabel = "CODE", descriptionKey = "cli.help.place")
    private String place = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year.new")
    private Integer year;

    @Option(names = "--policy", paramLabel = "ID", descriptionKey = "cli.help.policy.id")
    private String policy = Packs.DEFAULT;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException {
        if (!Packs.bundled().has(policy)) {
            throw usage("cli.usage.policy", policy, Packs.names(Packs.bundled()));
        }
        int working = year == null ? Year.now(terminal.clock()).getValue() : Years.checked(year, spec, terminal);
        Settings settings = new Settings(working, policy, place, title(working), false);
        List<Change> content = place.isEmpty() ? List.of() : NewDocument.of(PlaceDirectory.bundled(), place);
        try (Document document = Document.create(file, settings, content)) {
            terminal.say(
                    "cli.new.done",
                    file,
                    settings.title(),
                    policy,
                    document.ledger().units(Tier.TOWNSHIP, "").size(),
                    document.ledger().units(Tier.COMMUNITY, "").size());
        }
        Documents.tellPlace(terminal, file);
        return ExitCode.DONE;
    }

    private String title(int working) {
        if (place.isEmpty()) {
            return terminal.messages().text("cli.new.title", String.valueOf(working));
        }
        if (!place.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}")) {
            throw usage("cli.usage.place.digits", place);
        }
        if (PlaceDirectory.bundled().find(place).isEmpty()) {
            throw usage("cli.usage.place.unknown", place);
        }
        return NewDocument.title(PlaceDirectory.bundled(), place, working, terminal.messages());
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), terminal.messages().text(key, arguments));
    }
}
