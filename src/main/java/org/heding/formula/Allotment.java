package org.heding.formula;

import java.util.List;
import java.util.Optional;

/**
 * What a formula asks to be allocated by largest remainder (按最大余数分配).
 *
 * @param total the whole total of a unit above
 * @param weight by what it is divided among the units of this level
 * @param least what each unit gets before the rest is divided, a whole number that is not negative; nothing for none
 */
public record Allotment(Expression.Name total, Expression.Name weight, Optional<Expression> least) {
    /** What a call of ALLOCATE asks for. A minimum that is no whole number is rounded up: it is at least so much. */
    public static Allotment of(Expression.Call call) {
        List<Expression> given = call.arguments();
        return new Allotment(
                (Expression.Name) given.get(0),
                (Expression.Name) given.get(1),
                given.stream().skip(2).findFirst().map(Allotment::whole));
    }

    private static Expression whole(Expression minimum) {
        Span span = minimum.span();
        Expression nought = new Expression.Constant(Fraction.ZERO, span);
        Expression rounded = new Expression.Call(Function.ROUNDUP, List.of(minimum, nought), span);
        return new Expression.Call(Function.MAX, List.of(nought, rounded), span);
    }
}
