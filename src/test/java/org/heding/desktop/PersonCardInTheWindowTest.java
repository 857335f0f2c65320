package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The card of a person, opened from the roster and closed again. */
@ExtendWith(ApplicationExtension.class)
class PersonCardInTheWindowTest {
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

    @Test
    void theCardOpensFromACellOfThePersonFollowsEditsAndClosesWithThePerson() {
        driver.go(Section.PEOPLE, SmallDocument.WORKER, Field.ANNUAL_PAY);
        robot.interact(() -> robot.lookup("#open-card").<Hyperlink>query().fire());
        driver.seen("#person-card");
        assertTrue(driver.shows("#person-hints"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        driver.await("the roster is back", () -> !driver.shows("#person-card"));
        driver.go(Section.PEOPLE, SmallDocument.WORKER, Field.ANNUAL_PAY);
        robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        driver.seen("#person-card");
        robot.interact(() -> driver.shell()
                .session()
                .edit("删", ledger -> List.of(new Change.RemovePerson(SmallDocument.WORKER)), failure -> {}));
        driver.settle();
        driver.await("nobody is left to show", () -> !driver.shows("#person-card"));
        assertEquals(Section.PEOPLE, driver.window().section());
        assertFalse(driver.shows("#error-dialog"));
    }
}
