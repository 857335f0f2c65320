package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.formula.Allotment;
import org.heding.formula.Expression;
import org.heding.formula.Layout;
import org.heding.policy.Level;

/**
 * The formulas of people's figures. Those of the people of a community with as many terms differ in the numbers of their
 * rows alone, so that each is made once a community and the numbers are put in: a province has a million.
 */
final class PersonFormulas {
    /** So many sheets with rows of people have signs for the numbers of these rows. */
    private static final int MOST_SHEETS = 7;

    /** The number of a row, at the end of an address or of either half of one. */
    private static final Pattern ROW = Pattern.compile("\\d+(?=:|$)");

    private final ReportContext report;
    private final List<SheetPlan> sheets = new ArrayList<>();
    private final byte[][] rows;
    /** The formulas of the community, by which sheets have the person and how many terms, then by sheet and column. */
    private final Map<Integer, Map<SheetPlan, Map<String, Optional<RowFormula>>>> made = new HashMap<>();

    private Map<SheetPlan, Map<String, Optional<RowFormula>>> alike;
    private String community = "";
    private String person = "";

    PersonFormulas(ReportContext report) {
        this.report = report;
        BookPlan plan = report.plan();
        sheets.add(plan.input(BookSheet.PEOPLE));
        sheets.add(plan.months().plan());
        sheets.add(plan.others());
        plan.tables().forEach(table -> sheets.add(table.plan()));
        sheets.removeIf(sheet -> sheet.rows(Level.PERSON).isEmpty());
        sheets.subList(Math.min(sheets.size(), MOST_SHEETS), sheets.size()).clear();
        this.rows = new byte[sheets.size() + 2][];
    }

    /**
     * The formula of a figure of a unit or person.
     *
     * @param from the sheet it is written in
     * @param text writes it, with addresses and layouts made general
     */
    CellFormula of(SheetPlan from, Level level, String column, String holder, Function<Signs, String> text) {
        if (level != Level.PERSON) {
            return own(text);
        }
        turn(holder);
        Map<String, Optional<RowFormula>> own = alike.computeIfAbsent(from, none -> new HashMap<>());
        Optional<RowFormula> known = own.get(column);
        if (known == null) {
            Signs signs = new Signs(from);
            String general = text.apply(signs);
            known = signs.peculiar ? Optional.empty() : Optional.of(new RowFormula(general));
            own.put(column, known);
        }
        return known.isPresent() ? known.get().with(rows.clone()) : own(text);
    }

    private CellFormula own(Function<Signs, String> text) {
        return CellFormula.of(text.apply(new Signs(null)));
    }

    private void turn(String holder) {
        if (holder.equals(person)) {
            return;
        }
        person = holder;
        String code = report.plan().code(holder);
        if (!code.equals(community)) {
            community = code;
            made.clear();
        }
        int has = report.ledger().terms(holder).size();
        for (int i = 0; i < sheets.size(); i++) {
            OptionalInt row = sheets.get(i).rows(Level.PERSON).orElseThrow().row(holder);
            rows[i] = XmlBytes.ascii(String.valueOf(row.orElse(-1) + 1));
            has = has << 1 | (row.isPresent() ? 1 : 0);
        }
        Optional<LevelRows.Span> terms = MonthFormulas.terms(report, holder);
        rows[sheets.size()] =
                XmlBytes.ascii(String.valueOf(terms.map(LevelRows.Span::first).orElse(0) + 1));
        rows[sheets.size() + 1] =
                XmlBytes.ascii(String.valueOf(terms.map(LevelRows.Span::last).orElse(0) + 1));
        alike = made.computeIfAbsent(has, none -> new IdentityHashMap<>());
    }

    /** Puts signs in place of the numbers of a person's rows; or none, if there is no sheet they are for. */
    final class Signs {
        private final SheetPlan from;
        private boolean peculiar;

        private Signs(SheetPlan from) {
            this.from = from;
        }

        /** An address in a row of the person. */
        String general(String address) {
            if (from == null) {
                return address;
            }
            String prefix = address.substring(0, address.indexOf('!') + 1);
            for (int i = 0; i < sheets.size(); i++) {
                if (sheets.get(i).prefix(from).equals(prefix)) {
                    return prefix
                            + ROW.matcher(address.substring(prefix.length()))
                                    .replaceAll(Matcher.quoteReplacement(RowFormula.sign(i)));
                }
            }
            peculiar = true;
            return address;
        }

        /** A layout with signs in the addresses of the person's rows. */
        Layout general(HolderLayout own) {
            return from == null ? own : new General(own);
        }

        private final class General implements Layout {
            private final HolderLayout own;

            General(HolderLayout own) {
                this.own = own;
            }

            @Override
            public String level() {
                return own.level();
            }

            @Override
            public Optional<Cell> cell(Expression.Name name) {
                Level level = Level.of(name.level()).orElse(Level.PERSON);
                boolean recorded = level == Level.PERSON && report.figures().known(level, name.id());
                Optional<Cell> cell = own.cell(name);
                // A parameter stands in the same place for all of a community, and so does a figure of a unit.
                return recorded
                        ? cell.map(found ->
                                new Cell(general(found.address()), found.content(), found.decimals(), found.given()))
                        : cell;
            }

            @Override
            public Block block(String level, String id) {
                Block block = own.block(level, id);
                boolean months = level.equals(Level.MONTH.id())
                        && (id.isEmpty() || report.figures().known(Level.MONTH, id));
                boolean terms = level.equals(Level.TERM.id())
                        && (id.isEmpty() || report.figures().known(Level.TERM, id));
                peculiar |= !months && !terms;
                String address = months
                        ? general(block.address())
                        : terms
                                ? RowFormula.signed(block.address(), sheets.size(), sheets.size() + 1)
                                : block.address();
                return new Block(address, block.asked(), block.leavesOut(), block.cell(), block.empty());
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
}
