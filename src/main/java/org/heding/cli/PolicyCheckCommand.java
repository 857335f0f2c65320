package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.message.Phrase;
import org.heding.policy.PackException;
import org.heding.policy.PackProblem;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding policy check}: all that is wrong with a pack, with the places. */
@Command(name = "check", description = "cli.help.policy.check")
final class PolicyCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PACK.json", descriptionKey = "cli.help.pack.file")
    private Path file;

    PolicyCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        try {
            PolicyPack pack = PackReader.read(Packs.readable(file));
            terminal.say(
                    "cli.policy.sound",
                    pack.id(),
                    pack.parameters().size(),
                    pack.rules().size(),
                    pack.checks().size());
            return ExitCode.DONE;
        } catch (PackException faulty) {
            if (!faulty.wasRead()) {
                throw new Refusal(
                        Phrase.of("cli.error.pack.json", file, faulty.said()), Phrase.of("cli.error.pack.json.remedy"));
            }
            for (PackProblem problem : faulty.problems()) {
                String where = problem.where().isEmpty() ? file.getFileName().toString() : problem.where();
                terminal.say("cli.policy.problem", where, problem.message());
            }
            terminal.say("cli.policy.faulty", faulty.problems().size());
            return ExitCode.FINDINGS;
        }
    }
}
