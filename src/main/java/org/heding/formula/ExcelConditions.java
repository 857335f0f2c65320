package org.heding.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * AND and OR for Excel. They need only what decides: one no makes an AND no, whatever else is wanting.
 */
final class ExcelConditions {
    private final ExcelFormula formula;

    ExcelConditions(ExcelFormula formula) {
        this.formula = formula;
    }

    Term joined(Expression.Call call, Set<String> known) {
        boolean all = call.function() == Function.AND;
        Set<String> decided = decided(call, known);
        List<String> texts = new ArrayList<>();
        List<Term> lacking = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Expression operand : call.arguments()) {
            // What another operand has told to be there is lacking no more; yet errors must be kept away.
            Term plain = formula.term(operand, known);
            Term term = formula.term(operand, decided);
            texts.add(plain.lack().never() || safe(operand) ? plain.text() : neutral(all, plain));
            if (!term.lack().never()) {
                places.add(texts.size() - 1);
                lacking.add(term);
            }
        }
        String text = call.function() + "(" + String.join(",", texts) + ")";
        return Term.condition(text, Term.ATOM, lack(all, texts, lacking, places));
    }

    private static Lack lack(boolean all, List<String> texts, List<Term> lacking, List<Integer> places) {
        if (lacking.isEmpty()) {
            return Lack.NONE;
        }
        List<String> undecided = new ArrayList<>(texts);
        for (int i = lacking.size() - 1; i >= 0; i--) {
            undecided.remove((int) places.get(i));
        }
        if (lacking.size() > 1) {
            lacking.forEach(term -> undecided.add(neutral(all, term)));
        }
        List<String> tests =
                lacking.stream().map(term -> term.lack().test()).distinct().toList();
        String some = tests.size() == 1 ? tests.get(0) : "OR(" + String.join(",", tests) + ")";
        if (undecided.isEmpty()) {
            return Lack.of(some);
        }
        String rest = String.join(",", undecided);
        return Lack.of("AND(" + some + "," + (all ? rest : "NOT(OR(" + rest + "))") + ")");
    }

    private static String neutral(boolean all, Term term) {
        return "IF(" + term.lack().test() + "," + (all ? "TRUE" : "FALSE") + "," + term.text() + ")";
    }

    /** The tests for blanks that decide the whole, so that the other operands need not care. */
    private Set<String> decided(Expression.Call call, Set<String> known) {
        Set<String> tests = new HashSet<>(known);
        for (Expression operand : call.arguments()) {
            Expression inner = operand;
            if (call.function() == Function.AND) {
                if (!(operand instanceof Expression.Call not && not.function() == Function.NOT)) {
                    continue;
                }
                inner = not.arguments().get(0);
            }
            if (inner instanceof Expression.Call blank && blank.function() == Function.ISBLANK) {
                tests.add(formula.term(blank, known).text());
            }
        }
        return tests;
    }

    /** Whether it gives no error where a figure is wanting: a comparison of cells as they are. */
    private static boolean safe(Expression operand) {
        return operand instanceof Expression.Name
                || operand instanceof Expression.Operation operation
                        && operation.operator().compares()
                        && bare(operation.left())
                        && bare(operation.right());
    }

    private static boolean bare(Expression expression) {
        return expression instanceof Expression.Name
                || expression instanceof Expression.Constant
                || expression instanceof Expression.Literal;
    }
}
