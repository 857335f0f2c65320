package org.heding.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.message.Phrase;
import org.heding.policy.InstalledPacks;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heding policy install}: puts a pack that was brought as a file where it is found by its name from then on. */
@Command(name = "install", description = "cli.help.policy.install")
final class PolicyInstallCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyInstallCommand.class);

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PACK.json", descriptionKey = "cli.help.pack.install")
    private Path pack;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.help.file.install")
    private Path file;

    @Option(names = "--replace", descriptionKey = "cli.help.install.replace")
    private boolean replace;

    PolicyInstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal, PackException, Packs.UnknownPack {
        InstalledPacks installed = InstalledPacks.ofThisComputer();
        InstalledPacks.Arrival arrival = installed.examine(Packs.readable(pack));
        PolicyPack now = arrival.found().pack();
        String sum = arrival.compared() ? "cli.install.compared" : "cli.install.not_compared";
        terminal.say("cli.install.pack", now.title(), now.id(), now.version());
        terminal.say(sum, arrival.sha256());
        if (arrival.known()) {
            terminal.say("cli.install.known", now.id());
        } else {
            arrival.before().ifPresent(before -> told(before, now));
            if (arrival.before().isPresent() && !replace) {
                throw new Refusal(
                        Phrase.of(
                                "cli.install.other",
                                now.id(),
                                arrival.before().get().version()),
                        Phrase.of("cli.install.other.remedy"));
            }
            install(installed, arrival);
            terminal.say("cli.install.done", now.id());
        }
        if (file != null) {
            try (Document document = Documents.openForReading(terminal, file)) {
                new PolicyEdit(terminal, document).use(arrival.found().pack().id(), true);
            }
        }
        return ExitCode.DONE;
    }

    private void told(PolicyPack before, PolicyPack now) {
        terminal.say("cli.install.versions", before.version(), now.version());
        List<String> differences = new PackDifference(terminal.messages(), code -> code).between(before, now);
        differences.forEach(terminal.out()::println);
    }

    private static void install(InstalledPacks installed, InstalledPacks.Arrival arrival) throws Refusal {
        try {
            installed.install(arrival);
        } catch (IOException e) {
            LOG.error("A pack could not be installed", e);
            throw new Refusal(
                    Phrase.of("cli.install.failed", arrival.found().pack().id()),
                    Phrase.of("cli.install.failed.remedy", System.getProperty("heding.data", "")));
        }
    }
}
