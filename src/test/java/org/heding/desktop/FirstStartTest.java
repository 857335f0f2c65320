package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    @TempDir
    Path folder;

    private Driver driver;

    @Start
    void start(Stage stage) {
        driver = new Driver(stage, folder);
        driver.startFirst();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void theSampleIsMadeMarkedAndRemembered(FxRobot robot) {
        Button sample = robot.lookup("#start-sample").query();
        robot.interact(sample::fire);
        driver.use(robot);
        assertTrue(driver.text("#document-title").contains("示例"));
        assertTrue(Files.exists(folder.resolve("sample.heding")));
        assertEquals(
                folder.resolve("sample.heding").toAbsolutePath(),
                driver.shell().preferences().last().orElseThrow());
        assertTrue(driver.snapshot().units(Tier.COMMUNITY).size() > 40);
        for (Section section : Section.values()) {
            driver.go(section, "", "");
        }
        driver.go(
                Section.PEOPLE,
                driver.snapshot().ledger().people().iterator().next().idNumber(),
                "pay_shortfall");
        assertTrue(driver.shows("#working-figure"));
    }
}
