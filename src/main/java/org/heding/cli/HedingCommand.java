package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others belong to, with the options they share. */
@Command(name = "heding", description = "cli.help.heding", versionProvider = Version.class)
final class HedingCommand implements Callable<Integer> {
    /** The languages that {@code --lang} takes. */
    enum Language {
        /** Chinese. */
        zh,
        /** English. */
        en
    }

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "cli.help.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "cli.help.version")
    private boolean version;

    // Read before the commands are made, because the help texts depend on it; here it is checked and shown.
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "cli.help.lang")
    private Language language;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            descriptionKey = "cli.help.password")
    private void passwordFile(Path file) {
        terminal.passwords().file(file);
    }

    HedingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), terminal.messages().text("cli.usage.command"));
    }
}
