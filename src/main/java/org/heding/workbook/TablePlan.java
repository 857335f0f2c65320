package org.heding.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.formula.Allotment;
import org.heding.formula.Evaluator;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.formula.Scope;
import org.heding.formula.Value;
import org.heding.ledger.Tier;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.ReportTable;
import org.heding.policy.Rule;
import org.heding.policy.Type;

/**
 * A table of the report: which rows and columns it has.
 *
 * @param table the pack's table
 * @param levels whose rows it has, each a block
 * @param columns the columns after those that name the row
 * @param plan where everything stands
 */
record TablePlan(ReportTable table, List<Level> levels, List<Column> columns, SheetPlan plan) {
    /** The first row of figures, counted from nought: below the title, the line of the unit, and the header. */
    static final int FIRST_ROW = 3;
    /** The first column of figures: after the code, the name and what it lies in. */
    static final int FIRST_COLUMN = 3;
    /** What follows a result's name where its minimum stands. */
    static final String MINIMUM = "#minimum";
    /** What follows a result's name where its whole part stands. */
    static final String WHOLE = "#whole";
    /** What follows a result's name where its remainder stands. */
    static final String REMAINDER = "#remainder";
    /** What follows a figure's name where it is shown in another unit of money. */
    static final String RESTATED = "#restated";

    /**
     * A column.
     *
     * @param id the figure; with {@link #WHOLE} or {@link #REMAINDER} a part of how it is allocated, with
     *     {@link #RESTATED} in another unit of money
     * @param level the lowest level that has it
     */
    record Column(String id, Level level) {
        /** The figure it belongs to. */
        String figure() {
            return TablePlan.figure(id);
        }

        /** Whether it shows the figure in another unit of money. */
        boolean restated() {
            return id.endsWith(RESTATED);
        }
    }

    /** The figure of a column's name. */
    static String figure(String column) {
        return column.indexOf('#') < 0 ? column : column.substring(0, column.indexOf('#'));
    }

    TablePlan {
        levels = List.copyOf(levels);
        columns = List.copyOf(columns);
    }

    /** Plans a table for what a report is about. */
    static TablePlan of(ReportTable table, String sheet, Assessment assessment, ReportHead head, Order order) {
        String place = head.place();
        PolicyPack pack = assessment.pack();
        SheetPlan plan = new SheetPlan(sheet);
        int scope = place.isEmpty() ? 0 : Tier.of(place).orElseThrow().ordinal();
        List<Level> levels = table.levels().stream()
                .filter(level -> level.ordinal() >= scope)
                .toList();
        List<Column> columns = columns(table, levels, pack, head.choice().money());
        int row = FIRST_ROW;
        for (Level level : levels) {
            for (int i = 0; i < columns.size(); i++) {
                if (has(level, columns.get(i), pack)) {
                    plan.put(level, columns.get(i).id(), FIRST_COLUMN + i);
                }
            }
            LevelRows rows = rows(table, level, assessment, place, order, plan).from(row);
            plan.put(level, rows);
            row = rows.end();
        }
        return new TablePlan(table, levels, columns, plan);
    }

    private static List<Column> columns(ReportTable table, List<Level> levels, PolicyPack pack, MoneyUnit money) {
        List<Column> columns = new ArrayList<>();
        for (String id : table.columns()) {
            Optional<Level> lowest = levels.reversed().stream()
                    .filter(level -> pack.rule(level, id).isPresent()
                            || pack.input(level, id).isPresent())
                    .findFirst();
            lowest.ifPresent(level -> {
                boolean restated =
                        money == MoneyUnit.WAN && levels.getLast().isUnit() && type(level, id, pack) == Type.MONEY;
                columns.add(new Column(restated ? id + RESTATED : id, level));
                pack.rule(level, id).stream()
                        .flatMap(rule -> parts(rule).stream())
                        .forEach(part -> columns.add(new Column(id + part, level)));
            });
        }
        return columns;
    }

    private static Type type(Level level, String id, PolicyPack pack) {
        return pack.rule(level, id)
                .map(Rule::type)
                .or(() -> pack.input(level, id).map(Input::type))
                .orElseThrow();
    }

    /** Whether a level has a column's figure; the parts of an allocation are had where it is allocated only. */
    private static boolean has(Level level, Column column, PolicyPack pack) {
        Optional<Rule> rule = pack.rule(level, column.figure());
        boolean part = !column.id().equals(column.figure()) && !column.restated();
        return part
                ? rule.filter(TablePlan::allocates).isPresent()
                : rule.isPresent() || pack.input(level, column.figure()).isPresent();
    }

    /** Whether a rule divides a total of a unit above. */
    static boolean allocates(Rule rule) {
        return !parts(rule).isEmpty();
    }

    /** What follows the name of a result in the columns beside it; nothing if it is not allocated. */
    static List<String> parts(Rule rule) {
        if (!(rule.formula().root() instanceof Expression.Call call) || call.function() != Function.ALLOCATE) {
            return List.of();
        }
        return Allotment.of(call).least().isPresent() ? List.of(MINIMUM, WHOLE, REMAINDER) : List.of(WHOLE, REMAINDER);
    }

    private static LevelRows rows(
            ReportTable table, Level level, Assessment assessment, String place, Order order, SheetPlan plan) {
        LevelRows all = order.members(level);
        boolean filtered = table.where().isPresent() && level == table.levels().getLast();
        LevelRows wanted = all.where(holder -> holder.path().startsWith(place)
                && (!filtered || holds(table.where().orElseThrow().root(), holder.id(), level, assessment)));
        List<String> results = plan.columns(level).keySet().stream()
                .map(TablePlan::figure)
                .filter(id -> assessment.pack().rule(level, id).isPresent())
                .distinct()
                .toList();
        LevelRows asked = results.isEmpty()
                ? wanted
                : wanted.where(holder ->
                        results.stream().anyMatch(id -> assessment.shown(holder.id(), id) != Value.NOT_APPLICABLE));
        plan.cover(
                level,
                wanted != all
                        ? SheetPlan.Coverage.SOME
                        : asked != wanted ? SheetPlan.Coverage.ASKED : SheetPlan.Coverage.ALL);
        return asked;
    }

    private static boolean holds(Expression condition, String holder, Level level, Assessment assessment) {
        return Evaluator.evaluate(condition, new OwnFigures(holder, level, assessment)) instanceof Value.Truth truth
                && truth.holds();
    }

    /** The figures of one holder, for a condition on which rows a table has. */
    private record OwnFigures(String holder, Level at, Assessment assessment) implements Scope {
        @Override
        public String level() {
            return at.id();
        }

        @Override
        public Value value(Expression.Name name) {
            return assessment.shown(holder, name.id());
        }

        @Override
        public List<? extends Scope> below(String level) {
            return List.of();
        }

        @Override
        public boolean mayLeaveOut(String level) {
            return false;
        }

        @Override
        public Value lookUp(String table, Value key) {
            return Value.NOT_APPLICABLE;
        }

        @Override
        public Value allocate(Allotment allotment) {
            return Value.NOT_APPLICABLE;
        }
    }
}
