package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The program is started with a document that is no longer there. */
@ExtendWith(ApplicationExtension.class)
class StartOnNothingTest {
    @TempDir
    Path folder;

    private Driver driver;

    @Start
    void start(Stage stage) {
        driver = new Driver(stage, folder);
        driver.start(folder.resolve("gone.heding"));
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void thatIsSaidBesideTheWaysToBeginAndOneOfThemIsTaken(FxRobot robot) {
        driver.ready(robot);
        driver.seen("#error-dialog");
        driver.seen("#start");
        robot.interact(() -> robot.lookup("#error-close").<Button>query().fire());
        robot.interact(() -> robot.lookup("#start-sample").<Button>query().fire());
        driver.use(robot);
        assertTrue(driver.text("#document-title").contains("示例"));
    }
}
