package org.heding.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.formula.Allotment;
import org.heding.formula.Expression;
import org.heding.formula.Layout;
import org.heding.formula.Value;
import org.heding.policy.Level;

/**
 * What the names of a formula stand for in the report, seen from one unit, person or month.
 *
 * @param plan the report
 * @param figures what sort of value each figure is
 * @param from the sheet the formula is written in
 * @param at the level
 * @param holder the code of the unit or the ID number of the person
 * @param month the month from 1 to 12, or 0
 * @param writing the result whose formula it is
 */
record HolderLayout(
        BookPlan plan, FigureSorts figures, SheetPlan from, Level at, String holder, int month, String writing)
        implements Layout {
    private static final int DECEMBER = 12;

    @Override
    public String level() {
        return at.id();
    }

    @Override
    public Optional<Cell> cell(Expression.Name name) {
        Level level = name.level().isEmpty() ? at : Level.of(name.level()).orElseThrow();
        String id = name.id();
        if (level == Level.MONTH) {
            return month(id);
        }
        if (!figures.known(level, id)) {
            return parameter(id);
        }
        String whose = plan.at(level, holder);
        if (figures.neverAsked(level, id, whose)) {
            return Optional.empty();
        }
        return plan.cell(level, id, whose, from).map(address -> figures.cell(level, id, address));
    }

    private Optional<Cell> month(String id) {
        if (figures.rule(Level.MONTH, id).isPresent()) {
            return plan.months().cell(id, holder, month, from).map(address -> figures.cell(Level.MONTH, id, address));
        }
        int column = writing.isEmpty() ? TablePlan.FIRST_COLUMN : plan.months().column(writing, month);
        return switch (id) {
            case "number" -> Optional.of(day(MonthPlan.NUMBERS, column));
            case "start" -> Optional.of(day(MonthPlan.STARTS, column));
            case "end" -> Optional.of(day(MonthPlan.ENDS, column));
            default -> parameter(id);
        };
    }

    private Cell day(int row, int column) {
        return new Cell(plan.months().day(row, column, from), Content.NUMBER, 0, true);
    }

    private Optional<Cell> parameter(String id) {
        return plan.parameters()
                .value(id, day(), code())
                .map(address -> new Cell(
                        address,
                        Content.NUMBER,
                        figures.parameterDecimals(id),
                        !plan.parameters().isOpen(id, day(), code())));
    }

    /** The code of the unit that the holder is or lies in. */
    private String code() {
        return plan.code(holder);
    }

    /** The day whose parameters hold: a month's first, else the year's last. */
    private LocalDate day() {
        int year = plan.assessment().year();
        return at == Level.MONTH ? LocalDate.of(year, month, 1) : LocalDate.of(year, DECEMBER, 31);
    }

    @Override
    public Block block(String level, String id) {
        Level rows = Level.of(level).orElseThrow();
        if (!id.isEmpty()
                && !figures.known(rows, id)
                && plan.pack().parameter(id).isPresent()) {
            return rows.isUnit() || rows == Level.PERSON
                    ? RowParameter.block(this, rows, id)
                    : RowParameter.ofRecords(this, rows, id);
        }
        return switch (rows) {
            case MONTH -> months(id);
            case TERM -> records(BookSheet.TERMS, rows, id.isEmpty() ? "start" : id, holder + " ");
            case MEETING ->
                records(
                        BookSheet.MEETINGS,
                        rows,
                        id.isEmpty() ? "date" : id,
                        holder + " " + plan.assessment().year());
            default -> below(rows, id);
        };
    }

    private Block months(String id) {
        String any = id.isEmpty() ? plan.months().results().getFirst() : id;
        String address = plan.months().block(any, holder, from);
        return new Block(address, MonthPlan.MONTHS, false, figures.cell(Level.MONTH, any, address));
    }

    private Block records(BookSheet sheet, Level rows, String id, String path) {
        boolean calendar = id.equals("half") || id.equals("quarter");
        SheetPlan input = plan.input(sheet);
        String address = input.block(rows, calendar ? "date" : id, path, from);
        int size = input.rows(rows).orElseThrow().holdersBelow(path).size();
        if (calendar && !address.isEmpty()) {
            int months = id.equals("half") ? 6 : 3;
            address = "INT((MONTH(" + address + ")+" + (months - 1) + ")/" + months + ")";
        }
        return new Block(address, size, true, figures.cell(rows, id, address));
    }

    private Block below(Level rows, String id) {
        if (id.isEmpty()) {
            SheetPlan input = plan.input(rows == Level.PERSON ? BookSheet.PEOPLE : BookSheet.values()[rows.ordinal()]);
            int size = input.rows(rows).orElseThrow().holdersBelow(holder).size();
            return new Block(input.block(rows, "name", holder, from), size, true, figures.cell(rows, "name", ""));
        }
        Cell cell = figures.cell(rows, id, "");
        Optional<SheetPlan> sheet = plan.sheetOf(rows, id, from);
        if (sheet.isEmpty()) {
            return new Block("", 0, true, cell);
        }
        List<Value> asked = sheet.get().rows(rows).orElseThrow().holdersBelow(holder).stream()
                .map(below -> plan.assessment().shown(below.id(), id))
                .filter(value -> value != Value.NOT_APPLICABLE)
                .toList();
        long empty = asked.stream().filter(value -> value == Value.SUM_OF_NONE).count();
        return new Block(sheet.get().block(rows, id, holder, from), asked.size(), true, cell, (int) empty);
    }

    @Override
    public LookUp lookUp(String table, String key) {
        boolean recorded = plan.pack().table(table).orElseThrow().isReferencePay();
        if (recorded) {
            String county = plan.at(Level.COUNTY, holder);
            String found = "INDEX("
                    + plan.reference().figures(county, month == 0 ? DECEMBER : month, from) + ",MATCH(" + key + ","
                    + plan.reference().grades(county, from) + ",0))";
            return new LookUp(found, "IFERROR(" + found + ",\"\")=\"\"", FigureSorts.MONEY_DECIMALS);
        }
        Optional<LookUp> bands = plan.parameters()
                .bands(plan.pack().table(table).orElseThrow(), day(), code(), key, figures.tableDecimals(table));
        if (bands.isPresent()) {
            return bands.get();
        }
        Optional<List<String>> places = plan.parameters().table(table, day(), code());
        if (places.isEmpty()) {
            return new LookUp("\"\"", "TRUE", 0);
        }
        String match = "MATCH(" + key + "," + places.get().get(0) + ",0)";
        return new LookUp(
                "INDEX(" + places.get().get(1) + "," + match + ")",
                "ISNA(" + match + ")",
                figures.tableDecimals(table));
    }

    @Override
    public Allocation allocation(Allotment allotment) {
        Expression.Name total = allotment.total();
        Expression.Name weight = allotment.weight();
        Level upper = Level.of(total.level()).orElseThrow();
        String code = plan.at(upper, holder);
        SheetPlan weighed = plan.sheetOf(at, weight.id(), from).orElseThrow();
        String whole = writing + TablePlan.WHOLE;
        String remainder = writing + TablePlan.REMAINDER;
        String sum = plan.cell(upper, total.id(), code, from).orElse("\"\"");
        String weights = weighed.block(at, weight.id(), code, from);
        String own = weighed.cell(at, weight.id(), holder, from).orElseThrow();
        boolean least = allotment.least().isPresent();
        String minimum =
                least ? from.cell(at, writing + TablePlan.MINIMUM, holder, from).orElseThrow() : "";
        String minimums = least ? from.block(at, writing + TablePlan.MINIMUM, code, from) : "";
        List<String> lacking = new ArrayList<>(List.of(sum + "=\"\"", own + "=\"\""));
        if (least) {
            lacking.addAll(List.of(minimum + "=\"\"", "SUM(" + minimums + ")>" + sum));
        }
        lacking.add(
                least
                        ? "AND(SUMIFS(" + weights + "," + minimums + ",\">=0\")=0,SUM(" + minimums + ")<>" + sum + ")"
                        : "AND(SUM(" + weights + ")=0," + sum + "<>0)");
        return new Allocation(
                sum,
                minimum,
                minimums,
                own,
                weights,
                from.cell(at, whole, holder, from).orElseThrow(),
                from.block(at, whole, code, from),
                from.cell(at, remainder, holder, from).orElseThrow(),
                from.block(at, remainder, code, from),
                weighed.blockTo(at, weight.id(), code, holder, from),
                from.blockTo(at, remainder, code, holder, from),
                lacking);
    }
}
