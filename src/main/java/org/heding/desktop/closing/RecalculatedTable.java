package org.heding.desktop.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.heding.desktop.closing.Recalculated.Line;
import org.heding.desktop.closing.Recalculated.Topic;
import org.heding.desktop.control.Lines;
import org.heding.desktop.session.Desk;
import org.heding.formula.Value;
import org.heding.policy.Level;

/** The lines of one topic; which columns there are depends on what is looked at. */
final class RecalculatedTable {
    private final Desk desk;
    private final Lines<Line> lines;
    private final TableColumn<Line, String> owing;
    private final List<TableColumn<Line, String>> arrears = new ArrayList<>();
    private final TableColumn<Line, String> before;
    private final TableColumn<Line, String> after;
    private final TableColumn<Line, String> by;
    private final TableColumn<Line, String> reason;
    private Recalculated recalculated;
    private Topic topic;

    RecalculatedTable(Desk desk) {
        this.desk = desk;
        lines = new Lines<>("recalculated", text("none"), line -> false);
        lines.setAccessibleText(text("result"));
        lines.copyable();
        // A figure cut short is a wrong one: where the window is narrow the table is wider than it.
        lines.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        column("name", 10, "words", line -> recalculated.name(line.holder()));
        column("number", 12.5, "words", line -> recalculated.number(line.holder()));
        column("place", 10, "words", line -> recalculated.place(line.holder()));
        arrears.add(column("due_before", 9, "figure", line -> figure(line, line.dueBefore())));
        arrears.add(column("due_after", 9, "figure", line -> figure(line, line.dueAfter())));
        arrears.add(column("owed", 8, "figure", this::by));
        before = column("before", 9, "figure", line -> figure(line, line.before()));
        after = column("after", 9, "figure", line -> figure(line, line.after()));
        by = column("by", 8, "figure", this::by);
        owing = column("owing", 5, "figure", line -> desk.figures().number(line.owing()));
        reason = column("reason", 10, "words", line -> String.join("；", recalculated.reasons(line.holder())));
    }

    private String text(String key) {
        return desk.text("desktop.recalculation." + key);
    }

    private TableColumn<Line, String> column(String id, double width, String style, Function<Line, String> words) {
        return lines.column(text("column." + id), width * desk.em(), style, words);
    }

    Lines<Line> lines() {
        return lines;
    }

    /** Shows the lines of a topic. */
    void show(Recalculated now, Topic about, List<Line> shown) {
        recalculated = now;
        topic = about;
        owing.setVisible(about.arrears() && about.level() != Level.PERSON);
        arrears.forEach(column -> column.setVisible(about.arrears()));
        by.setVisible(!about.arrears());
        before.setText(text(about.arrears() ? "column.short_before" : "column.before"));
        after.setText(text(about.arrears() ? "column.short_after" : "column.after"));
        reason.setVisible(now.amended());
        lines.getItems().setAll(shown);
        lines.sort();
    }

    private String by(Line line) {
        return line.by()
                .map(number -> (number.signum() > 0 ? "+" : "")
                        + desk.figures().number(number, topic.rule().type()))
                .orElse("");
    }

    private String figure(Line line, Value value) {
        return desk.figures()
                .text(
                        desk.snapshot(),
                        line.holder(),
                        topic.rule().id(),
                        value,
                        topic.rule().type());
    }
}
