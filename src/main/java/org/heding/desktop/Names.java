package org.heding.desktop;

import java.util.Optional;
import org.heding.desktop.carrying.Unconfirmed;
import org.heding.desktop.session.Desk;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;

/** What commands are called at this moment: what would be undone, which year closed, how much confirmed. */
final class Names {
    private final Desk desk;
    private final ClosedYear closing;

    Names(Desk desk, ClosedYear closing) {
        this.desk = desk;
        this.closing = closing;
    }

    /** What an edit is called. */
    static Text of(Edit edit) {
        return edit.act() == Act.SETTINGS && edit.label().isEmpty() ? edit.act().label() : Label.same(edit.label());
    }

    /** What a command is called, where that says more than its label. */
    Optional<Phrase> of(Command command) {
        String year = Integer.toString(desk.snapshot().settings().year());
        return switch (command) {
            case UNDO -> step("desktop.undo.step", desk.snapshot().standing().undoable());
            case REDO -> step("desktop.redo.step", desk.snapshot().standing().redoable());
            case CLOSE -> Optional.of(Phrase.of("desktop.closing.close", year));
            case CORRECT ->
                Optional.of(
                        closing.correcting()
                                ? Phrase.of("desktop.closing.end")
                                : Phrase.of("desktop.closing.correct", year));
            case RECALCULATE -> Optional.of(Phrase.of("desktop.recalculation", year));
            case CONFIRM_ALL -> Optional.of(Phrase.of("desktop.carry.confirm.all", Unconfirmed.count(desk)));
            default -> Optional.empty();
        };
    }

    private static Optional<Phrase> step(String key, Optional<Edit> edit) {
        return edit.map(step -> Phrase.of(key, of(step)));
    }
}
