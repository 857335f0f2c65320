package org.heding.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.formula.Layout.Cell;
import org.heding.formula.Layout.Content;
import org.heding.formula.Layout.LookUp;

/**
 * Writes a formula for Excel: the third face of a rule, beside its value and its working.
 *
 * <p>A figure that is wanting makes the cell blank, never nought and never an error. Yes and no are written 是 and 否.
 * Binary arithmetic is kept from showing: see {@link ExcelRounding}.
 */
public final class ExcelFormula {
    static final String YES = "\"是\"";
    private static final String NO = "\"否\"";

    private final Layout layout;

    private ExcelFormula(Layout layout) {
        this.layout = layout;
    }

    /** The formula of a cell, without the equals sign. */
    public static String of(Expression formula, Layout layout) {
        return new ExcelFormula(layout).guarded(formula, Set.of());
    }

    /**
     * The formula of a cell that says something else where a condition does not hold, and is blank where that cannot be
     * told.
     *
     * @param otherwise an Excel expression
     */
    public static String where(Expression applies, Expression formula, String otherwise, Layout layout) {
        ExcelFormula excel = new ExcelFormula(layout);
        Term condition = excel.term(applies, Set.of());
        return condition
                .lack()
                .guard("IF(" + condition.text() + "," + excel.guarded(formula, Set.of()) + "," + otherwise + ")");
    }

    /**
     * The formula of a cell that judges: one text where a condition holds, another where not, a third where it cannot be
     * told.
     */
    public static String judged(Expression condition, String holds, String fails, String unknown, Layout layout) {
        Term term = new ExcelFormula(layout).term(condition, Set.of());
        String judged = "IF(" + term.text() + "," + quoted(holds) + "," + quoted(fails) + ")";
        return term.lack().never() ? judged : "IF(" + term.lack().test() + "," + quoted(unknown) + "," + judged + ")";
    }

    /**
     * The most decimals that a formula's value can have.
     *
     * @return so many, or {@link Layout#ENDLESS}
     */
    public static int decimals(Expression formula, Layout layout) {
        return new ExcelFormula(layout).term(formula, Set.of()).decimals();
    }

    /** A text as Excel writes it in a formula. */
    public static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The whole formula of a cell or branch; the tests named are known not to hold. */
    private String guarded(Expression formula, Set<String> known) {
        if (formula instanceof Expression.Call call && call.function() == Function.IF) {
            Term condition = term(call.arguments().get(0), known);
            if (condition.lack().always()) {
                return condition.lack().guard("");
            }
            return condition
                    .lack()
                    .guard("IF(" + condition.text() + ","
                            + guarded(
                                    call.arguments().get(1),
                                    learnt(call.arguments().get(0), known, true)) + ","
                            + guarded(
                                    call.arguments().get(2),
                                    learnt(call.arguments().get(0), known, false)) + ")");
        }
        if (formula instanceof Expression.Call call && call.function() == Function.LOOKUP) {
            Term key = term(call.arguments().get(1), known);
            return key.lack().guard("IFERROR(" + lookUp(call, key).found() + ",\"\")");
        }
        Term term = term(formula, known);
        String text = term.truth()
                ? "IF(" + term.text() + "," + YES + "," + NO + ")"
                : term.cleaned().text();
        return term.lack().guard(text);
    }

    Term term(Expression expression, Set<String> known) {
        return switch (expression) {
            case Expression.Constant constant -> constant(constant.number());
            case Expression.Literal literal -> new Term(quoted(literal.text()), Term.ATOM, 0, true, false, Lack.NONE);
            case Expression.Name name -> name(name, known);
            case Expression.Negation negation -> {
                Term operand = term(negation.operand(), known);
                yield new Term("-" + operand.within(4), 4, operand.decimals(), operand.clean(), false, operand.lack());
            }
            case Expression.Operation operation -> operation(operation, known);
            case Expression.Call call -> call(call, known);
        };
    }

