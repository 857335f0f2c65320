package org.heding.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Act;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Tier;
import org.heding.message.Phrase;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookException;
import org.heding.workbook.BookMapping;
import org.heding.workbook.BookReader;
import org.heding.workbook.Difference;
import org.heding.workbook.Item;
import org.heding.workbook.MarkedBook;
import org.heding.workbook.Reading;
import org.heding.workbook.Rejection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding import}: takes a workbook in, all or nothing. */
@Command(name = "import", description = "cli.help.import")
final class ImportCommand implements Callable<Integer> {
    /** More rejected cells than anyone reads on a terminal; the rest stand in the output for machines. */
    private static final int MOST_SHOWN = 100;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "BOOK", descriptionKey = "cli.help.book.in")
    private Path book;

    @Option(names = "--dry-run", descriptionKey = "cli.help.dryrun")
    private boolean dryRun;

    @Option(names = "--skip-errors", descriptionKey = "cli.help.skiperrors")
    private boolean skipErrors;

    @Option(names = "--map", paramLabel = "OURS=THEIRS,…", descriptionKey = "cli.help.map")
    private List<String> map = List.of();

    @Option(names = "--marked", paramLabel = "OUT.xlsx", descriptionKey = "cli.help.marked")
    private Path marked;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, BookException, Refusal {
        if (marked != null) {
            BookTarget.check(marked, file, spec, terminal);
        }
        Integer wanted = Years.checked(year, spec, terminal);
        try (Document document = dryRun ? Documents.openForReading(terminal, file) : Documents.open(terminal, file)) {
            int target = wanted == null ? document.settings().year() : wanted;
            PolicyPack pack = Packs.ofDocument(
                    DocumentPacks.of(document.ledger()), document.settings().policy());
            BookMapping said = said(pack);
            Reading reading = terminal.watched(
                    "cli.progress.read",
                    progress -> BookReader.read(
                            book,
                            said,
                            document.ledger(),
                            pack,
                            target,
                            code -> PlaceDirectory.bundled().find(code).map(Place::name),
                            progress));
            boolean copied = marked != null && !reading.rejected().isEmpty();
            // Before anything is written to the document: if there is no room for the copy, nothing happens at all.
            boolean whole = copied && mark(reading);
            Difference difference = new Difference(reading, document.ledger(), pack);
            boolean written = !dryRun
                    && (skipErrors || reading.rejected().isEmpty())
                    && !reading.changes().isEmpty();
            if (written) {
                document.edit(
                        Act.IMPORT, terminal.messages().text("cli.import.label", book.getFileName()), reading.told());
            }
            if (json) {
                JsonOutput.reading(
                        terminal, reading, difference, written, copied ? Optional.of(marked) : Optional.empty());
            } else {
                print(reading, difference, written);
                if (marked != null) {
                    String values = whole ? "cli.import.marked" : "cli.import.marked.values";
                    terminal.say(copied ? values : "cli.import.unmarked", marked);
                }
            }
            return reading.rejected().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /** What the user says of the book; a comma parts two pairs only where another pair follows it. */
    private BookMapping said(PolicyPack pack) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String option : map) {
            for (String pair : option.split("[,，;；](?=[^,，;；=]+=)")) {
                int equals = pair.indexOf('=');
                if (equals <= 0 || equals == pair.length() - 1) {
                    throw wrong(terminal.messages().text("cli.usage.map", pair));
                }
                pairs.put(pair.substring(equals + 1), pair.substring(0, equals));
            }
        }
        try {
            return BookMapping.of(pairs, pack);
        } catch (BookException e) {
            throw wrong(e.in(terminal.messages()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private boolean mark(Reading reading) throws BookException {
        return terminal.watched(
                "cli.progress.write",
                progress -> MarkedBook.write(book, marked, reading.rejected(), terminal.messages(), progress));
    }

    private void print(Reading reading, Difference difference, boolean written) {
        reading.notices().forEach(notice -> terminal.err().println(notice.in(terminal.messages())));
        List<Rejection> rejected = reading.rejected();
        for (Rejection rejection : rejected.subList(0, Math.min(MOST_SHOWN, rejected.size()))) {
            terminal.say(
                    "cli.import.rejected",
                    rejection.sheet(),
                    rejection.cell(),
                    rejection.column(),
                    rejection.shown(),
                    rejection.message(),
                    rejection.fix());
        }
        if (rejected.size() > MOST_SHOWN) {
            terminal.say("cli.import.more", reading.faults() - MOST_SHOWN);
        }
        if (dryRun) {
            print(difference);
        }
        terminal.say("cli.import.difference", difference.added(), difference.changed(), difference.same());
        terminal.say(outcome(written), reading.accepted(), reading.faults());
    }

    /** What would be new and other, as far as anyone reads it on a terminal. */
    private void print(Difference difference) {
        List<Item> items = Stream.of(Item.Sort.ADDED, Item.Sort.CHANGED)
                .flatMap(sort -> difference.items(sort).stream().limit(MOST_SHOWN))
                .toList();
        for (Item item : items) {
            terminal.say(
                    item.sort() == Item.Sort.ADDED ? "cli.import.added" : "cli.import.changed",
                    item.sheet(),
                    item.cell(),
                    item.name(),
                    Tier.of(item.holder()).isPresent() ? item.holder() : IdNumber.masked(item.holder()),
                    item.column(),
                    said(item.before()),
                    said(item.after()));
        }
        int left = difference.added() + difference.changed() - items.size();
        if (left > 0) {
            terminal.say("cli.import.left", left);
        }
    }

    private Object said(String value) {
        return value.isEmpty() ? Phrase.of("cli.import.blank") : value;
    }

    private String outcome(boolean written) {
        if (written) {
            return "cli.import.done";
        }
        return dryRun ? "cli.import.tried" : "cli.import.nothing";
    }
}
