package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.policy.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The overview: a level chosen, a number followed to its place, a chart taken along. */
@ExtendWith(ApplicationExtension.class)
class OverviewInTheWindowTest {
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
        driver.go(Section.OVERVIEW, "", "");
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private boolean hasLink(String words) {
        return robot.lookup("#chart-posts .hyperlink").<Hyperlink>queryAll().stream()
                .anyMatch(link -> link.getText().equals(words));
    }

    @Test
    void barsAreOfTheTierChosenAndEveryNumberLeadsToItsPlace() {
        assertTrue(hasLink("西园街道"));
        MenuButton tiers = robot.lookup("#overview-tier").query();
        assertEquals("按街道（乡镇）", tiers.getText());
        robot.interact(() -> tiers.getItems().getLast().fire());
        assertEquals("按社区", robot.lookup("#overview-tier").<MenuButton>query().getText());
        assertTrue(hasLink("西园新村社区") && !hasLink("西园街道"));
        Hyperlink unmet = robot.lookup("#severity-unmet").query();
        int count = Integer.parseInt(unmet.getText());
        robot.interact(unmet::fire);
        assertEquals(Section.FINDINGS, driver.window().section());
        TableView<Finding> findings = robot.lookup("#findings").query();
        assertEquals(count, findings.getItems().size());
        assertTrue(findings.getItems().stream().allMatch(one -> one.severity() == Severity.UNMET));
        driver.go(Section.OVERVIEW, "", "");
        robot.interact(() ->
                robot.lookup("#card-worker_quota .hyperlink").<Hyperlink>query().fire());
        assertEquals(Section.COUNTIES, driver.window().section());
        assertEquals(
                SmallDocument.COUNTY, driver.snapshot().place().orElseThrow().code());
        assertEquals("18 人", driver.text("#working-figure"));
    }

    @Test
    void aChartIsCopiedAndSavedTwiceAsSharpAsItIsShown() throws Exception {
        Path target = folder.resolve("图.png");
        driver.files().next(target);
        Region chart = robot.lookup("#chart-money").query();
        robot.interact(() -> robot.lookup("#save-money").<ButtonBase>query().fire());
        driver.await(
                "the picture is written",
                () -> Files.exists(target)
                        && driver.shell().jobs().currentProperty().get() == null);
        BufferedImage picture = ImageIO.read(target.toFile());
        assertEquals(Math.ceil(chart.getWidth() * 2), picture.getWidth(), 2);
        assertEquals(Math.ceil(chart.getHeight() * 2), picture.getHeight(), 2);
        long colours = java.util.stream.IntStream.range(0, picture.getHeight())
                .flatMap(y ->
                        java.util.stream.IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
        assertTrue(colours > 10, colours + " colours");
        robot.interact(() -> robot.lookup("#copy-money").<ButtonBase>query().fire());
        boolean[] copied = {false};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().hasImage());
        assertTrue(copied[0]);
        assertFalse(driver.shows("#error-dialog"));
    }
}
