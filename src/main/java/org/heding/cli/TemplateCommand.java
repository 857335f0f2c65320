package org.heding.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.concurrent.Callable;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.Ledger;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookException;
import org.heding.workbook.TemplateWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding template}: writes the import book, blank or filled. */
@Command(name = "template", description = "cli.help.template")
final class TemplateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BOOK.xlsx", descriptionKey = "cli.help.book.out")
    private Path book;

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "cli.help.from")
    private Path from;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, BookException, Refusal {
        BookTarget.check(book, from, spec, terminal);
        Integer wanted = Years.checked(year, spec, terminal);
        Ledger ledger = new Ledger();
        String pack = Packs.DEFAULT;
        int filled = Year.now(terminal.clock()).getValue();
        if (from != null) {
            try (Document document = Documents.openForReading(terminal, from)) {
                ledger = document.ledger();
                filled = document.settings().year();
                pack = document.settings().policy();
            }
        }
        write(ledger, Packs.ofDocument(DocumentPacks.of(ledger), pack), wanted == null ? filled : wanted);
        terminal.say("cli.template.done", book);
        return ExitCode.DONE;
    }

    private void write(Ledger ledger, PolicyPack pack, int filled) throws BookException {
        terminal.<Void, BookException>watched("cli.progress.write", progress -> {
            TemplateWriter.write(book, ledger, pack, filled, terminal.messages(), progress);
            return null;
        });
    }
}