    static Term constant(Fraction number) {
        String text = number.toDecimal().toPlainString();
        return Term.number(text, Math.max(0, number.toDecimal().scale()), true, Lack.NONE);
    }

    private Term name(Expression.Name name, Set<String> known) {
        return layout.cell(name).map(cell -> named(cell, known)).orElse(Term.NOTHING);
    }

    private static Term named(Cell cell, Set<String> known) {
        String blank = cell.address() + "=\"\"";
        Lack lack = cell.given() || known.contains(blank) ? Lack.NONE : Lack.of(blank);
        return cell.content() == Content.TRUTH
                ? Term.condition(cell.address() + "=" + YES, 1, lack)
                : Term.number(cell.address(), cell.decimals(), true, lack);
    }

    private Term operation(Expression.Operation operation, Set<String> known) {
        Term left = term(operation.left(), known);
        Term right = term(operation.right(), known);
        Operator operator = operation.operator();
        Lack lack = left.lack().and(right.lack());
        if (lack.always()) {
            return Term.NOTHING;
        }
        if (operator.compares()) {
            String text =
                    compared(operator, left.cleaned().within(2), right.cleaned().within(2));
            return Term.condition(text, 1, lack);
        }
        int binding = operator.precedence();
        int decimals = decimals(operator, left, right);
        if (operator == Operator.DIVIDED_BY && mayBeNought(operation.right())) {
            lack = lack.and(Lack.inner(right.within(2) + "=0"));
        }
        String text = left.within(binding) + operator.sign() + right.within(binding + 1);
        return new Term(text, binding, Math.min(decimals, Layout.ENDLESS), decimals == 0, false, lack);
    }

    /**
     * A comparison, turned round where it says less: a less-than sign is written with four characters in a workbook's XML,
     * and readers refuse a sheet with too many of those.
     */
    static String compared(Operator operator, String left, String right) {
        return switch (operator) {
            case LESS -> right + ">" + left;
            case LESS_OR_EQUAL -> right + ">=" + left;
            default -> left + operator.sign() + right;
        };
    }

    private static int decimals(Operator operator, Term left, Term right) {
        return switch (operator) {
            case TIMES -> left.decimals() + right.decimals();
            case DIVIDED_BY ->
                left.decimals() + (right.text().matches("10*") ? right.text().length() - 1 : Layout.ENDLESS);
            default -> Math.max(left.decimals(), right.decimals());
        };
    }

    /** A parameter that is divided by is not nought; a figure may be. */
    private boolean mayBeNought(Expression divisor) {
        return switch (divisor) {
            case Expression.Constant constant -> constant.number().signum() == 0;
            case Expression.Name name -> !layout.cell(name).map(Cell::given).orElse(false);
            default -> true;
        };
    }

