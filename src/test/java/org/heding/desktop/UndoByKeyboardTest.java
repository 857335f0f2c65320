package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.document.Settings;
import org.heding.ledger.Field;
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
class UndoByKeyboardTest {
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
        driver.settle();
    }

    private Optional<BigDecimal> households(String community) {
        return driver.snapshot().ledger().fact(community, SmallDocument.YEAR, Field.HOUSEHOLDS);
    }

    private void holds(String households) {
        assertEquals(Optional.of(new BigDecimal(households)), households(SmallDocument.FIRST));
    }

    private MenuItem item(String id) {
        MenuButton menu = robot.lookup("#menu-edit").query();
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void typeHouseholds(String figure) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write(figure);
        press(KeyCode.ENTER);
        holds(figure);
    }

    @Test
    void aFigureIsTakenBackAndMadeAgainAndTakenBackAfterTheDocumentWasClosed() {
        assertTrue(item("menu-undo").isDisable());
        typeHouseholds("3100");
        assertTrue(
                item("menu-undo").getText().startsWith("撤销：填写户数（光明社区）"),
                item("menu-undo").getText());
        press(KeyCode.CONTROL, KeyCode.Z);
        holds("3000");
        assertEquals("已撤销：填写户数（光明社区）", driver.text("#notice"));
        assertTrue(item("menu-undo").isDisable());
        assertTrue(
                item("menu-redo").getText().startsWith("重做：填写户数（光明社区）"),
                item("menu-redo").getText());
        press(KeyCode.CONTROL, KeyCode.Y);
        holds("3100");
        assertEquals("已重做：填写户数（光明社区）", driver.text("#notice"));
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        holds("3100");
        reopen();
        press(KeyCode.CONTROL, KeyCode.Z);
        holds("3000");
    }

    private void reopen() {
        Path file = driver.snapshot().file();
        robot.interact(driver.shell()::openSample);
        driver.await("the sample is open", () -> driver.snapshot().settings().sample());
        robot.interact(() -> driver.shell().session().open(file, driver.shell()::fail));
        driver.await("it is open again", () -> !driver.snapshot().settings().sample());
    }

    @Test
    void aFigureComputedFromItFollows() {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.PARTY_MEMBERS);
        robot.write("201");
        press(KeyCode.ENTER);
        assertEquals("2", required());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("1", required());
    }

    private String required() {
        return driver.snapshot()
                .value(SmallDocument.FIRST, "organiser_required")
                .toString()
                .replaceAll("[^0-9]+", "")
                .substring(0, 1);
    }

    @Test
    void whatIsBeingTypedHasItsOwnUndo() {
        typeHouseholds("3100");
        driver.go(Section.COMMUNITIES, SmallDocument.SECOND, Field.HOUSEHOLDS);
        robot.write("77");
        press(KeyCode.CONTROL, KeyCode.Z);
        holds("3100");
        press(KeyCode.ESCAPE);
        TextField search = robot.lookup("#search").query();
        robot.interact(search::requestFocus);
        robot.write("竹");
        press(KeyCode.CONTROL, KeyCode.Z);
        holds("3100");
    }

    @Test
    void aPasteOfManyCellsIsOneStep() {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.press(KeyCode.SHIFT);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.release(KeyCode.SHIFT);
        press(KeyCode.CONTROL, KeyCode.D);
        assertEquals(Optional.of(new BigDecimal("3000")), households(SmallDocument.THIRD));
        Edit paste = driver.snapshot().standing().undoable().orElseThrow();
        assertEquals(Act.PASTE, paste.act());
        assertEquals(2, paste.changes());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Optional.of(new BigDecimal("2400")), households(SmallDocument.SECOND));
        assertEquals(Optional.empty(), households(SmallDocument.THIRD));
    }

    @Test
    void anotherYearIsTakenBackToo() {
        Settings now = driver.snapshot().settings();
        Settings next = new Settings(now.year() + 1, now.policy(), now.place(), now.title(), now.sample());
        robot.interact(() -> driver.shell().session().settings(next, driver.shell()::fail));
        driver.await(
                "the other year is shown", () -> driver.snapshot().settings().year() == next.year());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(now, driver.snapshot().settings());
        driver.await("it is said", () -> driver.text("#notice").equals("已撤销：设置"));
        assertFalse(item("menu-redo").isDisable());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
