package org.heding.cli;

import java.util.List;
import org.heding.assessment.Finding;
import org.heding.assessment.Problem;
import org.heding.message.Text;
import org.heding.policy.Severity;

/** The standards that are not met and the problems of the data, the gravest first, for people to read. */
final class FindingsList {
    private final Terminal terminal;
    private final Computation computation;

    FindingsList(Terminal terminal, Computation computation) {
        this.terminal = terminal;
        this.computation = computation;
    }

    /** Prints it. */
    void print() {
        terminal.say(
                computation.settings().sample() ? "cli.summary.title.sample" : "cli.summary.title",
                computation.settings().title(),
                String.valueOf(computation.assessment().year()),
                computation.assessment().pack().title());
        List<Finding> findings = computation.assessment().findings();
        List<Problem> problems = computation.assessment().problems();
        for (Severity severity : Severity.values()) {
            List<Finding> grave = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            heading(severity, "cli.check.standards", grave.size());
            for (Finding finding : grave) {
                line(
                        finding.holder(),
                        finding.check().label(),
                        finding.message(),
                        finding.check().citation().section());
            }
        }
        for (Severity severity : Severity.values()) {
            List<Problem> grave = problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .toList();
            heading(severity, "cli.check.data", grave.size());
            grave.forEach(problem -> terminal.say("cli.check.problem", who(problem.holder()), problem.message()));
        }
        if (findings.isEmpty() && problems.isEmpty()) {
            terminal.say("cli.check.sound");
        }
    }

    private void heading(Severity severity, String key, int count) {
        if (count > 0) {
            terminal.out().println();
            terminal.say(key, Names.of(severity), count);
        }
    }

    private void line(String holder, Text check, Text message, String clause) {
        terminal.say("cli.check.finding", who(holder), check, message, clause);
    }

    private Text who(String holder) {
        return WorkingText.holder(computation.name(holder), holder);
    }
}
