package org.heding.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Function;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.message.Text;

/**
 * Formulas in the names people use: labels in place of ids, where a label means one thing only. What is stored has ids.
 *
 * @param pack the pack whose names they are
 * @param messages the language of the labels
 */
public record Naming(PolicyPack pack, Messages messages) {
    /**
     * A name that a formula of some level may use.
     *
     * @param id the id
     * @param label the label
     * @param unit the unit of measure, or an empty label
     */
    public record Name(String id, Label label, Label unit) {}

    /** The names of a level: its results and inputs, the parameters and the tables. */
    public List<Name> names(Level level) {
        Map<String, Name> names = new LinkedHashMap<>();
        pack.rules().stream()
                .filter(rule -> rule.level() == level)
                .forEach(rule -> names.putIfAbsent(rule.id(), new Name(rule.id(), rule.label(), rule.unit())));
        pack.inputs().stream()
                .filter(input -> input.level() == level)
                .forEach(input -> names.putIfAbsent(input.id(), new Name(input.id(), input.label(), input.unit())));
        pack.parameters()
                .forEach(parameter -> names.putIfAbsent(
                        parameter.id(), new Name(parameter.id(), parameter.label(), parameter.unit())));
        pack.tables()
                .forEach(table -> names.putIfAbsent(table.id(), new Name(table.id(), table.label(), table.unit())));
        return List.copyOf(names.values());
    }

    /** What a name of a level is called; nothing if there is none. */
    public Optional<Text> label(Level level, String id) {
        return names(level).stream()
                .filter(name -> name.id().equals(id))
                .findFirst()
                .map(Name::label);
    }

    /** The names of a level by what they are called, of which each means one thing only; the longest first. */
    List<Map.Entry<String, String>> labels(Level level) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        names(level).forEach(name -> ids.computeIfAbsent(name.label().in(messages), label -> new ArrayList<>())
                .add(name.id()));
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1 && !entry.getKey().isBlank())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().getFirst()))
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().length(),
                        Comparator.<Integer>naturalOrder().reversed()))
                .toList();
    }

    /** What a level is called in formulas. */
    public String called(Level level) {
        return messages.text("policy.level." + level.id());
    }

    /** A formula of a level as it is shown: with labels in place of ids wherever that can be read back. */
    public String shown(Level level, Formula formula) {
        List<Expression.Name> names = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        walk(formula.root(), level, names, levels);
        StringBuilder shown = new StringBuilder(formula.text());
        for (int i = names.size() - 1; i >= 0; i--) {
            Expression.Name name = names.get(i);
            shown.replace(name.span().start(), name.span().end(), shown(name, levels.get(i)));
        }
        return shown.toString();
    }

    private String shown(Expression.Name name, Level level) {
        Optional<Level> bare = Level.of(name.id()).filter(rows -> name.level().isEmpty());
        if (bare.isPresent() && label(level, name.id()).isEmpty()) {
            return called(bare.get());
        }
        Optional<Level> other = Level.of(name.level());
        String id = labels(other.orElse(level)).stream()
                .filter(entry -> entry.getValue().equals(name.id()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name.id());
        return other.map(at -> called(at) + "." + id).orElse(id);
    }

    private static void walk(Expression expression, Level level, List<Expression.Name> names, List<Level> levels) {
        switch (expression) {
            case Expression.Constant constant -> {}
            case Expression.Literal literal -> {}
            case Expression.Name name -> {
                names.add(name);
                levels.add(level);
            }
            case Expression.Negation negation -> walk(negation.operand(), level, names, levels);
            case Expression.Operation operation -> {
                walk(operation.left(), level, names, levels);
                walk(operation.right(), level, names, levels);
            }
            case Expression.Call call -> {
                Level rows = call.function() == Function.COUNT
                        ? Level.of(((Expression.Name) call.arguments().get(0)).id())
                                .orElse(level)
                        : level;
                for (int i = 0; i < call.arguments().size(); i++) {
                    walk(call.arguments().get(i), i == 0 ? level : rows, names, levels);
                }
            }
        }
    }
}
