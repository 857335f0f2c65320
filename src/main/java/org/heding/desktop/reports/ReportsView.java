package org.heding.desktop.reports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.heding.desktop.blank.FormsCard;
import org.heding.desktop.control.ChoiceText;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.control.Shares;
import org.heding.desktop.session.Desk;
import org.heding.policy.ReportTable;
import org.heding.workbook.IdForm;
import org.heding.workbook.MoneyUnit;
import org.heding.workbook.ReportChoice;

/** The report book (报表): which tables go into it, and the book to fill in. */
public final class ReportsView implements SectionView {

    private final Desk desk;
    private final VBox pane = new VBox();
    private final Map<ReportTable, CheckBox> tables = new LinkedHashMap<>();
    private final CheckBox all = new CheckBox();
    private final ComboBox<MoneyUnit> money = new ComboBox<>();
    private final ComboBox<IdForm> ids = new ComboBox<>();
    private final Button export;
    private final FormsCard forms;
    private final PreviewCard preview;

    /**
     * The tables of the pack.
     *
     * @param exporting writes the book as chosen
     * @param template writes the import book, filled with what is recorded or blank
     * @param actions what can be done with tables of others
     */
    public ReportsView(
            Desk desk, Consumer<ReportChoice> exporting, Consumer<Boolean> template, FormsCard.Actions actions) {
        this.desk = desk;
        this.forms = new FormsCard(desk, actions);
        this.export =
                Nodes.button("export-chosen", desk.text("desktop.button.export"), () -> exporting.accept(chosen()));
        export.getStyleClass().add("accent");
        pane.getStyleClass().add("section");
        HBox bar = new HBox(
                Nodes.title(desk.text("desktop.section.reports")),
                Nodes.label(desk.text("desktop.reports.note"), "muted"),
                Nodes.gap(),
                export);
        bar.getStyleClass().add("bar");
        all.setId("tables-all");
        all.setText(desk.text("desktop.reports.all"));
        all.setOnAction(event -> tickAll(all.isSelected()));
        HBox head = new HBox(Nodes.label(desk.text("desktop.reports.tables"), "card-title"), Nodes.gap(), all);
        head.getStyleClass().add("task");
        VBox list = new VBox(head);
        desk.snapshot().pack().reports().forEach(table -> list.getChildren().add(line(table)));
        ticked();
        list.getStyleClass().addAll("card", "report-list");
        VBox form = new VBox(
                Nodes.label(desk.text("desktop.reports.form"), "card-title"),
                choice("money", money, MoneyUnit.values(), MoneyUnit.YUAN),
                choice("ids", ids, IdForm.values(), IdForm.MASKED));
        form.getStyleClass().add("card");
        VBox book = new VBox(
                Nodes.label(desk.text("desktop.reports.template"), "card-title"),
                Nodes.wrapped(desk.text("desktop.reports.template.note"), "muted"),
                buttons(template));
        book.getStyleClass().add("card");
        VBox left = new VBox(list, form, forms.node(), book);
        left.getStyleClass().add("overview-side");
        preview = new PreviewCard(desk, this::chosen);
        money.valueProperty().addListener((property, old, now) -> preview.update());
        ids.valueProperty().addListener((property, old, now) -> preview.update());
        desk.snapshot().pack().reports().stream().findFirst().ifPresent(preview::show);
        Shares cards = new Shares(desk.em(), List.of(left, new VBox(preview)));
        cards.getStyleClass().addAll("overview-below", "report-cards");
        javafx.scene.control.ScrollPane scrolled = new javafx.scene.control.ScrollPane(cards);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scrolled, javafx.scene.layout.Priority.ALWAYS);
        pane.getChildren().addAll(bar, scrolled);
    }

    private <T extends Enum<T>> HBox choice(String name, ComboBox<T> box, T[] items, T usual) {
        String label = desk.text("desktop.reports." + name);
        box.setId("report-" + name);
        box.setAccessibleText(label);
        box.setConverter(new ChoiceText<>(item -> item == null
                ? ""
                : desk.text("desktop.reports." + name + "." + item.name().toLowerCase(Locale.ROOT))));
        box.getItems().setAll(items);
        box.setValue(usual);
        HBox line = new HBox(Nodes.label(label), Nodes.gap(), box);
        line.getStyleClass().add("task");
        return line;
    }

    private HBox buttons(Consumer<Boolean> template) {
        HBox buttons = new HBox(
                Nodes.button("template-filled", desk.text("desktop.reports.filled"), () -> template.accept(true)),
                Nodes.button("template-blank", desk.text("desktop.reports.blank"), () -> template.accept(false)));
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private Node line(ReportTable table) {
        CheckBox box = new CheckBox(table.title().in(desk.messages()));
        box.setSelected(true);
        box.setId("table-" + table.id());
        box.selectedProperty().addListener((property, old, now) -> ticked());
        tables.put(table, box);
        String levels = String.join(
                desk.text("desktop.list.separator"),
                table.levels().stream()
                        .map(level -> desk.text("desktop.level." + level.id()))
                        .toList());
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        var what = Nodes.label(
                desk.text("desktop.reports.table", levels, table.columns().size()), "muted");
        what.setMinWidth(0);
        HBox line = new HBox(
                box,
                Nodes.gap(),
                what,
                Nodes.link(desk.text("desktop.reports.preview.see"), () -> preview.show(table)));
        line.getStyleClass().add("task");
        return line;
    }

    private void tickAll(boolean wanted) {
        tables.values().forEach(box -> box.setSelected(wanted));
    }

    /** Shows whether all, some or none are ticked. */
    private void ticked() {
        int chosen = chosenTables().size();
        all.setSelected(chosen == tables.size());
        all.setIndeterminate(chosen > 0 && chosen < tables.size());
        export.setDisable(chosen == 0);
    }

    private Set<String> chosenTables() {
        Set<String> ids = new LinkedHashSet<>();
        tables.forEach((table, box) -> {
            if (box.isSelected()) {
                ids.add(table.id());
            }
        });
        return ids;
    }

    private ReportChoice chosen() {
        Set<String> chosen = chosenTables();
        Set<String> only = chosen.size() == tables.size() ? Set.of() : chosen;
        return new ReportChoice(only, money.getValue(), ids.getValue());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // Of what else may be written the pack alone decides.
        forms.update();
        preview.update();
    }
}
