package org.heding.desktop;

import org.heding.desktop.carrying.CarryView;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.message.Phrase;

/** Beginning the year that is shown with figures of another (从上年带入), and confirming all of them (确认). */
final class Carrying {
    private final Shell shell;
    private final Desk desk;

    Carrying(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    /** Shows what could be carried over. */
    void open() {
        shell.window().ifPresent(window -> {
            Section before = window.section();
            window.show(new CarryView(
                    desk,
                    shell::fail,
                    count -> {
                        window.go(Jump.to(Section.COMMUNITIES));
                        window.say(Phrase.of("desktop.carry.done", count));
                    },
                    () -> window.go(Jump.to(before))));
        });
    }

    /** Asks, and confirms all figures carried over. */
    void confirm() {
        int count = Unconfirmed.count(desk);
        shell.ask(
                desk.text("desktop.carry.confirm.ask", count),
                "",
                desk.text("desktop.carry.confirm.go"),
                answer -> Unconfirmed.confirmAll(desk, shell::fail));
    }
}
