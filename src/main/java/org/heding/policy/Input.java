package org.heding.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.message.Label;

/**
 * A figure that a pack asks for.
 *
 * @param id its name in formulas
 * @param level whose figure it is
 * @param label what people call it
 * @param unit its unit of measure, such as 户; empty where it has none
 * @param type what sort of value it is
 * @param least the least value, if bounded
 * @param most the greatest value, if bounded
 * @param additive whether it is also given, as a sum, for the tiers above
 * @param applies of which it is asked, or nothing for all
 * @param carries whether a new year usually begins with last year's figure
 */
public record Input(
        String id,
        Level level,
        Label label,
        Label unit,
        Type type,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        boolean additive,
        Optional<Formula> applies,
        Carries carries) {
    /**
     * Whether a figure usually stays from year to year (结转).
     *
     * @param usual whether it does
     * @param why why, or why not; empty where the pack does not say
     */
    public record Carries(boolean usual, Label why) {
        /** Of a figure of which the pack says nothing: what is money is of one year, all else stays. */
        static Carries of(Type type) {
            return new Carries(type != Type.MONEY, Label.same(""));
        }
    }
}
