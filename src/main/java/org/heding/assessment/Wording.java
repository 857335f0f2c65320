package org.heding.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heding.formula.DateUnit;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.formula.Operator;
import org.heding.formula.Value;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;
import org.heding.policy.Type;

/**
 * Writes a formula in the names people use, and with the figures put in.
 *
 * <p>With figures, only what was evaluated is written: of an IF, the branch taken.
 */
final class Wording {
    private final Book book;
    private final Level level;
    private final Map<Expression, Value> figures;
    private final Messages messages;

    private Wording(Book book, Level level, Map<Expression, Value> figures, Messages messages) {
        this.book = book;
        this.level = level;
        this.figures = figures;
        this.messages = messages;
    }

    /** The formula in names. */
    static Text inNames(Book book, Level level, Expression formula) {
        return messages -> new Wording(book, level, Map.of(), messages).write(formula, 0);
    }

    /** The formula with the figures that its parts came to. */
    static Text inFigures(Book book, Level level, Expression formula, Map<Expression, Value> figures) {
        return messages -> new Wording(book, level, figures, messages).write(formula, 0);
    }

    private boolean withFigures() {
        return !figures.isEmpty();
    }

    private String write(Expression expression, int precedence) {
        return switch (expression) {
            case Expression.Constant constant -> Figures.number(constant.number(), Type.DECIMAL);
            case Expression.Literal literal -> say("quoted", literal.text());
            case Expression.Name name -> name(name);
            case Expression.Negation negation -> "−" + write(negation.operand(), 4);
            case Expression.Operation operation -> operation(operation, precedence);
            case Expression.Call call -> call(call, precedence);
        };
    }

    private String name(Expression.Name name) {
        Level at = Level.of(name.level()).orElse(level);
        Described described = book.describe(at, name.id());
        String label = described.label().in(messages);
        if (at != level && at.isUnit()) {
            String upper = say("upper." + at.id());
            label = label.startsWith(upper) ? label : say("of_level", upper, label);
        }
        Value value = figures.get(name);
        if (value == null) {
            return label;
        }
        return label + " "
                + Figures.said(value, described.type(), described.unit()).in(messages);
    }

    private String operation(Expression.Operation operation, int precedence) {
        Operator operator = operation.operator();
        String written = write(operation.left(), operator.precedence())
                + sign(operator)
                + write(operation.right(), operator.precedence() + 1);
        return operator.precedence() < precedence ? say("bracketed", written) : written;
    }

    private static String sign(Operator operator) {
        return " "
                + switch (operator) {
                    case TIMES -> "×";
                    case DIVIDED_BY -> "÷";
                    case MINUS -> "−";
                    case LESS_OR_EQUAL -> "≤";
                    case GREATER_OR_EQUAL -> "≥";
                    case NOT_EQUAL -> "≠";
                    default -> operator.sign();
                }
                + " ";
    }

