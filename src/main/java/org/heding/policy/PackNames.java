package org.heding.policy;

import java.util.Map;
import java.util.Optional;
import org.heding.formula.Expression;
import org.heding.formula.Measure;
import org.heding.formula.Names;
import org.heding.formula.Shape;
import org.heding.message.Label;

/**
 * The names a pack's formulas may use at one level.
 *
 * @param pack the pack
 * @param at the level
 * @param bound further names, such as {@code period} in a check
 */
record PackNames(PolicyPack pack, Level at, Map<String, Shape> bound) implements Names {
    @Override
    public String level() {
        return at.id();
    }

    @Override
    public Optional<Shape> shape(Expression.Name name) {
        if (name.level().isEmpty()) {
            return bound.containsKey(name.id()) ? Optional.of(bound.get(name.id())) : own(at, name.id());
        }
        return Level.of(name.level()).filter(at::below).flatMap(level -> own(level, name.id()));
    }

    private Optional<Shape> own(Level level, String id) {
        return pack.rule(level, id)
                .map(rule -> shape(rule.type(), rule.unit()))
                .or(() -> pack.input(level, id).map(input -> shape(input.type(), input.unit())))
                .or(() -> pack.parameter(id).map(parameter -> shape(parameter.type(), parameter.unit())));
    }

    /** The shape of what is declared with a type and a unit. */
    static Shape shape(Type type, Label unit) {
        return switch (type) {
            case WHOLE, DECIMAL, MONEY -> Shape.in(Measure.parse(unit.zh()));
            case TRUTH -> Shape.TRUTH;
            case WORDS -> Shape.WORDS;
            case DATE -> Shape.DATE;
        };
    }

    @Override
    public Optional<Names> below(String level) {
        boolean beside = at == Level.MONTH && level.equals(Level.TERM.id());
        return Level.of(level)
                .filter(lower -> beside || lower.below(at))
                .map(lower -> new PackNames(pack, lower, Map.of()));
    }

    @Override
    public Optional<Rows> table(String id) {
        return pack.table(id)
                .map(table -> new Rows(shape(table.keyType(), table.keyUnit()), shape(table.type(), table.unit())));
    }
}
