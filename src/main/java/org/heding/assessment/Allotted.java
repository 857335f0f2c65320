package org.heding.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heding.formula.Allotment;
import org.heding.formula.Apportionment;
import org.heding.formula.Evaluator;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.policy.Level;

/**
 * A unit's total as it is divided among those below that have a weight, and a minimum where one is asked for; the others
 * are missing theirs.
 */
final class Allotted {
    private final Node upper;
    private final Allotment allotment;
    private final List<Node> weighed = new ArrayList<>();
    private final List<Fraction> weights = new ArrayList<>();
    private final List<Fraction> minimums = new ArrayList<>();
    private final Map<Node, Value> parts = new HashMap<>();

    private Allotted(Node upper, Allotment allotment) {
        this.upper = upper;
        this.allotment = allotment;
    }

    /** A total with the units that share in it. */
    static Allotted of(Node upper, Level among, Allotment allotment) {
        Allotted allotted = new Allotted(upper, allotment);
        upper.below(among).forEach(allotted::weigh);
        return allotted;
    }

    private void weigh(Node node) {
        Value weight = node.own(allotment.weight().id());
        Value least = allotment
                .least()
                .map(minimum -> Evaluator.evaluate(minimum, node))
                .orElse(Value.of(0));
        if (weight instanceof Value.Amount amount && least instanceof Value.Amount minimum) {
            weighed.add(node);
            weights.add(amount.number());
            minimums.add(minimum.number());
        } else {
            parts.put(node, weight instanceof Value.Amount ? least : weight);
        }
    }

    /** What each unit gets. */
    Map<Node, Value> parts() {
        Value whole = upper.own(allotment.total().id());
        if (!(whole instanceof Value.Amount amount)) {
            weighed.forEach(node -> parts.put(node, whole));
            return parts;
        }
        Fraction rest = amount.number().minus(promised());
        if (!isDivisible(amount.number())) {
            weighed.forEach(node -> parts.put(node, new Value.Missing(List.of())));
        } else if (allotment.least().isPresent() && rest.signum() < 0) {
            String sum = promised().toString();
            Value exceeded = missing(upper.holder(), allotment.total().id(), sum);
            weighed.forEach(node -> parts.put(node, exceeded));
        } else if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            for (int i = 0; i < weighed.size(); i++) {
                Node node = weighed.get(i);
                Value none = missing(node.holder(), allotment.weight().id(), "");
                parts.put(node, rest.signum() == 0 ? amount(minimums.get(i)) : none);
            }
        } else {
            Apportionment division = Apportionment.of(rest.toLong(), weights, true);
            for (int i = 0; i < weighed.size(); i++) {
                parts.put(
                        weighed.get(i),
                        amount(minimums.get(i).plus(Fraction.of(division.parts().get(i)))));
            }
        }
        return parts;
    }

    /** Only a whole total that is not negative can be divided, by weights and minimums that are not negative either. */
    private boolean isDivisible(Fraction total) {
        return total.isWhole()
                && total.isWithin(0, Long.MAX_VALUE)
                && weights.stream().allMatch(weight -> weight.signum() >= 0)
                && minimums.stream().allMatch(minimum -> minimum.signum() >= 0);
    }

    private static Value amount(Fraction number) {
        return new Value.Amount(number, false);
    }

    /** The sum of all minimums. */
    Fraction promised() {
        return minimums.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    List<Fraction> weights() {
        return weights;
    }

    int index(Node node) {
        return weighed.indexOf(node);
    }

    Fraction minimum(int index) {
        return minimums.get(index);
    }

    private static Value missing(String holder, String input, String detail) {
        return new Value.Missing(List.of(new Value.Want(holder, input, detail)));
    }
}
