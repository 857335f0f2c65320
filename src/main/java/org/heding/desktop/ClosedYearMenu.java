package org.heding.desktop;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.heding.desktop.closing.RecalculationView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Standing;
import org.heding.desktop.session.YearClosing;
import org.heding.document.Backup.Reason;
import org.heding.message.Phrase;

/** Closing the year that is shown (封存), and correcting it afterwards for a reason (更正). */
final class ClosedYearMenu {
    private final Shell shell;
    private final Desk desk;
    private final String year;
    private final MenuItem close;
    private final MenuItem correct;
    private final MenuItem recalculate;

    ClosedYearMenu(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
        this.year = Integer.toString(desk.snapshot().settings().year());
        this.close = item("close", desk.text("desktop.closing.close", year), this::close);
        boolean correcting = correcting();
        this.correct = correcting
                ? item("correct", desk.text("desktop.closing.end"), () -> correctFor(""))
                : item("correct", desk.text("desktop.closing.correct", year), this::correct);
        this.recalculate = item("recalculate", desk.text("desktop.recalculation", year), this::recalculate);
        Standing standing = desk.snapshot().standing();
        close.setDisable(closed() || standing.reading());
        correct.setDisable(!closed() || standing.reading());
        recalculate.setDisable(!closed());
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("menu-" + id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private boolean closed() {
        return desk.snapshot()
                .standing()
                .closed()
                .contains(desk.snapshot().settings().year());
    }

    private boolean correcting() {
        return !desk.session().reason().isEmpty();
    }

    /** The items. */
    List<MenuItem> items() {
        return List.of(close, correct, recalculate);
    }

    /** The year, and how it stands. */
    String title() {
        String name = desk.text("desktop.year", year);
        if (!closed()) {
            return name;
        }
        return desk.text(correcting() ? "desktop.closing.correcting" : "desktop.closing.closed", name);
    }

    private void close() {
        shell.ask(desk.text("desktop.closing.ask", year), "", desk.text("desktop.closing.go", year), answer -> {
            shell.keep(Reason.CLOSE);
            YearClosing.close(
                    shell.session(),
                    closed -> shell.window()
                            .ifPresent(
                                    window -> window.say(Phrase.of("desktop.closing.done", Integer.toString(closed)))),
                    shell::fail);
        });
    }

    private void recalculate() {
        shell.window().ifPresent(window -> {
            Section before = window.section();
            window.show(new RecalculationView(
                    desk, shell.jobs(), shell.files(), shell::fail, window::offer, () -> window.go(Jump.to(before))));
        });
    }

    private void correct() {
        shell.ask(
                desk.text("desktop.closing.correct.ask", year),
                desk.text("desktop.closing.correct.reason"),
                desk.text("desktop.closing.correct.go"),
                this::correctFor);
    }

    private void correctFor(String reason) {
        shell.session().correctFor(reason);
        shell.rebuild();
        shell.window()
                .ifPresent(window -> window.say(
                        reason.isBlank()
                                ? Phrase.of("desktop.closing.ended", year)
                                : Phrase.of("desktop.closing.begun", year, reason.strip())));
    }
}
