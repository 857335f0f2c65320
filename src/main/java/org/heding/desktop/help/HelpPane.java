package org.heding.desktop.help;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.message.Messages;

/** The help beside what it is about: a page, a search, and the list of all pages. */
public final class HelpPane extends VBox {
    private final HelpBook book;
    private final TextField search = new TextField();
    private final ListView<HelpPage> list = new ListView<>();
    private final VBox text = new VBox();
    private final ScrollPane scroll = new ScrollPane(text);

    /**
     * The help.
     *
     * @param close puts it away
     */
    public HelpPane(Messages messages, HelpBook book, Runnable close) {
        this.book = book;
        setId("help");
        getStyleClass().addAll("working", "help");
        search.setId("help-search");
        search.setPromptText(messages.text("desktop.help.search"));
        search.setAccessibleText(messages.text("desktop.help.search"));
        search.textProperty().addListener((property, old, now) -> find(now));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button all = Nodes.button("help-pages", messages.text("desktop.help.pages"), this::togglePages);
        Button closing = Nodes.button("help-close", "✕", close);
        closing.setAccessibleText(messages.text("desktop.help.close"));
        HBox head = new HBox(search, all, closing);
        head.getStyleClass().add("help-head");
        list.setId("help-list");
        list.setAccessibleText(messages.text("desktop.help.pages"));
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(HelpPage page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty || page == null ? null : page.title());
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) {
                set(now);
            }
        });
        list.setPlaceholder(Nodes.wrapped(messages.text("desktop.help.none"), "muted"));
        showPages(false);
        text.setId("help-text");
        text.getStyleClass().add("help-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, list, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /** Shows a page. */
    public void show(String id) {
        search.clear();
        showPages(false);
        set(book.page(id));
    }

    /** Gives the keyboard to the search. */
    public void begin() {
        search.requestFocus();
    }

    private void find(String wanted) {
        list.getItems().setAll(book.search(wanted));
        showPages(!wanted.isBlank());
        if (!wanted.isBlank()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void togglePages() {
        list.getItems().setAll(book.pages());
        showPages(!list.isVisible());
    }

    private void showPages(boolean shown) {
        list.setVisible(shown);
        list.setManaged(shown);
    }

    private void set(HelpPage page) {
        text.getChildren().setAll(Nodes.wrapped(page.title(), "section-title"));
        page.blocks().forEach(block -> text.getChildren().add(node(block)));
        scroll.setVvalue(0);
    }

    private static Node node(HelpPage.Block block) {
        return switch (block.sort()) {
            case HEADING -> Nodes.wrapped(block.text(), "strong", "help-heading");
            case PARAGRAPH -> Nodes.wrapped(block.text());
            case ITEM -> {
                Label words = Nodes.wrapped(block.text());
                HBox item = new HBox(Nodes.label("•"), words);
                HBox.setHgrow(words, Priority.ALWAYS);
                item.getStyleClass().add("help-item");
                yield item;
            }
        };
    }
}
