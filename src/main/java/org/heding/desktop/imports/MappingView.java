package org.heding.desktop.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.workbook.BookColumn;
import org.heding.workbook.BookSurvey;

/** The step before the preview of an import in which the user says what headers are that are not recognised (对应表头). */
public final class MappingView implements SectionView {
    private final Desk desk;
    private final MappingModel model;
    private final VBox pane = new VBox();
    private final ComboBox<BookSurvey.Sheet> sheets = new ComboBox<>();
    private final ComboBox<String> titles = new ComboBox<>();
    private final GridPane headings = new GridPane();
    private final Label problem = Nodes.wrapped("", "bad-text");
    private final Button go;
    private boolean filling;

    /**
     * The step.
     *
     * @param book the book's name
     * @param accept goes on with what was said
     * @param cancel goes back without
     */
    public MappingView(Desk desk, String book, MappingModel model, Runnable accept, Runnable cancel) {
        this.desk = desk;
        this.model = model;
        this.go = Nodes.button("mapping-go", desk.text("desktop.mapping.go"), accept);
        go.getStyleClass().add("accent");
        pane.getStyleClass().add("section");
        pane.setId("mapping");
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.mapping.title")),
                Nodes.label(book, "chip"),
                Nodes.gap(),
                Nodes.button("mapping-cancel", desk.text("desktop.button.cancel"), cancel),
                go);
        bar.getStyleClass().add("bar");
        problem.setId("mapping-problem");
        ScrollPane scroll = new ScrollPane(headings);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("mapping-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox intro = new VBox(Nodes.wrapped(desk.text("desktop.mapping.intro"), "muted"), problem);
        intro.getStyleClass().add("mapping-intro");
        pane.getChildren().addAll(bar, choices(), intro, scroll);
        layOut();
        sheets.getSelectionModel().selectFirst();
        // A sheet that is proposed to be read is looked at first.
        model.sheets().stream()
                .filter(sheet -> sheet.title().isEmpty() && !model.title(sheet).isEmpty())
                .findFirst()
                .ifPresent(sheets::setValue);
    }

    /** Which sheet of the book, and what it is. */
    private Node choices() {
        sheets.setId("mapping-sheet");
        sheets.setAccessibleText(desk.text("desktop.mapping.sheet"));
        sheets.setConverter(new ChoiceText<>(sheet -> sheet == null ? "" : sheet.name()));
        // What is not recognised comes first: it is what the user was sent here for.
        sheets.getItems()
                .setAll(model.sheets().stream()
                        .sorted(Comparator.comparing(sheet -> !sheet.hasUnknown()))
                        .toList());
        sheets.valueProperty().addListener((property, old, now) -> show(now));
        titles.setId("mapping-title");
        titles.setAccessibleText(desk.text("desktop.mapping.is"));
        titles.setConverter(new ChoiceText<>(
                title -> title == null || title.isEmpty() ? desk.text("desktop.mapping.unread") : title));
        titles.getItems()
                .setAll(Stream.concat(Stream.of(""), model.titles().stream()).toList());
        titles.valueProperty().addListener((property, old, now) -> {
            if (!filling) {
                model.title(sheets.getValue(), now);
                show(sheets.getValue());
            }
        });
        HBox bar = new HBox(
                Nodes.label(desk.text("desktop.mapping.sheet")),
                sheets,
                Nodes.label(desk.text("desktop.mapping.is")),
                titles);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private void layOut() {
        headings.getStyleClass().add("mapping-grid");
        for (double share : new double[] {28, 40, 32}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            headings.getColumnConstraints().add(column);
        }
    }

    private void show(BookSurvey.Sheet sheet) {
        filling = true;
        titles.setValue(model.title(sheet));
        filling = false;
        headings.getChildren().clear();
        String[] titled = {"header", "rows", "column"};
        for (int i = 0; i < titled.length; i++) {
            headings.add(Nodes.label(desk.text("desktop.mapping." + titled[i]), "card-title"), i, 0);
        }
        int row = 1;
        for (BookSurvey.Heading heading : sheet.headings()) {
            Label text = Nodes.label(heading.text() + "  " + heading.cell(), "strong");
            Label samples = Nodes.label(String.join("、", heading.samples()), "muted");
            Node column = column(sheet, heading);
            Stream.of(text, samples, column).forEach(node -> GridPane.setValignment(node, VPos.CENTER));
            headings.addRow(row++, text, samples, column);
        }
        judge();
    }

    private ComboBox<String> column(BookSurvey.Sheet sheet, BookSurvey.Heading heading) {
        List<BookColumn> columns = model.columns(sheet);
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("mapping-" + heading.cell());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setDisable(columns.isEmpty());
        choice.setAccessibleText(heading.text());
        choice.setConverter(new ChoiceText<>(name -> columns.stream()
                .filter(column -> column.name().equals(name))
                .map(BookColumn::header)
                .findFirst()
                .orElse(desk.text("desktop.mapping.ignored"))));
        choice.getItems()
                .setAll(Stream.concat(Stream.of(""), columns.stream().map(BookColumn::name))
                        .toList());
        choice.setValue(model.column(sheet, heading));
        choice.valueProperty().addListener((property, old, now) -> {
            model.column(sheet, heading, now);
            judge();
        });
        return choice;
    }

    private void judge() {
        go.setDisable(!model.complete());
        String said = model.sheets().stream()
                .flatMap(sheet -> model.problem(sheet).stream()
                        .map(one -> desk.text("desktop.mapping.problem", sheet.name(), one.in(desk.messages()))))
                .reduce((one, other) -> one + "\n" + other)
                .orElse(model.complete() ? "" : desk.text("desktop.mapping.none"));
        problem.setText(said);
        problem.setManaged(!said.isEmpty());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // What is said here is of a book, not of the document.
    }
}
