package org.heding.desktop;

import java.util.List;
import java.util.function.Consumer;
import org.heding.desktop.blank.FormsCard;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.ledger.Change;
import org.heding.ledger.Form;
import org.heding.message.Phrase;

/** What can be done with the tables of others that a document keeps: each change is a step that can be undone. */
final class KeptForms implements FormsCard.Actions {
    private final Shell shell;
    private final Desk desk;
    private final Runnable choosing;

    KeptForms(Shell shell, Desk desk, Runnable choosing) {
        this.shell = shell;
        this.desk = desk;
        this.choosing = choosing;
    }

    private void filling(Consumer<Filling> doing) {
        shell.window().ifPresent(window -> doing.accept(new Filling(shell, desk, window)));
    }

    @Override
    public void choose() {
        choosing.run();
    }

    @Override
    public void fill(Form form) {
        filling(filling -> filling.fill(form));
    }

    @Override
    public void edit(Form form) {
        filling(filling -> filling.edit(form));
    }

    @Override
    public void rename(Form form) {
        shell.ask(
                desk.text("desktop.blank.rename.ask", form.name()),
                desk.text("desktop.blank.name.wanted"),
                desk.text("desktop.blank.rename"),
                name -> rename(form, name.strip()));
    }

    private void rename(Form form, String name) {
        if (name.equals(form.name())) {
            return;
        }
        boolean taken = desk.snapshot().ledger().forms(Form.Sort.FILL).stream()
                .anyMatch(other -> other.name().equals(name));
        if (taken) {
            shell.fail(new Failure(
                    Phrase.of("desktop.blank.name.taken", name), Phrase.of("desktop.blank.name.taken.fix"), name));
            return;
        }
        Form renamed = new Form(form.sort(), name, form.meaning(), form.content());
        change(
                desk.text("desktop.edit.form.rename", form.name(), name),
                new Change.RemoveForm(form.sort(), form.name()),
                new Change.PutForm(renamed));
    }

    @Override
    public void remove(Form form) {
        shell.ask(
                desk.text("desktop.blank.remove.ask", form.name()),
                "",
                desk.text("desktop.blank.remove"),
                nothing -> change(
                        desk.text("desktop.edit.form.remove", form.name()),
                        new Change.RemoveForm(form.sort(), form.name())));
    }

    private void change(String label, Change... changes) {
        shell.session().edit(label, ledger -> List.of(changes), shell::fail);
    }
}
