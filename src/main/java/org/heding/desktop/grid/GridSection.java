package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.heding.desktop.control.Bar;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;

/** A section of grids: which table, whose rows, and the grid itself, made when it is first looked at. */
public final class GridSection implements SectionView {
    private final Desk desk;
    private final List<Page> pages;
    private final Runnable importing;
    private final BorderPane pane = new BorderPane();
    private final Bar bar = new Bar();
    private final Label title;
    private final ComboBox<String> tables = new ComboBox<>();
    private final ComboBox<String> levels = new ComboBox<>();
    private final Map<Page, GridView> views = new HashMap<>();
    private final Map<Page, GridModel> models = new HashMap<>();
    private final Map<Page, GridView.Left> left = new HashMap<>();
    private Page shown;

    /**
     * A section.
     *
     * @param title what it is called
     * @param importing asks for a workbook to import
     */
    public GridSection(Desk desk, String title, List<Page> pages, Runnable importing) {
        this.desk = desk;
        this.pages = pages;
        this.importing = importing;
        this.title = Nodes.title(title);
        choices(tables, "table-choice", title);
        choices(levels, "level-choice", title);
        tables.getItems().setAll(pages.stream().map(Page::table).distinct().toList());
        tables.setValue(tables.getItems().getFirst());
        tables.valueProperty().addListener((property, old, now) -> tableChosen());
        levels.valueProperty().addListener((property, old, now) -> levelChosen());
        pane.getStyleClass().add("section");
        pane.setTop(bar);
        tableChosen();
    }

    private static void choices(ComboBox<String> box, String id, String title) {
        box.setId(id);
        box.setAccessibleText(title);
        box.setVisibleRowCount(20);
        box.setMinWidth(HBox.USE_PREF_SIZE);
    }

    private void tableChosen() {
        List<String> offered = pages.stream()
                .filter(page -> page.table().equals(tables.getValue()))
                .map(Page::level)
                .toList();
        String wanted = offered.contains(levels.getValue()) ? levels.getValue() : offered.getFirst();
        levels.getItems().setAll(offered);
        levels.setValue(wanted);
        levelChosen();
    }

    private void levelChosen() {
        pages.stream()
                .filter(page ->
                        page.table().equals(tables.getValue()) && page.level().equals(levels.getValue()))
                .findFirst()
                .filter(page -> page != shown)
                .ifPresent(this::show);
    }

    private void show(Page page) {
        shown = page;
        boolean made = !views.containsKey(page);
        GridView view = views.computeIfAbsent(page, this::view);
        if (!made) {
            models.get(page).update();
        }
        List<Node> left = new ArrayList<>(List.of(title));
        if (tables.getItems().size() > 1) {
            left.add(tables);
        }
        if (levels.getItems().size() > 1) {
            left.add(levels);
        }
        bar.left(left.toArray(Node[]::new));
        bar.filters(view.filters());
        List<Node> right = new ArrayList<>();
        if (page.growing() && page.judged()) {
            // Of the growing ones only the roster is judged, and it alone has ID numbers.
            right.add(wholeNumbers(page));
        }
        if (page.growing()) {
            right.add(Nodes.button("add-row", desk.text("desktop.button.add"), () -> view.reveal("", "")));
            right.add(Nodes.button("remove-rows", desk.text("desktop.button.remove"), () -> models.get(page)
                    .remove(view.selectedRows())));
        }
        right.add(Nodes.button("import-here", desk.text("desktop.button.import"), importing));
        bar.right(right.toArray(Node[]::new));
        pane.setCenter(view);
    }

    private Node wholeNumbers(Page page) {
        ToggleButton button = new ToggleButton(desk.text("desktop.people.whole"));
        button.setId("whole-numbers");
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(desk.wholeNumbersProperty());
        button.setOnAction(event -> models.get(page).update());
        return button;
    }

    private GridView view(Page page) {
        GridView.Left before = Optional.ofNullable(left.remove(page)).orElseGet(GridView.Left::nothing);
        GridModel model = new GridModel(desk.session(), desk.messages(), page.sheets(), before.model());
        models.put(page, model);
        GridView view = new GridView(desk, model, page, before.place());
        view.name(title.getText());
        return view;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        if (models.containsKey(shown)) {
            models.get(shown).update();
        } else {
            show(shown);
        }
    }

    @Override
    public void rest() {
        views.forEach((page, view) -> left.put(page, view.left()));
        views.clear();
        models.clear();
        pane.setCenter(null);
        bar.clear();
    }

    @Override
    public void find() {
        views.get(shown).find();
    }

    @Override
    public boolean explains() {
        return true;
    }

    @Override
    public void reveal(Jump jump) {
        page(jump).ifPresent(page -> {
            tables.setValue(page.table());
            levels.setValue(page.level());
            views.get(page).reveal(jump.holder(), jump.column());
        });
    }

    /** The page that has the row and column, else one that has the row; the page shown first, if it is one. */
    private Optional<Page> page(Jump jump) {
        String level = desk.snapshot().level(jump.holder()).id();
        List<Page> having = pages.stream()
                .filter(page -> page.levelId().isEmpty() || page.levelId().equals(level))
                .toList();
        return IntStream.range(0, having.size())
                .mapToObj(having::get)
                .filter(page -> page.sheets().apply(desk.snapshot()).columns().stream()
                        .anyMatch(column -> column.id().equals(jump.column())))
                .findFirst()
                .or(() -> having.stream().findFirst());
    }
}
