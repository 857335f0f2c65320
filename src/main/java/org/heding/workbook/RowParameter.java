package org.heding.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heding.formula.Layout.Block;
import org.heding.formula.Layout.Cell;
import org.heding.formula.Layout.Content;
import org.heding.policy.Level;
import org.heding.workbook.LevelRows.Holder;

/**
 * A parameter as the rows below a unit see it, in a condition over all of them at once: its cell, or, where it differs by
 * the area of the row, a choice among cells by the rows' codes.
 */
final class RowParameter {
    private RowParameter() {}

    static Block block(HolderLayout layout, Level rows, String id) {
        BookPlan plan = layout.plan();
        BookSheet sheet = rows == Level.PERSON ? BookSheet.PEOPLE : BookSheet.values()[rows.ordinal()];
        SheetPlan input = plan.input(sheet);
        List<Holder> holders = input.rows(rows).orElseThrow().holdersBelow(layout.holder());
        Areas areas = plan.parameters().areas();
        LocalDate day = LocalDate.of(plan.assessment().year(), 12, 31);
        Map<String, String> cells = new LinkedHashMap<>();
        for (Holder holder : holders) {
            cells.computeIfAbsent(areas.of(plan.code(holder.id())), area -> plan.parameters()
                    .value(id, day, area)
                    .orElseThrow(() -> new IllegalArgumentException("No value of " + id + " for " + area)));
        }
        String address = cells.values().stream().distinct().count() == 1
                ? cells.values().iterator().next()
                : chosen(
                        cells,
                        areas,
                        input.block(rows, rows == Level.PERSON ? "community" : "code", layout.holder(), layout.from()));
        return new Block(
                address,
                holders.size(),
                false,
                new Cell(address, Content.NUMBER, layout.figures().parameterDecimals(id), true));
    }

    private static String chosen(Map<String, String> cells, Areas areas, String codes) {
        return cells.entrySet().stream()
                .map(entry -> {
                    List<String> factors = new ArrayList<>();
                    if (!entry.getKey().isEmpty()) {
                        factors.add(test(codes, entry.getKey(), "="));
                    }
                    areas.within(entry.getKey()).stream()
                            .filter(cells::containsKey)
                            .forEach(inner -> factors.add(test(codes, inner, "<>")));
                    factors.add(entry.getValue());
                    return String.join("*", factors);
                })
                .collect(Collectors.joining("+", "(", ")"));
    }

    private static String test(String codes, String area, String sign) {
        return "(LEFT(" + codes + "," + area.length() + ")" + sign + "\"" + area + "\")";
    }
}
