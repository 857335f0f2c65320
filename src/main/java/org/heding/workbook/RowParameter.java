package org.heding.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        boolean given =
                cells.keySet().stream().noneMatch(area -> plan.parameters().isOpen(id, day, area));
        return new Block(
                address,
                holders.size(),
                false,
                new Cell(address, Content.NUMBER, layout.figures().parameterDecimals(id), given));
    }

    /** The same of months, terms and meetings, which all lie in one area; months must all see the same value. */
    static Block ofRecords(HolderLayout layout, Level rows, String id) {
        BookPlan plan = layout.plan();
        String code = plan.code(layout.holder());
        int year = plan.assessment().year();
        List<LocalDate> days = rows == Level.MONTH
                ? IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> LocalDate.of(year, month, 1))
                        .toList()
                : List.of(LocalDate.of(year, 12, 31));
        List<String> cells = days.stream()
                .flatMap(day -> plan.parameters().value(id, day, code).stream())
                .distinct()
                .toList();
        if (cells.size() != 1) {
            throw new IllegalArgumentException("Not one value of " + id + " for all months");
        }
        boolean given = !plan.parameters().isOpen(id, days.getLast(), code);
        String address = cells.getFirst();
        return new Block(
                address,
                1,
                false,
                new Cell(address, Content.NUMBER, layout.figures().parameterDecimals(id), given));
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
