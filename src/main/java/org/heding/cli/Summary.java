package org.heding.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heding.assessment.Assessment;
import org.heding.assessment.Figures;
import org.heding.assessment.Problem;
import org.heding.formula.Value;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.policy.Severity;

/** The results of a document at a glance: its upper two tiers as a table, and how much there is below them. */
final class Summary {
    private static final int WIDTH = 100;
    /** More units than this are no longer a glance; the upper tier stands alone then. */
    private static final int MOST_UNITS = 24;

    private final Terminal terminal;
    private final Messages messages;
    private final Computation computation;
    private final Assessment assessment;
    private boolean incomplete;
    private boolean unchecked;

    Summary(Terminal terminal, Computation computation) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.computation = computation;
        this.assessment = computation.assessment();
    }

    /** Prints it. */
    void print() {
        terminal.say(
                computation.settings().sample() ? "cli.summary.title.sample" : "cli.summary.title",
                computation.settings().title(),
                String.valueOf(assessment.year()),
                assessment.pack().title());
        counts();
        Tier top = computation.top();
        table(units(top), rule -> true);
        top.below()
                .map(this::units)
                .filter(below -> below.size() <= MOST_UNITS)
                .ifPresent(below -> table(below, this::isComputed));
        if (incomplete) {
            terminal.say("cli.summary.incomplete.note");
        }
        if (unchecked) {
            terminal.say(
                    "cli.summary.unchecked.note",
                    assessment.pack().checkedOn().toString(),
                    String.valueOf(assessment.year()));
        }
        problems();
        terminal.say("cli.summary.source", assessment.pack().paper().caveat());
    }

    private List<Unit> units(Tier tier) {
        return assessment.ledger().units(tier, computation.settings().place());
    }

    private void counts() {
        Ledger ledger = assessment.ledger();
        List<Unit> communities = units(Tier.COMMUNITY);
        terminal.say(
                "cli.summary.counts",
                units(Tier.COUNTY).size(),
                units(Tier.TOWNSHIP).size(),
                communities.size(),
                communities.stream()
                        .filter(unit -> unit.kind().equals(Kind.URBAN))
                        .count(),
                ledger.people().size());
    }

    private void table(List<Unit> units, Predicate<Rule> shown) {
        if (units.isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>();
        headings.add(messages.text("cli.summary.result"));
        units.forEach(unit -> headings.add(unit.name()));
        TextTable table = new TextTable(headings);
        Level level = Level.of(units.getFirst().tier().id()).orElseThrow();
        for (Rule rule : assessment.pack().rules()) {
            if (rule.level() == level && shown.test(rule)) {
                row(table, rule, units);
            }
        }
        terminal.out().println();
        table.lines(WIDTH).forEach(terminal.out()::println);
    }

    private void row(TextTable table, Rule rule, List<Unit> units) {
        List<Value> values = units.stream()
                .map(unit -> assessment.value(unit.code(), rule.id()))
                .toList();
        if (values.stream().allMatch(Value.NotApplicable.class::isInstance)) {
            return;
        }
        List<String> cells = new ArrayList<>();
        String unit = rule.unit().in(messages);
        cells.add(
                unit.isEmpty() ? rule.label().in(messages) : messages.text("cli.summary.measured", rule.label(), unit));
        for (int i = 0; i < units.size(); i++) {
            String said = shown(values.get(i), rule);
            boolean mark = assessment.unchecked(units.get(i).code(), rule.id());
            unchecked |= mark;
            cells.add(mark ? messages.text("cli.summary.unchecked", said) : said);
        }
        table.add(cells);
    }

    /** Whether this is a result of its own and not the sum of what is recorded below. */
    private boolean isComputed(Rule rule) {
        return assessment.pack().inputs().stream().noneMatch(input -> input.id().equals(rule.id()));
    }

    private String shown(Value value, Rule rule) {
        String said = Figures.said(value, rule.type()).in(messages);
        if (value instanceof Value.Amount amount && amount.incomplete()) {
            incomplete = true;
            return messages.text("cli.summary.incomplete", said);
        }
        return said;
    }

    private void problems() {
        Map<Severity, Long> problems = assessment.problems().stream()
                .collect(Collectors.groupingBy(Problem::severity, TreeMap::new, Collectors.counting()));
        terminal.out().println();
        if (problems.isEmpty()) {
            terminal.say("cli.summary.sound");
        } else {
            terminal.say(
                    "cli.summary.problems",
                    problems.entrySet().stream()
                            .map(entry -> Names.of(entry.getKey()).in(messages) + " " + entry.getValue())
                            .collect(Collectors.joining(messages.text("cli.list.comma"))));
        }
    }
}
