package org.heding.desktop.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.heding.desktop.session.Figures;
import org.heding.desktop.session.Said;
import org.heding.formula.Fraction;
import org.heding.message.Messages;
import org.heding.policy.Type;

/** What is said of the selected cells: their number, sum, count and mean, in the unit of their columns. */
final class Selected {
    private static final int SLICE = 2000;
    private static final int SHOWN_DECIMALS = 6;
    private static final int MONEY_DECIMALS = 2;

    private final Messages messages;
    private final Figures figures;
    private final GridModel model;
    private final Slices slices = new Slices();

    Selected(GridModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.figures = new Figures(messages);
    }

    /**
     * Begins to add cells up; what was begun before is given up.
     *
     * @param then hears what is said of them
     */
    void add(List<Position> cells, Consumer<List<Said>> then) {
        slices.run(new Sum(cells, then)::slice);
    }

    /** What has been added up so far. */
    private final class Sum {
        private final List<Position> cells;
        private final Consumer<List<Said>> then;
        private final Set<Column> columns = new HashSet<>();
        private Total total = Total.NONE;
        private int next;

        Sum(List<Position> cells, Consumer<List<Said>> then) {
            this.cells = cells;
            this.then = then;
        }

        /** Adds up so many cells; answers whether it is done. */
        boolean slice() {
            int to = Math.min(cells.size(), next + SLICE);
            List<Position> some = cells.subList(next, to);
            total = model.total(total, some);
            some.forEach(at -> columns.add(at.column()));
            next = to;
            if (to == cells.size()) {
                then.accept(said());
            }
            return to == cells.size();
        }

        private List<Said> said() {
            List<Said> said = new ArrayList<>();
            said.add(new Said("count", messages.text("desktop.selection.count", cells.size()), ""));
            if (total.count() > 0) {
                columns.removeIf(column -> !column.look().right());
                boolean money = columns.stream().allMatch(column -> column.look() == Column.Look.MONEY);
                Set<String> units = columns.stream().map(Column::unit).collect(Collectors.toSet());
                String unit = units.size() == 1 ? " " + units.iterator().next() : "";
                said.add(figure("sum", "desktop.selection.total", total.sum(), money, unit));
                said.add(new Said(
                        "numbers",
                        messages.text("desktop.selection.numbers", total.count()),
                        String.valueOf(total.count())));
                boolean exact = total.mean()
                        .exactly(money ? MONEY_DECIMALS : SHOWN_DECIMALS)
                        .isPresent();
                said.add(figure(
                        "mean",
                        exact ? "desktop.selection.mean" : "desktop.selection.mean.about",
                        total.mean(),
                        money,
                        unit));
            }
            return said;
        }
    }

    private Said figure(String id, String key, Fraction number, boolean money, String unit) {
        String shown = figures.number(number, money ? Type.MONEY : Type.DECIMAL);
        Optional<BigDecimal> exact = number.exactly(money ? MONEY_DECIMALS : SHOWN_DECIMALS);
        BigDecimal copied =
                exact.orElseGet(() -> number.toDecimal(money ? MONEY_DECIMALS : SHOWN_DECIMALS, RoundingMode.HALF_UP));
        return new Said(
                id,
                messages.text(key, (shown + unit).strip()),
                (money ? copied.setScale(MONEY_DECIMALS) : copied.stripTrailingZeros()).toPlainString());
    }
}
