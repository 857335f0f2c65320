package org.heding.desktop.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What the items of a choice are called. Nobody types into one, so nothing is read back. */
public final class ChoiceText<T> extends StringConverter<T> {
    private final Function<T, String> text;

    /**
     * Names for items.
     *
     * @param text names an item, which may be null
     */
    public ChoiceText(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(T item) {
        return text.apply(item);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException(typed);
    }
}
