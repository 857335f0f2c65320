package org.heding.desktop.working;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.assessment.Working;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Snapshot;
import org.heding.policy.Citation;
import org.heding.policy.Level;

/** The working (依据) of the figure under the cursor: always there, always of this moment. */
public final class WorkingPane extends ScrollPane {
    private final Desk desk;
    private final VBox content = new VBox();
    private final Sources sources;
    /** Where the reader came from, within this pane. */
    private final Deque<Focus> before = new ArrayDeque<>();

    private boolean following;

    /** A pane that follows the cursor. */
    public WorkingPane(Desk desk) {
        this.desk = desk;
        this.sources = new Sources(desk);
        setId("working");
        getStyleClass().addAll("working", "edge-to-edge");
        content.getStyleClass().add("working-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        desk.focusProperty().addListener((property, old, now) -> {
            if (!following) {
                before.clear();
            }
            update();
        });
        update();
    }

    /** Goes on to a figure that the one shown rests on. */
    private void follow(Focus next) {
        before.push(desk.focusProperty().get());
        show(next);
    }

    private void show(Focus next) {
        following = true;
        desk.focusProperty().set(next);
        following = false;
        setVvalue(0);
    }

    /** Shows the working of the latest snapshot. */
    public void update() {
        content.getChildren().clear();
        Focus focus = desk.focusProperty().get();
        Snapshot snapshot = desk.snapshot();
        if (snapshot == null || focus == null || snapshot.name(focus.holder()).isEmpty()) {
            add(Nodes.wrapped(desk.text("desktop.working.none"), "muted"));
            return;
        }
        if (!before.isEmpty()) {
            Hyperlink back =
                    Nodes.link(desk.text("desktop.working.back", named(before.peek())), () -> show(before.pop()));
            back.setId("working-back");
            back.setMinWidth(0);
            add(back);
        }
        Level level = snapshot.level(focus.holder());
        if (snapshot.pack().rule(level, focus.id()).isPresent()) {
            show(snapshot.assessment().explain(focus.holder(), focus.id()));
        } else if (snapshot.pack().input(level, focus.id()).isPresent()) {
            content.getChildren().addAll(new InputFacts(desk, sources, this::follow).of(focus));
        } else {
            content.getChildren().addAll(new HolderFacts(desk).of(focus.holder()));
        }
    }

    private String named(Focus focus) {
        Snapshot snapshot = desk.snapshot();
        String label = snapshot.label(snapshot.level(focus.holder()), focus.id())
                .map(text -> text.in(desk.messages()))
                .orElse("");
        return (snapshot.name(focus.holder()) + " " + label).strip();
    }

    private void add(Node... nodes) {
        content.getChildren().addAll(nodes);
    }

    private void show(Working working) {
        FigureLines lines = new FigureLines(desk);
        add(lines.head(working.holderName(), working.figure().label()), lines.big(working.holder(), working.figure()));
        List<String> said = working.sentences().stream()
                .map(sentence -> sentence.in(desk.messages()))
                .toList();
        if (!said.isEmpty()) {
            add(Nodes.wrapped(String.join("\n", said), "say"));
        }
        if (!working.inputs().isEmpty()) {
            add(heading("desktop.working.inputs"));
            working.inputs().forEach(input -> add(input(lines, working.holder(), input)));
        }
        if (!working.parts().isEmpty()) {
            add(heading("desktop.working.parts"));
            add(new PartLines(desk, working, this::follow));
        }
        add(heading("desktop.working.formula"), formula(working));
        citation(working.citation(), working.unchecked());
        add(Nodes.wrapped(working.source().in(desk.messages()), "source"));
        HBox buttons = new HBox(Nodes.button(
                "copy-working",
                desk.text("desktop.working.copy"),
                () -> WorkingText.copy(new WorkingText(desk).of(working))));
        buttons.getStyleClass().add("buttons");
        add(buttons);
    }

    private Node heading(String key) {
        return Nodes.label(desk.text(key), "working-heading");
    }

    private Node input(FigureLines lines, String holder, Working.Input input) {
        String value = lines.value(input.holder(), input.figure());
        String remark = input.remark().in(desk.messages());
        boolean sourced = input.origin() == Working.Origin.RECORDED
                && input.figure().value().known();
        boolean own = sourced && input.holder().equals(holder);
        VBox line = lines.line(input.figure().label().in(desk.messages()), value, own ? "" : remark, () -> go(input));
        if (sourced) {
            line.getChildren().add(sources.line(input.holder(), input.figure().id(), own ? remark : ""));
        }
        return line;
    }

    private void go(Working.Input input) {
        switch (input.origin()) {
            case RECORDED ->
                desk.go(Jump.to(desk.snapshot(), input.holder(), input.figure().id()));
            case RESULT -> follow(new Focus(input.holder(), input.figure().id()));
            case PARAMETER ->
                desk.go(new Jump(
                        org.heding.desktop.session.Section.POLICY,
                        "",
                        input.figure().id()));
        }
    }

    private Node formula(Working working) {
        VBox box = new VBox(Nodes.wrapped(working.formula().in(desk.messages()), "mono"));
        working.filledIn().ifPresent(filled -> box.getChildren()
                .add(Nodes.wrapped(filled.in(desk.messages()), "mono", "strong")));
        box.getStyleClass().add("formula");
        return box;
    }

    private void citation(Citation citation, boolean unchecked) {
        HBox head = new HBox(heading("desktop.working.citation"), Badges.of(citation.status(), desk.messages()));
        if (unchecked) {
            head.getChildren().add(Badges.unchecked(desk.messages()));
        }
        head.getStyleClass().add("citation-head");
        HBox quoted = new HBox(Nodes.rule(Orientation.VERTICAL));
        VBox words = new VBox(
                Nodes.wrapped(citation.words().in(desk.messages())),
                Nodes.label(desk.text("desktop.working.section", citation.section()), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        quoted.getChildren().add(words);
        quoted.getStyleClass().add("citation");
        add(head, quoted);
    }
}
