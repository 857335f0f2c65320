package org.heding.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The citizen identity number (公民身份号码, GB 11643-1999): seventeen digits and a check character. */
public final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    private IdNumber() {}

    /** The check character that belongs to the first seventeen digits. */
    public static char check(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Whether a text has the form of an identity number: seventeen digits and a digit or X. */
    public static boolean wellFormed(String text) {
        if (text.length() != WEIGHTS.length + 1) {
            return false;
        }
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char last = text.charAt(WEIGHTS.length);
        return isDigit(last) || last == 'X';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a well-formed number ends in the check character that belongs to it. */
    public static boolean checks(String text) {
        return wellFormed(text) && check(text) == text.charAt(17);
    }

    /** The day of birth that a well-formed number tells; nothing where it tells none that there is. */
    public static Optional<LocalDate> born(String text) {
        try {
            return wellFormed(text)
                    ? Optional.of(LocalDate.parse(text.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a well-formed number is a man's. */
    public static boolean isMan(String text) {
        return (text.charAt(16) - '0') % 2 == 1;
    }

    /** A text in which every identity number is masked. */
    public static String maskedIn(String text) {
        return WITHIN.matcher(text).replaceAll(found -> masked(found.group()));
    }

    /** The number with all but the first four and the last four characters hidden, as shown by default. */
    public static String masked(String text) {
        return text.length() <= 8
                ? "*".repeat(text.length())
                : text.substring(0, 4) + "*".repeat(text.length() - 8) + text.substring(text.length() - 4);
    }
}
