package org.heding.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.assessment.Assessment;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.ReportTable;
import org.heding.policy.Rule;
import org.heding.workbook.NamesUsed.Figure;

/** The whole report, planned before anything is written: which sheet has which figure of whom. */
final class BookPlan {
    private final Assessment assessment;
    private final PolicyPack pack;
    private final SheetNames names;
    private final BookLayout layout;
    private final Order order;
    private final Map<BookSheet, SheetPlan> inputs = new EnumMap<>(BookSheet.class);
    private final List<TablePlan> tables = new ArrayList<>();
    private final Map<Figure, SheetPlan> results = new LinkedHashMap<>();
    private final ParameterPlan parameters;
    private final OverviewPlan overview;
    private final MonthPlan months;
    private final ReferencePlan reference;
    private final SheetPlan others;
    private final Map<Figure, Boolean> rules = new HashMap<>();

    BookPlan(Assessment assessment, ReportHead head, Messages messages) {
        this.assessment = assessment;
        this.pack = assessment.pack();
        this.names = new SheetNames(messages);
        this.order = new Order(assessment);
        this.layout = new BookLayout(pack);
        for (SheetLayout sheet : layout.facts()) {
            inputs.put(sheet.sheet(), input(sheet, order));
            names.taken(sheet.title());
        }
        for (ReportTable table : pack.reports()) {
            String title = table.title().in(messages);
            if (head.choice().wants(table.id(), title)
                    || head.choice().wants(table.id(), table.title().zh())) {
                tables.add(TablePlan.of(table, names.free(title), assessment, head, order));
            }
        }
        this.parameters = new ParameterPlan(names.of("parameters"), pack, assessment.year());
        this.overview = new OverviewPlan(assessment, head.place());
        boolean shown = head.choice().wants("overview", names.of("overview"));
        Set<Figure> needed = needed(shown ? overview.figures() : Set.of());
        this.months = new MonthPlan(names.of("months"), needed, order, pack);
        this.reference = new ReferencePlan(names.of("reference"), assessment, order);
        this.others = others(names.of("others"), needed);
    }

    private static SheetPlan input(SheetLayout layout, Order order) {
        SheetPlan plan = new SheetPlan(layout.title());
        BookSheet sheet = layout.sheet();
        Level level = level(sheet);
        int first = TemplateSheet.HEADER_ROW + 1;
        LevelRows rows =
                switch (sheet) {
                    case TERMS -> new LevelRows(first, order.terms());
                    case MEETINGS -> new LevelRows(first, order.meetings());
                    case REFERENCE_PAY -> new LevelRows(first, order.referencePay());
                    default -> order.all(level).from(first);
                };
        plan.put(level, rows, SheetPlan.Coverage.ALL);
        for (int i = 0; i < layout.columns().size(); i++) {
            plan.put(level, layout.columns().get(i).id(), i);
        }
        return plan;
    }

    /** The level whose rows an input sheet has; for reference pay, which is of no level, any will do. */
    static Level level(BookSheet sheet) {
        return switch (sheet) {
            case PEOPLE -> Level.PERSON;
            case TERMS -> Level.TERM;
            case MEETINGS -> Level.MEETING;
            case REFERENCE_PAY -> Level.MONTH;
            default -> Level.valueOf(sheet.tier().orElseThrow().name());
        };
    }

