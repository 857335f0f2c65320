package org.heding.cli;

import java.util.concurrent.Callable;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Citation;
import org.heding.policy.PackException;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heding policy show}: what is in a pack, with the clause of every value and rule. */
@Command(name = "show", description = "cli.help.policy.show")
final class PolicyShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", descriptionKey = "cli.help.pack")
    private String id;

    PolicyShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws PackException, Refusal, Packs.UnknownPack {
        PolicyPack pack = Packs.named(id, Packs.bundled()).pack();
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
                    dated.from().toString(),
                    cited(pack, dated.citation()));
        }
        String note = parameter.note().in(terminal.messages());
        if (!note.isEmpty()) {
            terminal.say("cli.policy.note", note);
        }
    }

    /** What an entry rests on; of packs over packs with the lower one that says it. */
    private static Text cited(PolicyPack pack, Citation citation) {
        Text cited = citation.section().isEmpty()
                ? Phrase.of("cli.policy.cited.plain", Names.of(citation.status()))
                : Phrase.of("cli.policy.cited", citation.section(), Names.of(citation.status()));
        return citation.layer()
                .filter(layer -> !layer.id().equals(pack.id()))
                .<Text>map(layer -> Phrase.of("assessment.cited.layer", layer.title(), cited))
                .orElse(cited);
    }
}
