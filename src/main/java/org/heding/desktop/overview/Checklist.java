package org.heding.desktop.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heding.assessment.Problem;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Tier;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Severity;

/** The way from an empty document to a report, step by step: what is done, and what is missing where. */
final class Checklist {
    private final Snapshot snapshot;
    private final Set<Problem> missing;

    Checklist(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.missing = snapshot.assessment().problems().stream()
                .filter(problem -> problem.severity() == Severity.MISSING)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /**
     * A step.
     *
     * @param done whether nothing of it is missing
     * @param text what is done, or missing
     * @param jump where it is done; where one figure is missing, that figure
     */
    record Step(boolean done, Text text, Jump jump) {}

    /** The steps, in the order in which they are best done. */
    List<Step> steps() {
        int communities = snapshot.units(Tier.COMMUNITY).size();
        int people = snapshot.ledger().people().size();
        int pay = snapshot.ledger().referencePay().size();
        long unmet = snapshot.assessment().findings().stream()
                .filter(finding -> finding.severity() == Severity.UNMET)
                .count();
        return List.of(
                step("units", communities > 0, Jump.to(Section.COMMUNITIES), communities),
                facts(communities > 0),
                people > 0 ? roster(people) : step("people", false, Jump.to(Section.PEOPLE), people),
                step("pay", pay > 0, Jump.to(Section.REFERENCE_PAY), pay),
                step("findings", unmet == 0, new Jump(Section.FINDINGS, Severity.UNMET.id(), ""), unmet),
                step("report", true, Jump.to(Section.REPORTS), 0));
    }

    private static Step step(String id, boolean done, Jump jump, long number) {
        return new Step(done, Phrase.of("desktop.overview.step." + id + (done ? ".done" : ""), number), jump);
    }

    private Step facts(boolean units) {
        return gaps(problem -> snapshot.ledger().unit(problem.holder()).isPresent(), "facts")
                .orElseGet(() -> step("facts", units, Jump.to(Section.COMMUNITIES), 0));
    }

    private Step roster(int people) {
        return gaps(problem -> snapshot.ledger().person(problem.holder()).isPresent(), "roster")
                .orElseGet(() -> step("people", true, Jump.to(Section.PEOPLE), people));
    }

    /** That some want figures: how many, the first of them, and which figure; nothing where none does. */
    private Optional<Step> gaps(Predicate<Problem> of, String id) {
        List<Problem> gaps = missing.stream().filter(of).toList();
        return gaps.stream().findFirst().map(first -> {
            long holders = gaps.stream().map(Problem::holder).distinct().count();
            Text figure = snapshot.label(snapshot.level(first.holder()), first.input())
                    .map(Text.class::cast)
                    .orElseGet(first::message);
            return new Step(
                    false,
                    Phrase.of("desktop.overview.step." + id, holders, snapshot.name(first.holder()), figure),
                    Jump.to(snapshot, first.holder(), first.input()));
        });
    }
}
