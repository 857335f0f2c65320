package org.heding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.heding.document.DocumentException;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Citation;
import org.heding.policy.PackException;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding policy show}: what is in a pack, with the clause of every value and rule. */
@Command(name = "show", description = "cli.help.policy.show")
final class PolicyShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.help.pack")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.help.file.packs")
    private Path file;

    private PackSource source;

    PolicyShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws PackException, Refusal, Packs.UnknownPack, DocumentException {
        source = PackSource.of(terminal, file);
        PolicyPack pack = source.named(id);
        terminal.say("cli.policy.title", pack.id(), pack.title(), pack.version());
        terminal.say(
                "cli.policy.paper",
                pack.paper().issuer(),
                pack.paper().title(),
                pack.paper().issuedOn());
        terminal.say(
                "cli.policy.caveat", pack.paper().caveat(), pack.checkedOn().toString());
        heading("cli.policy.parameters");
        for (Parameter parameter : pack.parameters()) {
            parameter(pack, parameter);
        }
        heading("cli.policy.tables");
        pack.tables().forEach(table -> table(pack, table));
        heading("cli.policy.rules");
        for (Rule rule : pack.rules()) {
            terminal.say(
                    "cli.policy.rule",
                    Names.of(rule.level()),
                    rule.label(),
                    rule.id(),
                    rule.formula().text(),
                    cited(pack, rule.citation()));
        }
        heading("cli.policy.checks");
        for (Check check : pack.checks()) {
            terminal.say(
                    "cli.policy.check",
                    Names.of(check.level()),
                    check.label(),
                    check.id(),
                    check.unmet().text(),
                    Names.of(check.severity()),
                    cited(pack, check.citation()));
        }
        return ExitCode.DONE;
    }

    private void heading(String key) {
        terminal.out().println();
        terminal.say(key);
    }

    private void parameter(PolicyPack pack, Parameter parameter) {
        for (Parameter.Dated dated : parameter.values()) {
            terminal.say(
                    "cli.policy.parameter",
                    parameter.label(),
                    parameter.id(),
                    dated.value().toPlainString(),
                    parameter.unit(),
                    from(dated.from(), dated.area()),
                    cited(pack, dated.citation()));
        }
        if (parameter.values().isEmpty()) {
            terminal.say("cli.policy.parameter.open", parameter.label(), parameter.id(), parameter.unit());
        }
        String note = parameter.note().in(terminal.messages());
        if (!note.isEmpty()) {
            terminal.say("cli.policy.note", note);
        }
    }

    /** From when on something holds, and where if not everywhere. */
    private Text from(LocalDate day, String area) {
        Text from = Label.same(day.toString());
        return area.isEmpty() ? from : Phrase.of("cli.local.area", from, source.area(area));
    }

    private void table(PolicyPack pack, Table table) {
        Text keys = table.keys().isEmpty()
                ? Phrase.of("cli.policy.table.recorded")
                : Label.same(String.join(", ", table.keys()));
        terminal.say("cli.policy.table", table.label(), table.id(), table.key(), keys, table.unit());
        for (Table.Edition edition : table.editions()) {
            String rows = edition.rows().entrySet().stream()
                    .map(row -> row.getKey() + " " + row.getValue().toPlainString())
                    .collect(Collectors.joining(", "));
            terminal.say(
                    "cli.policy.edition", from(edition.from(), edition.area()), rows, cited(pack, edition.citation()));
        }
        table.own().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(row -> row.getValue()
                .forEach(dated -> terminal.say(
                        "cli.policy.edition",
                        from(dated.from(), dated.area()),
                        row.getKey() + " " + dated.value().toPlainString(),
                        cited(pack, dated.citation()))));
    }

    /** What an entry rests on; of packs over packs with the lower one that says it. */
    private static Text cited(PolicyPack pack, Citation citation) {
        if (citation.isDocuments()) {
            return Phrase.of("cli.policy.cited", citation.words(), Names.of(citation.status()));
        }
        Text cited = citation.section().isEmpty()
                ? Phrase.of("cli.policy.cited.plain", Names.of(citation.status()))
                : Phrase.of("cli.policy.cited", citation.section(), Names.of(citation.status()));
        return citation.layer()
                .filter(layer -> !layer.id().equals(pack.id()))
                .<Text>map(layer -> Phrase.of("assessment.cited.layer", layer.title(), cited))
                .orElse(cited);
    }
}
