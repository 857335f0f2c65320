package org.heding.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.imports.ImportPreview;
import org.heding.desktop.imports.ImportView;
import org.heding.desktop.imports.MappingModel;
import org.heding.desktop.imports.MappingView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.document.Act;
import org.heding.document.Backup.Reason;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookReader;
import org.heding.workbook.BookSurvey;
import org.heding.workbook.Item;
import org.heding.workbook.MarkedBook;

/** The import of one workbook or list: what its headers are, where that is not clear; the preview; the import itself. */
final class Importing implements ImportView.Choices {
    private final Shell shell;
    private final Desk desk;
    private final MainWindow window;
    private final Path book;
    private final Section before;
    private BookSurvey survey;
    private ImportPreview preview;

    /** An import that leads back to the section that is shown. */
    Importing(Shell shell, Desk desk, MainWindow window, Path book) {
        this.shell = shell;
        this.desk = desk;
        this.window = window;
        this.book = book;
        this.before = window.section();
    }

    /**
     * What was found in a book.
     *
     * @param preview what it would change; nothing where the user has to say first what its headers are
     */
    private record Looked(BookSurvey survey, Optional<ImportPreview> preview) {}

    /**
     * Reads the book, and shows what it would change or asks what its headers are.
     *
     * @param said what the user has said of the headers just now, which may not be recorded yet
     */
    void read(List<Change> said) {
        Ledger ledger = desk.snapshot().ledger().copy();
        said.forEach(ledger::apply);
        PolicyPack pack = desk.snapshot().pack();
        int year = desk.snapshot().settings().year();
        shell.jobs()
                .start(
                        Phrase.of("desktop.job.import", name()),
                        progress -> {
                            BookSurvey looked = BookSurvey.of(book, ledger, pack);
                            if (said.isEmpty() && looked.needsMapping()) {
                                return new Looked(looked, Optional.empty());
                            }
                            var reading = BookReader.read(
                                    book,
                                    ledger,
                                    pack,
                                    year,
                                    code -> PlaceDirectory.bundled().find(code).map(Place::name),
                                    progress);
                            return new Looked(looked, Optional.of(new ImportPreview(book, reading, ledger, pack)));
                        },
                        this::show,
                        shell::fail);
    }

    private void show(Looked looked) {
        survey = looked.survey();
        if (looked.preview().isEmpty()) {
            map();
            return;
        }
        preview = looked.preview().get();
        boolean unknown = survey.sheets().stream().anyMatch(BookSurvey.Sheet::hasUnknown);
        window.show(new ImportView(desk, preview, unknown, this));
    }

    @Override
    public void map() {
        MappingModel model = new MappingModel(survey);
        window.show(new MappingView(desk, name(), model, () -> remember(model), this::cancel));
    }

    private void remember(MappingModel model) {
        List<Change> said = model.changes();
        if (!said.isEmpty()) {
            // By itself, so that it is known too where the import has to wait for the book to be put right.
            shell.session().edit(Act.IMPORT, desk.text("desktop.edit.mapping", name()), ledger -> said, shell::fail);
        }
        read(said);
    }

    @Override
    public void accept() {
        shell.keep(Reason.IMPORT);
        shell.session()
                .edit(Act.IMPORT, desk.text("desktop.edit.import", name()), ledger -> preview.changes(), shell::fail);
        window.go(Jump.to(before == Section.OVERVIEW ? Section.COMMUNITIES : before));
        desk.noticeProperty()
                .set(Phrase.of(
                        "desktop.import.done",
                        preview.reading().accepted(),
                        preview.count(Item.Sort.CHANGED) + preview.count(Item.Sort.ADDED)));
    }

    @Override
    public void mark() {
        Messages messages = desk.messages();
        String name = desk.text("desktop.import.marked.name", name().replaceFirst("\\.[^.]*$", ""));
        shell.files().write(FilePicker.Sort.WORKBOOK, name).ifPresent(target -> shell.jobs()
                .start(
                        Phrase.of("desktop.job.mark", target.getFileName().toString()),
                        progress ->
                                MarkedBook.write(book, target, preview.reading().rejected(), messages, progress),
                        whole -> marked(target, whole),
                        shell::fail));
    }

    private void marked(Path target, boolean whole) {
        window.offer(target);
        if (!whole) {
            desk.noticeProperty()
                    .set(Phrase.of(
                            "desktop.import.marked.values", target.getFileName().toString()));
        }
    }

    @Override
    public void cancel() {
        window.go(Jump.to(before));
    }

    private String name() {
        return book.getFileName().toString();
    }
}
