package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the window on a document of its own, as a user does. */
final class Driver implements AutoCloseable {
    private final Picked files = new Picked();
    private final Path folder;
    private final Stage stage;
    private final Shell shell;
    private FxRobot robot;

    Driver(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        preferences.theme(Preferences.Theme.LIGHT);
        this.shell = new Shell(stage, preferences, files, folder);
    }

    /** Opens the window on a small document. */
    void startSmall() throws DocumentException {
        Path file = folder.resolve("small.heding");
        Settings settings = new Settings(SmallDocument.YEAR, "hefei-2019", SmallDocument.COUNTY, "蜀山区 2026 年度", false);
        Document.create(file, settings, SmallDocument.content()).close();
        start(file);
    }

    /** Opens the window on a file. */
    void start(Path file) {
        shell.start(Optional.of(file));
    }

    /** Opens the window as at the first start. */
    void startFirst() {
        shell.start(Optional.empty());
    }

    /** Opens the window on the sample document. */
    void startSample() {
        startFirst();
        shell.openSample();
    }

    /** Takes the robot, before any document is open. */
    void ready(FxRobot now) {
        robot = now;
    }

    void use(FxRobot now) {
        ready(now);
        await("the document opens", () -> shell.window().isPresent());
    }

    Shell shell() {
        return shell;
    }

    Stage stage() {
        return stage;
    }

    Picked files() {
        return files;
    }

    Snapshot snapshot() {
        return shell.session().snapshot();
    }

    MainWindow window() {
        return shell.window().orElseThrow();
    }

    void await(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("In vain was it awaited that " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until an edit is saved and shown. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        await("the edit is saved", () -> !shell.session().savingProperty().get());
    }

    void go(Section section, String holder, String column) {
        robot.interact(() -> window().go(new Jump(section, holder, column)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses an item of a menu of the top bar. */
    void choose(String menu, String item) {
        MenuButton button = robot.lookup("#" + menu).query();
        MenuItem found = find(button.getItems(), item).orElseThrow();
        robot.interact(found::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static Optional<MenuItem> find(List<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return Optional.of(item);
            }
            if (item instanceof javafx.scene.control.Menu menu) {
                Optional<MenuItem> below = find(menu.getItems(), id);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    /** Presses a key where the keyboard is, without the robot's pauses: for ways of many keys. */
    void tap(KeyCode key) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Node focused = stage.getScene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused, new KeyEvent(type, "", "", key, false, false, false, false));
            }
        }));
    }

    /** The text of a label. */
    String text(String id) {
        Labeled label = robot.lookup(id).query();
        return label.getText();
    }

    boolean shows(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    void seen(String id) {
        await(id + " is shown", () -> shows(id));
        assertTrue(shows(id));
    }

    @Override
    public void close() throws IOException {
        robot.interact(stage::hide);
        shell.close();
    }
}
