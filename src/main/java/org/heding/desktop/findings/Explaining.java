package org.heding.desktop.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.heding.assessment.Finding;
import org.heding.desktop.control.AskDialog;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;

/** Says of findings why they are so (标为已说明), or takes that back: of one or of several, as one edit. */
final class Explaining {
    /** Reasons are few and come again; more than these are typed. */
    private static final int OFFERED = 6;

    private final Desk desk;
    private final Consumer<Failure> failed;

    private final Button button;
    private List<Finding> chosen = List.of();

    Explaining(Desk desk, Consumer<Failure> failed) {
        this.desk = desk;
        this.failed = failed;
        this.button = Nodes.button("explain", desk.text("desktop.findings.explain"), this::run);
    }

    /** What explains the chosen findings, or takes that back where all that may be explained are. */
    Button button() {
        return button;
    }

    /** Says which findings are chosen. Only hints have reasons, and only a document that may be changed takes them. */
    void chosen(List<Finding> findings) {
        chosen = findings.stream().filter(Finding::explainable).toList();
        button.setDisable(chosen.isEmpty() || desk.snapshot().standing().reading());
        button.setText(desk.text(allExplained() ? "desktop.findings.unexplain" : "desktop.findings.explain"));
    }

    private boolean allExplained() {
        return !chosen.isEmpty()
                && chosen.stream()
                        .allMatch(finding ->
                                desk.snapshot().assessment().explained(finding).isPresent());
    }

    private void run() {
        int year = desk.snapshot().assessment().year();
        if (allExplained()) {
            edit(
                    "desktop.edit.unexplain",
                    finding -> new Change.RemoveExplained(
                            finding.holder(), finding.check().id(), year, finding.period()));
        } else {
            ask().ifPresent(reason ->
                    edit("desktop.edit.explain", finding -> new Change.PutExplained(said(finding, year, reason))));
        }
    }

    private Optional<String> ask() {
        AskDialog dialog = new AskDialog(
                button.getScene().getWindow(),
                desk.messages(),
                desk.text("desktop.findings.explain.said", chosen.size()),
                desk.text("desktop.findings.explain.reason"),
                desk.text("desktop.findings.explain.go"),
                offered(desk.snapshot().ledger()));
        return dialog.showAndWait();
    }

    private void edit(String key, Function<Finding, Change> change) {
        List<Change> changes = chosen.stream().map(change).toList();
        desk.session().edit(desk.text(key, changes.size()), ledger -> changes, failed);
    }

    private static Explained said(Finding finding, int year, String reason) {
        return new Explained(finding.holder(), finding.check().id(), year, finding.period(), reason.strip());
    }

    /** The reasons that were given before, the commonest first. */
    static List<String> offered(Ledger ledger) {
        Map<String, Long> often = Stream.concat(
                        ledger.units().keySet().stream(),
                        ledger.people().stream().map(Person::idNumber))
                .flatMap(holder -> ledger.explained(holder).stream())
                .collect(Collectors.groupingBy(Explained::reason, Collectors.counting()));
        return often.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(OFFERED)
                .toList();
    }
}
