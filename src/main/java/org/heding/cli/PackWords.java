package org.heding.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.heding.assessment.Assessment;
import org.heding.formula.Formula;
import org.heding.ledger.Ledger;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Bands;
import org.heding.policy.Check;
import org.heding.policy.Citation;
import org.heding.policy.Input;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/** What a pack says, in words: each entry with a label and what it states, field by field. */
final class PackWords {
    private final Messages messages;
    private final UnaryOperator<String> areas;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    PackWords(Messages messages, UnaryOperator<String> areas) {
        this.messages = messages;
        this.areas = areas;
    }

    /**
     * An entry.
     *
     * @param label what people call it
     * @param fields what it states, by what that is called
     */
    record Entry(String label, Map<String, String> fields) {
        void put(String field, Object said) {
            String text = said instanceof Optional<?> perhaps
                    ? perhaps.map(Object::toString).orElse("")
                    : said.toString();
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        }
    }

    /** The entries of a pack by their places. */
    Map<String, Entry> of(PolicyPack pack) {
        entries.clear();
        Entry whole = entry("paper", pack.title());
        whole.put(word("title"), pack.title().in(messages));
        whole.put(word("issuer"), pack.paper().issuer().in(messages));
        whole.put(word("paper"), pack.paper().title().in(messages));
        whole.put(word("issued"), pack.paper().issued().map(LocalDate::toString));
        whole.put(word("from"), pack.from());
        pack.members().forEach((level, formula) -> entry(
                        "members/" + level.id(), Names.of(level).in(messages))
                .put(word("applies"), formula.text()));
        pack.inputs().forEach(this::input);
        pack.parameters().forEach(this::parameter);
        pack.tables().forEach(this::table);
        Assessment wording = Assessment.of(pack, new Ledger(), pack.from().getYear(), "");
        pack.rules().forEach(rule -> rule(rule, wording));
        pack.checks().forEach(this::check);
        pack.reports().forEach(report -> {
            Entry entry = entry("reports/" + report.id(), report.title());
            entry.put(word("title"), report.title().in(messages));
            entry.put(word("columns"), String.join(", ", report.columns()));
            entry.put(word("applies"), report.where().map(Formula::text));
        });
        return new LinkedHashMap<>(entries);
    }

    private Entry entry(String place, Label label) {
        return entry(place, label.in(messages));
    }

    private Entry entry(String place, String label) {
        Entry entry = new Entry(label, new LinkedHashMap<>());
        entries.put(place, entry);
        return entry;
    }

    private String word(String field) {
        return messages.text("cli.diff.word." + field);
    }

    private void described(Entry entry, Label label, Label unit) {
        entry.put(word("label"), label.in(messages));
        entry.put(word("unit"), unit.in(messages));
    }

    private void input(Input input) {
        Entry entry = entry("inputs/" + input.level().id() + "/" + input.id(), input.label());
        described(entry, input.label(), input.unit());
        entry.put(word("type"), input.type());
        entry.put(word("least"), input.least());
        entry.put(word("most"), input.most());
        entry.put(word("applies"), input.applies().map(Formula::text));
    }

    private void parameter(Parameter parameter) {
        Entry entry = entry("parameters/" + parameter.id(), parameter.label());
        described(entry, parameter.label(), parameter.unit());
        entry.put(word("least"), parameter.least());
        entry.put(word("most"), parameter.most());
        entry.put(word("note"), parameter.note().in(messages));
        parameter.values().forEach(dated -> value(entry, "", dated, parameter.unit()));
    }

    /** A value under the day and the area it holds for. */
    private void value(Entry entry, String row, Parameter.Dated dated, Label unit) {
        entry.put(
                from(dated.from(), dated.area()) + (row.isEmpty() ? "" : " " + row),
                (dated.value().toPlainString() + " " + unit.in(messages)).strip() + cited(dated.citation()));
    }

    private String from(LocalDate day, String area) {
        return area.isEmpty()
                ? messages.text("cli.diff.from", day.toString())
                : messages.text("cli.diff.from_in", day.toString(), areas.apply(area));
    }

    private void table(Table table) {
        Entry entry = entry("tables/" + table.id(), table.label());
        described(entry, table.label(), table.unit());
        entry.put(word("keys"), String.join(", ", table.listed()));
        for (Table.Edition edition : table.editions()) {
            edition.rows()
                    .forEach((key, figure) -> value(
                            entry,
                            key,
                            new Parameter.Dated(edition.from(), figure, edition.citation(), edition.area()),
                            table.unit()));
            edition.bands()
                    .flatMap(Bands::beyond)
                    .ifPresent(beyond ->
                            entry.put(from(edition.from(), edition.area()) + " " + word("beyond"), beyond.said()));
        }
        table.own().forEach((key, own) -> own.forEach(dated -> value(entry, key, dated, table.unit())));
    }

    private void rule(Rule rule, Assessment wording) {
        Entry entry = entry("rules/" + rule.level().id() + "/" + rule.id(), named(rule));
        described(entry, rule.label(), rule.unit());
        entry.put(
                word("formula"),
                messages.text(
                        "cli.diff.formula",
                        wording.wording(rule).in(messages),
                        rule.formula().text()));
        entry.put(word("applies"), rule.applies().map(Formula::text));
        entry.put(word("additive"), rule.additive() ? messages.text("cli.diff.yes") : "");
        entry.put(
                word("remarks"),
                rule.remarks().stream()
                        .map(remark ->
                                remark.when().text() + " → " + remark.says().in(messages))
                        .collect(Collectors.joining("; ")));
        entry.put(word("clause"), cited(rule.citation()).strip());
    }

    private String named(Rule rule) {
        return Names.of(rule.level()).in(messages) + " " + rule.label().in(messages);
    }

    private void check(Check check) {
        Entry entry = entry(
                "checks/" + check.level().id() + "/" + check.id(),
                Names.of(check.level()).in(messages) + " " + check.label().in(messages));
        described(entry, check.label(), check.unit());
        entry.put(word("actual"), check.actual().text());
        entry.put(word("required"), check.required().text());
        entry.put(word("required_most"), check.requiredMost().map(Formula::text));
        entry.put(word("unmet"), check.unmet().text());
        entry.put(word("applies"), check.applies().map(Formula::text));
        entry.put(word("periods"), check.periods().isEmpty() ? "" : check.periods());
        entry.put(word("severity"), Names.of(check.severity()).in(messages));
        entry.put(word("message"), check.message().in(messages));
        entry.put(word("clause"), cited(check.citation()).strip());
    }

    private String cited(Citation citation) {
        String clause = citation.isDocuments() ? citation.words().in(messages) : citation.section();
        String status = Names.of(citation.status()).in(messages);
        return messages.text("cli.diff.cited", (clause + " " + status).strip());
    }
}
