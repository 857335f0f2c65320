package org.heding.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/** The amounts that levels share (分担): those whose shares are results named after the levels that bear them. */
public final class Shares {
    private Shares() {}

    /**
     * The levels that bear each amount, from the top; in the order of the pack.
     *
     * @param at the level whose sums of the shares are looked at
     */
    public static Map<String, Set<Level>> of(PolicyPack pack, Level at) {
        Map<String, Set<Level>> shared = new LinkedHashMap<>();
        for (Rule rule : pack.rules()) {
            if (rule.formula().root() instanceof Expression.Call call
                    && call.function() == Function.SHARE
                    && call.arguments().getFirst() instanceof Expression.Name amount) {
                Level.UNITS.stream()
                        .filter(bearer -> rule.id().equals(id(amount.id(), bearer)))
                        .filter(bearer -> pack.rule(at, rule.id()).isPresent())
                        .forEach(bearer -> shared.computeIfAbsent(amount.id(), none -> new TreeSet<>())
                                .add(bearer));
            }
        }
        return shared;
    }

    /** The result that is what a level bears of an amount. */
    public static String id(String amount, Level bearer) {
        return amount + "_" + bearer.id();
    }
}
