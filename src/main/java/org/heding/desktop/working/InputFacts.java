package org.heding.desktop.working;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.heding.assessment.Working;
import org.heding.desktop.control.FindingWords;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Snapshot;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Rule;

/** What there is to say of a figure that people type: what it is, and which results rest on it. */
final class InputFacts {
    private final Desk desk;
    private final Sources sources;
    private final Consumer<Focus> follow;

    /**
     * @param sources tells where figures came from
     * @param follow goes to the working of another figure
     */
    InputFacts(Desk desk, Sources sources, Consumer<Focus> follow) {
        this.desk = desk;
        this.sources = sources;
        this.follow = follow;
    }

    List<Node> of(Focus focus) {
        Snapshot snapshot = desk.snapshot();
        Level level = snapshot.level(focus.holder());
        Input input = snapshot.pack().input(level, focus.id()).orElseThrow();
        Working.Figure figure = new Working.Figure(
                input.id(), input.label(), snapshot.value(focus.holder(), input.id()), input.unit(), input.type());
        FigureLines lines = new FigureLines(desk);
        List<Node> nodes = new ArrayList<>();
        nodes.add(lines.head(snapshot.name(focus.holder()), input.label()));
        nodes.add(lines.big(focus.holder(), figure));
        nodes.add(Nodes.wrapped(
                desk.text(
                        "desktop.working.recorded",
                        Integer.toString(snapshot.settings().year())),
                "muted"));
        Label source = sources.line(focus.holder(), focus.id(), "");
        source.setId("source");
        if (figure.value().known()) {
            nodes.add(source);
        }
        snapshot.ledger()
                .carriedFrom(focus.holder(), snapshot.settings().year(), focus.id())
                .ifPresent(from ->
                        nodes.add(Nodes.wrapped(desk.text("desktop.carry.cell", String.valueOf(from)), "say", "hint")));
        snapshot.findings(focus.holder()).stream()
                .filter(finding -> finding.check().place().equals(focus.id()))
                .map(finding -> new FindingWords(desk, finding))
                .forEach(words ->
                        nodes.add(Nodes.wrapped(words.message(), "say", words.explained() ? "hint" : "unmet")));
        List<Rule> using = using(snapshot, level, focus.id());
        if (!using.isEmpty()) {
            nodes.add(Nodes.label(desk.text("desktop.working.used"), "working-heading"));
        }
        using.forEach(rule -> nodes.add(result(lines, focus.holder(), rule)));
        nodes.addAll(HolderFacts.ways(desk, focus.holder(), focus.id()));
        nodes.add(new HBox(Nodes.button(
                "copy-working",
                desk.text("desktop.working.copy"),
                () -> WorkingText.copy(new WorkingText(desk).of(focus, figure, source.getText())))));
        return nodes;
    }

    private Node result(FigureLines lines, String holder, Rule rule) {
        Working.Figure figure = new Working.Figure(
                rule.id(), rule.label(), desk.snapshot().value(holder, rule.id()), rule.unit(), rule.type());
        return lines.line(
                rule.label().in(desk.messages()),
                lines.value(holder, figure),
                "",
                () -> follow.accept(new Focus(holder, rule.id())));
    }

    private static List<Rule> using(Snapshot snapshot, Level level, String id) {
        Pattern word = Pattern.compile("(?<![a-z_.])" + Pattern.quote(id) + "(?![a-z_.])");
        return snapshot.pack().rules().stream()
                .filter(rule -> rule.level() == level
                        && word.matcher(rule.formula().text()).find())
                .toList();
    }
}
