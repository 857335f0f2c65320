package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heding.formula.Fraction;

/** A filter while it is being chosen: the texts of a column to choose from, and what is asked beside. */
final class FilterModel {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private final List<Asked> asked = new ArrayList<>();
    private boolean blank;
    private boolean problem;

    /**
     * The filter of a column as it is now.
     *
     * @param rows those among whose cells may be chosen
     */
    FilterModel(GridModel model, Column column, List<Row> rows) {
        Sorting rising = new Sorting(List.of(new Sorting.Key(column, true)));
        rising.sorted(rows, model::cell)
                .forEach(row -> texts.merge(model.cell(row, column).plain(), 1, Integer::sum));
        ColumnFilter now = model.arrangement().filters().get(column);
        if (now != null) {
            take(now);
        }
    }

    /** A comparison with a number as it is typed. */
    record Asked(ColumnFilter.Sign sign, String number) {}

    private void take(ColumnFilter filter) {
        switch (filter) {
            case ColumnFilter.Both both -> {
                take(both.one());
                take(both.other());
            }
            case ColumnFilter.OneOf one -> {
                left.addAll(texts.keySet());
                left.removeAll(one.texts());
            }
            case ColumnFilter.Blank none -> blank = true;
            case ColumnFilter.Problem marked -> problem = true;
            case ColumnFilter.Compared compared ->
                asked.add(
                        new Asked(compared.sign(), compared.other().toDecimal().toPlainString()));
        }
    }

    /** The texts to choose from, with how often each stands there; the empty text is what is blank. */
    Map<String, Integer> texts() {
        return texts;
    }

    /** Those that a search finds. */
    List<String> found(String search) {
        String wanted = Hits.plain(search);
        return texts.keySet().stream()
                .filter(text -> Hits.plain(text).contains(wanted))
                .toList();
    }

    /** Whether a text is let through. */
    boolean chosen(String text) {
        return !left.contains(text);
    }

    /** Lets a text through or not. */
    void choose(String text, boolean chosen) {
        if (chosen) {
            left.remove(text);
        } else {
            left.add(text);
        }
    }

    /** Whether only what is blank is shown. */
    boolean blank() {
        return blank;
    }

    /** Whether only what has a problem is shown. */
    boolean problem() {
        return problem;
    }

    /** Shows only what is blank, only what has a problem, or neither only. */
    void only(boolean nowBlank, boolean nowProblem) {
        blank = nowBlank;
        problem = nowProblem;
    }

    /** The comparisons. */
    List<Asked> asked() {
        return asked;
    }

    /**
     * The filter; null where everything is let through.
     *
     * @throws Refusal if a number is none
     */
    ColumnFilter filter() throws Refusal {
        List<ColumnFilter> parts = new ArrayList<>();
        if (blank) {
            parts.add(new ColumnFilter.Blank());
        }
        if (problem) {
            parts.add(new ColumnFilter.Problem());
        }
        for (Asked one : asked) {
            if (!one.number().isBlank()) {
                parts.add(new ColumnFilter.Compared(one.sign(), Fraction.of(Typing.number(one.number()))));
            }
        }
        if (texts.keySet().stream().anyMatch(left::contains)) {
            Set<String> chosen = new HashSet<>(texts.keySet());
            chosen.removeAll(left);
            parts.add(new ColumnFilter.OneOf(chosen));
        }
        return parts.stream().reduce(ColumnFilter.Both::new).orElse(null);
    }
}
