package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.Edit;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ClosingInTheWindowTest {
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
        Button button = robot.lookup(id).query();
        robot.interact(button::fire);
    }

    private String year() {
        return robot.lookup("#menu-year").<MenuButton>query().getText();
    }

    private void closeYear() {
        driver.choose("menu-edit", "menu-close");
        fire("#ask-go");
        driver.await("the year is closed", () -> year().equals("2026 年（已封存）"));
    }

    private void type(String households) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write(households);
        robot.push(KeyCode.ENTER);
        driver.settle();
    }

    private Optional<BigDecimal> households() {
        return driver.snapshot().ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS);
    }

    @Test
    void aClosedYearIsShownAndItsFiguresAreRefusedWithTheWayToCorrectThem() {
        type("3100");
        closeYear();
        assertTrue(driver.snapshot().standing().undoable().isEmpty());
        driver.await("it is said", () -> driver.text("#notice").equals("2026 年度已封存。"));
        type("3200");
        assertEquals(Optional.of(new BigDecimal("3100")), households());
        assertTrue(driver.text("#notice").contains("已经封存"), driver.text("#notice"));
        assertTrue(driver.text("#notice").contains("更正"), driver.text("#notice"));
    }

    @Test
    void whoDoesNotConfirmClosesNothing() {
        driver.choose("menu-edit", "menu-close");
        fire("#ask-cancel");
        driver.settle();
        assertEquals("2026 年", year());
        assertEquals(java.util.List.of(), driver.snapshot().standing().closed());
    }

    @Test
    void aCorrectionNeedsAReasonAndStandsInTheHistoryWithIt() throws Exception {
        closeYear();
        driver.choose("menu-edit", "menu-correct");
        driver.seen("#ask-field");
        assertTrue(robot.lookup("#ask-go").<Button>query().isDisabled());
        robot.interact(() -> robot.lookup("#ask-field").<TextField>query().setText("户数复核有误（示例）"));
        fire("#ask-go");
        driver.await("it is being corrected", () -> year().equals("2026 年（更正中）"));
        type("3200");
        assertEquals(Optional.of(new BigDecimal("3200")), households());
        Edit correction = driver.snapshot().standing().undoable().orElseThrow();
        assertEquals(Act.CORRECT, correction.act());
        assertEquals("户数复核有误（示例）", correction.label());
        driver.choose("menu-edit", "menu-correct");
        driver.await("the correction has ended", () -> year().equals("2026 年（已封存）"));
        type("3300");
        assertEquals(Optional.of(new BigDecimal("3200")), households());
        Path file = driver.snapshot().file();
        driver.shell().session().close();
        try (Document document = Document.open(file)) {
            ClosedYear closed = document.closedYear(SmallDocument.YEAR).orElseThrow();
            assertEquals(
                    Optional.of(new BigDecimal("3000")),
                    closed.ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS));
            assertFalse(closed.results().isEmpty());
        }
    }
}
