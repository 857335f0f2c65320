package org.heding.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    /** A formula with brackets around every operation, so that its tree shows. */
    private static String tree(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant.number().toString();
            case Expression.Literal literal -> '"' + literal.text() + '"';
            case Expression.Name name -> name.written();
            case Expression.Negation negation -> "-" + tree(negation.operand());
            case Expression.Operation operation ->
                "(" + tree(operation.left()) + operation.operator().sign() + tree(operation.right()) + ")";
            case Expression.Call call ->
                call.function()
                        + call.arguments().stream().map(ParserTest::tree).collect(Collectors.joining(",", "(", ")"));
        };
    }

    private static String tree(String text) {
        return tree(Formula.parse(text).root());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b * c | (a+(b*c))",
                "(a + b) * c | ((a+b)*c)",
                "a - b - c | ((a-b)-c)",
                "a / b * c | ((a/b)*c)",
                "a + b <= c - d | ((a+b)<=(c-d))",
                "-a * b | (-a*b)",
                "a - -b | (a--b)",
                "0.50 | 1/2",
                "county.kind = \"县\" | (county.kind=\"县\")",
                "IF(a>=1, MAX(b,c), 0) | IF((a>=1),MAX(b,c),0)",
                "COUNT(month, in_post) | COUNT(month,in_post)"
            })
    void operatorsBindAsInExcel(String text, String tree) {
        assertEquals(tree, tree(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a + ？ | 4 | formula.unknown_character",
                "户数 + 1 | 0 | formula.unknown_character",
                "a + \"open | 4 | formula.unknown_character",
                "1. | 1 | formula.unknown_character",
                "(a + b | 6 | formula.expected",
                "MAX(a, b | 8 | formula.expected",
                "a + b) | 5 | formula.unexpected",
                "a b | 2 | formula.unexpected",
                "a * / b | 4 | formula.unexpected",
                "a + | 3 | formula.ends_early",
                "`` | 0 | formula.ends_early",
                "1 + MEDIAN(a) | 4 | formula.unknown_function",
                "1 + max(a) | 4 | formula.unknown_function",
                "2 * ROUND(a) | 4 | formula.argument_number",
                "IF(a, b) | 0 | formula.argument_number",
                "NOT() | 0 | formula.argument_number"
            })
    void anErrorIsAtItsCharacter(String text, int position, String key) {
        FormulaException e = assertThrows(FormulaException.class, () -> Formula.parse(text));
        assertEquals(key, e.problem().key());
        assertEquals(position, e.span().start());
    }

    @Test
    void ofAnUnknownCharacterThePlaceIsThatCharacter() {
        FormulaException e = assertThrows(FormulaException.class, () -> Formula.parse("a + ？b"));
        assertEquals(new Span(4, 5), e.span());
        assertEquals(List.of("？"), e.problem().arguments());
    }

    @Test
    void everyPartKnowsItsPlace() {
        String text = "IF(households = 0, 0, ROUNDUP(households / 300, 0))";
        Expression.Call whole =
                assertInstanceOf(Expression.Call.class, Formula.parse(text).root());
        assertEquals(new Span(0, text.length()), whole.span());
        Expression.Call rounding =
                assertInstanceOf(Expression.Call.class, whole.arguments().get(2));
        assertEquals("ROUNDUP(households / 300, 0)", cut(text, rounding));
        assertEquals("households / 300", cut(text, rounding.arguments().get(0)));
        assertEquals("households = 0", cut(text, whole.arguments().get(0)));
    }

    private static String cut(String text, Expression part) {
        return text.substring(part.span().start(), part.span().end());
    }

    @Test
    void arithmeticOfRandomFormulasIsThatOfTheirTrees() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Drawn drawn = draw(random, 5);
            assertEquals(
                    Value.of(drawn.value()),
                    Evaluator.evaluate(Formula.parse(drawn.text()).root(), new FakeScope("", Map.of())));
        }
    }

    /** A formula of numbers, fully bracketed or bare where the operators' order allows, with what it comes to. */
    private record Drawn(String text, Fraction value) {}

    private static Drawn draw(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            int number = random.nextInt(50);
            return new Drawn(number + ".25", Fraction.of(number * 4L + 1, 4));
        }
        Drawn left = draw(random, depth - 1);
        Drawn right = draw(random, depth - 1);
        String sides = "(" + left.text() + ")%s(" + right.text() + ")";
        return switch (random.nextInt(right.value().signum() == 0 ? 3 : 4)) {
            case 0 ->
                new Drawn(
                        left.text() + " + (" + right.text() + ")", left.value().plus(right.value()));
            case 1 ->
                new Drawn(
                        left.text() + " - (" + right.text() + ")", left.value().minus(right.value()));
            case 2 -> new Drawn(sides.formatted(" * "), left.value().times(right.value()));
            default -> new Drawn(sides.formatted("/"), left.value().dividedBy(right.value()));
        };
    }

    @ParameterizedTest
    @CsvSource({"(, 199, )", "-, 199, ''", "1+, 200, ''", "'MAX(1,', 199, )", "-(, 99, )"})
    void aFormulaMayBeAsDeepAsThis(String open, int times, String close) {
        Expression root =
                Formula.parse(open.repeat(times) + "1" + close.repeat(times)).root();
        assertInstanceOf(Value.Amount.class, Evaluator.evaluate(root, new FakeScope("unit", Map.of())));
    }

    @Test
    void aFormulaTooDeepToBeWalkedIsRefusedAtItsPlace() {
        for (String open : List.of("(", "-", "MAX(1,", "1+", "NOT(", "-(")) {
            for (int times : List.of(201, 100_000)) {
                FormulaException e =
                        assertThrows(FormulaException.class, () -> Formula.parse(open.repeat(times) + "1"));
                assertEquals("formula.too_deep", e.problem().key(), open + " " + times);
            }
        }
    }

    @Test
    void spacesAndLinesBetweenWordsMeanNothing() {
        assertEquals(tree("MAX(a+b,c)"), tree(" MAX (\n a\t+ b ,c ) "));
    }

    @Test
    void namesOfDifferentLevelsAreKeptApart() {
        Expression.Call call =
                (Expression.Call) Formula.parse("MAX(a, county.a)").root();
        assertEquals(
                List.of("", "county"),
                call.arguments().stream()
                        .map(argument -> ((Expression.Name) argument).level())
                        .toList());
    }
}
