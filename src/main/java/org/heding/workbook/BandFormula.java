package org.heding.workbook;

import java.util.List;
import org.heding.formula.Layout.LookUp;
import org.heding.policy.Bands;
import org.heding.policy.Bands.Band;
import org.heding.policy.Bands.Beyond;
import org.heding.policy.Bands.Edge;

/**
 * What looks a figure up in bands that stand in a sheet, one row a band with its upper edge as the key; then a row for
 * what is added beyond, and one for the cap.
 */
final class BandFormula {
    private final Bands bands;
    private final List<String> keys;
    private final List<String> values;
    private final String key;
    private final boolean whole;

    /**
     * @param keys the cells of the keys, one a row
     * @param values the cells of the values, one a row
     * @param key the number, as an Excel expression
     * @param whole whether the number is a whole one
     */
    BandFormula(Bands bands, List<String> keys, List<String> values, String key, boolean whole) {
        this.bands = bands;
        this.keys = keys;
        this.values = values;
        this.key = key.matches("[$A-Z0-9]+") ? key : "(" + key + ")";
        this.whole = whole;
    }

    LookUp lookUp(int decimals) {
        List<Band> all = bands.bands();
        String found = beyond();
        for (int i = all.size() - 1; i >= 0; i--) {
            String value = values.get(i);
            int row = i;
            String rest = found;
            found = all.get(i)
                    .upper()
                    .map(edge -> "IF(" + keys.get(row) + sign(edge) + key + "," + value + "," + rest + ")")
                    .orElse(value);
        }
        return new LookUp(found, lacking(), decimals);
    }

    private static String sign(Edge edge) {
        return edge.included() ? ">=" : ">";
    }

    private String beyond() {
        if (bands.beyond().isEmpty()) {
            return "\"\"";
        }
        Beyond beyond = bands.beyond().get();
        int last = bands.bands().size() - 1;
        String over = "(" + key + "-" + keys.get(last) + ")/" + keys.get(last + 1);
        String steps =
                (beyond.started() ? "ROUNDUP(" : "ROUNDDOWN(") + (whole ? over : "ROUND(" + over + ",9)") + ",0)";
        String figure = values.get(last) + "+" + steps + "*" + values.get(last + 1);
        return beyond.cap().isPresent() ? "MIN(" + values.get(last + 2) + "," + figure + ")" : figure;
    }

    /** When a number lies in no band. */
    private String lacking() {
        String below = bands.bands()
                .getFirst()
                .lower()
                .map(edge -> edge.at().toPlainString() + (edge.included() ? ">" : ">=") + key)
                .orElse("");
        Band last = bands.bands().getLast();
        boolean open = last.upper().isEmpty() || bands.beyond().isPresent();
        String above = open
                ? ""
                : key
                        + (last.upper().orElseThrow().included() ? ">" : ">=")
                        + keys.get(bands.bands().size() - 1);
        if (!below.isEmpty() && !above.isEmpty()) {
            return "OR(" + below + "," + above + ")";
        }
        return below.isEmpty() && above.isEmpty() ? "FALSE" : below + above;
    }
}
