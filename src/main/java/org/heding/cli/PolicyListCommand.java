package org.heding.cli;

import java.util.concurrent.Callable;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;

/** {@code heding policy list}: which packs there are. */
@Command(name = "list", description = "cli.help.policy.list")
final class PolicyListCommand implements Callable<Integer> {
    private final Terminal terminal;

    PolicyListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (String id : PackReader.bundledIds()) {
            PolicyPack pack = PackReader.bundled(id);
            terminal.say(
                    "cli.policy.entry",
                    id,
                    pack.title(),
                    pack.from().toString(),
                    pack.paper().title());
        }
        return ExitCode.DONE;
    }
}
