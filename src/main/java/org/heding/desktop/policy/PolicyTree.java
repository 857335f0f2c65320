package org.heding.desktop.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.session.Desk;
import org.heding.policy.Level;

/** The list of all that a pack says, in groups, with a search above it. */
final class PolicyTree {
    private static final List<Level> ORDER =
            List.of(Level.COMMUNITY, Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PERSON, Level.MONTH);

    private final Desk desk;
    private final Consumer<Entry> chosen;
    private final TextField search = new TextField();
    private final TreeView<Object> tree = new TreeView<>();
    private final VBox box = new VBox(search, tree);
    private PolicyModel model;
    private boolean filling;

    PolicyTree(Desk desk, PolicyModel model, Consumer<Entry> chosen) {
        this.desk = desk;
        this.model = model;
        this.chosen = chosen;
        search.setId("policy-search");
        search.setPromptText(desk.text("desktop.policy.search"));
        search.setAccessibleText(desk.text("desktop.policy.search"));
        search.textProperty().addListener((property, old, now) -> fill());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                first();
                tree.requestFocus();
                event.consume();
            }
        });
        tree.setId("rules");
        tree.setAccessibleText(desk.text("desktop.section.policy"));
        tree.setShowRoot(false);
        tree.setCellFactory(shown -> new EntryCell());
        tree.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (!filling && now != null && now.getValue() instanceof Entry entry) {
                chosen.accept(entry);
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        box.getStyleClass().add("rules");
        fill();
    }

    Node node() {
        return box;
    }

    /** Lists another reading of the pack. */
    void show(PolicyModel now) {
        model = now;
        fill();
    }

    private void fill() {
        filling = true;
        TreeItem<Object> root = new TreeItem<>();
        group(root, desk.text("desktop.policy.group.unfilled"), true, Unfilled.of(desk.snapshot(), model));
        for (Level level : ORDER) {
            group(root, desk.text("desktop.level." + level.id()), level != Level.MONTH, rules(level));
        }
        group(
                root,
                desk.text("desktop.policy.group.tables"),
                true,
                model.pack().tables().stream().<Entry>map(Entry.OfTable::new).toList());
        group(
                root,
                desk.text("desktop.policy.group.parameters"),
                false,
                model.pack().parameters().stream()
                        .<Entry>map(Entry.OfParameter::new)
                        .toList());
        group(
                root,
                desk.text("desktop.policy.group.inputs"),
                false,
                model.pack().inputs().stream().<Entry>map(Entry.OfInput::new).toList());
        group(
                root,
                desk.text("desktop.policy.group.checks"),
                false,
                model.pack().checks().stream().<Entry>map(Entry.OfCheck::new).toList());
        group(root, desk.text("desktop.policy.group.clauses"), false, List.copyOf(model.clauses()));
        tree.setRoot(root);
        filling = false;
    }

    private List<Entry> rules(Level level) {
        return model.rules(level).stream().<Entry>map(Entry.OfRule::new).toList();
    }

    private void group(TreeItem<Object> root, String title, boolean open, List<Entry> entries) {
        List<Entry> found = entries.stream()
                .filter(entry -> model.matches(entry, search.getText()))
                .toList();
        if (!found.isEmpty()) {
            TreeItem<Object> group = new TreeItem<>(title);
            group.setExpanded(open || !search.getText().isBlank());
            found.forEach(entry -> group.getChildren().add(new TreeItem<>(entry)));
            root.getChildren().add(group);
        }
    }

    /** Chooses the first entry. */
    void first() {
        items().stream().findFirst().ifPresent(tree.getSelectionModel()::select);
    }

    private List<TreeItem<Object>> items() {
        List<TreeItem<Object>> items = new ArrayList<>();
        tree.getRoot().getChildren().forEach(group -> items.addAll(group.getChildren()));
        return items;
    }

    /** Marks an entry, where it is listed. */
    void mark(Entry entry) {
        filling = true;
        items().stream()
                .filter(item ->
                        item.getValue() instanceof Entry other && other.key().equals(entry.key()))
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(
                        item -> {
                            item.getParent().setExpanded(true);
                            tree.getSelectionModel().select(item);
                            tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
                        },
                        () -> tree.getSelectionModel().clearSelection());
        filling = false;
    }

    /** An entry in the list, marked where it is not simply what the paper says. */
    private final class EntryCell extends TreeCell<Object> {
        EntryCell() {
            // As wide as the list and no wider: a long name is cut, and its badge stays in sight.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Object item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            setText(null);
            setTooltip(null);
            getStyleClass().remove("group");
            if (!empty && item instanceof Entry entry) {
                setText(entry.label().in(desk.messages()));
                setTooltip(new Tooltip(getText()));
                entry.remarkable().ifPresent(status -> setGraphic(Badges.of(status, desk.messages())));
                if (Unfilled.is(desk.snapshot(), entry)) {
                    setGraphic(Badges.of(desk.text("desktop.policy.unfilled"), Badges.Tone.BAD));
                }
                setContentDisplay(ContentDisplay.RIGHT);
            } else if (!empty && item != null) {
                setText(item.toString());
                getStyleClass().add("group");
            }
        }
    }
}
