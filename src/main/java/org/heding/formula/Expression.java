package org.heding.formula;

import java.util.List;

/** A part of a formula, with its place in the text. */
public sealed interface Expression {
    /** Where it stands. */
    Span span();

    /** A number written in the formula. */
    record Constant(Fraction number, Span span) implements Expression {}

    /** A text written in the formula, between double quotes. */
    record Literal(String text, Span span) implements Expression {}

    /**
     * A name: an input, a parameter, a table, or another rule.
     *
     * @param level the level it is looked up at, such as {@code county}, or an empty text for the unit's own
     * @param id the name
     */
    record Name(String level, String id, Span span) implements Expression {
        /** As it is written in formulas. */
        public String written() {
            return level.isEmpty() ? id : level + "." + id;
        }
    }

    /** A minus sign before an expression. */
    record Negation(Expression operand, Span span) implements Expression {}

    /** Two expressions and what stands between them. */
    record Operation(Operator operator, Expression left, Expression right, Span span) implements Expression {}

    /** A function and what it is given. */
    record Call(Function function, List<Expression> arguments, Span span) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
