package org.heding.cli;

import java.util.List;
import org.heding.assessment.Assessment;
import org.heding.assessment.Finding;
import org.heding.assessment.Problem;
import org.heding.message.Phrase;
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
        Assessment assessment = computation.assessment();
        List<Finding> findings = assessment.findings();
        List<Problem> problems = assessment.problems();
        for (Severity severity : Severity.values()) {
            List<Finding> grave = assessment.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            heading("cli.check.standards", grave.size(), Names.of(severity));
            grave.forEach(finding -> line("cli.check.finding", finding, ""));
        }
        List<Finding> explained = findings.stream()
                .filter(finding -> assessment.explained(finding).isPresent())
                .toList();
        heading("cli.check.standards", explained.size(), Phrase.of("cli.check.explained"));
        for (Finding finding : explained) {
            line(
                    "cli.check.finding.explained",
                    finding,
                    assessment.explained(finding).orElseThrow().reason());
        }
        for (Severity severity : Severity.values()) {
            List<Problem> grave = problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .toList();
            heading("cli.check.data", grave.size(), Names.of(severity));
            grave.forEach(problem -> terminal.say("cli.check.problem", who(problem.holder()), problem.message()));
        }
        if (findings.isEmpty() && problems.isEmpty()) {
            terminal.say("cli.check.sound");
        }
    }

    private void heading(String key, int count, Text sort) {
        if (count > 0) {
            terminal.out().println();
            terminal.say(key, sort, count);
        }
    }

    private void line(String key, Finding finding, String reason) {
        terminal.say(
                key,
                who(finding.holder()),
                finding.check().label(),
                finding.message(),
                finding.check().citation().section(),
                reason);
    }

    private Text who(String holder) {
        return WorkingText.holder(computation.name(holder), holder);
    }
}
