package org.heding.assessment;

import java.util.List;
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
        Expression.Name total = (Expression.Name) allocate.arguments().get(0);
        String weight = ((Expression.Name) allocate.arguments().get(1)).id();
        Node upper = node.at(Level.of(total.level()).orElseThrow());
        List<Node> weighed = upper.below(node.tier()).stream()
                .filter(one -> one.own(weight) instanceof Value.Amount)
                .toList();
        List<Fraction> weights = weighed.stream()
                .map(one -> ((Value.Amount) one.own(weight)).number())
                .toList();
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        if (sum.signum() == 0) {
            return Phrase.of("assessment.nothing_to_divide");
        }
        long whole = ((Value.Amount) upper.own(total.id())).number().toLong();
        Apportionment division = Apportionment.of(whole, weights, true);
        int index = weighed.indexOf(node);
        Fraction exact = division.exact().get(index);
        boolean roundedUp = Fraction.of(division.parts().get(index)).compareTo(exact) > 0;
        return Phrase.of(
                roundedUp ? "assessment.divided_up" : "assessment.divided_down",
                Figures.number(Fraction.of(whole), Type.WHOLE),
                book.describe(node.tier(), weight).label(),
                Figures.number(weights.get(index), Type.DECIMAL),
                Figures.number(sum, Type.DECIMAL),
                Figures.number(exact, Type.DECIMAL),
                Figures.number(Fraction.of(division.parts().get(index)), Type.WHOLE));
    }
}
