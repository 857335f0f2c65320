package org.heding.desktop.start;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.heding.desktop.control.Fitted;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.Scrolled;
import org.heding.message.Messages;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;

/** Asks of which place a new document is to be, and of which year. */
public final class NewDocumentDialog extends Dialog<NewDocumentDialog.Choice> {
    private static final int SHOWN_HITS = 60;
    private static final int YEARS = 5;

    private final Messages messages;
    private final PlaceDirectory directory;
    private final TextField search = new TextField();
    private final ListView<Place> hits = new ListView<>();
    private final TreeView<Place> tree = new TreeView<>();
    private final Label chosen = Nodes.wrapped("", "strong");
    private final ComboBox<Integer> years = new ComboBox<>();
    private Place place;

    /**
     * What was chosen.
     *
     * @param place the place
     * @param year the year
     */
    public record Choice(Place place, int year) {}

    /** A dialog over a window. */
    public NewDocumentDialog(Window owner, Messages messages, PlaceDirectory directory, int year) {
        this.messages = messages;
        this.directory = directory;
        initOwner(owner);
        Fitted.keep(this);
        setTitle(messages.text("desktop.new.title"));
        getDialogPane().setId("new-document");
        Scrolled room = new Scrolled(content(year), owner);
        // The lists take what height there is.
        room.setFitToHeight(true);
        getDialogPane().setContent(room);
        ButtonType make = new ButtonType(messages.text("desktop.new.make"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("desktop.button.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().addAll(make, cancel);
        Button making = (Button) getDialogPane().lookupButton(make);
        making.setId("new-make");
        making.setDisable(true);
        chosen.textProperty().addListener((property, old, now) -> making.setDisable(now.isEmpty()));
        setResultConverter(button -> button == make ? new Choice(place, years.getValue()) : null);
        setOnShown(event -> Platform.runLater(search::requestFocus));
    }

    private VBox content(int year) {
        search.setId("place-search");
        search.setPromptText(messages.text("desktop.new.search"));
        search.setAccessibleText(messages.text("desktop.new.search"));
        search.textProperty().addListener((property, old, now) -> find(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        hits.setId("place-hits");
        hits.setAccessibleText(messages.text("desktop.new.hits"));
        hits.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Place found, boolean empty) {
                super.updateItem(found, empty);
                setText(empty || found == null ? null : directory.fullName(found.code()) + "　" + found.code());
            }
        });
        hits.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> choose(now));
        tree.setId("place-tree");
        tree.setAccessibleText(messages.text("desktop.new.tree"));
        tree.setShowRoot(false);
        tree.setRoot(new PlaceItem(directory, new Place("", "")));
        tree.setCellFactory(view -> new TreeCell<>() {
            @Override
            protected void updateItem(Place shown, boolean empty) {
                super.updateItem(shown, empty);
                setText(empty || shown == null ? null : shown.name());
            }
        });
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> choose(now == null ? null : now.getValue()));
        hits.setVisible(false);
        years.setId("new-year");
        years.setAccessibleText(messages.text("desktop.new.year"));
        years.getItems()
                .setAll(IntStream.rangeClosed(year - YEARS, year + 1).boxed().toList());
        years.setValue(year);
        StackPane lists = new StackPane(tree, hits);
        VBox.setVgrow(lists, Priority.ALWAYS);
        HBox foot = new HBox(Nodes.label(messages.text("desktop.new.year")), years, Nodes.gap());
        foot.getStyleClass().add("buttons");
        chosen.setId("place-chosen");
        VBox content = new VBox(Nodes.wrapped(messages.text("desktop.new.note"), "muted"), search, lists, chosen, foot);
        content.getStyleClass().add("new-document");
        return content;
    }

    private void find(String text) {
        List<Place> found = directory.search(text, SHOWN_HITS);
        hits.getItems().setAll(found.stream().flatMap(this::offered).toList());
        hits.setVisible(!text.isBlank());
        tree.setVisible(text.isBlank());
        if (!hits.getItems().isEmpty()) {
            hits.getSelectionModel().select(0);
        }
    }

    /** The arrows choose among what was found, while the search goes on. */
    private void choose(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && hits.isVisible() && !hits.getItems().isEmpty()) {
            int to = hits.getSelectionModel().getSelectedIndex() + step;
            hits.getSelectionModel().select(Math.clamp(to, 0, hits.getItems().size() - 1));
            hits.scrollTo(Math.max(0, to - 2));
            event.consume();
        }
    }

    /** What is offered for what was found: itself, and for a municipality (直辖市) its city level, which bears its name. */
    private Stream<Place> offered(Place found) {
        if (usable(found)) {
            return Stream.of(found);
        }
        return directory.below(found.code()).stream()
                .filter(below -> usable(below) && below.name().equals(found.name()))
                .limit(1);
    }

    /** A province is too much for one document's window, a community too little to begin with. */
    private static boolean usable(Place found) {
        int digits = found.code().length();
        return digits == 4 || digits == 6 || digits == 9;
    }

    private void choose(Place now) {
        place = now != null && usable(now) ? now : null;
        chosen.setText(
                place == null
                        ? ""
                        : messages.text(
                                "desktop.new.chosen",
                                directory.fullName(place.code()),
                                directory.all(place.code()).stream()
                                        .filter(below -> below.code().length() == 12)
                                        .count()));
    }
}
