package org.heding.desktop.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Snapshot;
import org.heding.policy.Severity;

/** The findings that the filters let through. */
final class FindingsModel {
    private Optional<Severity> severity = Optional.empty();
    private String check = "";

    void severity(Optional<Severity> wanted) {
        severity = wanted;
    }

    /** The id of the check whose findings are shown; an empty text for all. */
    void check(String id) {
        check = id;
    }

    /** The findings, the weightiest first. */
    List<Finding> of(Snapshot snapshot) {
        return snapshot.assessment().findings().stream()
                .filter(finding -> severity.isEmpty() || severity.get() == finding.severity())
                .filter(finding ->
                        check.isEmpty() || check.equals(finding.check().id()))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** How many findings of a severity there are. */
    static long count(Snapshot snapshot, Severity severity) {
        return snapshot.assessment().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
