package org.heding.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heding.formula.Layout;
import org.heding.formula.Layout.Cell;
import org.heding.formula.Layout.Content;
import org.heding.formula.Value;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;
import org.heding.policy.Type;
import org.heding.workbook.NamesUsed.Figure;

/** What sort of value each figure of a pack is in the report's cells. */
final class FigureSorts {
    /** The decimals of yuan. */
    static final int MONEY_DECIMALS = 2;

    /** The most decimals that a measure, such as an area, is typed with. */
    private static final int MEASURE_DECIMALS = 6;

    /** Inputs that a record cannot be without, and words, of which none is a word too. */
    private static final Set<String> ALWAYS = Set.of("completed", "start", "number", "date", "half", "quarter");

    private final BookPlan plan;
    private final PolicyPack pack;
    private final Map<Figure, Integer> decimals = new HashMap<>();

    FigureSorts(BookPlan plan) {
        this.plan = plan;
        this.pack = plan.pack();
    }

    /** The cell of a figure. */
    Cell cell(Level level, String id, String address) {
        Type type = type(level, id);
        Content content =
                switch (type) {
                    case TRUTH -> Content.TRUTH;
                    case WORDS -> Content.WORDS;
                    default -> Content.NUMBER;
                };
        boolean urban = level == Level.COMMUNITY && id.equals("kind");
        String shown = urban ? "IF(" + address + "=\"否\",\"非城市社区\",\"城市社区\")" : address;
        return new Cell(shown, content, decimals(level, id), given(level, id, type));
    }

    /** The type of a figure. */
    Type type(Level level, String id) {
        return pack.rule(level, id)
                .map(Rule::type)
                .or(() -> pack.input(level, id).map(Input::type))
                .orElse(Type.WORDS);
    }

    /** Whether a level has such an input or result. */
    boolean known(Level level, String id) {
        return pack.rule(level, id).isPresent() || pack.input(level, id).isPresent();
    }

    private boolean given(Level level, String id, Type type) {
        Optional<Rule> rule = pack.rule(level, id);
        return rule.isPresent()
                ? NamesUsed.parametersOnly(rule.get(), pack)
                : type == Type.WORDS || !level.isUnit() && level != Level.PERSON && ALWAYS.contains(id);
    }

    int parameterDecimals(String id) {
        return pack.parameter(id)
                .map(Parameter::type)
                .map(FigureSorts::decimals)
                .orElse(Layout.ENDLESS);
    }

    int tableDecimals(String id) {
        return pack.table(id).map(Table::type).map(FigureSorts::decimals).orElse(Layout.ENDLESS);
    }

    private int decimals(Level level, String id) {
        Optional<Rule> rule = pack.rule(level, id);
        if (rule.isEmpty()) {
            return decimals(type(level, id));
        }
        Figure figure = new Figure(level, id);
        if (!decimals.containsKey(figure)) {
            decimals.put(figure, DecimalPlaces.of(rule.get(), this));
        }
        return decimals.get(figure);
    }

    private static int decimals(Type type) {
        return switch (type) {
            case MONEY -> MONEY_DECIMALS;
            case DECIMAL -> MEASURE_DECIMALS;
            default -> 0;
        };
    }

    /** Whether a result is asked of a holder in no case, whatever is recorded: by its kind. */
    boolean neverAsked(Level level, String id, String holder) {
        if (level == Level.PERSON || level == Level.MONTH) {
            return false;
        }
        Optional<Rule> rule = pack.rule(level, id);
        return rule.isPresent()
                && (rule.get().applies().isEmpty() || fixed(rule.get()))
                && plan.assessment().value(holder, id) == Value.NOT_APPLICABLE
                && (rule.get().applies().isPresent() || !plan.assessment().member(holder));
    }

    /** Whether the condition on which a rule applies looks at nothing but words, such as the kind of a unit. */
    boolean fixed(Rule rule) {
        return rule.applies().isEmpty()
                || NamesUsed.in(rule.applies().get().root(), rule.level(), pack).stream()
                        .allMatch(figure -> type(figure.level(), figure.id()) == Type.WORDS);
    }
}
