package org.heding.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Arrears;
import org.heding.assessment.Comparison;
import org.heding.assessment.Figures;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/** What another value changes, in tables that can be read: the sums of every tier, then who has more and who less. */
final class ComparisonText {
    private static final int WIDTH = 100;
    /** Units beyond this many are counted, not listed. */
    private static final int MOST_UNITS = 40;

    private final Terminal terminal;
    private final Messages messages;
    private final WhatIf whatIf;

    ComparisonText(Terminal terminal, WhatIf whatIf) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.whatIf = whatIf;
    }

    /** Prints it. */
    void print() {
        var before = whatIf.before().assessment();
        var after = whatIf.after().assessment();
        terminal.say(
                whatIf.amended() ? "cli.arrears.title" : "cli.whatif.title",
                whatIf.before().settings().title(),
                String.valueOf(before.year()),
                after.pack().title());
        whatIf.settings().forEach(setting -> {
            var parameter = setting.parameter();
            String old = before.pack()
                    .parameter(parameter.id())
                    .flatMap(there -> there.on(LocalDate.of(before.year(), 12, 31)))
                    .map(dated -> Figures.number(Fraction.of(dated.value()), parameter.type()))
                    .orElse(messages.text("cli.whatif.none"));
            terminal.say(
                    "cli.whatif.parameter",
                    parameter.label(),
                    old,
                    Figures.number(Fraction.of(setting.value()), parameter.type()),
                    parameter.unit());
        });
        Comparison comparison = whatIf.comparison();
        if (comparison.tallies().isEmpty()) {
            terminal.say("cli.whatif.same");
            return;
        }
        sums(comparison, whatIf.amended() ? "cli.whatif.before" : "cli.whatif.after");
        Optional<Arrears> arrears = Arrears.of(comparison);
        units(comparison.differences().stream()
                .filter(one -> arrears.isEmpty() || !arrears.get().tells(one.rule()))
                .toList());
        arrears.ifPresent(told -> new ArrearsText(terminal, whatIf).print(told));
        terminal.say("cli.whatif.not_stored");
    }

    /** Prints the sums of every tier, of a change that is made. */
    void sums() {
        Comparison comparison = whatIf.comparison();
        if (comparison.tallies().isEmpty()) {
            terminal.say("cli.whatif.same");
        }
        sums(comparison, "cli.edit.after");
    }

    private void sums(Comparison comparison, String after) {
        for (Level level : Level.values()) {
            table(level, comparison, after);
        }
    }

    private void table(Level level, Comparison comparison, String after) {
        List<Comparison.Tally> tallies = comparison.tallies().stream()
                .filter(tally -> tally.rule().level() == level)
                .toList();
        List<String> heads = new ArrayList<>(List.of(
                Names.of(level).in(messages),
                messages.text(whatIf.amended() ? "cli.arrears.before" : "cli.whatif.before"),
                messages.text(after),
                messages.text("cli.whatif.by"),
                messages.text("cli.whatif.gaining"),
                messages.text("cli.whatif.losing")));
        boolean otherwise = tallies.stream().anyMatch(tally -> tally.otherwise() > 0);
        if (otherwise) {
            heads.add(messages.text("cli.whatif.otherwise"));
        }
        TextTable table = new TextTable(heads);
        for (Comparison.Tally tally : tallies) {
            List<String> cells = row(tally, comparison.addsUp(tally.rule()) && tally.comparable());
            if (otherwise) {
                cells.add(String.valueOf(tally.otherwise()));
            }
            table.add(cells);
        }
        if (!tallies.isEmpty()) {
            terminal.out().println();
            table.lines(WIDTH).forEach(terminal.out()::println);
        }
    }

    private List<String> row(Comparison.Tally tally, boolean summed) {
        Rule rule = tally.rule();
        String none = messages.text("cli.whatif.none");
        return new ArrayList<>(List.of(
                messages.text("cli.summary.measured", rule.label(), rule.unit()),
                summed ? Figures.number(tally.before(), rule.type()) : none,
                summed ? Figures.number(tally.after(), rule.type()) : none,
                summed ? signed(tally.after().minus(tally.before()), rule) : none,
                String.valueOf(tally.gaining()),
                String.valueOf(tally.losing())));
    }

    private static String signed(Fraction by, Rule rule) {
        return (by.signum() > 0 ? "+" : "") + Figures.number(by, rule.type());
    }

    private void units(List<Comparison.Difference> differences) {
        List<String> lines = new ArrayList<>();
        for (Comparison.Difference one : differences) {
            if (one.rule().level() == Level.COMMUNITY || one.rule().level() == Level.PERSON) {
                lines.add(messages.text(
                        "cli.whatif.unit",
                        WorkingText.holder(whatIf.name(one.holder()), one.holder()),
                        one.rule().label(),
                        said(one.before(), one.rule()),
                        said(one.after(), one.rule()),
                        one.by()
                                .map(by -> messages.text("cli.whatif.signed", signed(by, one.rule())))
                                .orElse("")));
            }
        }
        if (!lines.isEmpty()) {
            terminal.out().println();
            terminal.say("cli.whatif.units");
        }
        lines.stream().limit(MOST_UNITS).forEach(terminal.out()::println);
        if (lines.size() > MOST_UNITS) {
            terminal.say("cli.whatif.more", lines.size() - MOST_UNITS);
        }
    }

    private String said(Value value, Rule rule) {
        return Figures.said(value, rule.type()).in(messages);
    }
}
