package org.heding.desktop.control;

import javafx.scene.control.Label;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Desk;

/** How a finding is shown: as what it is, or as explained, with what was said of it. */
public final class FindingWords {
    private final Desk desk;
    private final Finding finding;
    private final boolean explained;

    /** The words of a finding of the latest snapshot. */
    public FindingWords(Desk desk, Finding finding) {
        this.desk = desk;
        this.finding = finding;
        this.explained = desk.snapshot().assessment().explained(finding).isPresent();
    }

    /** Whether it is explained. */
    public boolean explained() {
        return explained;
    }

    /** Its severity, or that it is explained. */
    public Label badge() {
        return explained
                ? Badges.of(desk.text("desktop.findings.explained"), Badges.Tone.QUIET)
                : Badges.of(finding.severity(), desk.messages());
    }

    /** What it says, after what was said of it. */
    public String message() {
        return desk.snapshot().said(finding, desk.messages());
    }
}
