package org.heding.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Key;
import org.heding.document.Protection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding protect}: sets, changes or removes the password of the personal columns. */
@Command(name = "protect", description = "cli.help.protect")
final class ProtectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--remove", descriptionKey = "cli.help.protect.remove")
    private boolean remove;

    @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "cli.help.protect.new")
    private Path newPasswordFile;

    @Option(names = "--forgotten-is-lost", descriptionKey = "cli.help.protect.known")
    private boolean known;

    ProtectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        try (Opened opened = Documents.with(terminal, file, Opened::of)) {
            return change(opened.document(), opened.present());
        }
    }

    /** A document that is open, and the password that opened it. */
    private record Opened(Document document, char[] present) implements AutoCloseable {
        static Opened of(Path file, char[] password) throws DocumentException {
            char[] present = password == null ? new char[0] : password.clone();
            return new Opened(Document.open(file, Key.of(password)), present);
        }

        @Override
        public void close() {
            Arrays.fill(present, '\0');
            document.close();
        }
    }

    private int change(Document document, char[] present) throws DocumentException, Refusal {
        boolean had = Protection.on(document);
        if (remove) {
            if (!had) {
                terminal.say("cli.protect.none", file);
                return ExitCode.DONE;
            }
            Protection.remove(document, present);
            terminal.say("cli.protect.removed", file);
            return ExitCode.DONE;
        }
        terminal.say("cli.protect.warning");
        char[] next = next();
        Protection.set(document, present, next);
        terminal.say(had ? "cli.protect.changed" : "cli.protect.set", file);
        terminal.say("cli.protect.copies");
        return ExitCode.DONE;
    }

    private char[] next() throws Refusal {
        Optional<char[]> given = terminal.passwords().from(newPasswordFile, Passwords.NEXT);
        if (given.isPresent() && !known) {
            throw usage("cli.usage.protect.known");
        }
        char[] next = given.or(() -> ask("cli.protect.ask.new")).orElseThrow(() -> usage("cli.usage.protect.new"));
        if (next.length < Protection.SHORTEST) {
            throw usage("cli.usage.protect.short", Protection.SHORTEST);
        }
        if (given.isEmpty() && !Arrays.equals(next, ask("cli.protect.ask.again").orElse(null))) {
            throw usage("cli.usage.protect.differ");
        }
        return next;
    }

    private Optional<char[]> ask(String key) {
        return terminal.passwords().asked(terminal.messages().text(key));
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), terminal.messages().text(key, arguments));
    }
}
