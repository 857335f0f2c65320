package org.heding.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heding.formula.Formula;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Bands;
import org.heding.policy.Check;
import org.heding.policy.Citation;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/** What two packs do not have in common, entry by entry. Each entry is compared by what it says, as one line. */
final class PackDifference {
    private PackDifference() {}

    /** The differences, in the order of the packs: gone, changed, new. */
    static List<Text> between(PolicyPack before, PolicyPack after) {
        Map<String, String> old = entries(before);
        Map<String, String> now = entries(after);
        List<Text> differences = new ArrayList<>();
        old.forEach((name, said) -> {
            if (!now.containsKey(name)) {
                differences.add(Phrase.of("cli.diff.gone", name, said));
            } else if (!now.get(name).equals(said)) {
                differences.add(Phrase.of("cli.diff.changed", name, said, now.get(name)));
            }
        });
        now.forEach((name, said) -> {
            if (!old.containsKey(name)) {
                differences.add(Phrase.of("cli.diff.new", name, said));
            }
        });
        return differences;
    }

    private static Map<String, String> entries(PolicyPack pack) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("title", pack.title().zh());
        entries.put(
                "paper",
                words(
                        pack.paper().issuer().zh(),
                        pack.paper().title().zh(),
                        pack.paper().issued()));
        entries.put("from", pack.from().toString());
        pack.inputs()
                .forEach(input -> entries.put(
                        "inputs/" + input.level().id() + "/" + input.id(),
                        words(input.label().zh(), input.unit().zh(), input.type(), input.least(), input.most())));
        pack.parameters().forEach(parameter -> entries.put("parameters/" + parameter.id(), said(parameter)));
        pack.tables().forEach(table -> entries.put("tables/" + table.id(), said(table)));
        pack.rules().forEach(rule -> entries.put("rules/" + rule.level().id() + "/" + rule.id(), said(rule)));
        pack.checks().forEach(check -> entries.put("checks/" + check.level().id() + "/" + check.id(), said(check)));
        return entries;
    }

    private static String said(Parameter parameter) {
        return parameter.values().stream()
                .map(dated -> words(dated.from(), dated.value().toPlainString(), cited(dated.citation())))
                .collect(Collectors.joining("; "));
    }

    private static String said(Table table) {
        return table.editions().stream()
                .map(edition -> words(edition.from(), edition.rows(), beyond(edition), cited(edition.citation())))
                .collect(Collectors.joining("; "));
    }

    private static String beyond(Table.Edition edition) {
        return edition.bands().flatMap(Bands::beyond).map(Bands.Beyond::said).orElse("");
    }

    private static String said(Rule rule) {
        return words(
                rule.formula().text(),
                rule.applies().map(Formula::text).orElse(""),
                rule.unit().zh(),
                rule.type(),
                cited(rule.citation()));
    }

    private static String said(Check check) {
        return words(
                check.actual().text(),
                check.required().text(),
                check.requiredMost().map(Formula::text).orElse(""),
                check.unmet().text(),
                check.applies().map(Formula::text).orElse(""),
                check.periods().isEmpty() ? "" : check.periods(),
                check.severity().id(),
                cited(check.citation()));
    }

    private static String cited(Citation citation) {
        return words(citation.section(), citation.status());
    }

    private static String words(Object... parts) {
        List<String> said = new ArrayList<>();
        for (Object part : parts) {
            Object known = part instanceof Optional<?> optional
                    ? optional.map(Object::toString).orElse("")
                    : part;
            if (!known.toString().isEmpty()) {
                said.add(known.toString());
            }
        }
        return String.join(" · ", said);
    }
}
