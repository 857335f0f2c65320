package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A new year begun with last year's figures, and these confirmed by keyboard. */
@ExtendWith(ApplicationExtension.class)
class CarryingInTheWindowTest {
    private static final int NEXT = SmallDocument.YEAR + 1;

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
        robot.interact(button::fire);
    }

    private Ledger ledger() {
        Snapshot snapshot = driver.snapshot();
        return snapshot.ledger();
    }

    private void nextYear() {
        MenuButton years = robot.lookup("#menu-year").query();
        RadioMenuItem next = (RadioMenuItem) years.getItems().stream()
                .filter(item -> item.getText().contains(String.valueOf(NEXT)))
                .findFirst()
                .orElseThrow();
        robot.interact(next::fire);
        driver.settle();
        driver.await("the year is the next", () -> driver.snapshot().settings().year() == NEXT);
    }

    @Test
    void aYearWithoutFiguresOffersLastYearsAndTheyAreConfirmedOneByOneOrAllAtOnce() {
        assertFalse(driver.shows("#carry-offer"));
        nextYear();
        fire("#carry-open");
        CheckBox households = robot.lookup("#carry-community-households").query();
        assertTrue(households.isSelected());
        // Two with households, three with members, two with organisers.
        assertEquals("带入 7 项", robot.lookup("#carry-go").<ButtonBase>query().getText());
        CheckBox organisers = robot.lookup("#carry-community-organisers").query();
        robot.interact(organisers::fire);
        fire("#carry-go");
        driver.settle();
        driver.await("it is carried over", () -> ledger().carried(NEXT).size() == 3);
        assertEquals(Optional.of(new BigDecimal("3000")), ledger().fact(SmallDocument.FIRST, NEXT, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), ledger().fact(SmallDocument.FIRST, NEXT, Field.ORGANISERS));
        assertEquals(Optional.empty(), ledger().fact(SmallDocument.WORKER, NEXT, Field.ANNUAL_PAY));
        assertFalse(driver.shows("#carry-offer"));

        driver.go(Section.FINDINGS, "", "");
        driver.seen("#unconfirmed");
        assertTrue(driver.text("#unconfirmed").contains("未确认 5 项，涉及 3 个单位"), driver.text("#unconfirmed"));
        fire("#next-unconfirmed");
        assertEquals(Section.COMMUNITIES, driver.window().section());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        driver.settle();
        driver.await("the first is confirmed", () -> ledger().carriedFrom(SmallDocument.FIRST, NEXT, Field.HOUSEHOLDS)
                .isEmpty());
        assertEquals(Optional.of(NEXT - 1), ledger().carriedFrom(SmallDocument.FIRST, NEXT, Field.PARTY_MEMBERS));

        driver.choose("menu-edit", "menu-confirm-all");
        fire("#ask-go");
        driver.settle();
        driver.await("all is confirmed", () -> ledger().carried(NEXT).isEmpty());
        driver.go(Section.FINDINGS, "", "");
        assertFalse(driver.shows("#unconfirmed-strip"));
    }

    @Test
    void carryingOverIsTakenBackByOneUndoAndAClosedYearIsOfferedNothing() {
        nextYear();
        fire("#carry-open");
        fire("#carry-go");
        driver.settle();
        driver.await("it is carried over", () -> !ledger().carried(NEXT).isEmpty());
        assertEquals(
                "从 2026 年带入",
                driver.snapshot().standing().undoable().orElseThrow().label());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        driver.settle();
        driver.await("it is taken back", () -> ledger().facts(SmallDocument.FIRST, NEXT)
                .isEmpty());
        driver.await("it is offered again", () -> driver.shows("#carry-offer"));
        driver.choose("menu-edit", "menu-close");
        fire("#ask-go");
        driver.await(
                "the year is closed",
                () -> driver.snapshot().standing().closed().contains(NEXT));
        driver.await("nothing is offered", () -> !driver.shows("#carry-offer"));
    }
}
