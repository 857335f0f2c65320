package org.heding.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heding.formula.ExcelFormula;
import org.heding.formula.Layout;
import org.heding.formula.Layout.Cell;
import org.heding.formula.Layout.Content;
import org.heding.formula.Value;
import org.heding.ledger.Kind;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;
import org.heding.policy.Type;

/** What sort of value each figure of a pack is in the report's cells. */
final class FigureSorts {
    /** The decimals of yuan. */
    static final int MONEY_DECIMALS = 2;

    /** The most decimals that a measure, such as an area, is typed with. */
    private static final int MEASURE_DECIMALS = 6;

    /** Inputs that a record cannot be without, and words, of which none is a word too. */
    private static final Set<String> ALWAYS = Set.of("completed", "start", "number", "date", "half", "quarter");

    /** Words of a person that may be wanting. */
    private static final Set<String> MAYBE = Set.of("education", "qualification", "post_grade");

    private final BookPlan plan;
    private final PolicyPack pack;
    private final Map<Level, Map<String, Sort>> sorts = new EnumMap<>(Level.class);
    private final Map<String, Integer> parameters = new HashMap<>();

    /**
     * What sort of value a figure is.
     *
     * @param rule the rule it results from, if it is no input
     * @param type its type
     * @param decimals the most decimals it has
     * @param given whether it is always there
     * @param known whether the pack has it at all
     */
    private record Sort(Optional<Rule> rule, Type type, int decimals, boolean given, boolean known) {}

    FigureSorts(BookPlan plan) {
        this.plan = plan;
        this.pack = plan.pack();
    }

    private Sort sort(Level level, String id) {
        Map<String, Sort> own = sorts.computeIfAbsent(level, none -> new HashMap<>());
        Sort sort = own.get(id);
        if (sort == null) {
            Optional<Rule> rule = pack.rule(level, id);
            Optional<Input> input = pack.input(level, id);
            Type type = rule.map(Rule::type).or(() -> input.map(Input::type)).orElse(Type.WORDS);
            int decimals = rule.isPresent() ? DecimalPlaces.of(rule.get(), this) : decimals(type);
            sort = new Sort(rule, type, decimals, given(level, id, rule, type), rule.isPresent() || input.isPresent());
            own.put(id, sort);
        }
        return sort;
    }

    /** The rule that a figure results from; nothing for an input. */
    Optional<Rule> rule(Level level, String id) {
        return sort(level, id).rule();
    }

    /** The cell of a figure. */
    Cell cell(Level level, String id, String address) {
        Sort sort = sort(level, id);
        Content content =
                switch (sort.type()) {
                    case TRUTH -> Content.TRUTH;
                    case WORDS -> Content.WORDS;
                    default -> Content.NUMBER;
                };
        boolean urban = level == Level.COMMUNITY && id.equals("kind");
        String shown = urban
                ? "IF(" + address + "=\"否\"," + ExcelFormula.quoted(Kind.NOT_URBAN) + ","
                        + ExcelFormula.quoted(Kind.URBAN) + ")"
                : address;
        return new Cell(shown, content, sort.decimals(), sort.given());
    }

    /** The type of a figure. */
    Type type(Level level, String id) {
        return sort(level, id).type();
    }

    /** Whether a level has such an input or result. */
    boolean known(Level level, String id) {
        return sort(level, id).known();
    }

    private boolean given(Level level, String id, Optional<Rule> rule, Type type) {
        return rule.isPresent()
                ? NamesUsed.parametersOnly(rule.get(), pack, plan.assessment().year())
                : type == Type.WORDS && !MAYBE.contains(id)
                        || !level.isUnit() && level != Level.PERSON && ALWAYS.contains(id);
    }

    int parameterDecimals(String id) {
        return parameters.computeIfAbsent(id, unseen -> pack.parameter(id)
                .map(Parameter::type)
                .map(FigureSorts::decimals)
                .orElse(Layout.ENDLESS));
    }

    int tableDecimals(String id) {
        return pack.table(id).map(Table::type).map(FigureSorts::decimals).orElse(Layout.ENDLESS);
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
        Optional<Rule> rule = rule(level, id);
        return rule.isPresent()
                && (rule.get().applies().isEmpty() || fixed(rule.get()))
                && plan.assessment().shown(holder, id) == Value.NOT_APPLICABLE
                && (rule.get().applies().isPresent() || !plan.assessment().member(holder));
    }

    /** Whether the condition on which a rule applies looks at nothing but words, such as the kind of a unit. */
    boolean fixed(Rule rule) {
        return rule.applies().isEmpty()
                || NamesUsed.in(rule.applies().get().root(), rule.level(), pack).stream()
                        .allMatch(figure -> type(figure.level(), figure.id()) == Type.WORDS);
    }
}
