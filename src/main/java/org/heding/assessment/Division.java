package org.heding.assessment;

import org.heding.formula.Allotment;
import org.heding.formula.Apportionment;
import org.heding.formula.Expression;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Level;
import org.heding.policy.Type;

/** Says how a unit came to its part of a total that was divided by largest remainder. */
final class Division {
    private Division() {}

    static Text sentence(Book book, Node node, Expression.Call allocate) {
        Allotment allotment = Allotment.of(allocate);
        Node upper = node.at(Level.of(allotment.total().level()).orElseThrow());
        Allotted allotted = Allotted.of(upper, node.tier(), allotment);
        Fraction sum = allotted.weights().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (sum.signum() == 0) {
            return Phrase.of(
                    "assessment.nothing_to_divide",
                    book.describe(node.tier(), allotment.weight().id()).label());
        }
        Fraction whole = ((Value.Amount) upper.own(allotment.total().id())).number();
        Fraction rest = whole.minus(allotted.promised());
        Apportionment division = Apportionment.of(rest.toLong(), allotted.weights(), true);
        int index = allotted.index(node);
        Fraction exact = division.exact().get(index);
        Fraction part = Fraction.of(division.parts().get(index));
        boolean roundedUp = part.compareTo(exact) > 0;
        Text divided = Phrase.of(
                roundedUp ? "assessment.divided_up" : "assessment.divided_down",
                whole(rest),
                book.describe(node.tier(), allotment.weight().id()).label(),
                Figures.number(allotted.weights().get(index), Type.DECIMAL),
                Figures.number(sum, Type.DECIMAL),
                Figures.number(exact, Type.DECIMAL),
                whole(part));
        Fraction minimum = allotted.minimum(index);
        return allotment.least().isEmpty()
                ? divided
                : Phrase.of(
                        "assessment.divided_after_minimums",
                        whole(whole),
                        whole(allotted.promised()),
                        whole(minimum),
                        divided,
                        whole(minimum.plus(part)));
    }

    private static String whole(Fraction number) {
        return Figures.number(number, Type.WHOLE);
    }
}
