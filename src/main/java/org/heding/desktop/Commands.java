package org.heding.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.desktop.blank.FormsCard;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Recent;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Edit;
import org.heding.document.Settings;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;
import org.heding.workbook.ReportChoice;
import org.heding.workbook.ReportHead;
import org.heding.workbook.ReportWriter;
import org.heding.workbook.TemplateWriter;

/** Does what the {@linkplain Command commands} say, and knows which of them can be done now. */
final class Commands {
    private final Shell shell;
    private final Desk desk;
    private final Looks looks;
    private final Carrying carrying;
    private final ClosedYear closing;

    Commands(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
        this.looks = new Looks(shell);
        this.carrying = new Carrying(shell, desk);
        this.closing = new ClosedYear(shell, desk);
    }

    /** The language. */
    Messages messages() {
        return desk.messages();
    }

    /** The documents opened lately. */
    Recent recent() {
        return shell.preferences().recent();
    }

    Looks looks() {
        return looks;
    }

    Carrying carrying() {
        return carrying;
    }

    ClosedYear closing() {
        return closing;
    }

    boolean anyTime() {
        return true;
    }

    /** Whether a document is open. */
    boolean isOpen() {
        return desk.snapshot() != null;
    }

    private boolean canWrite() {
        return isOpen() && !desk.snapshot().standing().reading();
    }

    boolean canUndo() {
        return canWrite() && desk.snapshot().standing().undoable().isPresent();
    }

    boolean canRedo() {
        return canWrite() && desk.snapshot().standing().redoable().isPresent();
    }

    /** Whether the year that is shown is closed. */
    boolean isClosed() {
        return isOpen() && closing.closed();
    }

    boolean canClose() {
        return canWrite() && !closing.closed();
    }

    boolean canCorrect() {
        return canWrite() && closing.closed();
    }

    boolean canCarry() {
        return canClose();
    }

    boolean canConfirm() {
        return canClose() && Unconfirmed.count(desk) > 0;
    }

    /** What a command is called now, where that says more than its label. */
    Optional<Phrase> named(Command command) {
        return isOpen() ? new Names(desk, closing).of(command) : Optional.empty();
    }

    /** Makes a document of a place of the directory. */
    void create() {
        new NewDocuments(shell, desk).ofPlace();
    }

    /** Makes a document of what is in a workbook. */
    void createFromBook() {
        new NewDocuments(shell, desk).ofBook();
    }

    /** Asks for a document and opens it. */
    void open() {
        shell.files().read(FilePicker.Sort.DOCUMENT).ifPresent(this::open);
    }

    /** Opens a document. */
    void open(Path file) {
        shell.open(file);
    }

    /** Opens the sample. */
    void sample() {
        shell.openSample();
    }

    /** Closes the window. */
    void quit() {
        shell.quit();
    }

    /** Goes to a place. */
    void go(Jump jump) {
        desk.go(jump);
    }

    /** Shows the help, or puts it away. */
    void help() {
        shell.help();
    }

    /** Puts the cursor in the search. */
    void find() {
        shell.window().ifPresent(MainWindow::find);
    }

    /** Asks for a policy pack to install. */
    void install() {
        new PackInstallation(shell, desk).choose();
    }

    /** Finds in the table that is shown. */
    void findHere() {
        shell.window().ifPresent(MainWindow::findHere);
    }

    /** Opens the list of years. */
    void chooseYear() {
        shell.window().ifPresent(MainWindow::chooseYear);
    }

    /** Opens the list of policy packs. */
    void choosePolicy() {
        shell.window().ifPresent(MainWindow::choosePolicy);
    }

    /** Gives the keyboard to the sections. */
    void toSections() {
        shell.window().ifPresent(MainWindow::requestFocus);
    }

    /** Takes the latest edit back, and says which it was. */
    void undo() {
        shell.session().undo(edit -> said("desktop.undone", edit), shell::fail);
    }

    /** Makes the edit again that was taken back last, and says which it was. */
    void redo() {
        shell.session().redo(edit -> said("desktop.redone", edit), shell::fail);
    }

    private void said(String key, Edit edit) {
        // The window may be another by now: undoing another year or policy builds it anew.
        shell.window().ifPresent(window -> window.say(Phrase.of(key, Names.of(edit))));
    }

    /** Asks for a workbook to import. */
    void importBook() {
        shell.files().read(FilePicker.Sort.TABLE).ifPresent(this::importBook);
    }

    /** Reads a workbook and shows what it would change. */
    void importBook(Path book) {
        shell.window()
                .ifPresentOrElse(
                        window -> new Importing(shell, desk, window, book).read(List.of()),
                        () -> new NewDocuments(shell, desk).ofBook(book));
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
