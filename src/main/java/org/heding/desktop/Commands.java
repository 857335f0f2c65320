package org.heding.desktop;

import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.desktop.blank.FormsCard;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Snapshot;
import org.heding.desktop.start.NewDocumentDialog;
import org.heding.document.Edit;
import org.heding.document.Settings;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.sample.NewDocument;
import org.heding.workbook.ReportChoice;
import org.heding.workbook.ReportHead;
import org.heding.workbook.ReportWriter;
import org.heding.workbook.TemplateWriter;

/** What can be done from the menus: new, open, import, export, template. */
final class Commands {
    private final Shell shell;
    private final Desk desk;

    Commands(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    /** Asks for a place and a file, and makes a document of the place's units. */
    void create() {
        PlaceDirectory directory = PlaceDirectory.bundled();
        NewDocumentDialog dialog = new NewDocumentDialog(
                shell.stage(), desk.messages(), directory, Year.now().getValue());
        dialog.getDialogPane().getStylesheets().setAll(shell.styles());
        dialog.setOnHidden(
                event -> Optional.ofNullable(dialog.getResult()).ifPresent(choice -> create(directory, choice)));
        dialog.show();
    }

    private void create(PlaceDirectory directory, NewDocumentDialog.Choice choice) {
        String code = choice.place().code();
        String title = NewDocument.title(directory, code, choice.year(), desk.messages());
        Settings settings = new Settings(choice.year(), PackReader.bundledIds().getFirst(), code, title, false);
        shell.files().write(FilePicker.Sort.DOCUMENT, title + ".heding").ifPresent(file -> shell.session()
                .create(file.toAbsolutePath(), settings, () -> NewDocument.of(directory, code), shell::fail));
    }

    /** Asks for a document and opens it. */
    void open() {
        shell.files().read(FilePicker.Sort.DOCUMENT).ifPresent(this::open);
    }

    /** Opens a document. */
    void open(Path file) {
        shell.open(file);
    }

    /** Takes the latest edit back, and says which it was. */
    void undo() {
        if (desk.snapshot().standing().undoable().isPresent()) {
            shell.session().undo(edit -> said("desktop.undone", edit), shell::fail);
        }
    }

    /** Makes the edit again that was taken back last, and says which it was. */
    void redo() {
        if (desk.snapshot().standing().redoable().isPresent()) {
            shell.session().redo(edit -> said("desktop.redone", edit), shell::fail);
        }
    }

    private void said(String key, Edit edit) {
        // The window may be another by now: undoing another year or policy builds it anew.
        shell.window().ifPresent(window -> window.say(Phrase.of(key, Steps.name(edit))));
    }

    /** Asks for a workbook to import. */
    void importBook() {
        shell.files().read(FilePicker.Sort.TABLE).ifPresent(this::importBook);
    }

    /** Reads a workbook and shows what it would change. */
    void importBook(Path book) {
        shell.window().ifPresent(window -> new Importing(shell, desk, window, book).read(List.of()));
    }

    /** Asks for a blank table of somebody else's, to be filled. */
    void fillBlank() {
        shell.files().read(FilePicker.Sort.WORKBOOK).ifPresent(this::fillBlank);
    }

    /** Reads a blank table of somebody else's and shows what it would be filled with. */
    void fillBlank(Path blank) {
        shell.window().ifPresent(window -> new Filling(shell, desk, window).read(blank));
    }

    /** What can be done with the tables of others that the document keeps. */
    FormsCard.Actions forms() {
        return new KeptForms(shell, desk, this::fillBlank);
    }

    /** Writes the report book. */
    void export(ReportChoice choice) {
        Snapshot snapshot = desk.snapshot();
        Settings settings = snapshot.settings();
        String name = desk.text("desktop.report.name", settings.title());
        Messages messages = desk.messages();
        ReportHead head = new ReportHead(
                settings.title(),
                settings.place(),
                snapshot.place().map(unit -> unit.name()).orElse(settings.title()),
                settings.sample(),
                choice);
        PolicyPack pack = snapshot.pack();
        Ledger ledger = snapshot.ledger().copy();
        shell.files()
                .write(FilePicker.Sort.WORKBOOK, name + ".xlsx")
                .ifPresent(target -> write("desktop.job.export", target, progress -> {
                    // An assessment answers one thread; the writer gets its own.
                    Assessment own = Assessment.of(pack, ledger, settings.year(), settings.place());
                    ReportWriter.write(target, own, head, messages, progress);
                    return target;
                }));
    }

    /** Writes the import book, filled with what is recorded or blank. */
    void template(boolean filled) {
        Ledger ledger = filled ? desk.snapshot().ledger().copy() : new Ledger();
        PolicyPack pack = desk.snapshot().pack();
        int year = desk.snapshot().settings().year();
        Messages messages = desk.messages();
        shell.files()
                .write(FilePicker.Sort.WORKBOOK, desk.text("desktop.template.name") + ".xlsx")
                .ifPresent(target -> write("desktop.job.template", target, progress -> {
                    TemplateWriter.write(target, ledger, pack, year, messages, progress);
                    return target;
                }));
    }

    private void write(String key, Path target, org.heding.desktop.session.Jobs.Task<Path> task) {
        shell.jobs()
                .start(
                        Phrase.of(key, target.getFileName().toString()),
                        task,
                        written -> shell.window().ifPresent(window -> window.offer(written)),
                        shell::fail);
    }
}
