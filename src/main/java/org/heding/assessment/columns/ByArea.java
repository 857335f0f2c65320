package org.heding.assessment.columns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Table;

/** What a pack says otherwise to one row than to another: by the row's area or, of rows of months, by its day. */
final class ByArea {
    private final Registers registers;
    private final Roll roll;

    ByArea(Registers registers, Roll roll) {
        this.registers = registers;
        this.roll = roll;
    }

    /** The values of a parameter, one for each row. */
    Column parameter(Parameter parameter) {
        int scale = parameter.values().stream()
                .mapToInt(dated -> scale(dated.value()))
                .max()
                .orElse(0);
        Column column = new Column(scale, roll.size);
        List<Optional<Parameter.Dated>> said = byRow(parameter::on);
        for (int row = 0; row < roll.size; row++) {
            Optional<BigDecimal> value = said.get(row).map(Parameter.Dated::value);
            column.value(row, value.map(number -> scaled(number, scale)).orElse(0L));
            column.states[row] = value.isPresent() ? Column.KNOWN : Column.MISSING;
        }
        column.look();
        return column;
    }

    /** What looks a figure up in the rows that a table has for each row. */
    Kernel lookUp(Table table, Kernel key, Function<String, Optional<Long>> keys) {
        int scale = table.figures().mapToInt(ByArea::scale).max().orElse(0);
        List<Map<Long, Long>> variants = new ArrayList<>();
        if (!differs(table)) {
            variants.add(figures(table.rows(registers.days(roll.level).get(0), ""), keys, scale));
            return new LookUps.OfPack(key, variants, null, scale);
        }
        List<Map<String, Parameter.Dated>> said = byRow(table::rows);
        Map<Map<String, Parameter.Dated>, Integer> known = new IdentityHashMap<>();
        int[] variant = new int[roll.size];
        for (int row = 0; row < roll.size; row++) {
            variant[row] = known.computeIfAbsent(said.get(row), rows -> {
                Map<Long, Long> figures = figures(rows, keys, scale);
                if (!variants.contains(figures)) {
                    variants.add(figures);
                }
                return variants.indexOf(figures);
            });
        }
        return new LookUps.OfPack(key, variants, variant, scale);
    }

    private boolean differs(Table table) {
        List<LocalDate> days = registers.days(roll.level);
        return table.areas().findAny().isPresent()
                || table.days().anyMatch(day -> day.isAfter(days.getFirst()) && !day.isAfter(days.getLast()));
    }

    private static Map<Long, Long> figures(
            Map<String, Parameter.Dated> rows, Function<String, Optional<Long>> keys, int scale) {
        Map<Long, Long> figures = new HashMap<>();
        rows.forEach((word, dated) ->
                keys.apply(word).ifPresent(number -> figures.put(number, scaled(dated.value(), scale))));
        return figures;
    }

    /** What is said to each row; rows of the same unit and day are asked for once. */
    private <T> List<T> byRow(BiFunction<LocalDate, String, T> said) {
        int[] units = roll.level.isUnit() ? null : roll.up(registers.roll(Level.COMMUNITY));
        Roll owners = units == null ? roll : registers.roll(Level.COMMUNITY);
        boolean months = roll.level == Level.MONTH;
        List<LocalDate> days = registers.days(roll.level);
        Map<Long, T> known = new HashMap<>();
        List<T> all = new ArrayList<>(roll.size);
        for (int row = 0; row < roll.size; row++) {
            int unit = units == null ? row : units[row];
            int day = months ? roll.first[row] : 0;
            all.add(known.computeIfAbsent(unit * 12L + day, unseen -> said.apply(days.get(day), owners.holder(unit))));
        }
        return all;
    }

    private static int scale(BigDecimal number) {
        return Math.max(number.stripTrailingZeros().scale(), 0);
    }

    private static long scaled(BigDecimal number, int scale) {
        return number.setScale(scale).unscaledValue().longValueExact();
    }
}
