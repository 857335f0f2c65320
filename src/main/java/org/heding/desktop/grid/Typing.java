package org.heding.desktop.grid;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.message.Phrase;
import org.heding.policy.Input;
import org.heding.policy.Type;

/** Reads what people type: full-width digits, thousands separators, and the ways in which days are written. */
public final class Typing {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?|([0-9]{4})([0-9]{2})([0-9]{2})?");
    private static final List<String> YES = List.of("是", "有", "1", "y", "yes", "true", "√");
    private static final List<String> NO = List.of("否", "无", "0", "n", "no", "false", "×");

    private Typing() {}

    /** The text without stray blanks, in half-width digits and signs. */
    public static String clean(String text) {
        return text.chars().allMatch(Typing::plain)
                ? text.strip()
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Whether a letter is what it is whatever its width: most are, and need not be looked up. */
    private static boolean plain(int letter) {
        return letter < 0x80 || letter >= 0x4e00 && letter < 0xa000;
    }

    /** What is typed in a field that must not be blank; its label is named where it is. */
    static String needed(Map<String, String> texts, String field, String label) throws Refusal {
        String typed = texts.getOrDefault(field, "").strip();
        if (typed.isEmpty()) {
            throw new Refusal(Phrase.of("desktop.type.needed", label));
        }
        return typed;
    }

    /** A figure of an input; null for a blank text. */
    public static BigDecimal figure(Input input, String text) throws Refusal {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return null;
        }
        BigDecimal number = input.type() == Type.TRUTH ? truth(clean) : number(clean);
        if (input.type() == Type.WHOLE && number.stripTrailingZeros().scale() > 0) {
            throw new Refusal(Phrase.of("desktop.type.whole", input.label(), text));
        }
        if (input.type() == Type.MONEY && number.stripTrailingZeros().scale() > 2) {
            throw new Refusal(Phrase.of("desktop.type.fen", text));
        }
        bounds(input, number);
        return number;
    }

    private static void bounds(Input input, BigDecimal number) throws Refusal {
        if (input.least().isPresent() && number.compareTo(input.least().get()) < 0) {
            throw new Refusal(Phrase.of(
                    "desktop.type.least", input.label(), input.least().get().toPlainString()));
        }
        if (input.most().isPresent() && number.compareTo(input.most().get()) > 0) {
            throw new Refusal(Phrase.of(
                    "desktop.type.most", input.label(), input.most().get().toPlainString()));
        }
    }

    /** A number. */
    public static BigDecimal number(String text) throws Refusal {
        String clean = clean(text).replace(",", "").replace(" ", "");
        if (!NUMBER.matcher(clean).matches()) {
            throw new Refusal(Phrase.of("desktop.type.number", text));
        }
        return new BigDecimal(clean);
    }

    private static BigDecimal truth(String text) throws Refusal {
        String small = text.toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(small)) {
            return BigDecimal.ONE;
        }
        if (NO.contains(small)) {
            return BigDecimal.ZERO;
        }
        throw new Refusal(Phrase.of("desktop.type.truth", text));
    }

    /** Yes or no, where a blank is no. */
    public static boolean yes(String text) throws Refusal {
        String clean = clean(text);
        return !clean.isEmpty() && truth(clean).signum() != 0;
    }

    /** A day, the first of the month where only a month is typed; null for a blank text. */
    public static LocalDate day(String text) throws Refusal {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(clean);
        try {
            if (day.matches()) {
                int first = day.group(1) == null ? 4 : 1;
                return LocalDate.of(
                        Integer.parseInt(day.group(first)),
                        Integer.parseInt(day.group(first + 1)),
                        day.group(first + 2) == null ? 1 : Integer.parseInt(day.group(first + 2)));
            }
        } catch (DateTimeException e) {
            throw new Refusal(Phrase.of("desktop.type.day", text));
        }
        throw new Refusal(Phrase.of("desktop.type.day", text));
    }

    /** One of the choices. */
    public static String choice(String text, List<String> choices) throws Refusal {
        String clean = clean(text);
        if (!choices.contains(clean)) {
            throw new Refusal(Phrase.of("desktop.type.choice", text, String.join("、", choices)));
        }
        return clean;
    }
}
