package org.heding.workbook;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Allotment;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Expression;
import org.heding.formula.Layout;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/**
 * The formulas of figures by month. Those of the people of a county, or of an area that policy sets apart, with as many
 * terms differ in the numbers of their rows alone, so that each is made once and the numbers are put in: a city's months
 * are half a million formulas.
 */
final class MonthFormulas {
    private static final String MONTHS_ROW = RowFormula.sign(0);
    private static final String ROSTER_ROW = RowFormula.sign(1);
    private static final int FIRST_TERM = 2;
    private static final int LAST_TERM = 3;

    private final ReportContext report;
    private final MonthPlan months;
    private final LevelRows roster;
    private final Map<String, Map<Rule, Pattern[]>> made = new HashMap<>();

    MonthFormulas(ReportContext report) {
        this.report = report;
        this.months = report.plan().months();
        this.roster = report.plan().input(BookSheet.PEOPLE).rows(Level.PERSON).orElseThrow();
    }

    /**
     * A formula with signs in place of the numbers of the person's rows.
     *
     * @param formula the formula
     * @param general whether it is that of others too
     */
    private record Pattern(RowFormula formula, boolean general) {}

    /** The formulas of a person. */
    Own of(String person) {
        return new Own(person);
    }

    /** The formulas of one person. */
    final class Own {
        private final String person;
        private final Map<Rule, Pattern[]> patterns;
        private final byte[][] rows;

        private Own(String person) {
            this.person = person;
            String area = report.plan().parameters().areas().of(report.plan().code(person));
            int terms = report.ledger().terms(person).size();
            String alike = report.plan().at(Level.COUNTY, person) + " " + area + " " + terms;
            this.patterns = made.computeIfAbsent(alike, none -> new IdentityHashMap<>());
            Optional<LevelRows.Span> block = terms(report, person);
            this.rows = new byte[][] {
                number(months.people().row(person).orElseThrow()),
                number(roster.row(person).orElseThrow()),
                number(block.map(LevelRows.Span::first).orElse(0)),
                number(block.map(LevelRows.Span::last).orElse(0))
            };
        }

        /** The person's ID number. */
        String id() {
            return person;
        }

        /**
         * The formula of a result in a month.
         *
         * @param dash the Excel expression that is shown where it is not asked
         */
        CellFormula formula(Rule rule, int month, String dash) {
            Pattern[] known = patterns.computeIfAbsent(rule, none -> new Pattern[MonthPlan.MONTHS]);
            Pattern pattern = known[month - 1];
            if (pattern == null) {
                RowPattern layout = new RowPattern(layout(rule, month));
                String text = MonthFormulas.formula(rule, dash, layout);
                pattern = new Pattern(new RowFormula(text), !layout.peculiar);
                known[month - 1] = pattern;
            }
            return pattern.general()
                    ? pattern.formula().with(rows)
                    : CellFormula.of(MonthFormulas.formula(rule, dash, layout(rule, month)));
        }

        private HolderLayout layout(Rule rule, int month) {
            return new HolderLayout(
                    report.plan(), report.figures(), months.plan(), Level.MONTH, person, month, rule.id());
        }
    }

    /** The rows of a person's terms; nothing where there are none. */
    static Optional<LevelRows.Span> terms(ReportContext report, String person) {
        return report.plan()
                .input(BookSheet.TERMS)
                .rows(Level.TERM)
                .orElseThrow()
                .below(person + " ");
    }

    private static byte[] number(int row) {
        return XmlBytes.ascii(String.valueOf(row + 1));
    }

    private static String formula(Rule rule, String dash, Layout layout) {
        Expression root = rule.formula().root();
        return NotLive.written(rule, () -> rule.applies()
                .map(applies -> ExcelFormula.where(applies.root(), root, dash, layout))
                .orElseGet(() -> ExcelFormula.of(root, layout)));
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
            if (level.equals(Level.TERM.id())) {
                return new Block(
                        RowFormula.signed(block.address(), FIRST_TERM, LAST_TERM),
                        block.asked(),
                        block.leavesOut(),
                        block.cell(),
                        block.empty());
            }
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
