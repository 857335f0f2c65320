package org.heding.desktop;

import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Desk;
import org.heding.desktop.start.CommonPlace;
import org.heding.desktop.start.NewDocumentDialog;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.message.Phrase;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PackReader;
import org.heding.sample.NewDocument;
import org.heding.workbook.BookReader;
import org.heding.workbook.BookSurvey;

/** The two ways to begin a document: with a place of the directory, or with a workbook. */
final class NewDocuments {
    private final Shell shell;
    private final Desk desk;

    NewDocuments(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    /** Asks for a place and a file, and makes a document of the place's units. */
    void ofPlace() {
        PlaceDirectory directory = PlaceDirectory.bundled();
        NewDocumentDialog dialog = new NewDocumentDialog(
                shell.stage(), desk.messages(), directory, Year.now().getValue());
        dialog.getDialogPane().getStylesheets().setAll(shell.styles());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult())
                .ifPresent(choice -> make(
                        settings(choice.place().code(), choice.year()),
                        NewDocument.of(directory, choice.place().code()),
                        () -> {})));
        dialog.show();
    }

    /** Asks for a workbook and a file, makes a document of the place that the workbook is about, and imports it. */
    void ofBook() {
        shell.files().read(FilePicker.Sort.TABLE).ifPresent(this::ofBook);
    }

    /** The same with a workbook that is known. */
    void ofBook(Path book) {
        int year = Year.now().getValue();
        shell.jobs()
                .start(
                        Phrase.of("desktop.job.import", book.getFileName().toString()),
                        progress -> {
                            Ledger empty = new Ledger();
                            var pack = PackReader.bundled(policy());
                            // Headers of somebody else's are asked for when the document is there.
                            List<Change> changes =
                                    BookSurvey.of(book, empty, pack).needsMapping()
                                            ? List.of()
                                            : BookReader.read(
                                                            book,
                                                            empty,
                                                            pack,
                                                            year,
                                                            code -> PlaceDirectory.bundled()
                                                                    .find(code)
                                                                    .map(Place::name),
                                                            progress)
                                                    .changes();
                            return CommonPlace.of(changes, PlaceDirectory.bundled());
                        },
                        place -> make(settings(place, year), List.of(), () -> read(book)),
                        shell::fail);
    }

    private void read(Path book) {
        shell.window().ifPresent(window -> window.take(List.of(book.toFile())));
    }

    private static String policy() {
        return PackReader.bundledIds().getFirst();
    }

    private Settings settings(String place, int year) {
        String title = place.isEmpty()
                ? desk.text("desktop.new.untitled", Integer.toString(year))
                : NewDocument.title(PlaceDirectory.bundled(), place, year, desk.messages());
        return new Settings(year, policy(), place, title, false);
    }

    private void make(Settings settings, List<Change> content, Runnable then) {
        shell.files()
                .write(FilePicker.Sort.DOCUMENT, settings.title() + ".heding")
                .ifPresent(file ->
                        shell.session().create(file.toAbsolutePath(), settings, () -> content, then, shell::fail));
    }
}
