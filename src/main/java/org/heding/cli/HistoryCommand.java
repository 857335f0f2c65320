package org.heding.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heding history}: what was done to a document, or what was changed of one unit or person. */
@Command(name = "history", description = "cli.help.history")
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "UNIT-OR-ID", descriptionKey = "cli.help.history.holder")
    private String holder;

    @Option(names = "--most", paramLabel = "N", defaultValue = "100", descriptionKey = "cli.help.history.most")
    private int most;

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        try (Document document = Documents.openForReading(terminal, file)) {
            if (holder == null) {
                List<Edit> edits = document.history(most);
                edits.forEach(this::print);
                if (edits.isEmpty()) {
                    terminal.say("cli.history.none");
                }
            } else {
                List<Entry> changes = document.changes(holder.strip(), most);
                changes.forEach(change -> print(document.ledger(), change));
                if (changes.isEmpty()) {
                    terminal.say("cli.history.none");
                }
            }
        }
        return ExitCode.DONE;
    }

    private void print(Edit edit) {
        terminal.say(
                edit.stands() ? "cli.history.edit" : "cli.history.undone",
                moment(edit.madeAt()),
                edit.who(),
                edit.act().label(),
                edit.label(),
                edit.changes());
    }

    private void print(Ledger ledger, Entry change) {
        terminal.say(
                "cli.history.change",
                change.edit() == null ? "" : moment(change.edit().madeAt()),
                act(change),
                name(ledger, change.holder()),
                Phrase.of("document.table." + change.source()),
                change.item(),
                change.label(),
                figure(change, change.before()),
                figure(change, change.after()));
    }

    /** What was done, and from which cell it was read. */
    private static Phrase act(Entry change) {
        Phrase act = change.edit() == null
                ? Phrase.of("cli.history.outside")
                : change.edit().act().label();
        return change.place().isEmpty() ? act : Phrase.of("cli.history.cell", act, change.place());
    }

    private static Object figure(Entry change, String stored) {
        if (stored == null) {
            return Phrase.of("cli.history.nothing");
        }
        return change.field().equals("id_number") ? IdNumber.masked(stored) : stored;
    }

    private static String name(Ledger ledger, String holder) {
        return ledger.unit(holder)
                .map(Unit::name)
                .or(() -> ledger.person(holder).map(Person::name))
                .orElseGet(() -> IdNumber.wellFormed(holder) ? IdNumber.masked(holder) : holder);
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(terminal.clock().getZone()));
    }
}
