package org.heding.message;

/** Something that can be said in the reader's language. */
public interface Text {
    /** The words, in the language of these messages. */
    String in(Messages messages);
}
