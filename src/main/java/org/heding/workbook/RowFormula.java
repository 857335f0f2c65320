package org.heding.workbook;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A formula that many rows have with other numbers of rows in it: all but these is written out once, since a province has
 * five million such formulas.
 */
final class RowFormula {
    private static final char LAST_SIGN = 8;
    private static final int PIECE = 256;
    /** The numbers of rows in the address of a block, with what stands between them. */
    private static final Pattern ROWS = Pattern.compile("\\d+(:[A-Z]+)\\d+$");

    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Integer> signs = new ArrayList<>();

    /** A formula in which the sign of a number stands wherever the number is to be. */
    RowFormula(String formula) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlBytes xml = new XmlBytes(out, PIECE);
        int from = 0;
        for (int at = 0; at < formula.length(); at++) {
            if (formula.charAt(at) <= LAST_SIGN) {
                signs.add((int) formula.charAt(at));
                piece(formula.substring(from, at), xml, out);
                from = at + 1;
            }
        }
        piece(formula.substring(from), xml, out);
    }

    /** What stands for a number, from 0 to 8. */
    static String sign(int number) {
        return String.valueOf((char) number);
    }

    /** The address of a block with the signs of numbers in place of those of its first and last row. */
    static String signed(String block, int first, int last) {
        return ROWS.matcher(block).replaceAll(sign(first) + "$1" + sign(last));
    }

    private void piece(String text, XmlBytes xml, ByteArrayOutputStream out) {
        xml.text(text);
        xml.flush();
        pieces.add(out.toByteArray());
        out.reset();
    }

    /** The formula with its numbers, as the file writes them. */
    CellFormula with(byte[]... numbers) {
        return xml -> {
            for (int i = 0; i < signs.size(); i++) {
                xml.plain(pieces.get(i));
                xml.plain(numbers[signs.get(i)]);
            }
            xml.plain(pieces.getLast());
        };
    }
}
