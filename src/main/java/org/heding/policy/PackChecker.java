package org.heding.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heding.formula.Checker;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.FormulaException;
import org.heding.formula.Function;
import org.heding.formula.Measure;
import org.heding.formula.Shape;
import org.heding.message.Label;
import org.heding.message.Phrase;

/** Checks a pack as a whole: names given once, every formula sound, no circles, every report column known. */
final class PackChecker {
    /** What says nothing of how a thing is declared: formulas that name it can be checked although this is wrong. */
    private static final Pattern BESIDE_DECLARATIONS =
            Pattern.compile(".*/(cite|status|formula|applies|when|values|values/.*|editions|editions/.*)");

    private final PolicyPack pack;
    private final List<PackProblem> problems;
    /** Where reading found something wrong already, so that what stands there now is not the author's. */
    private final Set<String> unread;

    private PackChecker(PolicyPack pack, List<PackProblem> problems) {
        this.pack = pack;
        this.problems = problems;
        this.unread = problems.stream().map(PackProblem::where).collect(Collectors.toSet());
    }

    /**
     * Adds all that is wrong with a pack to what was found when it was read. Only where names, types or units themselves
     * are unsound are the formulas left unchecked, for what would be said of them would mislead.
     */
    static void check(PolicyPack pack, List<PackProblem> problems) {
        if (!declared(problems)) {
            return;
        }
        PackChecker checker = new PackChecker(pack, problems);
        checker.names();
        checker.inputs();
        checker.units();
        checker.values();
        if (!declared(problems)) {
            return;
        }
        checker.formulas();
        checker.reports();
        checker.dues();
        Set<String> wrong = problems.stream().map(PackProblem::where).collect(Collectors.toSet());
        problems.addAll(Circles.find(
                pack,
                rule -> wrong.contains("rules/" + rule.id() + "/formula")
                        || wrong.contains("rules/" + rule.id() + "/applies")));
    }

    private static boolean declared(List<PackProblem> problems) {
        return problems.stream()
                .allMatch(
                        problem -> BESIDE_DECLARATIONS.matcher(problem.where()).matches());
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        pack.inputs().forEach(input -> once(seen, "inputs/" + input.id(), input.level() + " " + input.id()));
        pack.rules().forEach(rule -> once(seen, "rules/" + rule.id(), rule.level() + " " + rule.id()));
        pack.parameters().forEach(parameter -> once(seen, "parameters/" + parameter.id(), parameter.id()));
        pack.tables().forEach(table -> once(seen, "tables/" + table.id(), table.id()));
        pack.checks().forEach(check -> once(seen, "checks/" + check.id(), "check " + check.level() + check.id()));
    }

    private void once(Set<String> seen, String where, String name) {
        if (!seen.add(name)) {
            problems.add(new PackProblem(where, Phrase.of("policy.twice")));
        }
    }

    private void inputs() {
        for (Input input : pack.inputs()) {
            if (!Recorded.can(input)) {
                Phrase problem = Recorded.has(input)
                        ? Phrase.of("policy.input.otherwise", input.id())
                        : Phrase.of("policy.input.cannot_record");
                problems.add(new PackProblem("inputs/" + input.id() + "/type", problem));
            }
        }
    }

    private void dues() {
        for (Rule rule : pack.rules()) {
            if (!rule.due().isEmpty() && pack.rule(rule.level(), rule.due()).isEmpty()) {
                problems.add(
                        new PackProblem("rules/" + rule.id() + "/due", Phrase.of("policy.unknown_column", rule.due())));
            }
        }
    }

    private void units() {
        pack.inputs().forEach(input -> unit("inputs/" + input.id(), input.unit()));
        pack.parameters().forEach(parameter -> unit("parameters/" + parameter.id(), parameter.unit()));
        pack.rules().forEach(rule -> unit("rules/" + rule.id(), rule.unit()));
        pack.checks().forEach(check -> unit("checks/" + check.id(), check.unit()));
        for (Table table : pack.tables()) {
            unit("tables/" + table.id(), table.unit());
            unit("tables/" + table.id(), table.keyUnit());
            boolean banded = table.editions().stream()
                    .anyMatch(edition -> edition.bands().isPresent());
            if (banded && !table.keyType().isNumber()) {
                problems.add(new PackProblem("tables/" + table.id() + "/key_type", Phrase.of("policy.band_key")));
            }
        }
    }

    private void values() {
        for (Table table : pack.tables()) {
            table.editions().stream()
                    .filter(edition -> !table.listed().isEmpty())
                    .flatMap(edition -> edition.rows().keySet().stream())
                    .filter(key -> !table.listed().contains(key))
                    .forEach(key -> problems.add(new PackProblem(
                            "tables/" + table.id() + "/editions", Phrase.of("policy.row_unknown", key))));
        }
        pack.tables().forEach(table -> onceADay("tables/" + table.id() + "/editions", table.editions()));
        for (Parameter parameter : pack.parameters()) {
            String where = "parameters/" + parameter.id();
            onceADay(where + "/values", parameter.values());
            if (parameter.least().isPresent()
                    && parameter.most().isPresent()
                    && parameter.least().get().compareTo(parameter.most().get()) > 0) {
                problems.add(new PackProblem(where + "/least", Phrase.of("policy.bounds_crossed")));
            }
            for (Parameter.Dated dated : parameter.values()) {
                parameter
                        .refusal(dated.value())
                        .ifPresent(refusal -> problems.add(new PackProblem(where + "/values", refusal)));
            }
        }
    }

