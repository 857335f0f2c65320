package org.heding.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heding.document.DocumentException;
import org.heding.policy.PackException;
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

    @Parameters(index = "2", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.help.file.packs")
    private Path file;

    PolicyDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws PackException, Refusal, Packs.UnknownPack, DocumentException {
        PackSource source = PackSource.of(terminal, file);
        List<String> differences = new PackDifference(terminal.messages(), source::area)
                .between(source.named(before), source.named(after));
        differences.forEach(terminal.out()::println);
        if (differences.isEmpty()) {
            terminal.say("cli.diff.none");
        }
        return ExitCode.DONE;
    }
}
