package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.heding.assessment.Assessment;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Tier;
import org.heding.policy.Level;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.LevelRows.Span;

/**
 * The sheet of reference pay by month: for each area that has people, and for its city, one row a grade with the figure
 * in force on each month's first day.
 */
final class ReferencePlan {
    /** The row of the months' first days, counted from nought. */
    static final int STARTS = 2;
    /** The first row of figures. */
    static final int FIRST_ROW = 3;
    /** The column of the grades. */
    static final int GRADES = 2;
    /** The column of January. */
    static final int FIRST_COLUMN = 3;

    private static final int HIGHEST = 7;
    private static final int LOWEST = 10;

    private final SheetPlan plan;
    private final LevelRows records;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> starts = new HashMap<>();

    /** A grade of an area. */
    record Row(String area, int grade) {}

    ReferencePlan(String sheet, Assessment assessment, Order order) {
        plan = new SheetPlan(sheet);
        records = new LevelRows(TemplateSheet.HEADER_ROW + 1, order.referencePay());
        TreeSet<String> areas = new TreeSet<>();
        for (Holder person : order.members(Level.PERSON).holders()) {
            areas.add(Tier.COUNTY.prefix(person.path()));
            areas.add(Tier.CITY.prefix(person.path()));
        }
        TreeSet<Integer> grades =
                new TreeSet<>(IntStream.rangeClosed(HIGHEST, LOWEST).boxed().toList());
        assessment.ledger().referencePay().stream().map(ReferencePay::grade).forEach(grades::add);
        areas.forEach(area -> {
            starts.put(area, rows.size());
            grades.forEach(grade -> rows.add(new Row(area, grade)));
        });
    }

    SheetPlan plan() {
        return plan;
    }

    List<Row> rows() {
        return rows;
    }

    /** The recorded figures of an area and grade, a block in the order of their days; nothing if there are none. */
    Optional<Span> records(Row row) {
        return records.below(Order.path(row.area(), row.grade()));
    }

    /** The address of an area's grades. */
    String grades(String area, SheetPlan from) {
        return range(GRADES, area, from);
    }

    /** The address of an area's figures in a month from 1 to 12, grade by grade. */
    String figures(String area, int month, SheetPlan from) {
        return range(FIRST_COLUMN + month - 1, area, from);
    }

    /** The address of an area's figure of a grade in a month from 1 to 12. */
    String figure(Row row, int month) {
        return new CellReference(FIRST_ROW + rows.indexOf(row), FIRST_COLUMN + month - 1).formatAsString();
    }

    private String range(int column, String area, SheetPlan from) {
        int first = starts.get(area);
        int last = first + rows.size() / starts.size() - 1;
        String letters = "$" + SheetPlan.letters(column) + "$";
        return plan.prefix(from) + letters + (FIRST_ROW + first + 1) + ":" + letters + (FIRST_ROW + last + 1);
    }
}
