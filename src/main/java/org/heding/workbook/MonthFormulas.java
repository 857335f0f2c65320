package org.heding.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Allotment;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Expression;
import org.heding.formula.Layout;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/**
 * The formulas of figures by month. Those of the people of a county who have no terms differ in the numbers of their rows
 * alone, so that each is made once and the numbers are put in: a city's months are half a million formulas.
 */
final class MonthFormulas {
    private static final String MONTHS_ROW = "\u0001";
    private static final String ROSTER_ROW = "\u0002";

    private final ReportContext report;
    private final MonthPlan months;
    private final LevelRows roster;
    private final Map<String, String> made = new HashMap<>();

    MonthFormulas(ReportContext report) {
        this.report = report;
        this.months = report.plan().months();
        this.roster = report.plan().input(BookSheet.PEOPLE).rows(Level.PERSON).orElseThrow();
    }

    /**
     * The formula of a person's result in a month.
     *
     * @param dash the Excel expression that is shown where it is not asked
     */
    String of(Rule rule, String person, int month, String dash) {
        HolderLayout own =
                new HolderLayout(report.plan(), report.figures(), months.plan(), Level.MONTH, person, month, rule.id());
        String county = report.plan().at(Level.COUNTY, person);
        String area = report.plan().parameters().areas().of(report.plan().code(person));
        String key = rule.id() + " " + month + " " + county + " " + area;
        if (!report.ledger().terms(person).isEmpty() || "".equals(made.get(key))) {
            return formula(rule, dash, own);
        }
        String pattern = made.computeIfAbsent(key, none -> {
            RowPattern layout = new RowPattern(own);
            String text = formula(rule, dash, layout);
            return layout.peculiar ? "" : text;
        });
        return pattern.isEmpty()
                ? formula(rule, dash, own)
                : pattern.replace(MONTHS_ROW, row(months.people(), person)).replace(ROSTER_ROW, row(roster, person));
    }

    private static String row(LevelRows rows, String person) {
        return String.valueOf(rows.row(person).orElseThrow() + 1);
    }

    private static String formula(Rule rule, String dash, Layout layout) {
        Expression root = rule.formula().root();
        return rule.applies()
                .map(applies -> ExcelFormula.where(applies.root(), root, dash, layout))
                .orElseGet(() -> ExcelFormula.of(root, layout));
    }

    /** A person's layout with signs in place of the numbers of the person's rows. */
    private final class RowPattern implements Layout {
        private final HolderLayout own;
        private boolean peculiar;

        RowPattern(HolderLayout own) {
            this.own = own;
        }

        @Override
        public String level() {
            return own.level();
        }

        @Override
        public Optional<Cell> cell(Expression.Name name) {
            Level level = Level.of(name.level()).orElse(Level.MONTH);
            Optional<Cell> cell = own.cell(name);
            if (!report.figures().known(level, name.id())
                    || cell.isEmpty()
                    || cell.get().address().contains("$")) {
                return cell;
            }
            boolean result = level == Level.MONTH;
            boolean recorded = level == Level.PERSON
                    && report.plan()
                            .input(BookSheet.PEOPLE)
                            .column(level, name.id())
                            .isPresent();
            peculiar |= !result && !recorded;
            String sign = result ? MONTHS_ROW : ROSTER_ROW;
            Cell found = cell.get();
            return Optional.of(new Cell(
                    found.address().replaceAll("\\d+$", sign), found.content(), found.decimals(), found.given()));
        }

        @Override
        public Block block(String level, String id) {
            Block block = own.block(level, id);
            peculiar |= block.asked() > 0;
            return block;
        }

        @Override
        public LookUp lookUp(String table, String key) {
            return own.lookUp(table, key);
        }

        @Override
        public Allocation allocation(Allotment allotment) {
            peculiar = true;
            return own.allocation(allotment);
        }
    }
}
