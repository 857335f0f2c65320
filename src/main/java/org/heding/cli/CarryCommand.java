package org.heding.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.heding.assessment.Carrying;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Act;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding carry}: begins a year with figures of another, to be confirmed. */
@Command(name = "carry", description = "cli.help.carry")
final class CarryCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--from", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.carry.from")
    private Integer from;

    @Option(names = "--to", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.carry.to")
    private Integer to;

    @Option(names = "--fields", paramLabel = "NAME,…", split = "[,，、]", descriptionKey = "cli.help.carry.fields")
    private List<String> fields = List.of();

    @Option(names = "--dry-run", descriptionKey = "cli.help.edit.dryrun")
    private boolean dryRun;

    CarryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        int source = Years.checked(from, spec, terminal);
        int target = Years.checked(to, spec, terminal);
        if (source == target) {
            throw unusable(Phrase.of("cli.carry.same"));
        }
        try (Document document = dryRun ? Documents.openForReading(terminal, file) : Documents.open(terminal, file)) {
            Settings settings = document.settings();
            PolicyPack pack = Packs.ofDocument(DocumentPacks.of(document.ledger()), settings.policy());
            Carrying carrying = Carrying.of(pack, document.ledger(), source, target, settings.place());
            checkFields(pack);
            List<Carrying.Line> chosen =
                    carrying.lines().stream().filter(this::chosen).toList();
            List<Change> changes = carrying.changes(chosen::contains);
            print(carrying, chosen);
            Text label = Phrase.of("document.carry.label", String.valueOf(source));
            if (!dryRun && !changes.isEmpty()) {
                document.edit(Act.IMPORT, label.in(terminal.messages()), changes);
            }
            terminal.say(
                    dryRun ? "cli.carry.tried" : "cli.carry.done",
                    String.valueOf(source),
                    String.valueOf(target),
                    changes.size());
        }
        return ExitCode.DONE;
    }

    private boolean chosen(Carrying.Line line) {
        return fields.isEmpty()
                ? line.input().carries().usual()
                : fields.stream().anyMatch(field -> means(field, line));
    }

    /** A field is named as formulas name it, alone or with its tier before it, or as people call it. */
    private static boolean means(String field, Carrying.Line line) {
        String name = field.strip();
        return Stream.concat(
                        Stream.of(
                                line.input().id(),
                                line.tier().id() + "." + line.input().id()),
                        Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                                .map(Messages::of)
                                .map(line.input().label()::in))
                .anyMatch(name::equalsIgnoreCase);
    }

    /** A name that the pack does not know is a slip of the pen, not a field without figures. */
    private void checkFields(PolicyPack pack) {
        for (String field : fields) {
            boolean known = pack.inputs().stream()
                    .filter(input -> input.level().isUnit())
                    .map(input -> new Carrying.Line(Tier.valueOf(input.level().name()), input, 0))
                    .anyMatch(line -> means(field, line));
            if (!known) {
                throw unusable(Phrase.of("cli.carry.unknown", field.strip(), pack.title()));
            }
        }
    }

    private ParameterException unusable(Phrase why) {
        return new ParameterException(spec.commandLine(), why.in(terminal.messages()));
    }

    private void print(Carrying carrying, List<Carrying.Line> chosen) {
        Messages messages = terminal.messages();
        TextTable table = new TextTable(Stream.of("field", "count", "taken")
                .map(column -> messages.text("cli.carry." + column))
                .toList());
        for (Carrying.Line line : carrying.lines()) {
            table.add(List.of(
                    messages.text(
                            "cli.carry.line",
                            Names.of(line.input().level()),
                            line.input().label()),
                    String.valueOf(line.count()),
                    messages.text(chosen.contains(line) ? "assessment.yes" : "assessment.no")));
        }
        if (!carrying.lines().isEmpty()) {
            table.lines(WIDTH).forEach(terminal.out()::println);
        }
    }
}
