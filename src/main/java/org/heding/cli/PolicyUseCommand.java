package org.heding.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.OwnPack;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heding policy use}: sets the pack of a document; one from a file becomes the document's own. */
@Command(name = "use", description = "cli.help.policy.use")
final class PolicyUseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "PACK", descriptionKey = "cli.help.pack.use")
    private String pack;

    @Option(names = "--dry-run", descriptionKey = "cli.help.edit.dryrun")
    private boolean dryRun;

    PolicyUseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal, PackException, Packs.UnknownPack {
        try (Document document = dryRun ? Documents.openForReading(terminal, file) : Documents.open(terminal, file)) {
            PackShelf.Found found = Packs.named(pack, DocumentPacks.of(document.ledger()));
            Settings old = document.settings();
            String id = found.pack().id();
            if (id.equals(old.policy()) && found.texts().isEmpty()) {
                terminal.say("cli.use.already", found.pack().title(), id);
                return ExitCode.DONE;
            }
            List<Change> changes = new ArrayList<>();
            found.texts()
                    .forEach((name, text) -> changes.add(
                            new Change.PutPack(new OwnPack(name, new String(text, StandardCharsets.UTF_8)))));
            Settings settings = new Settings(old.year(), id, old.place(), old.title(), old.sample());
            Text label = Phrase.of("cli.use.label", found.pack().title(), id);
            new PolicyEdit(terminal, document).make(changes, settings, label, dryRun);
            found.texts().keySet().forEach(name -> terminal.say("cli.use.own", name));
        }
        return ExitCode.DONE;
    }
}
