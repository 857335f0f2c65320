package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.assessment.Comparison;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.Edit;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.ReferencePay;
import org.heding.policy.Rule;
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
        assertEquals(List.of(), driver.snapshot().standing().closed());
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

    @Test
    void aClosedYearComputedAnewShowsWhoIsOwedWhatAndLeavesWhatWasClosed() throws Exception {
        closeYear();
        Path file = driver.snapshot().file();
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        "参照工资",
                        ledger -> List.of(new Change.PutReferencePay(new ReferencePay(
                                "3401", 10, LocalDate.of(2026, 7, 1), new BigDecimal("92000.50"), "示例"))),
                        driver.shell()::fail));
        driver.settle();
        driver.choose("menu-edit", "menu-recalculate");
        TableView<Comparison.Difference> lines = robot.lookup("#recalculated").query();
        driver.await("it is computed", () -> lines.getItems().size() == 1);
        // Half a year of 12,000.50 more, rounded once to the fen.
        assertTrue(driver.text("#recalculation-said").contains("应补发合计 6,000.25 元"), driver.text("#recalculation-said"));
        assertEquals(
                List.of("李某", IdNumber.masked(SmallDocument.WORKER), "竹荫里社区", "20,000.00", "26,000.25", "+6,000.25"),
                lines.getColumns().stream().map(column -> column.getCellData(0)).toList());
        ComboBox<Rule> results = robot.lookup("#recalculation-result").query();
        List<String> levels = results.getItems().stream()
                .filter(Rule::arrears)
                .map(rule -> rule.level().id())
                .toList();
        assertEquals("person", levels.getFirst());
        assertTrue(levels.containsAll(List.of("community", "township", "county")), levels::toString);
        robot.interact(
                () -> robot.lookup("#recalculation-filter").<TextField>query().setText("张某"));
        assertEquals(0, lines.getItems().size());
        robot.interact(
                () -> robot.lookup("#recalculation-filter").<TextField>query().setText(""));
        Path list = folder.resolve("补发.csv");
        driver.files().next(list);
        fire("#recalculation-export");
        driver.await("the list is written", () -> Files.exists(list));
        driver.settle();
        assertTrue(Files.readString(list).contains("+6,000.25"), Files.readString(list));
        ComboBox<String> ways = robot.lookup("#recalculation-way").query();
        String same = ways.getItems().stream()
                .filter(way -> way.contains("hefei-2019"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> ways.setValue(same));
        driver.await("nothing differs", () -> driver.text("#recalculation-said").equals("没有一个结果与封存时不同。"));
        fire("#recalculation-back");
        driver.shell().session().close();
        try (Document document = Document.open(file)) {
            ClosedYear closed = document.closedYear(SmallDocument.YEAR).orElseThrow();
            assertEquals(4, closed.ledger().referencePay().size());
        }
    }
}
