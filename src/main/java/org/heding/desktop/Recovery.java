package org.heding.desktop;

import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.heding.desktop.control.ErrorDialog.Offer;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Failure;
import org.heding.document.Backup;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Key;
import org.heding.document.Salvage;
import org.heding.document.Settings;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.PackReader;

/** The ways out where a document does not open: its newest backup, what can be read of it, or reading it only. */
final class Recovery {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Shell shell;

    Recovery(Shell shell) {
        this.shell = shell;
    }

    /** Tells of the failure, and of what can be done about it. */
    void offer(Path file, Failure failure) {
        String name = file.getFileName().toString();
        switch (failure.kind().orElse(DocumentException.Kind.MISSING)) {
            case DAMAGED ->
                shell.jobs()
                        .start(
                                Phrase.of("desktop.job.backup", name),
                                progress -> shell.archive().newestOf(file),
                                backup -> shell.fail(failure, damaged(file, backup)),
                                shell::fail);
            case LOCKED -> shell.fail(failure, List.of(copy(file)));
            case NOT_WRITABLE ->
                shell.jobs()
                        .start(
                                Phrase.of("desktop.job.import", name),
                                progress -> readable(file),
                                readable -> shell.fail(failure, readable ? List.of(reading(file)) : List.of()),
                                shell::fail);
            case SEALED, WRONG_PASSWORD -> unlock(file, failure);
            default -> shell.fail(failure);
        }
    }

    private void unlock(Path file, Failure failure) {
        askPassword(
                file, failure, password -> shell.session().open(file, Key.of(password), again -> offer(file, again)));
    }

    /** Asks for a password, after a wrong one saying so. */
    private void askPassword(Path file, Failure failure, Consumer<char[]> go) {
        boolean wrong = failure.kind()
                .filter(DocumentException.Kind.WRONG_PASSWORD::equals)
                .isPresent();
        String name = file.getFileName().toString();
        shell.askPassword(
                wrong
                        ? List.of(
                                failure.problem().in(messages()),
                                failure.remedy().in(messages()))
                        : List.of(messages().text("desktop.password.wanted", name)),
                messages().text("desktop.password.open"),
                go);
    }

    private static boolean concernsPassword(Failure failure) {
        return failure.kind()
                .filter(kind -> kind == DocumentException.Kind.SEALED || kind == DocumentException.Kind.WRONG_PASSWORD)
                .isPresent();
    }

    private static boolean readable(Path file) {
        try (Document document = Document.openForReading(file)) {
            return !document.path().toString().isEmpty();
        } catch (DocumentException e) {
            return e.kind() == DocumentException.Kind.SEALED;
        }
    }

    private Offer reading(Path file) {
        return new Offer(
                "open-reading",
                Phrase.of("desktop.recovery.reading"),
                () -> read(file, null, shell.session()::openForReading));
    }

    private Offer copy(Path file) {
        return new Offer(
                "open-copy", Phrase.of("desktop.recovery.copy"), () -> read(file, null, shell.session()::openCopy));
    }

    /** A way to open a file without changing it. */
    private interface Reading {
        void open(Path file, Key key, Consumer<Failure> failed);
    }

    private void read(Path file, Key key, Reading way) {
        way.open(file, key, failure -> {
            if (concernsPassword(failure)) {
                askPassword(file, failure, typed -> read(file, Key.of(typed), way));
            } else {
                shell.fail(failure);
            }
        });
    }

    private List<Offer> damaged(Path file, Optional<Backup> backup) {
        List<Offer> offers = new ArrayList<>();
        backup.ifPresent(found -> {
            String moment = MINUTE.format(found.madeAt().atZone(ZoneId.systemDefault()));
            offers.add(
                    new Offer("open-backup", Phrase.of("desktop.recovery.backup", moment), () -> restore(file, found)));
        });
        offers.add(new Offer("salvage", Phrase.of("desktop.recovery.salvage"), () -> salvage(file)));
        return offers;
    }

    private Optional<Path> target(Path file, String key) {
        String stem = file.getFileName().toString().replace(".heding", "");
        return shell.files()
                .write(FilePicker.Sort.DOCUMENT, messages().text(key, stem))
                .map(Path::toAbsolutePath);
    }

    private Messages messages() {
        return shell.preferences().messages();
    }

    private void restore(Path file, Backup backup) {
        target(file, "desktop.backup.restored.name").ifPresent(target -> shell.jobs()
                .start(
                        Phrase.of("desktop.job.export", target.getFileName().toString()),
                        progress -> {
                            Document.restore(backup.file(), target);
                            return target;
                        },
                        shell::open,
                        shell::fail));
    }

    private void salvage(Path file) {
        Settings standIn = new Settings(
                Year.now().getValue(),
                PackReader.bundledIds().getFirst(),
                "",
                messages().text("desktop.recovery.title"),
                false);
        target(file, "desktop.recovery.salvaged.name").ifPresent(target -> salvage(file, target, standIn, null));
    }

    private void salvage(Path file, Path target, Settings standIn, char[] password) {
        shell.jobs()
                .start(
                        Phrase.of("desktop.job.export", target.getFileName().toString()),
                        progress -> Salvage.of(file, target, standIn, password),
                        salvage -> {
                            shell.open(target);
                            shell.fail(report(salvage));
                        },
                        failure -> {
                            if (concernsPassword(failure)) {
                                askToSalvage(file, target, standIn, failure);
                            } else {
                                shell.fail(failure);
                            }
                        });
    }

    /** With the password all is saved; without it all but what is personal. */
    private void askToSalvage(Path file, Path target, Settings standIn, Failure failure) {
        shell.fail(
                failure,
                List.of(
                        new Offer(
                                "salvage-password",
                                Phrase.of("desktop.recovery.password"),
                                () -> askPassword(file, failure, typed -> salvage(file, target, standIn, typed))),
                        new Offer(
                                "salvage-without",
                                Phrase.of("desktop.recovery.without"),
                                () -> salvage(file, target, standIn, new char[0]))));
    }

    /** What was saved and what is missing, table by table. */
    private Failure report(Salvage salvage) {
        List<Text> lines = new ArrayList<>();
        salvage.unreadable().forEach(table -> lines.add(Phrase.of("desktop.recovery.unreadable", table(table))));
        salvage.lost().forEach((table, rows) -> lines.add(Phrase.of("desktop.recovery.lost", table(table), rows)));
        salvage.saved().entrySet().stream()
                .filter(saved -> saved.getValue() > 0)
                .forEach(saved ->
                        lines.add(Phrase.of("desktop.recovery.saved", table(saved.getKey()), saved.getValue())));
        Text report = words ->
                String.join("\n", lines.stream().map(line -> line.in(words)).toList());
        Text outcome = Phrase.of(salvage.whole() ? "desktop.recovery.whole" : "desktop.recovery.missing");
        return new Failure(outcome, report, report.in(messages()));
    }

    private static Phrase table(String name) {
        return Phrase.of("document.table." + name);
    }
}
