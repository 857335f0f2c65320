package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.heding.assessment.Assessment;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Hints that are explained, several at once, and taken back. */
@ExtendWith(ApplicationExtension.class)
class ExplainingInTheWindowTest {
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

    private void fire(String id) {
        driver.seen(id);
        ButtonBase button = robot.lookup(id).query();
        // A dialog that it opens must not keep the test waiting.
        Platform.runLater(button::fire);
    }

    private TableView<Finding> table() {
        return robot.lookup("#findings").query();
    }

    private List<String> reasons() {
        Assessment assessment = driver.snapshot().assessment();
        return assessment.findings().stream()
                .map(assessment::explained)
                .flatMap(Optional::stream)
                .map(Explained::reason)
                .toList();
    }

    @Test
    void severalHintsGetAReasonAtOnceAndOneUndoTakesItBack() {
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        "在岗",
                        ledger -> List.of(
                                SmallDocument.fact(SmallDocument.FIRST, Field.WORKERS, "1"),
                                SmallDocument.fact(SmallDocument.SECOND, Field.WORKERS, "1")),
                        failure -> {}));
        driver.settle();
        driver.go(Section.FINDINGS, "", "");
        fire("#filter-unmet");
        driver.await(
                "what must be met is listed",
                () -> robot.lookup("#explain").queryButton().isDisabled());
        fire("#filter-hint");
        driver.await(
                "hints are listed",
                () -> !robot.lookup("#explain").queryButton().isDisabled());
        robot.interact(() -> table().getSelectionModel().selectRange(0, 2));
        fire("#explain");
        driver.seen("#ask-dialog");
        assertTrue(robot.lookup("#ask-go").query().isDisabled(), "a reason is needed");
        robot.interact(() -> ((TextField) robot.lookup("#ask-field").query()).setText("已报备（示例）"));
        fire("#ask-go");
        driver.await("both are explained", () -> reasons().equals(List.of("已报备（示例）", "已报备（示例）")));
        driver.settle();
        assertEquals("取消说明", robot.lookup("#explain").queryButton().getText());
        assertEquals(2, table().getSelectionModel().getSelectedItems().size());
        assertFalse(driver.snapshot()
                .assessment()
                .open()
                .contains(table().getSelectionModel().getSelectedItem()));
        fire("#explain");
        driver.await("nothing is explained", () -> reasons().isEmpty());
        driver.settle();
        robot.interact(() -> driver.shell().session().undo(edit -> {}, failure -> {}));
        driver.await("both are explained again", () -> reasons().size() == 2);
    }
}
