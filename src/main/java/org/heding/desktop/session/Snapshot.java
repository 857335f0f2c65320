package org.heding.desktop.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heding.assessment.Assessment;
import org.heding.assessment.Finding;
import org.heding.document.Settings;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;

/**
 * The open document as it stood after the latest edit, with all figures computed. It never changes, so views read it
 * without waiting for anybody.
 */
public final class Snapshot {
    private final Path file;
    private final Settings settings;
    private final Assessment assessment;
    private final Standing standing;
    private final Duration took;
    private final Map<String, List<Finding>> findings;

    /**
     * @param start when the computation began, in nanoseconds
     */
    Snapshot(Path file, Settings settings, Assessment assessment, Standing standing, long start) {
        this.file = file;
        this.settings = settings;
        this.assessment = assessment;
        this.standing = standing;
        this.findings = assessment.findings().stream().collect(Collectors.groupingBy(Finding::holder));
        this.took = Duration.ofNanos(System.nanoTime() - start);
    }

    /** The document's file. */
    public Path file() {
        return file;
    }

    /** Year, policy, place and title. */
    public Settings settings() {
        return settings;
    }

    /** What can be undone, what is closed, and whether it can be changed at all. */
    public Standing standing() {
        return standing;
    }

    /** All figures. */
    public Assessment assessment() {
        return assessment;
    }

    /** What is recorded. */
    public Ledger ledger() {
        return assessment.ledger();
    }

    /** The policy pack in force. */
    public PolicyPack pack() {
        return assessment.pack();
    }

    /** How long the computation took. */
    public Duration took() {
        return took;
    }

    /** The standards that a unit or person does not meet. */
    public List<Finding> findings(String holder) {
        return findings.getOrDefault(holder, List.of());
    }

    /** Those of them of which nothing was said. */
    public List<Finding> open(String holder) {
        return findings(holder).stream()
                .filter(finding -> assessment.explained(finding).isEmpty())
                .toList();
    }

    /** What a finding says, after what was said of it. */
    public String said(Finding finding, Messages messages) {
        String message = finding.message().in(messages);
        return assessment
                .explained(finding)
                .map(one -> messages.text("desktop.findings.reason", one.reason(), message))
                .orElse(message);
    }

    /** A figure of a unit or person. */
    public Value value(String holder, String id) {
        return assessment.value(holder, id);
    }

    /** Whose figures a holder has: a person's, or those of a unit's tier. */
    public Level level(String holder) {
        return ledger().unit(holder).map(unit -> level(unit.tier())).orElse(Level.PERSON);
    }

    /** The level of a tier. */
    public static Level level(Tier tier) {
        return Level.of(tier.id()).orElseThrow();
    }

    /** The name of a unit or person; an empty text for neither. */
    public String name(String holder) {
        return ledger().unit(holder)
                .map(Unit::name)
                .or(() -> ledger().person(holder).map(Person::name))
                .orElse("");
    }

    /** What people call an input or result of a level. */
    public Optional<Label> label(Level level, String id) {
        return pack().input(level, id).map(input -> input.label()).or(() -> pack().rule(level, id)
                .map(Rule::label));
    }

    /** The unit that the document is about, if it is about one. */
    public Optional<Unit> place() {
        return ledger().unit(settings.place());
    }

    /** The units of a tier that the document is about. */
    public List<Unit> units(Tier tier) {
        return ledger().units(tier, settings.place());
    }

    /** The units that lie directly below one. */
    public List<Unit> below(Unit unit) {
        return unit.tier()
                .below()
                .map(tier -> ledger().units(tier, unit.code()))
                .orElse(List.of());
    }
}
