package org.heding.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in the characters that papers are signed in (人民币大写): as text and as a formula that says the same.
 *
 * <p>The formula takes the digits of the fen, puts 仟, 佰, 拾 … between them and then takes out what is not said. Excel's
 * own ways to write such numerals, {@code NUMBERSTRING} and {@code [DBNum2]}, are understood differently or
 * not at all elsewhere. Where 元 is nought and 角 is not, 零 may be said or left out; it is left out.
 */
final class UppercaseAmount {
    private static final String CURRENCY = "人民币";
    private static final String NEGATIVE = "负";
    private static final String ZERO = "零元整";
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"元", "万", "亿"};
    private static final long[] SIZES = {1, 10_000, 100_000_000};
    /** What stands behind each digit of the fen. */
    private static final String PLACED = "仟佰拾亿仟佰拾万仟佰拾元角分";
    /** The first digit is 仟亿; greater amounts are not spelled. */
    private static final String BOUND = "1E+12";

    private static final long MOST_FEN = 100_000_000_000_000L;

    /** What is taken out of the spelled digits, in this order: a text and what stands in its place. */
    private static final String[][] UNSAID = {
        {"0仟", "0"}, {"0佰", "0"}, {"0拾", "0"}, {"00", "0"}, {"00", "0"}, {"0亿", "亿"}, {"0万", "万"}, {"0元", "元"},
        {"亿万", "亿"}, {"始亿", "始"}, {"始元", "始"}, {"0角0分", "整"}, {"0分", "整"}, {"0角", "0"}, {"始0", "始"}, {"始", ""}
    };

    private UppercaseAmount() {}

    /** An amount in yuan, rounded to the fen; an empty text beyond 仟亿. */
    static String of(BigDecimal yuan) {
        long fen = yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (Math.abs(fen) >= MOST_FEN) {
            return "";
        }
        if (fen == 0) {
            return CURRENCY + ZERO;
        }
        String said = whole(Math.abs(fen) / 100) + part((int) (Math.abs(fen) % 100), Math.abs(fen) >= 100);
        return CURRENCY + (fen < 0 ? NEGATIVE : "") + said;
    }

    private static String whole(long yuan) {
        StringBuilder said = new StringBuilder();
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / SIZES[group] % SIZES[1]);
            if (four > 0) {
                said.append(!said.isEmpty() && four < 1000 ? "零" : "").append(four(four));
            }
            if (four > 0 || group == 0 && !said.isEmpty()) {
                said.append(GROUPS[group]);
            }
        }
        return said.toString();
    }

    /** Four digits without the noughts at their head and end. */
    private static String four(int number) {
        String digits = String.format("%04d", number);
        StringBuilder said = new StringBuilder();
        boolean nought = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                nought = !said.isEmpty();
            } else {
                said.append(nought ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[PLACES.length - 1 - i]);
                nought = false;
            }
        }
        return said.toString();
    }

    private static String part(int fen, boolean after) {
        if (fen == 0) {
            return "整";
        }
        String jiao = fen >= 10 ? DIGITS.charAt(fen / 10) + "角" : after ? "零" : "";
        return jiao + (fen % 10 == 0 ? "整" : DIGITS.charAt(fen % 10) + "分");
    }

    /** The formula that spells what a cell holds; blank where the cell is. */
    static String formula(String cell) {
        String text = "TEXT(ROUND(ABS(" + cell + ")*100,0),\"" + "0".repeat(PLACED.length()) + "\")";
        for (int place = PLACED.length(); place > 0; place--) {
            text = "REPLACE(" + text + "," + (place + 1) + ",0,\"" + PLACED.charAt(place - 1) + "\")";
        }
        text = "\"始\"&" + text;
        for (String[] change : UNSAID) {
            text = substituted(text, change[0], change[1]);
        }
        for (int digit = 0; digit < DIGITS.length(); digit++) {
            text = substituted(text, String.valueOf(digit), DIGITS.substring(digit, digit + 1));
        }
        return "IF(" + cell + "=\"\",\"\",IF(ABS(" + cell + ")>=" + BOUND + ",\"\",IF(ROUND(" + cell + ",2)=0,\""
                + CURRENCY + ZERO + "\",\"" + CURRENCY + "\"&IF(" + cell + "<0,\"" + NEGATIVE + "\",\"\")&" + text
                + ")))";
    }

    private static String substituted(String text, String old, String now) {
        return "SUBSTITUTE(" + text + ",\"" + old + "\",\"" + now + "\")";
    }
}
