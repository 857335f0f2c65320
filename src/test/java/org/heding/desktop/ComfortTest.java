package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.palette.Entry;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.heding.place.Place;
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
class ComfortTest {
    /** The grid names its own. */
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
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void thePaletteLeadsToSectionsUnitsAndCommandsByTheKeyboardAlone() {
        press(KeyCode.CONTROL, KeyCode.K);
        ListView<Entry> list = robot.lookup("#palette-list").query();
        assertTrue(list.getItems().size() > Section.values().length);
        robot.write("rypb");
        press(KeyCode.ENTER);
        assertEquals(Section.STAFFING, driver.window().section());
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("zylsq");
        press(KeyCode.ENTER);
        assertTrue(driver.text("#working .big").contains("竹荫里社区"));
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("English");
        press(KeyCode.ENTER);
        assertFalse(driver.shell().preferences().messages().chinese());
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("no such thing");
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        assertEquals(Section.COMMUNITIES, driver.window().section());
    }

    @Test
    void keysLeadToTheSectionsAndTheHelpFollows() {
        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertEquals(Section.PEOPLE, driver.window().section());
        press(KeyCode.F1);
        assertEquals("人员", driver.text("#help-text .section-title"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        assertEquals(Section.REPORTS, driver.window().section());
        assertEquals("报表", driver.text("#help-text .section-title"));
        robot.clickOn("#help-search").write("密码");
        assertEquals("历史与备份", driver.text("#help-text .section-title"));
        press(KeyCode.ESCAPE);
        assertFalse(driver.shows("#help"));
    }

    @Test
    void theTextGrowsAndShrinksByKeysAndTheLanguageChangesWithSectionAndCursorKept() {
        driver.go(Section.COMMUNITIES, SmallDocument.SECOND, Field.HOUSEHOLDS);
        press(KeyCode.CONTROL, KeyCode.EQUALS);
        press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(15, driver.shell().preferences().size());
        press(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(14, driver.shell().preferences().size());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        assertEquals(Preferences.USUAL_SIZE, driver.shell().preferences().size());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        assertEquals("Communities", driver.text(".section-title"));
        assertEquals(
                new Jump(Section.COMMUNITIES, SmallDocument.SECOND, Field.HOUSEHOLDS),
                driver.window().place());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertTrue(driver.stage().getScene().getRoot().getStyleClass().contains("dark"));
        assertEquals(Section.COMMUNITIES, driver.window().section());
    }

    @Test
    void aPlaceIsChosenByFirstLettersAndTheArrows() {
        press(KeyCode.CONTROL, KeyCode.N);
        driver.seen("#new-document");
        robot.clickOn("#place-search").write("cqs");
        assertTrue(driver.text("#place-chosen").startsWith("重庆市："), driver.text("#place-chosen"));
        robot.clickOn("#place-search").push(KeyCode.CONTROL, KeyCode.A).write("ssq");
        ListView<Place> hits = robot.lookup("#place-hits").query();
        while (!driver.text("#place-chosen").startsWith("安徽省合肥市蜀山区")) {
            int before = hits.getSelectionModel().getSelectedIndex();
            press(KeyCode.DOWN);
            assertEquals(before + 1, hits.getSelectionModel().getSelectedIndex());
        }
        press(KeyCode.ESCAPE);
        driver.await("the dialog is gone", () -> !driver.shows("#new-document"));
    }

    @Test
    void aFileThatIsNeitherDocumentNorWorkbookIsRefusedWithAWord() throws Exception {
        Path picture = Files.writeString(folder.resolve("照片.jpg"), "x");
        robot.interact(() -> assertFalse(driver.window().take(List.of(picture.toFile()))));
        driver.seen("#error-dialog");
        assertTrue(driver.text(".dialog-problem").contains("照片.jpg"));
        robot.interact(() ->
                robot.lookup("#error-dialog").query().getScene().getWindow().hide());
    }

    @Test
    void whereTheWindowStoodIsRememberedWhenItIsClosed() {
        robot.interact(() -> {
            driver.stage().setMaximized(false);
            driver.stage().setX(40);
            driver.stage().setY(30);
            driver.stage().setWidth(1111);
            driver.stage().setHeight(701);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> driver.shell().quit());
        assertEquals(
                Optional.of(new Rectangle2D(40, 30, 1111, 701)),
                driver.shell().preferences().frame().map(frame -> frame.place()));
    }

    @Test
    void aDocumentThatWasOpenedIsTheFirstOfTheRecentOnes() {
        assertEquals(
                driver.snapshot().file(),
                driver.shell().preferences().recent().files().getFirst());
        driver.choose("menu-file", "menu-sample");
        driver.await("the sample is open", () -> driver.snapshot().settings().sample());
        assertEquals(2, driver.shell().preferences().recent().files().size());
    }

    @Test
    void everyFieldListAndTableOfTheSectionsSaysWhatItIs() {
        for (Section section : Section.values()) {
            driver.go(section, "", section == Section.HISTORY ? "file" : "");
            assertEquals(List.of(), unnamed(), section.id());
        }
        driver.go(Section.HISTORY, "", "");
        assertEquals(List.of(), unnamed());
    }

    /** What is typed in, chosen from or read in lines, and has no name to be heard. */
    private List<String> unnamed() {
        return driver.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof TextInputControl
                        || node instanceof ComboBox
                        || node instanceof ListView
                        || node instanceof TreeView
                        || node instanceof TableView)
                .filter(node -> !(node.getParent() instanceof ComboBox))
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .map(Object::toString)
                .toList();
    }
}
