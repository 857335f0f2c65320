package org.heding.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.message.Phrase;

/** Cuts a formula's text into words. */
final class Lexer {
    private static final Pattern WORD = Pattern.compile(
            "(?<space>\\s+)|(?<number>\\d+(\\.\\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?)"
                    + "|\"(?<text>[^\"]*)\"|(?<sign><=|>=|<>|[-+*/=<>(),])");

    private Lexer() {}

    /**
     * The words of a text, with an end at the end.
     *
     * @throws FormulaException at the first character that begins no word
     */
    static List<Token> words(String text) {
        List<Token> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new FormulaException(
                        Phrase.of("formula.unknown_character", text.substring(at, at + 1)), new Span(at, at + 1));
            }
            Span span = new Span(at, matcher.end());
            at = matcher.end();
            if (matcher.group("number") != null) {
                words.add(new Token(Token.Kind.NUMBER, matcher.group(), span));
            } else if (matcher.group("name") != null) {
                words.add(new Token(Token.Kind.NAME, matcher.group(), span));
            } else if (matcher.group("text") != null) {
                words.add(new Token(Token.Kind.TEXT, matcher.group("text"), span));
            } else if (matcher.group("sign") != null) {
                words.add(new Token(Token.Kind.SIGN, matcher.group(), span));
            }
        }
        words.add(new Token(Token.Kind.END, "", new Span(text.length(), text.length())));
        return words;
    }
}
