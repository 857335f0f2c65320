package org.heding.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.LocalValue;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heding policy local}: the document's own values (本地口径), each with what it rests on. */
@Command(name = "local", description = "cli.help.policy.local")
final class PolicyLocalCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    PolicyLocalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        try (Document document = Documents.openForReading(terminal, file)) {
            PolicyPack pack = Packs.ofDocument(
                    DocumentPacks.of(document.ledger()), document.settings().policy());
            if (json) {
                JsonOutput.localValues(terminal, document.ledger(), pack);
                return ExitCode.DONE;
            }
            OwnValueText text = new OwnValueText(pack, document.ledger());
            for (LocalValue local : document.ledger().localValues()) {
                terminal.say(
                        "cli.local.line",
                        text.name(local),
                        local.value().toPlainString(),
                        text.unit(local),
                        local.from().toString(),
                        local.basis(),
                        local.decided().toString());
                Optional<Phrase> refusal = pack.refusal(local.name(), local.row(), local.value());
                refusal.ifPresent(reason -> terminal.say("cli.local.rests", local.name(), reason));
            }
            if (document.ledger().localValues().isEmpty()) {
                terminal.say("cli.local.none");
            }
        }
        return ExitCode.DONE;
    }
}
