package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Section;
import org.heding.document.DocumentException.Kind;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 640;

    @TempDir
    Path folder;

    private Driver driver;
    private FxRobot robot;

    @Start
    void start(Stage stage) throws Exception {
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @BeforeEach
    void ready(FxRobot given) {
        robot = given;
        driver.use(given);
        robot.interact(() -> {
            driver.stage().setMaximized(false);
            driver.stage().setWidth(WIDTH);
            driver.stage().setHeight(HEIGHT);
            driver.shell().preferences().messages(Messages.of(Locale.ENGLISH));
            driver.shell().preferences().size(15);
            driver.shell().rebuild();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    /** Buttons that no scrolling could bring into sight and that are not wholly in it. */
    private static List<String> cut(Parent root) {
        double width = root.getScene().getWidth();
        double height = root.getScene().getHeight();
        List<String> cut = new ArrayList<>();
        Set<Node> buttons = root.lookupAll(".button");
        for (Node button : buttons) {
            Bounds at = button.localToScene(button.getLayoutBounds());
            boolean inside = at.getMinX() >= 0 && at.getMinY() >= 0 && at.getMaxX() <= width && at.getMaxY() <= height;
            if (button.isVisible() && !inside && !scrolls(button)) {
                cut.add(button + " at " + at);
            }
        }
        return cut;
    }

    private static boolean scrolls(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof ScrollPane || above.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }

    private Parent dialog(String id) {
        driver.seen(id);
        return robot.lookup(id).<Parent>query();
    }

    private static void fits(Parent dialog) {
        assertFalse(dialog.lookupAll(".button").isEmpty());
        assertEquals(List.of(), cut(dialog));
        assertTrue(
                dialog.getScene().getHeight() <= HEIGHT,
                "high " + dialog.getScene().getHeight());
        assertTrue(
                dialog.getScene().getWidth() <= WIDTH,
                "wide " + dialog.getScene().getWidth());
        for (Node button : dialog.lookupAll(".button")) {
            assertTrue(((Button) button).getWidth() >= ((Button) button).prefWidth(-1) - 1, button.toString());
        }
    }

    @Test
    void whatTheSearchIsForIsSaidAsLongAsThereIsRoom() {
        assertEquals("Find  Ctrl+K", robot.lookup("#search").<TextField>query().getPromptText());
        robot.interact(() -> {
            driver.stage().setWidth(2 * WIDTH);
            driver.shell().preferences().size(13);
            driver.shell().rebuild();
        });
        driver.await("there is room", () -> robot.lookup("#search")
                .<TextField>query()
                .getPromptText()
                .equals("Find commands, units, people  Ctrl+K"));
    }

    @Test
    void everySectionKeepsItsButtonsInSightAndHasNoStyleThatTheBuildTakesOut() throws IOException {
        Set<String> gone = UnusedStyles.names();
        for (Section section : Section.values()) {
            driver.go(section, "", "");
            robot.interact(() -> {
                driver.window().applyCss();
                driver.window().layout();
                Set<String> shown = UnusedStyles.shown();
                shown.retainAll(gone);
                assertEquals(Set.of(), shown, section.id());
            });
            assertEquals(List.of(), cut(driver.stage().getScene().getRoot()), section.id());
        }
    }

    @Test
    void theDialogOfANewDocumentFitsAndItsButtonsAreWhole() {
        driver.choose("menu-file", "menu-new");
        Parent dialog = dialog("#new-document");
        TextField search = robot.lookup("#place-search").query();
        robot.interact(() -> search.setText("积石山保安族东乡族撒拉族自治县"));
        WaitForAsyncUtils.waitForFxEvents();
        fits(dialog);
        robot.interact(() -> ((Stage) dialog.getScene().getWindow()).close());
    }

    @Test
    void theDialogOfAFailureFitsHoweverMuchThereIsToSay() {
        String much = "The document could not be opened because of something long. ".repeat(8);
        robot.interact(() -> driver.shell().fail(new Failure(words -> much, words -> much, "details")));
        Parent dialog = dialog("#error-dialog");
        fits(dialog);
        robot.interact(() -> robot.lookup("#error-close").<Button>query().fire());
    }

    private void atTheLargestText(Locale language) {
        robot.interact(() -> {
            driver.shell().preferences().size(24);
            driver.shell().preferences().messages(Messages.of(language));
            driver.shell().rebuild();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fitsAndGoes(String id) {
        Parent dialog = dialog(id);
        fits(dialog);
        robot.interact(() -> dialog.getScene().getWindow().hide());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup(id).<Button>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyDialogFitsAtTheLargestText() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            atTheLargestText(language);
            driver.choose("menu-file", "menu-new");
            fitsAndGoes("#new-document");
            String much = "The document could not be opened because of something long. ".repeat(8);
            robot.interact(() -> driver.shell().fail(new Failure(words -> much, words -> much, "details")));
            fitsAndGoes("#error-dialog");
            robot.interact(() -> driver.shell()
                    .fail(new Failure(words -> "x", words -> "y", "", java.util.Optional.of(Kind.UNSAVED))));
            fitsAndGoes("#error-dialog");
            driver.choose("menu-edit", "menu-close");
            fitsAndGoes("#ask-dialog");
            robot.interact(() -> driver.shell().ask(much, "wanted", "Do it", answer -> {}));
            fitsAndGoes("#ask-dialog");
            driver.go(Section.HISTORY, "", "file");
            press("#protection-set");
            press("#ask-go");
            fitsAndGoes("#password-dialog");
            robot.interact(() -> driver.shell().askPassword(List.of(much), "Open", typed -> {}));
            fitsAndGoes("#password-dialog");
        }
    }

    @Test
    void theWindowKeepsItsButtonsInSightAtTheLargestText() {
        atTheLargestText(Locale.SIMPLIFIED_CHINESE);
        for (Section section : Section.values()) {
            driver.go(section, "", "");
            robot.interact(() -> driver.window().layout());
            assertEquals(List.of(), cut(driver.stage().getScene().getRoot()), section.id());
        }
    }
}
