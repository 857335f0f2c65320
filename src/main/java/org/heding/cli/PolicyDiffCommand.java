package org.heding.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.heding.message.Text;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding policy diff}: what one pack has otherwise than another. */
@Command(name = "diff", description = "cli.help.policy.diff")
final class PolicyDiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "cli.help.pack")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "cli.help.pack")
    private String after;

    PolicyDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws PackException, Refusal, Packs.UnknownPack {
        List<Text> differences = PackDifference.between(named(before), named(after));
        differences.forEach(line -> terminal.out().println(line.in(terminal.messages())));
        if (differences.isEmpty()) {
            terminal.say("cli.diff.none");
        }
        return ExitCode.DONE;
    }

    private static PolicyPack named(String idOrFile) throws PackException, Refusal, Packs.UnknownPack {
        return Packs.named(idOrFile, Packs.bundled()).pack();
    }
}
