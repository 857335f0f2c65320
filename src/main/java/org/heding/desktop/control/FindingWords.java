package org.heding.desktop.control;

import java.util.Optional;
import javafx.scene.control.Label;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Desk;
import org.heding.ledger.Explained;

/** How a finding is shown: as what it is, or as explained, with what was said of it. */
public final class FindingWords {
    private final Desk desk;
    private final Finding finding;
    private final Optional<Explained> said;

    /** The words of a finding of the latest snapshot. */
    public FindingWords(Desk desk, Finding finding) {
        this.desk = desk;
        this.finding = finding;
        this.said = desk.snapshot().assessment().explained(finding);
    }

    /** Whether it is explained. */
    public boolean explained() {
        return said.isPresent();
    }

    /** Its severity, or that it is explained. */
    public Label badge() {
        return explained()
                ? Badges.of(desk.text("desktop.findings.explained"), Badges.Tone.QUIET)
                : Badges.of(finding.severity(), desk.messages());
    }

    /** What it says, after what was said of it. */
    public String message() {
        String message = finding.message().in(desk.messages());
        return said.map(one -> desk.text("desktop.findings.reason", one.reason(), message))
                .orElse(message);
    }
}
