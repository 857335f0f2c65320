package org.heding.desktop.grid;

import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;

/**
 * Takes what an input method (输入法) composes while no cell is being typed in, so that the first letter of a Chinese word is
 * not lost.
 *
 * <p>The table asks for the input method itself; without that the system would switch it off until a field has the
 * keys, and the first letter would come as a Latin one. Moving the keys to the field would end the composition, so the
 * field is only shown, and gets them when the first word is whole.
 */
final class Composing {
    private final GridTable table;

    Composing(GridTable table) {
        this.table = table;
    }

    void listen() {
        table.setInputMethodRequests(new Requests());
        table.setOnInputMethodTextChanged(this::composed);
    }

    private void composed(InputMethodEvent event) {
        if (event.getTarget() != table) {
            // It comes back from the field, which has seen it.
            return;
        }
        boolean nothing = event.getComposed().isEmpty() && event.getCommitted().isEmpty();
        if (table.edited().isEmpty() && !nothing) {
            table.startTyping(GridCell.COMPOSED);
        }
        table.edited().map(GridCell::field).ifPresent(field -> {
            field.fireEvent(event.copyFor(field, field));
            if (event.getComposed().isEmpty()) {
                field.requestFocus();
                field.end();
            }
        });
        event.consume();
    }

    /** Where the words to choose from are shown: at the cell under the cursor. */
    private final class Requests implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            return table.place(table.cursor());
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // The field that shows it undoes it by its own keys.
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
