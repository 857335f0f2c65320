package org.heding.desktop;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.heding.desktop.carrying.CarryView;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Standing;
import org.heding.message.Phrase;

/** Beginning the year that is shown with figures of another (从上年带入), and confirming all of them (确认). */
final class CarryMenu {
    private final Shell shell;
    private final Desk desk;
    private final MenuItem carry = new MenuItem();
    private final MenuItem confirm = new MenuItem();

    CarryMenu(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
        carry.setId("menu-carry");
        carry.setText(desk.text("desktop.carry"));
        carry.setOnAction(event -> open());
        confirm.setId("menu-confirm-all");
        confirm.setOnAction(event -> confirm());
        update();
    }

    /** The items. */
    List<MenuItem> items() {
        return List.of(carry, confirm);
    }

    /** Shows what holds of the latest snapshot. */
    void update() {
        Standing standing = desk.snapshot().standing();
        boolean closed = standing.closed().contains(desk.snapshot().settings().year());
        int unconfirmed = Unconfirmed.count(desk);
        carry.setDisable(standing.reading() || closed);
        confirm.setText(desk.text("desktop.carry.confirm.all", unconfirmed));
        confirm.setDisable(standing.reading() || closed || unconfirmed == 0);
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

    private void confirm() {
        int count = Unconfirmed.count(desk);
        shell.ask(
                desk.text("desktop.carry.confirm.ask", count),
                "",
                desk.text("desktop.carry.confirm.go"),
                answer -> Unconfirmed.confirmAll(desk, shell::fail));
    }
}
