package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
    private static final int MOST_KEYS = 40;

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

    private Optional<BigDecimal> fact(String holder, String field) {
        return driver.snapshot().ledger().fact(holder, SmallDocument.YEAR, field);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pressUntil(KeyCode key, BooleanSupplier there) {
        for (int i = 0; i < MOST_KEYS && !there.getAsBoolean(); i++) {
            driver.tap(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(there.getAsBoolean(), key + " never leads there");
    }

    private Object focused() {
        return driver.stage().getScene().getFocusOwner();
    }

    private Optional<TablePosition<?, ?>> cursor() {
        return focused() instanceof TableView<?> table
                ? Optional.of(table.getFocusModel().getFocusedCell())
                : Optional.empty();
    }

    private boolean on(int row, String field) {
        return cursor().filter(at -> at.getRow() == row
                        && at.getTableColumn() != null
                        && ("column-" + field).equals(at.getTableColumn().getId()))
                .isPresent();
    }

    /** From the start to the households of the first community, by keys alone. */
    private void goToHouseholds() {
        press(KeyCode.F6);
        pressUntil(
                KeyCode.TAB,
                () -> focused() instanceof javafx.scene.Node node && "section-communities".equals(node.getId()));
        press(KeyCode.SPACE);
        assertEquals(Section.COMMUNITIES, driver.window().section());
        pressUntil(KeyCode.TAB, () -> cursor().isPresent());
        pressUntil(KeyCode.DOWN, () -> cursor().filter(at -> at.getRow() == 0).isPresent());
        pressUntil(KeyCode.TAB, () -> on(0, Field.HOUSEHOLDS));
    }

    @Test
    void aCommunityIsFilledInWithoutTheMouse() {
        goToHouseholds();
        robot.write("3100");
        press(KeyCode.ENTER);
        assertTrue(on(1, Field.HOUSEHOLDS));
        robot.write("99");
        press(KeyCode.ESCAPE);
        robot.write("2500");
        press(KeyCode.TAB);
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(on(1, Field.HOUSEHOLDS));
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3100")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("2500")), fact(SmallDocument.SECOND, Field.HOUSEHOLDS));
        press(KeyCode.CONTROL, KeyCode.C);
        press(KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.V);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("2500")), fact(SmallDocument.THIRD, Field.HOUSEHOLDS));
        press(KeyCode.DELETE);
        driver.settle();
        assertEquals(Optional.empty(), fact(SmallDocument.THIRD, Field.HOUSEHOLDS));
    }

    @Test
    void theSelectionIsFilledDownFromItsFirstRow() {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.press(KeyCode.SHIFT);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.release(KeyCode.SHIFT);
        press(KeyCode.CONTROL, KeyCode.D);
        driver.settle();
        for (String holder : new String[] {SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD}) {
            assertEquals(Optional.of(new BigDecimal("3000")), fact(holder, Field.HOUSEHOLDS), holder);
        }
    }

    @Test
    void controlAndShiftSelectBlocksAsASpreadsheetDoes() {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        press(KeyCode.CONTROL, KeyCode.DOWN);
        assertTrue(on(1, Field.HOUSEHOLDS), "the third has none");
        press(KeyCode.CONTROL, KeyCode.UP);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        assertTrue(driver.text("#selection-sum").contains("5,400"), driver.text("#selection-sum"));
        press(KeyCode.HOME);
        assertTrue(on(1, "name"));
        press(KeyCode.CONTROL, KeyCode.END);
        assertTrue(on(2, "status"));
        press(KeyCode.SHIFT, KeyCode.HOME);
        assertTrue(on(2, "name"));
        TableView<?> table = (TableView<?>) focused();
        assertEquals(
                table.getColumns().size(),
                table.getSelectionModel().getSelectedCells().size());
        press(KeyCode.CONTROL, KeyCode.A);
        assertEquals(
                3 * table.getColumns().size(),
                table.getSelectionModel().getSelectedCells().size());
        assertTrue(on(2, "name"), "the cursor stays");
        press(KeyCode.PAGE_UP);
        assertTrue(on(0, "name"));
    }

    @Test
    void aChangeOfLanguageKeepsTheSectionAndTheCursor() {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        driver.choose("menu-view", "menu-language-en");
        assertEquals(Section.COMMUNITIES, driver.window().section());
        TableView<?> table = robot.lookup(".table-view").query();
        assertEquals(
                "column-" + Field.HOUSEHOLDS,
                table.getFocusModel().getFocusedCell().getTableColumn().getId());
        assertTrue(driver.text(".working-head").contains("光明社区"));
    }
}