    /** One layer says one thing of a day and place; of different layers the nearest says. */
    private void onceADay(String where, List<? extends Statement> said) {
        Set<List<Object>> seen = new HashSet<>();
        for (Statement statement : said) {
            String layer = statement.citation().layer().map(Layer::id).orElse("");
            if (!seen.add(List.of(statement.from(), statement.area(), layer))) {
                problems.add(new PackProblem(
                        where, Phrase.of("policy.day_twice", statement.from().toString())));
            }
        }
    }

    private void unit(String where, Label unit) {
        try {
            Measure.parse(unit.zh());
        } catch (FormulaException e) {
            problems.add(new PackProblem(where + "/unit", e.problem()));
        }
    }

    private void formulas() {
        pack.members()
                .forEach((level, formula) ->
                        formula("members/" + level.id(), level, formula, Map.of(), Optional.of(Shape.TRUTH)));
        for (Input input : pack.inputs()) {
            input.applies()
                    .ifPresent(applies -> formula(
                            "inputs/" + input.id() + "/applies",
                            input.level(),
                            applies,
                            Map.of(),
                            Optional.of(Shape.TRUTH)));
        }
        for (Rule rule : pack.rules()) {
            String where = "rules/" + rule.id();
            formula(
                    where + "/formula",
                    rule.level(),
                    rule.formula(),
                    Map.of(),
                    Optional.of(PackNames.shape(rule.type(), rule.unit())));
            rule.applies()
                    .ifPresent(applies ->
                            formula(where + "/applies", rule.level(), applies, Map.of(), Optional.of(Shape.TRUTH)));
            for (Rule.Remark remark : rule.remarks()) {
                formula(where + "/remarks/when", rule.level(), remark.when(), Map.of(), Optional.of(Shape.TRUTH));
            }
        }
        pack.checks().forEach(this::check);
    }

    private void check(Check check) {
        String where = "checks/" + check.id();
        Map<String, Shape> period = check.periods().isEmpty() ? Map.of() : Map.of("period", Shape.BARE);
        Shape unit = Shape.in(Measure.parse(check.unit().zh()));
        Map<String, Shape> both = Map.of("actual", unit, "required", unit, "required_most", unit);
        Optional<Shape> number = Optional.of(unit);
        formula(where + "/actual", check.level(), check.actual(), period, number);
        formula(where + "/required", check.level(), check.required(), period, number);
        check.requiredMost().ifPresent(most -> formula(where + "/required_most", check.level(), most, period, number));
        formula(where + "/unmet", check.level(), check.unmet(), both, Optional.of(Shape.TRUTH));
        check.applies()
                .ifPresent(applies ->
                        formula(where + "/applies", check.level(), applies, Map.of(), Optional.of(Shape.TRUTH)));
        if (check.severity() != Severity.UNMET && check.severity() != Severity.HINT) {
            problems.add(new PackProblem(where + "/severity", Phrase.of("policy.severity")));
        }
    }

    private void formula(String where, Level level, Formula formula, Map<String, Shape> bound, Optional<Shape> needed) {
        if (unread.contains(where)) {
            return;
        }
        List<FormulaException> wrong = new ArrayList<>();
        boolean ofRule = where.startsWith("rules/") && where.endsWith("/formula");
        if (!ofRule && formula.root() instanceof Expression.Call call && call.function() == Function.ALLOCATE) {
            wrong.add(new FormulaException(Phrase.of("formula.allocate_root"), call.span()));
        }
        Optional<Shape> shape = Checker.check(formula.root(), new PackNames(pack, level, bound), wrong);
        for (FormulaException e : wrong) {
            problems.add(new PackProblem(
                    where, Phrase.of("policy.in_formula", e.span().start() + 1, e.problem())));
        }
        if (wrong.isEmpty()
                && shape.isPresent()
                && needed.isPresent()
                && !needed.get().fits(shape.get())) {
            problems.add(new PackProblem(
                    where, Phrase.of("policy.result_shape", Checker.said(needed.get()), Checker.said(shape.get()))));
        }
    }

    private void reports() {
        for (ReportTable table : pack.reports()) {
            for (String column : table.columns()) {
                boolean known = table.levels().stream()
                        .anyMatch(level -> pack.rule(level, column).isPresent()
                                || pack.input(level, column).isPresent());
                if (!known) {
                    problems.add(new PackProblem(
                            "reports/" + table.id() + "/columns", Phrase.of("policy.unknown_column", column)));
                }
            }
            Level last = table.levels().get(table.levels().size() - 1);
            table.where()
                    .ifPresent(where -> formula(
                            "reports/" + table.id() + "/where", last, where, Map.of(), Optional.of(Shape.TRUTH)));
        }
    }
}
