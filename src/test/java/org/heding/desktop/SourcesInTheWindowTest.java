package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
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

/** From a sum down to the cell of the workbook that one of its figures came from, and back. */
@ExtendWith(ApplicationExtension.class)
class SourcesInTheWindowTest {
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

    private void follow(String words) {
        Hyperlink link = robot.lookup("#working .hyperlink").<Hyperlink>queryAll().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
        robot.interact(link::fire);
    }

    private boolean says(String words) {
        return robot.lookup("#working .label").<Label>queryAll().stream()
                .anyMatch(label -> label.getText().contains(words));
    }

    @Test
    void aSumLeadsDownToTheCellAndBack() {
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        Act.IMPORT,
                        "导入 册.xlsx",
                        ledger -> List.of(
                                new Change.FromCell("城市社区基本情况", "F27"),
                                SmallDocument.fact(SmallDocument.SECOND, Field.PARTY_MEMBERS, "205")),
                        failure -> {}));
        driver.settle();
        driver.go(Section.COUNTIES, SmallDocument.COUNTY, "organiser_required");
        String whole = driver.text("#working-figure");
        assertTrue(says("合计（2 项）"));
        follow("西园街道");
        assertFalse(driver.text("#working-figure").equals(whole));
        follow("西园新村社区");
        assertEquals("2 人", driver.text("#working-figure"));
        driver.await("the source is read", () -> says("导入 册.xlsx：城市社区基本情况 F27"));
        robot.interact(() -> robot.lookup("#working-back").<Hyperlink>query().fire());
        robot.interact(() -> robot.lookup("#working-back").<Hyperlink>query().fire());
        assertEquals(whole, driver.text("#working-figure"));
        assertFalse(driver.shows("#working-back"));
        driver.go(Section.COMMUNITIES, SmallDocument.SECOND, Field.PARTY_MEMBERS);
        driver.await("the source of the cell is read", () -> driver.shows("#source"));
        assertTrue(driver.text("#source").contains("F27"));
        robot.interact(() -> robot.lookup("#copy-working").<ButtonBase>query().fire());
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].contains("205") && copied[0].contains("F27"), copied[0]);
    }
}
