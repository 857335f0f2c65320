package org.heding.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Makes in the window what a script says. */
final class Hands {
    private final Driver driver;
    private final FxRobot robot;
    private final Path folder;

    Hands(Driver driver, FxRobot robot, Path folder) {
        this.driver = driver;
        this.robot = robot;
        this.folder = folder;
    }

    void make(ClerkScript script) {
        chooseBeforehand(script);
        for (ClerkScript.Deed deed : script.deeds()) {
            // What has opened by now has the keyboard, as on a desktop.
            robot.listWindows().stream()
                    .filter(window -> window instanceof Stage && window.isFocused())
                    .reduce((one, other) -> other)
                    .ifPresent(robot::targetWindow);
            switch (deed) {
                case ClerkScript.Press press -> press(press);
                case ClerkScript.Type type -> robot.write(type.text());
                case ClerkScript.Click click -> click(click.id());
                case ClerkScript.Choose chosen -> WaitForAsyncUtils.waitForFxEvents();
            }
            driver.settle();
        }
    }

    /** The dialog of files is the system's; what is chosen in it is known before it would open. */
    private void chooseBeforehand(ClerkScript script) {
        for (ClerkScript.Deed deed : script.deeds()) {
            if (deed instanceof ClerkScript.Choose chosen) {
                driver.files().next(folder.resolve(chosen.file()));
            }
        }
    }

    private void press(ClerkScript.Press press) {
        KeyCode[] keys = press.keys().toArray(KeyCode[]::new);
        for (int i = 0; i < press.times(); i++) {
            robot.push(keys);
        }
    }

    private void click(String id) {
        if (id.contains(">")) {
            List<String> two = List.of(id.split(">"));
            choose(two.getFirst(), two.getLast());
        } else if (id.contains("/")) {
            List<String> two = List.of(id.split("/"));
            cell(Integer.parseInt(two.getFirst()), two.getLast());
        } else {
            driver.seen("#" + id);
            Node node = robot.lookup("#" + id).query();
            switch (node) {
                case ButtonBase button -> robot.interact(() -> fire(button));
                case TableColumnHeader head -> {
                    robot.interact(() -> scrollTo(head));
                    robot.clickOn(node);
                }
                default -> robot.clickOn(node);
            }
        }
    }

    /** What is below the fold can be clicked after scrolling, which is not counted. */
    private static void fire(ButtonBase button) {
        button.requestFocus();
        button.fire();
    }

    @SuppressWarnings("unchecked")
    private static <T> void scrollTo(TableColumnHeader head) {
        TableColumn<T, ?> column = (TableColumn<T, ?>) head.getTableColumn();
        column.getTableView().getFocusModel().focus(0, column);
        column.getTableView().layout();
    }

    private void choose(String list, String wanted) {
        String item = wanted.equals("明年")
                ? String.valueOf(driver.snapshot().settings().year() + 1)
                : wanted;
        Node node = robot.lookup("#" + list).query();
        if (node instanceof MenuButton menu) {
            robot.interact(() -> Driver.find(menu.getItems(), item)
                    .or(() -> menu.getItems().stream()
                            .filter(some ->
                                    some.getText() != null && some.getText().startsWith(item))
                            .findFirst())
                    .orElseThrow(() -> new AssertionError("No " + item + " in " + list))
                    .fire());
        } else {
            choose((ComboBox<?>) node, item);
        }
    }

    private <T> void choose(ComboBox<T> box, String item) {
        T wanted = box.getItems().stream()
                .filter(some -> (box.getConverter() == null
                                ? some.toString()
                                : box.getConverter().toString(some))
                        .startsWith(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " is not among " + box.getItems()));
        robot.interact(() -> {
            box.requestFocus();
            box.setValue(wanted);
        });
    }

    private void cell(int row, String column) {
        TableView<?> table = robot.lookup("#grid").query();
        robot.interact(() -> focus(table, row, column));
    }

    private static <T> void focus(TableView<T> table, int row, String id) {
        var column = table.getColumns().stream()
                .filter(some -> ("column-" + id).equals(some.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + id));
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(row, column);
        table.getFocusModel().focus(row, column);
    }
}
