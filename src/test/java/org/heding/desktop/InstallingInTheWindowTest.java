package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.heding.ledger.OwnPack;
import org.heding.policy.InstalledPacks;
import org.heding.policy.Layers;
import org.heding.policy.PackShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A pack that came on a stick is installed in the window, and tried before the document is set to it. */
@ExtendWith(ApplicationExtension.class)
class InstallingInTheWindowTest {
    @TempDir
    static Path folder;

    private final String before = System.getProperty("heding.data");
    private Driver driver;

    @Start
    void start(Stage stage) throws Exception {
        System.setProperty("heding.data", folder.resolve("data").toString());
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @BeforeEach
    void use(FxRobot robot) {
        driver.use(robot);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
        System.setProperty("heding.data", before);
    }

    private void install(String version, String value) throws Exception {
        String json = Layers.over(
                        "county", "hefei-2019", Layers.parameter("organisers_at_threshold", "2024-01-01", value))
                .replaceFirst("\"version\":\\s*\"[^\"]*\"", "\"version\": \"" + version + "\"");
        driver.files().next(Files.writeString(folder.resolve("county.json"), json));
        driver.choose("menu-file", "menu-install");
    }

    private String installed() throws Exception {
        return new InstalledPacks(folder.resolve("data").resolve("policies"))
                .find("county", new PackShelf(java.util.Map.of()))
                .orElseThrow()
                .pack()
                .version();
    }

    private void fire(FxRobot robot, String id) {
        ButtonBase button = robot.lookup(id).query();
        robot.interact(button::fire);
    }

    @Test
    void itIsTriedFirstAndAnotherVersionIsAskedFor(FxRobot robot) throws Exception {
        install("1", "1");
        driver.seen("#other-adopt");
        assertEquals("hefei-2019", driver.snapshot().settings().policy());
        ComboBox<String> chosen = robot.lookup("#other-pack").query();
        assertTrue(chosen.getValue().contains("county"), chosen.getValue());
        fire(robot, "#other-adopt");
        driver.await(
                "the document is set to it",
                () -> driver.snapshot().settings().policy().equals("county"));

        install("2", "4");
        driver.seen("#ask-dialog");
        assertEquals("1", installed());
        fire(robot, "#ask-go");
        driver.seen("#other-adopt");
        assertEquals("2", installed());
        String own = driver.snapshot().ledger().packs().stream()
                .map(OwnPack::json)
                .findFirst()
                .orElseThrow();
        assertTrue(own.contains("\"version\": \"1\""), own);
    }
}
