package org.heding.workbook;

import java.util.List;
import java.util.Optional;
import org.heding.formula.Allotment;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Expression;
import org.heding.formula.Layout;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/**
 * How many decimals a rule's value can have: told from its formula, so that a spreadsheet's sum of fen can be rounded to
 * fen without changing it.
 *
 * @param at the level of the rule
 * @param figures the decimals of what it looks at
 */
record DecimalPlaces(Level at, FigureSorts figures) implements Layout {
    private static final String ANY = "A1";

    static int of(Rule rule, FigureSorts figures) {
        return ExcelFormula.decimals(rule.formula().root(), new DecimalPlaces(rule.level(), figures));
    }

    @Override
    public String level() {
        return at.id();
    }

    @Override
    public Optional<Cell> cell(Expression.Name name) {
        Level level = name.level().isEmpty() ? at : Level.of(name.level()).orElseThrow();
        return Optional.of(
                figures.known(level, name.id())
                        ? figures.cell(level, name.id(), ANY)
                        : new Cell(ANY, Content.NUMBER, figures.parameterDecimals(name.id()), true));
    }

    @Override
    public Block block(String level, String id) {
        return new Block(ANY, 1, true, figures.cell(Level.of(level).orElseThrow(), id, ANY));
    }

    @Override
    public LookUp lookUp(String table, String key) {
        return new LookUp(ANY, "FALSE", figures.tableDecimals(table));
    }

    @Override
    public Allocation allocation(Allotment allotment) {
        return new Allocation(ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, List.of());
    }
}
