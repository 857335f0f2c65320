package org.heding.desktop;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Recent;

/** The menus: the commands, each with its key, and the documents opened lately. */
final class Menus {
    private final Desk desk;
    private final Commands commands;
    private final Map<Command, MenuItem> items = new EnumMap<>(Command.class);

    Menus(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** A menu. */
    MenuButton button(String menu) {
        MenuButton button = button(menu, desk.text("desktop.menu." + menu));
        Command.Group group = null;
        for (Command command : Command.of(menu)) {
            if (group != null && group != command.group()) {
                if (group == Command.Group.DOCUMENTS) {
                    button.getItems().add(recent());
                }
                button.getItems().add(new SeparatorMenuItem());
            }
            group = command.group();
            button.getItems().add(item(command));
        }
        update();
        return button;
    }

    /** A button that opens a menu. */
    static MenuButton button(String id, String text) {
        MenuButton button = new MenuButton(text);
        button.setId("menu-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private MenuItem item(Command command) {
        MenuItem item = command.chosen(commands).isPresent() ? new RadioMenuItem() : new MenuItem();
        item.setId("menu-" + command.id());
        item.setAccelerator(Keys.of(command));
        item.setOnAction(event -> command.run(commands));
        items.put(command, item);
        return item;
    }

    private Menu recent() {
        Menu menu = new Menu(desk.text("desktop.menu.recent"));
        menu.setId("menu-recent");
        Recent recent = commands.recent();
        for (Path file : recent.files()) {
            String name = desk.text(
                    "desktop.recent",
                    file.getFileName().toString(),
                    file.getParent().toString());
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> commands.open(file));
            Recent.whenMissing(file, Platform::runLater, () -> item.setText(desk.text("desktop.recent.missing", name)));
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    /** Shows what can be done now. */
    void update() {
        items.forEach((command, item) -> {
            item.setText(command.name(commands));
            item.setDisable(!command.possible(commands));
            if (item instanceof RadioMenuItem choice) {
                choice.setSelected(command.chosen(commands).orElse(false));
            }
        });
    }
}