    private String call(Expression.Call call, int precedence) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case IF -> choice(given, precedence);
            case AND -> joined(given, "and");
            case OR -> joined(given, "or");
            case NOT -> say("not", write(given.get(0), 0));
            case ISBLANK -> say("blank", label(given.get(0)));
            case MIN, MAX, SUM, LAST -> aggregate(call);
            case COUNT ->
                given.size() == 1
                        ? say("count", levelName(given.get(0)))
                        : say("count_where", levelName(given.get(0)), conditionOfRows(given));
            case ROUND -> rounded("round", call);
            case ROUNDUP -> rounded("roundup", call);
            case ROUNDDOWN -> rounded("rounddown", call);
            case LOOKUP -> say("lookup", label(given.get(0)), write(given.get(1), 4));
            case ALLOCATE ->
                given.size() == 2
                        ? say("allocate", write(given.get(0), 4), write(given.get(1), 4))
                        : say(
                                "allocate_minimum",
                                write(given.get(0), 4),
                                write(given.get(1), 4),
                                write(given.get(2), 4));
            case SHARE -> share(given);
            case YEAR -> said(call, say("year", write(given.get(0), 4)));
            case DATE -> date(call);
            case DATEDIF -> between(call);
        };
    }

    /** A day: as such where it is known, else what it is made of. */
    private String date(Expression.Call call) {
        List<Expression> given = call.arguments();
        return figures.get(call) instanceof Value.Amount day
                ? Figures.number(day.number(), Type.DATE)
                : say("date", year(given.get(0)), write(given.get(1), 2), write(given.get(2), 2));
    }

    /** A year is written without groups. */
    private String year(Expression expression) {
        return expression instanceof Expression.Constant year ? year.number().toString() : write(expression, 2);
    }

    private String between(Expression.Call call) {
        List<Expression> given = call.arguments();
        String unit = say("date_unit." + DateUnit.of(given.get(2)).orElseThrow().name());
        String from = write(given.get(0), 2);
        String to = write(given.get(1), 2);
        return figures.get(call) instanceof Value.Amount gone
                ? say("datedif_figure", from, to, Figures.number(gone.number(), Type.WHOLE), unit)
                : say("datedif", from, to, unit);
    }

    /** What a call came to, without groups: it is a year. */
    private String said(Expression.Call call, String written) {
        return figures.get(call) instanceof Value.Amount year ? written + " = " + year.number() : written;
    }

    /** Whether a formula says its own value when its figures are put in. */
    static boolean saysItself(Expression formula, Map<Expression, Value> figures) {
        return formula instanceof Expression.Name
                || formula instanceof Expression.Call call && (aggregates(call) || saysDate(call, figures));
    }

    private static boolean saysDate(Expression.Call call, Map<Expression, Value> figures) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case YEAR, DATE, DATEDIF -> true;
            case IF ->
                given.get(figures.containsKey(given.get(1)) ? 1 : 2) instanceof Expression.Call taken
                        && saysDate(taken, figures);
            default -> false;
        };
    }

    private String choice(List<Expression> given, int precedence) {
        if (withFigures()) {
            return write(given.get(figures.containsKey(given.get(1)) ? 1 : 2), precedence);
        }
        String written = say("if", write(given.get(0), 0), write(given.get(1), 1), write(given.get(2), 0));
        return precedence > 0 ? say("bracketed", written) : written;
    }

    private String joined(List<Expression> given, String word) {
        return given.stream().map(this::condition).collect(Collectors.joining(say(word)));
    }

    /** A condition among others; one that is itself made of several is put in brackets. */
    private String condition(Expression condition) {
        boolean several = condition instanceof Expression.Call call
                && (call.function() == Function.AND || call.function() == Function.OR);
        return several ? say("bracketed", write(condition, 0)) : write(condition, 1);
    }

    /** One of a list; what has commas of its own is put in brackets. */
    private String listed(Expression expression) {
        boolean commas = expression instanceof Expression.Call call
                && switch (call.function()) {
                    case ROUND, ROUNDUP, ROUNDDOWN -> true;
                    default -> false;
                };
        return commas ? say("bracketed", write(expression, 0)) : write(expression, 1);
    }

    /** A condition on the rows that are counted speaks of their names, never of this unit's figures. */
    private String conditionOfRows(List<Expression> given) {
        Level rows = Level.of(((Expression.Name) given.get(0)).id()).orElse(level);
        return new Wording(book, rows, Map.of(), messages).write(given.get(1), 0);
    }

    private String aggregate(Expression.Call call) {
        String word = call.function().name().toLowerCase(java.util.Locale.ROOT);
        if (call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Name name
                && !name.level().isEmpty()) {
            Level rows = Level.of(name.level()).orElse(level);
            String label = book.describe(rows, name.id()).label().in(messages);
            Value value = figures.get(call);
            String written = say(word + "_below", say("level." + rows.id()), label);
            return value == null ? written : written + " = " + said(value, rows, name.id());
        }
        return say(word, call.arguments().stream().map(this::listed).collect(Collectors.joining(say("list"))));
    }

    private String said(Value value, Level rows, String id) {
        Described described = book.describe(rows, id);
        return Figures.said(value, described.type(), described.unit()).in(messages);
    }

    private String rounded(String word, Expression.Call call) {
        Expression number = call.arguments().get(0);
        String places = write(call.arguments().get(1), 0);
        String written = write(number, 1);
        Value exact = figures.get(number);
        if (exact instanceof Value.Amount amount) {
            written = written + " = " + Figures.number(amount.number(), Type.DECIMAL);
        }
        return places.equals("0") ? say(word + "_whole", written) : say(word, written, places);
    }

    private String share(List<Expression> given) {
        String parts = given.subList(2, given.size()).stream()
                .map(part -> withFigures() ? number(part) : label(part))
                .collect(Collectors.joining("∶"));
        return say("share", write(given.get(0), 4), parts, write(given.get(1), 0));
    }

    private String number(Expression part) {
        return figures.get(part) instanceof Value.Amount amount
                ? Figures.number(amount.number(), Type.DECIMAL)
                : label(part);
    }

    private String label(Expression expression) {
        return expression instanceof Expression.Name name
                ? book.describe(Level.of(name.level()).orElse(level), name.id())
                        .label()
                        .in(messages)
                : write(expression, 0);
    }

    private String levelName(Expression rows) {
        return say("level." + ((Expression.Name) rows).id());
    }

    private String say(String key, Object... arguments) {
        return Phrase.of("assessment.word." + key, arguments).in(messages);
    }

    /** Whether a call looks at what lies below. */
    static boolean aggregates(Expression.Call call) {
        return call.function().aggregates()
                && call.function() != Function.COUNT
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Name name
                && !name.level().isEmpty();
    }
}
