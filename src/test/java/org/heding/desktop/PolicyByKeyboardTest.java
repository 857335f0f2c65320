package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.formula.Value;
import org.heding.ledger.LocalValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a clerk does in the policy section, by keys alone. */
@ExtendWith(ApplicationExtension.class)
class PolicyByKeyboardTest {
    private static final int MOST_KEYS = 60;
    private static final BigDecimal FLOOR = new BigDecimal("400000");

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
        driver.go(Section.POLICY, "", "");
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean on(String id) {
        Node focused = driver.stage().getScene().getFocusOwner();
        return focused != null && id.equals(focused.getId());
    }

    private void pressUntil(KeyCode key, String what, BooleanSupplier there) {
        for (int i = 0; i < MOST_KEYS && !there.getAsBoolean(); i++) {
            driver.tap(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(there.getAsBoolean(), key + " never leads to " + what);
    }

    private void tabTo(String id) {
        pressUntil(KeyCode.TAB, id, () -> on(id));
    }

    private void write(String id, String text) {
        tabTo(id);
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Finds a thing by its id, which the search knows too. */
    private void find(String id) {
        tabTo("policy-search");
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write(id);
        press(KeyCode.DOWN);
        assertTrue(on("rules"));
    }

    private Value value(String id) {
        return driver.snapshot().value(SmallDocument.FIRST, id);
    }

    @Test
    void aParameterIsFoundTriedAndAdopted() {
        find("organiser_threshold");
        tabTo("try-organiser_threshold");
        press(KeyCode.SPACE);
        assertTrue(on("trial-value"));
        robot.write("100");
        press(KeyCode.ENTER);
        driver.seen("#adopt");
        tabTo("adopt");
        press(KeyCode.SPACE);
        assertTrue(on("adopt-basis"), "the keyboard goes to what is wanting");
        robot.write("A");
        write("adopt-decided", "2025-12-20");
        tabTo("adopt");
        press(KeyCode.SPACE);
        driver.settle();
        assertEquals(Value.of(2), value("organiser_required"));
        assertEquals(1, driver.snapshot().ledger().localValues().size());
    }

    @Test
    void aTableIsFilledByPastingFromASpreadsheetInOneStep() {
        robot.interact(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString("区县类型\t金额\r\n市辖区\t400,000\r\n县\t250000\r\n");
            Clipboard.getSystemClipboard().setContent(copied);
        });
        find("service_fund_floor");
        pressUntil(KeyCode.DOWN, "the table", () -> driver.shows("#fill-service_fund_floor"));
        tabTo("fill-service_fund_floor");
        press(KeyCode.SPACE);
        assertTrue(on("table-figure-0"));
        press(KeyCode.CONTROL, KeyCode.V);
        TextInputControl first = robot.lookup("#table-figure-0").query();
        assertEquals("400,000", first.getText());
        tabTo("table-save");
        press(KeyCode.SPACE);
        assertTrue(driver.text("#adopt-basis-error").contains("依据"));
        robot.write("A");
        write("adopt-decided", "2025-12-20");
        tabTo("table-save");
        press(KeyCode.SPACE);
        driver.settle();
        List<LocalValue> values = driver.snapshot().ledger().localValues();
        assertEquals(2, values.size(), values.toString());
        LocalValue district = values.stream()
                .filter(value -> value.row().equals("市辖区"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, FLOOR.compareTo(district.value()));
        assertEquals(LocalDate.of(2025, 12, 20), district.decided());
        assertEquals(Value.of(400_000), value("service_fund"));
        tabTo("remove-service_fund_floor");
        press(KeyCode.SPACE);
        driver.settle();
        assertEquals(
                List.of(), driver.snapshot().ledger().localValues(), "what was adopted together is given up together");
        assertEquals(Value.of(300_000), value("service_fund"));
    }

    private void makeOwn() {
        tabTo("own-policy");
        press(KeyCode.SPACE);
        assertTrue(on("own-title"));
        robot.write("Own");
        press(KeyCode.ENTER);
        driver.settle();
        driver.await(
                "the document has its own pack",
                () -> driver.snapshot().pack().title().zh().equals("Own"));
        driver.go(Section.POLICY, "", "activity_fund");
    }

    private void openFormula() {
        tabTo("edit-formula");
        press(KeyCode.SPACE);
        assertTrue(on("formula-text"));
        press(KeyCode.CONTROL, KeyCode.A);
    }

    @Test
    void aFormulaOfOnesOwnPackIsTypedCheckedKeptAndDropped() {
        makeOwn();
        assertEquals(Value.of(130_000), value("activity_fund"));
        openFormula();
        robot.write("activity_base + party_members");
        WaitForAsyncUtils.waitForFxEvents();
        driver.seen("#formula-marked");
        TextInputControl field = robot.lookup("#formula-text").query();
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write("activity_base * 2");
        press(KeyCode.ESCAPE);
        assertEquals("activity_base * 2", field.getText());
        write("formula-basis", "A");
        write("formula-section", "3");
        write("formula-decided", "2026-03-01");
        tabTo("formula-save");
        press(KeyCode.SPACE);
        driver.settle();
        driver.await("the figures follow", () -> value("activity_fund").equals(Value.of(200_000)));
        assertFalse(driver.shows("#formula-form"));
        openFormula();
        tabTo("formula-drop");
        press(KeyCode.SPACE);
        driver.settle();
        driver.await("the lower pack says again", () -> value("activity_fund").equals(Value.of(130_000)));
    }

    @Test
    void aFormulaWithoutSourceOrWithAnErrorIsNotKept() {
        makeOwn();
        openFormula();
        robot.write("activity_base +");
        press(KeyCode.ESCAPE);
        write("formula-basis", "A");
        write("formula-section", "3");
        write("formula-decided", "2026-03-01");
        tabTo("formula-save");
        press(KeyCode.SPACE);
        assertTrue(on("formula-text"), "the keyboard goes to what is wrong");
        assertEquals(Value.of(130_000), value("activity_fund"));
    }

    @Test
    void anotherPackIsTriedBeforeItIsAdopted() {
        tabTo("other-policy");
        press(KeyCode.SPACE);
        assertTrue(on("other-pack"));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        driver.await("the outcome is shown", () -> driver.shows("#other-adopt"));
        assertEquals("hefei-2019", driver.snapshot().settings().policy());
        tabTo("other-adopt");
        press(KeyCode.SPACE);
        driver.settle();
        driver.await(
                "the document is set to it",
                () -> !driver.snapshot().settings().policy().equals("hefei-2019"));
    }
}
