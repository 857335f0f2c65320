package org.heding.desktop;

import org.heding.desktop.closing.RecalculationView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.YearClosing;
import org.heding.document.Backup.Reason;
import org.heding.message.Phrase;

/** Closing the year that is shown (封存), and correcting it afterwards for a reason (更正). */
final class ClosedYear {
    private final Shell shell;
    private final Desk desk;

    ClosedYear(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    private String year() {
        return Integer.toString(desk.snapshot().settings().year());
    }

    /** Whether the year that is shown is closed. */
    boolean closed() {
        return desk.snapshot()
                .standing()
                .closed()
                .contains(desk.snapshot().settings().year());
    }

    /** Whether it is being corrected. */
    boolean correcting() {
        return !desk.session().reason().isEmpty();
    }

    /** The year, and how it stands. */
    String title() {
        String name = desk.text("desktop.year", year());
        if (!closed()) {
            return name;
        }
        return desk.text(correcting() ? "desktop.closing.correcting" : "desktop.closing.closed", name);
    }

    /** Asks, and closes the year. */
    void close() {
        shell.ask(desk.text("desktop.closing.ask", year()), "", desk.text("desktop.closing.go", year()), answer -> {
            shell.keep(Reason.CLOSE);
            YearClosing.close(
                    shell.session(),
                    closed -> shell.window()
                            .ifPresent(
                                    window -> window.say(Phrase.of("desktop.closing.done", Integer.toString(closed)))),
                    shell::fail);
        });
    }

    /** Shows what the closed year comes to by another pack or what is recorded now. */
    void recalculate() {
        shell.window().ifPresent(window -> {
            Section before = window.section();
            window.show(new RecalculationView(
                    desk, shell.jobs(), shell.files(), shell::fail, window::offer, () -> window.go(Jump.to(before))));
        });
    }

    /** Asks why the closed year is to be corrected, and begins; ends it where it is under way. */
    void correct() {
        if (correcting()) {
            correctFor("");
            return;
        }
        shell.ask(
                desk.text("desktop.closing.correct.ask", year()),
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
                                ? Phrase.of("desktop.closing.ended", year())
                                : Phrase.of("desktop.closing.begun", year(), reason.strip())));
    }
}
