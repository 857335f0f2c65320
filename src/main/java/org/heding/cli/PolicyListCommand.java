package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.InstalledPacks;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding policy list}: which packs there are; of a document with its own, and which it is set to. */
@Command(name = "list", description = "cli.help.policy.list")
final class PolicyListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.help.file.packs")
    private Path file;

    PolicyListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        if (file == null) {
            list(Packs.bundled(), "");
        } else {
            try (Document document = Documents.openForReading(terminal, file)) {
                list(DocumentPacks.of(document.ledger()), document.settings().policy());
            }
        }
        listInstalled();
        return ExitCode.DONE;
    }

    private void listInstalled() {
        InstalledPacks installed = InstalledPacks.ofThisComputer();
        Text mark = Phrase.of("cli.policy.entry.installed");
        for (String id : installed.ids()) {
            try {
                installed.find(id, Packs.bundled()).ifPresent(found -> entry(found.pack(), mark));
            } catch (PackException faulty) {
                terminal.say("cli.policy.entry.faulty", id, faulty.said(), mark);
            }
        }
    }

    private void entry(PolicyPack pack, Text mark) {
        terminal.say(
                "cli.policy.entry",
                pack.id(),
                pack.title(),
                pack.from().toString(),
                pack.paper().title(),
                mark);
    }

    private void list(PackShelf shelf, String inUse) {
        for (String id : shelf.ids()) {
            Text mark = id.equals(inUse)
                    ? Phrase.of(shelf.owns(id) ? "cli.policy.entry.own_used" : "cli.policy.entry.used")
                    : Phrase.of(shelf.owns(id) ? "cli.policy.entry.own" : "cli.policy.entry.bundled");
            try {
                entry(shelf.pack(id), mark);
            } catch (PackException faulty) {
                terminal.say("cli.policy.entry.faulty", id, faulty.said(), mark);
            }
        }
        if (!inUse.isEmpty() && !shelf.has(inUse)) {
            terminal.say("cli.policy.entry.wanting", inUse);
        }
    }
}
