package org.heding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heding.document.ClosedYear;
import org.heding.document.DocumentException;
import org.heding.message.Phrase;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding calculate}: computes and prints the results. */
@Command(name = "calculate", description = "cli.help.calculate")
final class CalculateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--json", descriptionKey = "cli.help.json")
    private boolean json;

    @Option(names = "--with", paramLabel = "NAME=VALUE", descriptionKey = "cli.help.with")
    private List<String> with = List.of();

    @Option(names = "--policy", paramLabel = "PACK", descriptionKey = "cli.help.policy.try")
    private String policy;

    @Option(names = "--now", descriptionKey = "cli.help.now")
    private boolean now;

    CalculateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal, PackException, Packs.UnknownPack {
        Computation computation = Computation.of(terminal, file, Years.checked(year, spec, terminal));
        computation.closed().ifPresent(closed -> tell(computation, closed));
        if (now) {
            corrected(computation);
        } else if (policy != null || !with.isEmpty()) {
            tried(computation);
        } else if (json) {
            JsonOutput.results(terminal, computation.assessment());
        } else {
            new Summary(terminal, computation).print();
        }
        return ExitCode.DONE;
    }

    /** Says that the figures are those of a closed year, and whether they still come out so. */
    private void tell(Computation computation, ClosedYear closed) {
        terminal.warn(
                "cli.closed",
                String.valueOf(closed.year()),
                LocalDate.ofInstant(closed.closedAt(), terminal.clock().getZone())
                        .toString(),
                closed.who());
        long changed = computation.changedSince();
        if (changed > 0) {
            terminal.warn("cli.closed.changed", changed);
        }
    }

    private void corrected(Computation closed) throws DocumentException, Refusal {
        if (policy != null || !with.isEmpty()) {
            throw unusable(Phrase.of("cli.now.alone"));
        }
        int computed = closed.assessment().year();
        say(WhatIf.sinceClosing(terminal, file, computed)
                .orElseThrow(() -> unusable(Phrase.of("cli.now.not_closed", String.valueOf(computed)))));
    }

    private ParameterException unusable(Phrase why) {
        return new ParameterException(spec.commandLine(), why.in(terminal.messages()));
    }

    private void tried(Computation computation) throws Refusal, PackException, Packs.UnknownPack {
        Optional<PolicyPack> other = policy == null
                ? Optional.empty()
                : Optional.of(Packs.named(policy, computation.shelf()).pack());
        PolicyPack pack = other.orElse(computation.assessment().pack());
        WhatIf whatIf;
        try {
            whatIf = WhatIf.of(computation, other, new ParameterSearch(pack, terminal.messages()).settings(with));
        } catch (ParameterSearch.Unusable unusable) {
            throw new ParameterException(spec.commandLine(), unusable.problem().in(terminal.messages()), unusable);
        }
        say(whatIf);
    }

    private void say(WhatIf whatIf) {
        if (json) {
            JsonOutput.whatIf(terminal, whatIf);
        } else {
            new ComparisonText(terminal, whatIf).print();
        }
    }
}