    /**
     * All results that a column, a check or another result looks at; those that a table shows find their place.
     *
     * @param wanted what else is looked at
     */
    private Set<Figure> needed(Set<Figure> wanted) {
        Set<Figure> needed = new LinkedHashSet<>();
        Deque<Figure> open = new ArrayDeque<>(wanted);
        for (TablePlan table : tables) {
            for (Level level : table.levels()) {
                for (String id : table.plan().columns(level).keySet()) {
                    // What is shown in another unit of money is computed elsewhere, to the fen.
                    boolean restated = id.endsWith(TablePlan.RESTATED);
                    Figure figure = new Figure(level, restated ? TablePlan.figure(id) : id);
                    open.add(figure);
                    if (!restated && table.plan().covers(level, true)) {
                        results.putIfAbsent(figure, table.plan());
                    }
                }
            }
        }
        pack.checks().forEach(check -> {
            open.addAll(NamesUsed.in(check.actual().root(), check.level(), pack));
            open.addAll(NamesUsed.in(check.required().root(), check.level(), pack));
            check.requiredMost().ifPresent(most -> open.addAll(NamesUsed.in(most.root(), check.level(), pack)));
        });
        Set<Figure> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Figure figure = open.remove();
            if (seen.add(figure)) {
                Optional<Rule> rule = pack.rule(figure.level(), figure.id());
                rule.ifPresent(found -> open.addAll(NamesUsed.in(found, pack)));
                if (rule.isPresent() || !recorded(figure)) {
                    needed.add(figure);
                }
            }
        }
        return needed;
    }

    /** Whether the import book has a column for an input, or the calendar gives it. */
    private boolean recorded(Figure figure) {
        return figure.level() == Level.MONTH
                || figure.level() == Level.MEETING
                || inputs.values().stream().anyMatch(plan -> plan.column(figure.level(), figure.id())
                        .isPresent())
                || figure.id().contains("#");
    }

    /** The sheet of the results that no table shows. */
    private SheetPlan others(String name, Set<Figure> needed) {
        SheetPlan plan = new SheetPlan(name);
        int row = TablePlan.FIRST_ROW;
        int column = TablePlan.FIRST_COLUMN;
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Figure figure : needed) {
            boolean here = figure.level() != Level.MONTH && !results.containsKey(figure);
            if (here && (pack.rule(figure.level(), figure.id()).isPresent() || !recorded(figure))) {
                for (String id : parts(figure)) {
                    if (!columns.containsKey(id)) {
                        columns.put(id, column++);
                    }
                    plan.put(figure.level(), id, columns.get(id));
                }
                results.put(figure, plan);
            }
        }
        for (Level level : Level.values()) {
            if (!plan.columns(level).isEmpty()) {
                LevelRows rows = order.members(level).from(row);
                plan.put(level, rows, SheetPlan.Coverage.ALL);
                row = rows.end();
            }
        }
        return plan;
    }

    private List<String> parts(Figure figure) {
        List<String> parts = new ArrayList<>(List.of(figure.id()));
        pack.rule(figure.level(), figure.id())
                .ifPresent(rule -> TablePlan.parts(rule).forEach(part -> parts.add(figure.id() + part)));
        return parts;
    }

    Assessment assessment() {
        return assessment;
    }

    PolicyPack pack() {
        return pack;
    }

    SheetNames names() {
        return names;
    }

    /** The sheets of facts with their columns. */
    List<SheetLayout> facts() {
        return layout.facts();
    }

    SheetPlan input(BookSheet sheet) {
        return inputs.get(sheet);
    }

    Stream<SheetPlan> inputs() {
        return inputs.values().stream();
    }

    List<TablePlan> tables() {
        return tables;
    }

    ParameterPlan parameters() {
        return parameters;
    }

    OverviewPlan overview() {
        return overview;
    }

    MonthPlan months() {
        return months;
    }

    ReferencePlan reference() {
        return reference;
    }

    SheetPlan others() {
        return others;
    }

    /** The units or people of a level that the pack is about; only their order counts, not the numbers of rows. */
    LevelRows members(Level level) {
        return order.members(level);
    }

    /** Whether a sheet is where a result is computed; elsewhere it is only shown again. */
    boolean computes(SheetPlan sheet, Level level, String id) {
        return results.getOrDefault(new Figure(level, id), sheet) == sheet;
    }

    /** The sheet where a result is computed. */
    SheetPlan computing(Level level, String id) {
        return results.get(new Figure(level, id));
    }

    /** The sheet that has a figure of all of a level, the asking one before others. */
    Optional<SheetPlan> sheetOf(Level level, String id, SheetPlan from) {
        boolean result = isResult(level, id);
        if (from.column(level, id).isPresent() && from.covers(level, result)) {
            return Optional.of(from);
        }
        SheetPlan computing = results.get(new Figure(level, id));
        if (computing != null && (result || computing == others)) {
            return Optional.of(computing);
        }
        for (SheetPlan sheet : inputs.values()) {
            if (sheet.column(level, id).isPresent()) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    private boolean isResult(Level level, String id) {
        return rules.computeIfAbsent(
                new Figure(level, id), figure -> pack.rule(level, id).isPresent());
    }

    /** The address of a figure of a unit or person, seen from a sheet. */
    Optional<String> cell(Level level, String id, String holder, SheetPlan from) {
        Optional<String> here = from.cell(level, id, holder, from);
        return here.isPresent() ? here : sheetOf(level, id, from).flatMap(sheet -> sheet.cell(level, id, holder, from));
    }

    /** Where an input is recorded, seen from a sheet. */
    Optional<String> record(Level level, String id, String holder, SheetPlan from) {
        return recording(level, id, holder).flatMap(sheet -> sheet.cell(level, id, holder, from));
    }

    /** Whether an input is recorded in one of the book's sheets. */
    boolean records(Level level, String id, String holder) {
        return recording(level, id, holder).isPresent();
    }

    private Optional<SheetPlan> recording(Level level, String id, String holder) {
        // Every unit and every person has a row.
        boolean everyone = level.isUnit() || level == Level.PERSON;
        for (SheetPlan sheet : inputs.values()) {
            if (sheet.column(level, id).isPresent()
                    && (everyone || sheet.rows(level).orElseThrow().row(holder).isPresent())) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    /** The code of the unit that a unit or person is or lies in. */
    String code(String holder) {
        return Tier.of(holder).isPresent()
                ? holder
                : assessment.ledger().person(holder).map(Person::community).orElse(holder);
    }

    /** The code of the unit of a level that a unit or person lies in, or itself. */
    String at(Level level, String holder) {
        if (level == Level.PERSON) {
            return holder;
        }
        return Tier.values()[level.ordinal()].prefix(code(holder));
    }
}
