package org.heding.desktop.working;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.heding.assessment.Working;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.formula.Value;

/** The parts of a sum, each leading on to its own working, and what they come to. */
final class PartLines extends VBox {
    private static final int FIRST = 12;
    private static final int MORE = 100;

    private final Desk desk;
    private final FigureLines lines;
    private final Working working;
    private final Consumer<Focus> follow;

    /**
     * The parts of a working.
     *
     * @param follow goes to the working of a part
     */
    PartLines(Desk desk, Working working, Consumer<Focus> follow) {
        this.desk = desk;
        this.lines = new FigureLines(desk);
        this.working = working;
        this.follow = follow;
        getStyleClass().add("part-lines");
        add(0, FIRST);
    }

    private void add(int from, int to) {
        List<Working.Part> parts = working.parts();
        int end = Math.min(to, parts.size());
        parts.subList(from, end).forEach(part -> getChildren().add(line(part)));
        if (end < parts.size()) {
            Hyperlink more = Nodes.link(desk.text("desktop.working.more", parts.size() - end), () -> {
                getChildren().removeLast();
                add(end, end + MORE);
            });
            more.setId("more-parts");
            getChildren().add(more);
        } else {
            working.total().ifPresent(total -> {
                Working.Figure figure = figure(Value.of(total));
                VBox line = lines.line(
                        desk.text("desktop.working.total", parts.size()),
                        lines.value(working.holder(), figure),
                        "",
                        null);
                line.getStyleClass().add("total-line");
                getChildren().add(line);
            });
        }
    }

    private javafx.scene.Node line(Working.Part part) {
        Working.Figure figure = figure(part.value());
        Runnable open = part.holder().isEmpty() ? null : () -> follow.accept(new Focus(part.holder(), part.id()));
        return lines.line(part.name().in(desk.messages()), lines.value(part.holder(), figure), "", open);
    }

    private Working.Figure figure(Value value) {
        Working.Figure whole = working.figure();
        return new Working.Figure(whole.id(), whole.label(), value, whole.unit(), whole.type());
    }
}
