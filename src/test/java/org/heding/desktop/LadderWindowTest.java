package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Settings;
import org.heding.ledger.LocalValue;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window under a pack that asks for more figures of people and leaves its amounts to the document. */
@ExtendWith(ApplicationExtension.class)
class LadderWindowTest {
    private static final String LADDER = "pay-ladder-3x18";

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
        Settings now = driver.snapshot().settings();
        robot.interact(() -> driver.shell()
                .session()
                .settings(
                        new Settings(now.year(), LADDER, now.place(), now.title(), now.sample()),
                        driver.shell()::fail));
        driver.await(
                "the ladder is laid over",
                () -> driver.snapshot().settings().policy().equals(LADDER));
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void fire(String id) {
        ButtonBase button = robot.lookup(id).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String id, String text) {
        TextField field = robot.lookup(id).query();
        robot.interact(() -> field.setText(text));
    }

    private void ground() {
        type("#adopt-basis", "示例会议纪要");
        type("#adopt-decided", "2025-12-20");
    }

    @Test
    void whatThePackAsksOfPeopleIsTypedInTheRosterWithinItsBounds() {
        driver.go(Section.PEOPLE, SmallDocument.WORKER, "failed_years");
        TableView<?> grid = robot.lookup("#grid").query();
        assertEquals(
                "column-failed_years",
                grid.getFocusModel().getFocusedCell().getTableColumn().getId());
        robot.write("2");
        robot.push(KeyCode.ENTER);
        driver.settle();
        assertEquals(
                Optional.of(new BigDecimal("2")),
                driver.snapshot().ledger().fact(SmallDocument.WORKER, SmallDocument.YEAR, "failed_years"));
    }

    @Test
    void whatIsToBeFilledInIsListedFilledAndCounted() {
        driver.go(Section.POLICY, "", "pay_base");
        fire("#fill-pay_base");
        type("#trial-value", "3000");
        ground();
        fire("#adopt");
        driver.settle();
        driver.go(Section.POLICY, "", "grade_coefficient");
        fire("#fill-grade_coefficient");
        for (int row = 0; row < 18; row++) {
            type("#table-figure-" + row, "1." + (row < 10 ? "0" : "") + row);
        }
        ground();
        fire("#table-save");
        driver.settle();
        List<LocalValue> values = driver.snapshot().ledger().localValues();
        assertEquals(19, values.size());
        assertTrue(driver.snapshot().value(SmallDocument.WORKER, "ladder_grade").known());
    }

    @Test
    void itsTablesOfPeopleAreShownWithASumForEveryTier() {
        PolicyPack pack = PackReader.bundled(LADDER);
        driver.go(Section.PAY, "", "");
        ComboBox<String> tables = robot.lookup("#table-choice").query();
        String title = pack.reports().stream()
                .filter(table -> table.id().equals("ladder"))
                .findFirst()
                .orElseThrow()
                .title()
                .zh();
        assertTrue(tables.getItems().contains(title), tables.getItems().toString());
        robot.interact(() -> tables.setValue(title));
        ComboBox<String> levels = robot.lookup("#level-choice").query();
        assertEquals(List.of("人员", "社区", "街道（乡镇）", "区县", "市"), levels.getItems());
        assertTrue(Subjects.levels(pack.reports().getFirst(), pack).contains(Level.CITY));
    }
}
