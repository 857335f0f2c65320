package org.heding.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Edit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding undo}: takes the latest edit back. */
@Command(name = "undo", description = "cli.help.undo")
class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        try (Document document = Documents.open(terminal, file)) {
            Optional<Edit> edit = step(document);
            if (edit.isEmpty()) {
                terminal.say(none());
            } else {
                terminal.say(done(), edit.get().act().label(), edit.get().label());
            }
        }
        return ExitCode.DONE;
    }

    Optional<Edit> step(Document document) throws DocumentException {
        return document.undo();
    }

    String done() {
        return "cli.undo.done";
    }

    String none() {
        return "cli.undo.none";
    }

    /** {@code heding redo}: makes the edit again that was taken back last. */
    @Command(name = "redo", description = "cli.help.redo")
    static final class Redo extends UndoCommand {
        Redo(Terminal terminal) {
            super(terminal);
        }

        @Override
        Optional<Edit> step(Document document) throws DocumentException {
            return document.redo();
        }

        @Override
        String done() {
            return "cli.redo.done";
        }

        @Override
        String none() {
            return "cli.redo.none";
        }
    }
}
