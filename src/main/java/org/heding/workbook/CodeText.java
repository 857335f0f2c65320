package org.heding.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heding.ledger.Tier;

/** Reads codes and identity numbers: texts of digits that Excel likes to take for numbers. */
final class CodeText {
    /** Beyond so many digits Excel writes zeros. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern EXPONENT = Pattern.compile("[0-9](\\.[0-9]+)?E\\+?[0-9]+");

    private CodeText() {}

    /** The division code of one of some tiers. */
    static String code(RawCell cell, List<Tier> tiers) throws CellRefusal {
        String text = digits(cell, "workbook.code");
        if (!text.matches("[0-9]+")) {
            throw CellRefusal.of("workbook.code.form", lengths(tiers));
        }
        Optional<Tier> tier = Tier.of(text).filter(tiers::contains);
        if (tier.isEmpty()) {
            throw wrongLength(text, tiers);
        }
        if (endsInZeros(text, tier.get())) {
            throw CellRefusal.of("workbook.code.zeros");
        }
        return text;
    }

    /**
     * The characters of a code, also where Excel has turned it into a number.
     *
     * @param key the messages for what was lost: with {@code .lost} and {@code .date} after it
     */
    static String digits(RawCell cell, String key) throws CellRefusal {
        if (cell.form() == RawCell.Form.DATE || cell.form() == RawCell.Form.NO_DATE) {
            throw CellRefusal.of(key + ".date");
        }
        if (cell.form() == RawCell.Form.NUMBER) {
            return whole(cell.number().orElse(null), key);
        }
        String text = Spelling.compact(cell.text()).toUpperCase(Locale.ROOT);
        if (text.startsWith("'")) {
            text = text.substring(1);
        }
        if (text.indexOf('E') > 0 && EXPONENT.matcher(text).matches()) {
            throw CellRefusal.of(key + ".lost");
        }
        return text;
    }

    private static String whole(BigDecimal number, String key) throws CellRefusal {
        if (number == null || number.signum() <= 0) {
            throw CellRefusal.of(key + ".lost");
        }
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 0 || (long) bare.precision() - bare.scale() > EXACT_DIGITS) {
            throw CellRefusal.of(key + ".lost");
        }
        return bare.toPlainString();
    }

    private static CellRefusal wrongLength(String text, List<Tier> tiers) {
        for (Tier tier : tiers) {
            if (text.length() > tier.digits() && text.substring(tier.digits()).matches("0+")) {
                return CellRefusal.of("workbook.code.padded", lengths(tiers), text.length(), tier.prefix(text));
            }
        }
        return CellRefusal.of("workbook.code.length", lengths(tiers), text.length());
    }

    private static String lengths(List<Tier> tiers) {
        return tiers.stream().map(tier -> String.valueOf(tier.digits())).collect(Collectors.joining("/"));
    }

    /** No township and no community is numbered 000: such a code is that of a unit above, or lost its last digits. */
    private static boolean endsInZeros(String text, Tier tier) {
        return (tier == Tier.COMMUNITY || tier == Tier.TOWNSHIP) && text.endsWith("000");
    }
}
