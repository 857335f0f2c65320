package org.heding.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heding.formula.Layout.Block;

/** SUM, MIN, MAX, LAST and COUNT for Excel, over what is given or over the contiguous rows of what lies below. */
final class ExcelAggregation {
    private final ExcelFormula formula;
    private final Layout layout;

    ExcelAggregation(ExcelFormula formula, Layout layout) {
        this.formula = formula;
        this.layout = layout;
    }

    Term of(Expression.Call call, Set<String> known) {
        List<Expression> given = call.arguments();
        if (call.function() == Function.COUNT) {
            return new ExcelCount(formula, layout).of(((Expression.Name) given.get(0)).id(), given);
        }
        return given.size() == 1
                        && given.get(0) instanceof Expression.Name name
                        && !name.level().isEmpty()
                ? below(call.function(), layout.block(name.level(), name.id()))
                : given(call.function(), formula.terms(given, known).toList());
    }

    private static Term below(Function function, Block block) {
        int empty = function == Function.SUM ? block.empty() : 0;
        if (block.asked() == empty || block.address().isEmpty()) {
            return function == Function.SUM ? ExcelFormula.constant(Fraction.ZERO) : Term.NOTHING;
        }
        Lack none = Lack.of("COUNT(" + block.address() + ")=" + empty);
        int decimals = block.cell().decimals();
        String text = function == Function.LAST ? last(block.address()) : function + "(" + block.address() + ")";
        Lack lack = lack(function, block, none);
        return Term.number(text, decimals, function != Function.SUM, lack);
    }

    /** The last number in a row of cells, whatever texts stand between and after. */
    private static String last(String row) {
        String first = row.split(":", 2)[0];
        return "INDEX(" + row + ",SUMPRODUCT(MAX(ISNUMBER(" + row + ")*(COLUMN(" + row + ")-COLUMN(" + first
                + ")+1))))";
    }

    private static Lack lack(Function function, Block block, Lack none) {
        if (block.leavesOut()) {
            return none;
        }
        Lack some = Lack.of("SUMPRODUCT(1*(" + block.address() + "=\"\"))>0");
        // With no month at all a sum is nought, but a last one there is none.
        return function == Function.SUM ? some : some.and(none);
    }

    private static Term given(Function function, List<Term> terms) {
        List<Term> asked = new ArrayList<>(terms);
        asked.removeIf(term -> term.lack().always());
        if (asked.isEmpty()) {
            return function == Function.SUM ? ExcelFormula.constant(Fraction.ZERO) : Term.NOTHING;
        }
        Lack lack = asked.stream().map(Term::lack).reduce(Lack.NONE, Lack::and);
        int decimals = asked.stream().mapToInt(Term::decimals).max().orElse(0);
        boolean clean = function != Function.SUM && asked.stream().allMatch(Term::clean);
        String text = String.join(",", asked.stream().map(Term::text).toList());
        return Term.number(function + "(" + text + ")", decimals, clean, lack);
    }
}
