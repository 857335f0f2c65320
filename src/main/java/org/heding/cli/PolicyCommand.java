package org.heding.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code heding policy}: policy packs; what is to be done with them is a command of its own. */
@Command(name = "policy", description = "cli.help.policy")
final class PolicyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private PolicyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with those below it. */
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new PolicyCommand(terminal))
                .addSubcommand(new PolicyListCommand(terminal))
                .addSubcommand(new PolicyShowCommand(terminal))
                .addSubcommand(new PolicyCheckCommand(terminal))
                .addSubcommand(new PolicyDiffCommand(terminal))
                .addSubcommand(new PolicyInstallCommand(terminal))
                .addSubcommand(new PolicyUseCommand(terminal))
                .addSubcommand(new PolicyAdoptCommand(terminal))
                .addSubcommand(new PolicyDropCommand(terminal))
                .addSubcommand(new PolicyLocalCommand(terminal));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), terminal.messages().text("cli.usage.command"));
    }
}
