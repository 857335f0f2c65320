package org.heding.desktop.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Snapshot;
import org.heding.policy.Severity;

/** The findings that the filters let through. */
final class FindingsModel {
    /** Of which findings something was said. */
    enum Said {
        /** Of any. */
        ANY,
        /** 未说明: of none of these. */
        OPEN,
        /** 已说明. */
        EXPLAINED
    }

    private Optional<Severity> severity = Optional.empty();
    private String check = "";
    private Said said = Said.ANY;

    void severity(Optional<Severity> wanted) {
        severity = wanted;
    }

    /** The id of the check whose findings are shown; an empty text for all. */
    void check(String id) {
        check = id;
    }

    void said(Said wanted) {
        said = wanted;
    }

    /** The findings, the weightiest first, and of one weight what is explained last. */
    List<Finding> of(Snapshot snapshot) {
        Assessment assessment = snapshot.assessment();
        return assessment.findings().stream()
                .filter(finding -> severity.isEmpty() || severity.get() == finding.severity())
                .filter(finding ->
                        check.isEmpty() || check.equals(finding.check().id()))
                .filter(finding -> wanted(assessment, finding))
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> assessment.explained(finding).isPresent()))
                .toList();
    }

    private boolean wanted(Assessment assessment, Finding finding) {
        return said == Said.ANY || assessment.explained(finding).isPresent() == (said == Said.EXPLAINED);
    }

    /** How many findings there are, of a severity or of all, whatever the check. */
    long count(Snapshot snapshot, Optional<Severity> wanted) {
        return snapshot.assessment().findings().stream()
                .filter(finding -> wanted.isEmpty() || wanted.get() == finding.severity())
                .filter(finding -> wanted(snapshot.assessment(), finding))
                .count();
    }
}
