package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keys that come faster than the window is drawn: a quick hand on a slow machine. */
@ExtendWith(ApplicationExtension.class)
class FastTypingTest {
    @TempDir
    Path folder;

    private Driver driver;

    @Start
    void start(Stage stage) throws Exception {
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @BeforeEach
    void ready(FxRobot robot) {
        driver.use(robot);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void type(String letters) {
        for (String letter : letters.split("")) {
            Node owner = driver.stage().getScene().getFocusOwner();
            Event.fireEvent(
                    owner,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private void press(KeyCode code) {
        Node owner = driver.stage().getScene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void noKeyIsLostBetweenTheFirstAndTheNextPicture(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.interact(() -> {
            type("2500");
            press(KeyCode.ENTER);
        });
        driver.settle();
        assertEquals(
                Optional.of(new BigDecimal("2500")),
                driver.snapshot().ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS));
    }

    @Test
    void aColumnOfFiguresCanBeTypedWithoutWaiting(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.interact(() -> {
            type("3100");
            press(KeyCode.ENTER);
            type("2600");
            press(KeyCode.ENTER);
        });
        driver.settle();
        assertEquals(
                Optional.of(new BigDecimal("2600")),
                driver.snapshot().ledger().fact(SmallDocument.SECOND, SmallDocument.YEAR, Field.HOUSEHOLDS));
    }

    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Node owner = driver.stage().getScene().getFocusOwner();
        assertNotNull(owner.getInputMethodRequests(), "the system would switch the input method off");
        Event.fireEvent(owner, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0));
    }

    @Test
    void noLetterOfAnInputMethodIsLost(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, "name");
        robot.interact(() -> {
            compose("g", "");
            Node owner = driver.stage().getScene().getFocusOwner();
            assertInstanceOf(TableView.class, owner, "to move the keys would end the composition");
            compose("gu", "");
            compose("guang", "");
            compose("", "光");
            compose("m", "");
            compose("", "明里");
            press(KeyCode.ENTER);
        });
        driver.settle();
        assertEquals("光明里", driver.snapshot().name(SmallDocument.FIRST));
    }

    @Test
    void aCompositionGivenUpLeavesTheCellAsItWas(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, "name");
        robot.interact(() -> {
            compose("g", "");
            compose("", "");
            press(KeyCode.ESCAPE);
        });
        driver.settle();
        assertEquals("光明社区", driver.snapshot().name(SmallDocument.FIRST));
    }
}
