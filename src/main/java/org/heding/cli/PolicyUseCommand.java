package org.heding.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.policy.PackException;
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
            new PolicyEdit(terminal, document).use(pack, dryRun);
        }
        return ExitCode.DONE;
    }
}
