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
        Optional<Formula> applies) {}
