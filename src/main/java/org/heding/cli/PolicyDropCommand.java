package org.heding.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding policy drop}: gives up a value of the document's own; the pack says again. */
@Command(name = "drop", description = "cli.help.policy.drop")
final class PolicyDropCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "cli.help.own.name")
    private String name;

    @Mixin
    private OwnValueOptions own = new OwnValueOptions();

    @Option(names = "--dry-run", descriptionKey = "cli.help.edit.dryrun")
    private boolean dryRun;

    PolicyDropCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        try (Document document = dryRun ? Documents.openForReading(terminal, file) : Documents.open(terminal, file)) {
            PolicyPack pack = Packs.ofDocument(
                    DocumentPacks.of(document.ledger()), document.settings().policy());
            OwnValueText text = new OwnValueText(pack, document.ledger());
            LocalValue value = document.ledger().localValues().stream()
                    .filter(local -> local.from().equals(own.from())
                            && local.area().equals(own.area())
                            && local.row().equals(own.row())
                            && text.isCalled(local, name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(document, text)));
            Change drop = new Change.RemoveLocalValue(value.name(), value.row(), value.area(), value.from());
            Phrase label =
                    Phrase.of("cli.drop.label", text.name(value), value.from().toString());
            new PolicyEdit(terminal, document).make(List.of(drop), document.settings(), label, dryRun);
        }
        return ExitCode.DONE;
    }

    private String unknown(Document document, OwnValueText text) {
        String there = document.ledger().localValues().stream()
                .map(local -> text.name(local).in(terminal.messages()) + " --from " + local.from())
                .collect(Collectors.joining("; "));
        return terminal.messages().text(there.isEmpty() ? "cli.usage.drop.none" : "cli.usage.drop", name, there);
    }
}
