package org.heding.formula;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heding.formula.Layout.Block;

/**
 * COUNT of the rows below for which a condition holds: a SUMPRODUCT of comparisons, each of them over all rows at once.
 */
final class ExcelCount {
    private final ExcelFormula formula;
    private final Layout layout;
    private String level = "";

    ExcelCount(ExcelFormula formula, Layout layout) {
        this.formula = formula;
        this.layout = layout;
    }

    /**
     * A condition over all rows at once.
     *
     * @param holds for each row 1 where it is known to hold, else 0
     * @param fails for each row 1 where it is known not to hold, else 0
     * @param blanks the blocks whose blank cells leave it open
     */
    private record Rows(String holds, String fails, Set<String> blanks) {
        static Rows certain(String holds) {
            return new Rows(holds, "(1-" + holds + ")", Set.of());
        }
    }

    Term of(String rows, List<Expression> given) {
        level = rows;
        Block block = layout.block(rows, "");
        if (block.asked() == 0) {
            return ExcelFormula.constant(Fraction.ZERO);
        }
        if (given.size() == 1) {
            return Term.number("ROWS(" + block.address() + ")", 0, true, Lack.NONE);
        }
        Rows condition = rows(given.get(1), Set.of());
        Lack lack = Lack.NONE;
        if (!condition.blanks().isEmpty()) {
            String open = "SUMPRODUCT(1-" + condition.holds() + "-" + condition.fails() + ")";
            lack = Lack.of(open + (block.leavesOut() ? "=" + block.asked() : ">0"));
        }
        return Term.number("SUMPRODUCT(1*" + condition.holds() + ")", 0, true, lack);
    }

    private Rows rows(Expression condition, Set<String> filled) {
        if (condition instanceof Expression.Call call) {
            List<Expression> given = call.arguments();
            return switch (call.function()) {
                case AND -> joined(given, filled, true);
                case OR -> joined(given, filled, false);
                case NOT -> {
                    Rows operand = rows(given.get(0), filled);
                    yield new Rows(operand.fails(), operand.holds(), operand.blanks());
                }
                case ISBLANK -> Rows.certain("(" + rowsOf(given.get(0)) + "=\"\")");
                default -> throw unsupported(condition);
            };
        }
        if (condition instanceof Expression.Operation operation
                && operation.operator().compares()) {
            return compared(operation, filled);
        }
        if (condition instanceof Expression.Name name) {
            Block block = block(name).orElseThrow(() -> unsupported(name));
            boolean certain = block.cell().given() || filled.contains(block.address());
            String holds = "(" + block.address() + "=" + ExcelFormula.YES + ")";
            String blank = "(" + block.address() + "=\"\")";
            return certain
                    ? Rows.certain(holds)
                    : new Rows(holds, "(1-" + holds + "-" + blank + ")", Set.of(block.address()));
        }
        throw unsupported(condition);
    }

    private Rows joined(List<Expression> given, Set<String> filled, boolean all) {
        Set<String> known = new HashSet<>(filled);
        for (Expression operand : given) {
            // A row where the cell is blank is decided already: no for an AND that asks for it, yes for an OR.
            if (all
                    && operand instanceof Expression.Call not
                    && not.function() == Function.NOT
                    && not.arguments().get(0) instanceof Expression.Call blank
                    && blank.function() == Function.ISBLANK) {
                known.add(rowsOf(blank.arguments().get(0)));
            }
        }
        List<Rows> operands =
                given.stream().map(operand -> rows(operand, known)).toList();
        String product =
                operands.stream().map(all ? Rows::holds : Rows::fails).collect(Collectors.joining("*", "(", ")"));
        Set<String> blanks = new LinkedHashSet<>();
        operands.forEach(operand -> blanks.addAll(operand.blanks()));
        if (blanks.isEmpty()) {
            return all ? Rows.certain(product) : new Rows("(1-" + product + ")", product, Set.of());
        }
        String complement = operands.stream()
                .map(operand -> "(1-" + (all ? operand.fails() : operand.holds()) + ")")
                .collect(Collectors.joining("*", "(1-", ")"));
        return all ? new Rows(product, complement, blanks) : new Rows(complement, product, blanks);
    }

    private Rows compared(Expression.Operation operation, Set<String> filled) {
        Set<String> blanks = new LinkedHashSet<>();
        String left = operand(operation.left(), blanks);
        String right = operand(operation.right(), blanks);
        blanks.removeAll(filled);
        String holds = "(" + ExcelFormula.compared(operation.operator(), left, right) + ")";
        if (blanks.isEmpty()) {
            return Rows.certain(holds);
        }
        String there = blanks.stream().map(block -> "*(1-(" + block + "=\"\"))").collect(Collectors.joining());
        return new Rows("(" + holds + there + ")", "((1-" + holds + ")" + there + ")", blanks);
    }

    private String operand(Expression expression, Set<String> blanks) {
        return switch (expression) {
            case Expression.Operation operation ->
                "("
                        + ExcelFormula.compared(
                                operation.operator(),
                                operand(operation.left(), blanks),
                                operand(operation.right(), blanks))
                        + ")";
            case Expression.Negation negation -> "(-" + operand(negation.operand(), blanks) + ")";
            case Expression.Name name ->
                block(name).map(block -> asked(block, blanks)).orElse("\"\"");
            default -> formula.term(expression, Set.of()).text();
        };
    }

    /** The cells of a block; where one is blank its row is open, and where the unit's own is blank, all rows are. */
    private static String asked(Block block, Set<String> blanks) {
        if (!block.cell().given()) {
            blanks.add(block.address());
        }
        return block.address();
    }

    private String rowsOf(Expression expression) {
        if (expression instanceof Expression.Name name && !scalar(name)) {
            return layout.block(level, name.id()).address();
        }
        throw unsupported(expression);
    }

    private Optional<Block> block(Expression.Name name) {
        return scalar(name)
                ? layout.cell(own(name)).map(cell -> new Block(cell.address(), 1, false, cell))
                : Optional.of(layout.block(level, name.id()));
    }

    /** Whether a name is the same for all rows: one of the unit that counts them, or of something above it. */
    private boolean scalar(Expression.Name name) {
        return !name.level().isEmpty() && !name.level().equals(level);
    }

    private Expression.Name own(Expression.Name name) {
        return name.level().equals(layout.level()) || name.level().equals("check")
                ? new Expression.Name("", name.id(), name.span())
                : name;
    }

    private static IllegalArgumentException unsupported(Expression expression) {
        return new IllegalArgumentException("Not to be counted by: " + expression);
    }
}
