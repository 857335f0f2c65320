package org.heding.desktop.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.AskDialog;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.PasswordDialog;
import org.heding.desktop.session.Archive;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.document.Backup;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException.Kind;
import org.heding.document.Protection;

/** The password of identity numbers and pay (密码保护): set, changed or removed, each after saying what it means. */
final class ProtectionCard extends VBox {
    private final Desk desk;
    private final Archive archive;
    private final Runnable changed;
    private final Consumer<Failure> failed;
    private final Label state = Nodes.wrapped("");
    private final Label said = Nodes.wrapped("", "say");
    private final Button set;
    private final Button change;
    private final Button remove;

    /**
     * The card of the open document.
     *
     * @param changed runs when backups were made or removed
     */
    ProtectionCard(Desk desk, Archive archive, Runnable changed, Consumer<Failure> failed) {
        this.desk = desk;
        this.archive = archive;
        this.changed = changed;
        this.failed = failed;
        getStyleClass().addAll("card", "stack");
        state.setId("protection");
        said.setId("protection-said");
        set = button("set", () -> warn("set", () -> ask("set", List.of())));
        change = button("change", () -> warn("set", () -> ask("change", List.of())));
        remove = button("remove", () -> warn("remove", () -> ask("remove", List.of())));
        FlowPane buttons = new FlowPane(set, change, remove);
        buttons.getStyleClass().addAll("buttons", "links");
        getChildren()
                .addAll(
                        Nodes.label(desk.text("desktop.protection.title"), "card-title"),
                        Nodes.wrapped(desk.text("desktop.protection.note"), "muted"),
                        state,
                        buttons,
                        said);
        say("");
        for (Button each : List.of(set, change, remove)) {
            each.managedProperty().bind(each.visibleProperty());
            each.setVisible(false);
        }
    }

    private Button button(String id, Runnable action) {
        return Nodes.button("protection-" + id, desk.text("desktop.protection." + id), action);
    }

    private void say(String text) {
        said.setText(text);
        said.setVisible(!text.isEmpty());
        said.setManaged(!text.isEmpty());
    }

    /** Shows whether there is a password now. */
    void update() {
        desk.session().ask(Protection::on, this::show, failed);
    }

    private void show(boolean on) {
        state.setText(desk.text(on ? "desktop.protection.on" : "desktop.protection.off"));
        boolean reading = desk.snapshot().standing().reading();
        set.setVisible(!on && !reading);
        change.setVisible(on && !reading);
        remove.setVisible(on && !reading);
    }

    private void warn(String what, Runnable go) {
        question(desk.text("desktop.protection." + what + ".warning"), desk.text("desktop.protection.continue"), go);
    }

    private void question(String text, String doing, Runnable go) {
        AskDialog dialog = new AskDialog(getScene().getWindow(), desk.messages(), text, "", doing);
        dialog.getDialogPane().getStylesheets().setAll(getScene().getStylesheets());
        dialog.setOnHidden(event -> {
            if (dialog.getResult() != null) {
                go.run();
            }
        });
        dialog.show();
    }

    private void ask(String what, List<String> problem) {
        boolean present = !what.equals("set");
        boolean next = !what.equals("remove");
        List<String> words = new ArrayList<>(problem);
        if (next) {
            words.add(desk.text("desktop.protection.rule", Protection.SHORTEST));
        }
        PasswordDialog dialog = new PasswordDialog(
                getScene().getWindow(), desk.messages(), words, desk.text("desktop.protection." + what + ".go"));
        if (present) {
            dialog.field("password-present", desk.text("desktop.password.present"));
        }
        if (next) {
            dialog.field("password-new", desk.text("desktop.password.new"))
                    .field("password-again", desk.text("desktop.password.again"))
                    .needing(this::wanting)
                    .ticking(desk.text("desktop.password.known"));
        }
        dialog.ask(getScene().getStylesheets(), typed -> change(what, present ? typed.getFirst() : new char[0], typed));
    }

    private String wanting(List<String> typed) {
        String next = typed.get(typed.size() - 2);
        if (typed.size() > 2 && typed.getFirst().isEmpty()) {
            return desk.text("desktop.password.wanting.present");
        }
        if (next.length() < Protection.SHORTEST) {
            return desk.text("desktop.password.wanting.long", Protection.SHORTEST);
        }
        return next.equals(typed.getLast()) ? "" : desk.text("desktop.password.wanting.again");
    }

    private void change(String what, char[] present, List<char[]> typed) {
        say(desk.text("desktop.protection.working"));
        desk.session()
                .protect(
                        document -> {
                            if (what.equals("remove")) {
                                Protection.remove(document, present);
                            } else {
                                Protection.set(document, present, typed.getLast());
                            }
                            return what;
                        },
                        this::done,
                        failure -> refused(what, failure));
        update();
    }

    private void refused(String what, Failure failure) {
        say("");
        if (failure.kind().filter(Kind.WRONG_PASSWORD::equals).isPresent()) {
            ask(
                    what,
                    List.of(
                            failure.problem().in(desk.messages()),
                            failure.remedy().in(desk.messages())));
        } else {
            failed.accept(failure);
        }
    }

    private void done(String what) {
        say(desk.text("desktop.protection." + what + ".done"));
        if (!what.equals("remove")) {
            // Before older ones can go there is one that is like the document now.
            archive.make(Reason.ASKED, made -> archive.unlike(this::offer, failed), failed);
        }
        changed.run();
    }

    private void offer(List<Backup> older) {
        changed.run();
        if (!older.isEmpty()) {
            question(
                    desk.text("desktop.protection.older", older.size(), archive.folder()),
                    desk.text("desktop.protection.older.go", older.size()),
                    () -> archive.remove(
                            older,
                            left -> {
                                say(desk.text(
                                        left == 0 ? "desktop.protection.older.done" : "desktop.protection.older.left",
                                        left));
                                changed.run();
                            },
                            failed));
        }
    }
}
