package org.heding.formula;

import java.util.ArrayList;
import java.util.List;

/** The shares of an amount of money by parts, to the fen by largest remainder, in a spreadsheet. */
final class ExcelShare {
    private ExcelShare() {}

    /**
     * One share.
     *
     * @param amount yuan
     * @param index which share, from 1
     * @param parts the parts, of which equal remainders go to the earlier
     */
    static Term of(Term amount, int index, List<Term> parts) {
        Lack lack = parts.stream().map(Term::lack).reduce(amount.lack(), Lack::and);
        int decimals = parts.stream().mapToInt(Term::decimals).max().orElse(0);
        List<String> weights =
                parts.stream().map(part -> weight(part, decimals)).toList();
        String fen = amount.whole() ? amount.within(3) + "*100" : "ROUND(" + amount.within(3) + "*100,0)";
        String share = weights.size() == 2 ? ofTwo(fen, index, weights) : ofMany(fen, index - 1, weights);
        return new Term(share + "/100", 3, 2, true, false, lack);
    }

    private static String weight(Term part, int decimals) {
        return decimals == 0 || decimals >= Layout.ENDLESS
                ? part.within(3)
                : "ROUND(" + part.within(3) + "*1" + "0".repeat(decimals) + ",0)";
    }

    /** Of two the remainders are equal or complementary, so that rounding the first half up is all there is to it. */
    private static String ofTwo(String fen, int index, List<String> weights) {
        String first = "ROUND(" + fen + "*" + weights.get(0) + "/(" + String.join("+", weights) + "),0)";
        return index == 1 ? first : "(" + fen + "-" + first + ")";
    }

    private static String ofMany(String fen, int index, List<String> weights) {
        String sum = "(" + String.join("+", weights) + ")";
        List<String> wholes = weights.stream()
                .map(weight -> "INT(" + fen + "*" + weight + "/" + sum + ")")
                .toList();
        List<String> remainders = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            remainders.add("(" + fen + "*" + weights.get(i) + "-" + wholes.get(i) + "*" + sum + ")");
        }
        List<String> ahead = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (i != index) {
                ahead.add("(" + remainders.get(i) + (i < index ? ">=" : ">") + remainders.get(index) + ")");
            }
        }
        String left = fen + "-" + String.join("-", wholes);
        return "(" + wholes.get(index) + "+IF(" + left + ">" + String.join("+", ahead) + ",1,0))";
    }
}
