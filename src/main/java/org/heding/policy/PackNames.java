package org.heding.policy;

import java.util.Map;
import java.util.Optional;
import org.heding.formula.Expression;
import org.heding.formula.Names;
import org.heding.formula.Sort;

/**
 * The names a pack's formulas may use at one level.
 *
 * @param pack the pack
 * @param at the level
 * @param bound further names, such as {@code period} in a check
 */
record PackNames(PolicyPack pack, Level at, Map<String, Sort> bound) implements Names {
    @Override
    public String level() {
        return at.id();
    }

    @Override
    public Optional<Sort> sort(Expression.Name name) {
        if (name.level().isEmpty()) {
            return bound.containsKey(name.id()) ? Optional.of(bound.get(name.id())) : own(at, name.id());
        }
        return Level.of(name.level()).filter(at::below).flatMap(level -> own(level, name.id()));
    }

    private Optional<Sort> own(Level level, String id) {
        return pack.rule(level, id)
                .map(Rule::type)
                .or(() -> pack.input(level, id).map(Input::type))
                .or(() -> pack.parameter(id).map(Parameter::type))
                .map(PackNames::sort);
    }

    static Sort sort(Type type) {
        return switch (type) {
            case WHOLE, DECIMAL, MONEY -> Sort.NUMBER;
            case TRUTH -> Sort.TRUTH;
            case WORDS -> Sort.WORDS;
            case DATE -> Sort.DATE;
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
    public boolean table(String id) {
        return pack.table(id).isPresent();
    }
}
