package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Document;
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

/** Trying another value in the policy section, adopting it, and giving it up again. */
@ExtendWith(ApplicationExtension.class)
class TryingInTheWindowTest {
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
        driver.go(Section.POLICY, "", "organiser_required");
        Hyperlink link = robot.lookup("#try-organiser_threshold").query();
        robot.interact(link::fire);
        driver.seen("#trial");
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void press(String id) {
        Button button = robot.lookup(id).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String id, String text) {
        TextField field = robot.lookup(id).query();
        robot.interact(() -> field.setText(text));
    }

    private void compare(String value) {
        type("#trial-value", value);
        press("#trial-run");
        driver.await("the outcome is shown", () -> !outcome().isEmpty());
    }

    private List<String> outcome() {
        Pane outcome = robot.lookup("#trial-outcome").query();
        return robot.from(outcome).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private Value organisers() {
        return driver.snapshot().value(SmallDocument.FIRST, "organiser_required");
    }

    @Test
    void aTrialShowsWhoWouldHaveMoreAndStoresNothing() {
        compare("100");
        List<String> said = outcome();
        int row = said.indexOf("光明社区");
        assertEquals(List.of("1", "2", "+1"), said.subList(row + 1, row + 4), said.toString());
        assertFalse(said.contains("西园新村社区"), said.toString());
        int sum = said.indexOf("合计");
        assertEquals(List.of("4", "5", "+1"), said.subList(sum + 1, sum + 4), said.toString());
        assertEquals(Value.of(1), organisers());
        press("#trial-drop");
        assertFalse(driver.shows("#trial"));
        assertEquals(List.of(), driver.snapshot().ledger().localValues());
    }

    @Test
    void withoutSourceOrDayNothingIsAdopted() {
        compare("100");
        press("#adopt");
        assertTrue(driver.text("#adopt-basis-error").contains("依据"), driver.text("#adopt-basis-error"));
        type("#adopt-basis", "示例会议纪要");
        press("#adopt");
        assertTrue(driver.text("#adopt-decided-error").contains("日期"), driver.text("#adopt-decided-error"));
        assertEquals(List.of(), driver.snapshot().ledger().localValues());
    }

    @Test
    void anAdoptedValueIsKeptWithItsSourceAndCanBeGivenUp() throws Exception {
        compare("100");
        type("#adopt-basis", "示例会议纪要");
        type("#adopt-decided", "2025-12-20");
        press("#adopt");
        driver.settle();
        driver.seen("#local-values");
        assertEquals(Value.of(2), organisers());
        LocalValue adopted = LocalValue.ofParameter(
                "organiser_threshold",
                LocalDate.of(SmallDocument.YEAR, 1, 1),
                new BigDecimal("100"),
                "示例会议纪要",
                LocalDate.of(2025, 12, 20));
        assertEquals(List.of(adopted), driver.snapshot().ledger().localValues());
        press("#remove-organiser_threshold");
        driver.settle();
        driver.await("the list is gone", () -> !driver.shows("#local-values"));
        assertEquals(Value.of(1), organisers());
        Path file = driver.snapshot().file();
        driver.close();
        try (Document again = Document.open(file)) {
            assertEquals(List.of(), again.ledger().localValues());
            assertEquals(2, again.history(5).size());
        }
    }

    @Test
    void whatCannotBeTheValueIsRefusedAtOnce() {
        type("#trial-value", "100.5");
        press("#trial-run");
        assertTrue(driver.text("#trial-value-error").contains("整数"), driver.text("#trial-value-error"));
        type("#trial-value", "");
        press("#trial-run");
        assertTrue(driver.text("#trial-value-error").contains("改成多少"), driver.text("#trial-value-error"));
        type("#trial-value", "100");
        type("#trial-from", "");
        press("#trial-run");
        assertTrue(driver.text("#trial-from-error").contains("哪一天"), driver.text("#trial-from-error"));
        assertEquals(List.of(), outcome());
    }

    @Test
    void aValueThatChangesNothingIsSaidToChangeNothing() {
        compare("199");
        assertTrue(outcome().contains("没有一个结果因此改变。"), outcome().toString());
    }
}
