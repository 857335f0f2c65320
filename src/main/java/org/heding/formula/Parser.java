package org.heding.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.heding.message.Phrase;

/** Parses a formula by precedence climbing. */
final class Parser {
    /** Deeper trees than this nobody writes, and whatever walks them would run out of stack some day. */
    private static final int MOST_LEVELS = 200;

    private final List<Token> words;
    private int next;
    private int level;
    private final Map<Expression, Integer> depths = new IdentityHashMap<>();

    Parser(String text) {
        words = Lexer.words(text);
    }

    /**
     * The tree of the whole text.
     *
     * @throws FormulaException if it is no formula, at the place where that shows
     */
    Expression parse() {
        Expression root = operation(1);
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek());
        }
        return root;
    }

    private Expression operation(int precedence) {
        Expression left = operand();
        while (true) {
            Operator operator = operator(peek());
            if (operator == null || operator.precedence() < precedence) {
                return left;
            }
            next++;
            Expression right = operation(operator.precedence() + 1);
            Expression whole =
                    new Expression.Operation(operator, left, right, left.span().to(right.span()));
            left = grown(whole, List.of(left, right));
        }
    }

    private Expression operand() {
        level++;
        refuse(level, peek().span());
        Expression operand = inner();
        level--;
        return operand;
    }

    /** A tree over its parts. A chain of operators is as deep as it is long. */
    private Expression grown(Expression whole, List<Expression> parts) {
        int depth = 1
                + parts.stream()
                        .mapToInt(part -> depths.getOrDefault(part, 0))
                        .max()
                        .orElse(0);
        refuse(depth, whole.span());
        depths.put(whole, depth);
        return whole;
    }

    private static void refuse(int depth, Span place) {
        if (depth > MOST_LEVELS) {
            throw new FormulaException(Phrase.of("formula.too_deep", MOST_LEVELS), place);
        }
    }

    private Expression inner() {
        Token word = words.get(next);
        if (word.is("-")) {
            next++;
            Expression operand = operand();
            return grown(new Expression.Negation(operand, word.span().to(operand.span())), List.of(operand));
        }
        if (word.is("(")) {
            next++;
            Expression inner = operation(1);
            expect(")");
            return inner;
        }
        next++;
        return switch (word.kind()) {
            case NUMBER -> new Expression.Constant(Fraction.of(new BigDecimal(word.text())), word.span());
            case TEXT -> new Expression.Literal(word.text(), word.span());
            case NAME -> peek().is("(") ? call(word) : name(word);
            default -> throw unexpected(word);
        };
    }

    private static Expression name(Token word) {
        int dot = word.text().indexOf('.');
        return dot < 0
                ? new Expression.Name("", word.text(), word.span())
                : new Expression.Name(word.text().substring(0, dot), word.text().substring(dot + 1), word.span());
    }

    private Expression call(Token name) {
        Function function = function(name);
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(operation(1));
            while (peek().is(",")) {
                next++;
                arguments.add(operation(1));
            }
        }
        Span span = name.span().to(expect(")").span());
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            String key = function.least() == function.most() ? "formula.argument_number" : "formula.argument_count";
            throw new FormulaException(
                    Phrase.of(key, name.text(), arguments.size(), function.least(), function.most()), span);
        }
        return grown(new Expression.Call(function, arguments, span), arguments);
    }

    private static Function function(Token name) {
        for (Function function : Function.values()) {
            if (function.name().equals(name.text())) {
                return function;
            }
        }
        throw new FormulaException(Phrase.of("formula.unknown_function", name.text()), name.span());
    }

    private static Operator operator(Token word) {
        for (Operator operator : Operator.values()) {
            if (word.is(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    private Token peek() {
        return words.get(next);
    }

    private Token expect(String sign) {
        Token word = peek();
        if (!word.is(sign)) {
            throw word.kind() == Token.Kind.END
                    ? new FormulaException(Phrase.of("formula.expected", sign), word.span())
                    : unexpected(word);
        }
        next++;
        return word;
    }

    private static FormulaException unexpected(Token word) {
        return word.kind() == Token.Kind.END
                ? new FormulaException(Phrase.of("formula.ends_early"), word.span())
                : new FormulaException(Phrase.of("formula.unexpected", word.text()), word.span());
    }
}