    private Term call(Expression.Call call, Set<String> known) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case IF -> choice(given, known);
            case AND, OR -> new ExcelConditions(this).joined(call, known);
            case NOT -> {
                Term operand = term(given.get(0), known);
                yield blankness(given.get(0), "<>")
                        .orElseGet(() -> Term.condition("NOT(" + operand.text() + ")", Term.ATOM, operand.lack()));
            }
            case ISBLANK -> blank(given.get(0), "=");
            case ROUND, ROUNDUP, ROUNDDOWN -> rounded(call, known);
            case MIN, MAX, SUM, LAST, COUNT -> new ExcelAggregation(this, layout).of(call, known);
            case LOOKUP -> {
                Term key = term(given.get(1), known);
                LookUp lookUp = lookUp(call, key);
                yield Term.number(
                        lookUp.found(), lookUp.decimals(), true, key.lack().and(Lack.inner(lookUp.lacking())));
            }
            case ALLOCATE -> ExcelAllocation.part(layout.allocation(Allotment.of(call)));
            case SHARE ->
                ExcelShare.of(
                        term(given.get(0), known),
                        index(given.get(1)),
                        given.stream().skip(2).map(part -> term(part, known)).toList());
            case YEAR -> ExcelDates.year(term(given.get(0), known));
            case DATE -> ExcelDates.date(given, terms(given, known).toList());
            case DATEDIF ->
                ExcelDates.between(
                        term(given.get(0), known),
                        term(given.get(1), known),
                        DateUnit.of(given.get(2)).orElseThrow());
        };
    }

    private Term choice(List<Expression> given, Set<String> known) {
        Term condition = term(given.get(0), known);
        Term then = term(given.get(1), learnt(given.get(0), known, true));
        Term otherwise = term(given.get(2), learnt(given.get(0), known, false));
        Lack lack = condition.lack();
        if (!then.lack().never() || !otherwise.lack().never()) {
            lack = lack.and(Lack.inner("IF(" + condition.text() + ","
                    + then.lack().test() + "," + otherwise.lack().test() + ")"));
        }
        return new Term(
                "IF(" + condition.text() + "," + then.text() + "," + otherwise.text() + ")",
                Term.ATOM,
                Math.max(then.decimals(), otherwise.decimals()),
                then.clean() && otherwise.clean(),
                then.truth(),
                lack);
    }

    /** The tests for blanks that are known not to hold once it is decided whether a condition holds. */
    private Set<String> learnt(Expression condition, Set<String> known, boolean holds) {
        Set<String> all = new HashSet<>(known);
        if (condition instanceof Expression.Call call) {
            List<Expression> given = call.arguments();
            if (call.function() == Function.NOT) {
                return learnt(given.get(0), known, !holds);
            }
            if (call.function() == Function.ISBLANK && !holds) {
                all.add(blank(given.get(0), "=").text());
            } else if (call.function() == (holds ? Function.AND : Function.OR)) {
                given.forEach(part -> all.addAll(learnt(part, known, holds)));
            }
        }
        return all;
    }

    private Optional<Term> blankness(Expression expression, String sign) {
        return expression instanceof Expression.Call call && call.function() == Function.ISBLANK
                ? Optional.of(blank(call.arguments().get(0), sign))
                : Optional.empty();
    }

    /** Whether a name is blank; what is asked of no one is not. */
    private Term blank(Expression expression, String sign) {
        if (expression instanceof Expression.Name name) {
            return layout.cell(name)
                    .map(cell -> Term.condition(cell.address() + sign + "\"\"", 1, Lack.NONE))
                    .orElse(Term.condition(sign.equals("=") ? "FALSE" : "TRUE", Term.ATOM, Lack.NONE));
        }
        String test = term(expression, Set.of()).lack().test();
        return Term.condition(sign.equals("=") ? test : "NOT(" + test + ")", Term.ATOM, Lack.NONE);
    }

    private Term rounded(Expression.Call call, Set<String> known) {
        Expression number = call.arguments().get(0);
        int decimals = index(call.arguments().get(1));
        if (number instanceof Expression.Operation operation
                && operation.operator() == Operator.DIVIDED_BY
                && term(number, known).endless()) {
            Term right = term(operation.right(), known);
            Term rounded = ExcelRounding.quotient(call.function(), term(operation.left(), known), right, decimals);
            return mayBeNought(operation.right()) ? rounded.lacking(Lack.inner(right.within(2) + "=0")) : rounded;
        }
        return ExcelRounding.of(call.function(), term(number, known), decimals);
    }

    private LookUp lookUp(Expression.Call call, Term key) {
        return layout.lookUp(((Expression.Name) call.arguments().get(0)).id(), key.text());
    }

    private static int index(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant ->
                Math.toIntExact(constant.number().toLong());
            case Expression.Negation negation -> -index(negation.operand());
            default -> throw new IllegalArgumentException("Not written as a number: " + expression);
        };
    }

    Stream<Term> terms(List<Expression> expressions, Set<String> known) {
        return expressions.stream().map(expression -> term(expression, known));
    }
}
