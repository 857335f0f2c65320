package org.heding.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.control.ErrorDialog.Offer;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Failure;
import org.heding.document.Unsaved;
import org.heding.message.Phrase;

/** The ways out while edits have not reached the file: save all at another place, try again, or give them up. */
final class Elsewhere {
    private final Shell shell;

    Elsewhere(Shell shell) {
        this.shell = shell;
    }

    /** Tells that an edit could not be written, that it is kept, and what can be done. */
    void tell(Unsaved unsaved) {
        Failure failure = new Failure(
                unsaved.problem(),
                words -> words.text("desktop.unsaved.kept") + "\n"
                        + unsaved.remedy().in(words),
                "");
        shell.fail(failure, ways());
    }

    /** Tells that edits stand against what was asked, and offers to give them up as well. */
    void tell(Failure unsaved) {
        tell(unsaved, Phrase.of("desktop.unsaved.abandon"), () -> {});
    }

    /** The same, where the window is to be closed. */
    void ask(Unsaved unsaved, Runnable close) {
        String file = shell.session().snapshot().file().toString();
        Failure failure = new Failure(
                Phrase.of("document.unsaved", unsaved.edits(), file), Phrase.of("document.unsaved.remedy"), "");
        tell(failure, Phrase.of("desktop.unsaved.abandon.close"), close);
    }

    private void tell(Failure unsaved, Phrase doing, Runnable then) {
        List<Offer> offers = new ArrayList<>(ways());
        offers.add(new Offer("abandon", doing, () -> shell.session().abandon(then, shell::fail)));
        shell.fail(unsaved, offers);
    }

    private List<Offer> ways() {
        return List.of(
                new Offer("save-all-elsewhere", Phrase.of("desktop.unsaved.elsewhere"), this::save),
                new Offer("try-again", Phrase.of("desktop.unsaved.retry"), this::retry));
    }

    /** Tries to write the edits into the file. */
    void retry() {
        shell.session().retry(() -> say(Phrase.of("desktop.unsaved.done")), shell::fail);
    }

    /** Asks for another place and saves everything there. */
    void save() {
        String name = shell.session().snapshot().file().getFileName().toString();
        Optional<Path> target =
                shell.files().write(FilePicker.Sort.DOCUMENT, name).map(Path::toAbsolutePath);
        target.ifPresent(file -> shell.session()
                .saveElsewhere(
                        file,
                        whole -> {
                            if (whole) {
                                say(Phrase.of("desktop.unsaved.saved", file.toString()));
                            } else {
                                shell.fail(new Failure(
                                        Phrase.of("desktop.unsaved.saved", file.toString()),
                                        Phrase.of("desktop.unsaved.history"),
                                        ""));
                            }
                        },
                        shell::fail));
    }

    private void say(Phrase said) {
        shell.window().ifPresent(window -> window.say(said));
    }
}
