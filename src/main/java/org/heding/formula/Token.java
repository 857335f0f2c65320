package org.heding.formula;

/**
 * A word of a formula.
 *
 * @param kind what sort of word
 * @param text the word as written; of a text between quotes, what stands between them
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {
    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
