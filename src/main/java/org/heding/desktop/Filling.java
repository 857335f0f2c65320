package org.heding.desktop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.assessment.DocumentPacks;
import org.heding.desktop.blank.BlankModel;
import org.heding.desktop.blank.BlankView;
import org.heding.desktop.blank.FilledView;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.message.Phrase;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;
import org.heding.workbook.blank.Blank;
import org.heding.workbook.blank.BlankMapping;
import org.heding.workbook.blank.BlankSurvey;
import org.heding.workbook.blank.Known;
import org.heding.workbook.blank.Source;

/** Fills a table that somebody else demands: reads it, lets the user say what its columns mean, keeps it and fills it. */
final class Filling {
    private final Shell shell;
    private final Desk desk;
    private final MainWindow window;

    Filling(Shell shell, Desk desk, MainWindow window) {
        this.shell = shell;
        this.desk = desk;
        this.window = window;
    }

    /** Reads a new blank and shows what it takes. */
    void read(Path file) {
        Phrase title = Phrase.of("desktop.job.blank", file.getFileName().toString());
        survey(title, () -> Blank.read(file), Optional.empty());
    }

    /** Shows what a kept form takes. */
    void edit(Form form) {
        survey(Phrase.of("desktop.job.blank", form.name()), () -> Blank.of(form), Optional.of(form));
    }

    /** Something that gives a blank. */
    @FunctionalInterface
    private interface Reading {
        Blank blank() throws Exception;
    }

    private void survey(Phrase title, Reading reading, Optional<Form> form) {
        Snapshot snapshot = desk.snapshot();
        PolicyPack pack = snapshot.pack();
        Ledger ledger = snapshot.ledger().copy();
        String place = snapshot.settings().place();
        shell.jobs()
                .start(
                        title,
                        progress -> {
                            Blank blank = reading.blank();
                            BlankSurvey survey = blank.survey(pack, ledger, place);
                            BlankMapping mapping =
                                    form.isPresent() ? Blank.mapping(form.get()) : BlankMapping.of(survey);
                            return new BlankModel(blank, survey, new Known(pack), desk.messages(), form, mapping);
                        },
                        this::show,
                        shell::fail);
    }

    private void show(BlankModel model) {
        if (model.survey().isEmpty()) {
            shell.fail(new Failure(
                    Phrase.of("desktop.blank.nothing", model.blank().name()),
                    Phrase.of("desktop.blank.nothing.fix"),
                    model.blank().name()));
            return;
        }
        window.show(new BlankView(
                desk,
                model,
                said -> shell.ask(
                        desk.text("desktop.blank.text.ask"),
                        desk.text("desktop.blank.text.wanted"),
                        desk.text("desktop.blank.text.go"),
                        said),
                () -> accept(model),
                this::back));
    }

    private void back() {
        window.go(Jump.to(Section.REPORTS));
    }

    /** A kept form has its name; a new one is asked for it. */
    private void accept(BlankModel model) {
        if (model.form().isPresent()) {
            keep(model, model.form().get().name());
        } else {
            shell.ask(
                    desk.text("desktop.blank.name.ask"),
                    desk.text("desktop.blank.name.wanted"),
                    desk.text("desktop.blank.name.go"),
                    name -> keep(model, name.strip()));
        }
    }

    private void keep(BlankModel model, String name) {
        boolean taken = model.form().isEmpty()
                && desk.snapshot().ledger().forms(Form.Sort.FILL).stream()
                        .anyMatch(form -> form.name().equals(name));
        if (taken) {
            shell.fail(new Failure(
                    Phrase.of("desktop.blank.name.taken", name), Phrase.of("desktop.blank.name.taken.fix"), name));
            return;
        }
        Form form = model.blank().form(name, model.mapping());
        boolean same = model.form().filter(form::equals).isPresent();
        if (!same) {
            shell.session()
                    .edit(
                            desk.text("desktop.edit.form", name),
                            ledger -> List.of(new Change.PutForm(form)),
                            shell::fail);
        }
        fill(form);
    }

    /** Asks where to, and fills a kept form with the figures of the year that is shown. */
    void fill(Form form) {
        Settings settings = desk.snapshot().settings();
        String name = desk.text("desktop.blank.file", form.name(), String.valueOf(settings.year()));
        shell.files()
                .write(FilePicker.Sort.WORKBOOK, name + ".xlsx")
                .ifPresentOrElse(
                        target ->
                                shell.session().ask(Filling::source, source -> fill(form, source, target), shell::fail),
                        this::back);
    }

    private void fill(Form form, Source source, Path target) {
        shell.jobs()
                .start(
                        Phrase.of("desktop.job.fill", target.getFileName().toString()),
                        progress -> Blank.of(form).fill(Blank.mapping(form), source, target, desk.messages(), progress),
                        filled -> {
                            window.show(new FilledView(
                                    desk, target, filled, () -> shell.files().show(target), this::back));
                            window.offer(target);
                        },
                        shell::fail);
    }

    /** The figures of the document's year: of a closed one, those that were closed. */
    private static Source source(Document document) throws PackException, DocumentException {
        Settings settings = document.settings();
        Optional<ClosedYear> closed = document.closedYear(settings.year());
        Settings then = closed.map(ClosedYear::settings).orElse(settings);
        Ledger ledger =
                closed.map(ClosedYear::ledger).orElseGet(() -> document.ledger().copy());
        Assessment assessment =
                Assessment.of(DocumentPacks.of(ledger).pack(then.policy()), ledger, settings.year(), then.place());
        String place = then.place();
        return new Source(
                assessment,
                new Source.Head(
                        then.title(),
                        place,
                        place.isEmpty() ? "" : PlaceDirectory.bundled().fullName(place)),
                LocalDate.now(),
                closed.map(Filling::results));
    }

    private static Map<String, String> results(ClosedYear closed) {
        Map<String, String> results = new HashMap<>();
        closed.results().forEach(result -> results.put(Source.key(result.holder(), result.name()), result.value()));
        return results;
    }
}
