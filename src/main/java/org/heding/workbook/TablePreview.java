package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heding.assessment.Assessment;
import org.heding.assessment.Figures;
import org.heding.formula.Value;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.ReportTable;
import org.heding.policy.Rule;
import org.heding.policy.Type;
import org.heding.workbook.LevelRows.Holder;
import org.heding.workbook.TablePlan.Column;

/**
 * The beginning of a table of the report as it will be written (预览): nothing is written, and only its first rows are looked
 * at.
 *
 * @param title the title
 * @param unit the line of the reporting unit
 * @param measures the units of measure, at the right of that line
 * @param heads the heads of the columns; the unit of measure on a line of its own
 * @param lines the first rows
 * @param all how many rows it has in all
 */
public record TablePreview(String title, String unit, String measures, List<String> heads, List<Line> lines, int all) {
    /** What stands for a figure that the workbook computes for its own use. */
    private static final String LIVE = "ƒ";

    /**
     * A row.
     *
     * @param total whether it stands for what lies below
     */
    public record Line(boolean total, List<String> cells) {}

    /**
     * The preview of a table of a pack.
     *
     * @param most how many rows are told at most
     */
    public static TablePreview of(
            ReportTable table, Assessment assessment, ReportHead head, Messages messages, int most) {
        TablePlan plan = TablePlan.of(table, table.title().in(messages), assessment, head, new Order(assessment));
        return new Making(plan, assessment, head, messages).preview(most);
    }

    /** Makes one. */
    private record Making(TablePlan plan, Assessment assessment, ReportHead head, Messages messages) {
        TablePreview preview(int most) {
            TableHead above = new TableHead(plan, assessment.pack(), messages);
            String title = plan.table().title().in(messages);
            List<String> heads = Stream.concat(
                            above.names().stream(), plan.columns().stream().map(above::of))
                    .toList();
            int all =
                    plan.levels().stream().mapToInt(level -> rows(level).size()).sum();
            List<Line> lines = plan.levels().stream()
                    .flatMap(level -> rows(level).stream().limit(most).map(holder -> line(level, holder.id())))
                    .limit(most)
                    .toList();
            return new TablePreview(
                    head.sample() ? messages.text("workbook.report_sample_mark", title) : title,
                    messages.text("workbook.report_unit_line", head.placeName(), String.valueOf(assessment.year())),
                    above.units(),
                    heads,
                    lines,
                    all);
        }

        private List<Holder> rows(Level level) {
            return plan.plan().rows(level).orElseThrow().holders();
        }

        private Line line(Level level, String holder) {
            boolean lowest = level == plan.levels().getLast();
            boolean first = level == plan.levels().getFirst() && !lowest;
            HolderNames names = new HolderNames(assessment.ledger());
            List<String> cells = new ArrayList<>();
            cells.add(Tier.of(holder).isPresent() ? holder : head.choice().ids().of(holder));
            cells.add(first ? messages.text("workbook.report_total", names.of(holder)) : names.of(holder));
            cells.add(names.within(holder));
            plan.columns().forEach(column -> cells.add(cell(level, holder, column)));
            return new Line(!lowest, cells);
        }

        private String cell(Level level, String holder, Column column) {
            PolicyPack pack = assessment.pack();
            if (plan.plan().column(level, column.id()).isEmpty()) {
                return "";
            }
            if (!column.id().equals(column.figure()) && !column.restated()) {
                return LIVE;
            }
            Value value = assessment.value(holder, column.figure());
            Type type = pack.rule(level, column.figure())
                    .map(Rule::type)
                    .or(() -> pack.input(level, column.figure()).map(Input::type))
                    .orElseThrow();
            boolean told = value.known() && value != Value.NOT_APPLICABLE;
            if (value instanceof Value.Amount amount && column.restated()) {
                return Figures.number(head.choice().money().told(amount.number()), type);
            }
            return told ? Figures.said(value, type).in(messages) : "";
        }
    }
}
