package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Edit;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.ReferencePay;
import org.heding.policy.PackReader;
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

    private TableView<?> recalculated() {
        driver.choose("menu-edit", "menu-recalculate");
        TableView<?> lines = robot.lookup("#recalculated").query();
        driver.await("it is computed", () -> lines.getItems().size() == 1);
        return lines;
    }

    private static List<Object> cells(TableView<?> lines) {
        return lines.getVisibleLeafColumns().stream()
                .map(column -> (Object) column.getCellData(0))
                .toList();
    }

    private void more() {
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        "参照工资调整（示例）",
                        ledger -> List.of(new Change.PutReferencePay(new ReferencePay(
                                "3401", 10, LocalDate.of(2026, 7, 1), new BigDecimal("92000.50"), "示例"))),
                        driver.shell()::fail));
        driver.settle();
    }

    private byte[] content(Path file) throws Exception {
        try (Connection read = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = read.createStatement();
                ResultSet row = statement.executeQuery("SELECT content FROM closed_year")) {
            return row.getBytes(1);
        }
    }

    @Test
    void aClosedYearComputedAnewShowsWhoIsOwedWhatAndWhyAndLeavesWhatWasClosed() throws Exception {
        closeYear();
        Path file = driver.snapshot().file();
        more();
        Path copy = folder.resolve("before.heding");
        Files.copy(file, copy);
        TableView<?> lines = recalculated();
        // Half a year of 12,000.50 more, rounded once to the fen.
        assertTrue(
                driver.text("#recalculation-said").contains("应补发 1 人，合计 6,000.25 元"),
                driver.text("#recalculation-said"));
        assertEquals(
                List.of(
                        "李某",
                        IdNumber.masked(SmallDocument.WORKER),
                        "竹荫里社区",
                        "80,000.00",
                        "86,000.25",
                        "+6,000.25",
                        "20,000.00",
                        "26,000.25",
                        "参照工资调整（示例）"),
                cells(lines));
        ComboBox<?> results = robot.lookup("#recalculation-result").query();
        assertEquals(
                List.of("人员 · 补发", "区县 · 补发", "街道（乡镇） · 补发", "社区 · 补发"),
                shown(results).subList(0, 4));
        robot.interact(() -> results.getSelectionModel().select(3));
        assertEquals("+6,000.25", cells(lines).get(5));
        assertEquals("1", cells(lines).get(8));
        robot.interact(() -> results.getSelectionModel().select(0));
        robot.interact(
                () -> robot.lookup("#recalculation-filter").<TextField>query().setText("张某"));
        assertEquals(0, lines.getItems().size());
        robot.interact(
                () -> robot.lookup("#recalculation-filter").<TextField>query().setText(""));
        fire("#recalculation-copy");
        String[] copied = WaitForAsyncUtils.asyncFx(
                        () -> Clipboard.getSystemClipboard().getString())
                .get()
                .split("\n");
        assertTrue(copied[0].startsWith("名称\t") && copied[1].contains("\t+6,000.25\t"), copied[1]);
        Path book = folder.resolve("补发.xlsx");
        driver.files().next(book);
        fire("#recalculation-export");
        driver.await("the book is written", () -> Files.exists(book));
        driver.settle();
        try (XSSFWorkbook written = new XSSFWorkbook(Files.newInputStream(book))) {
            assertEquals(6000.25, written.getSheet("补发名单").getRow(3).getCell(8).getNumericCellValue(), 0);
        }
        fire("#recalculation-back");
        driver.shell().session().close();
        driver.await("the file is free", () -> free(file));
        assertArrayEquals(content(copy), content(file));
        try (Document before = Document.openForReading(copy);
                Document after = Document.openForReading(file)) {
            assertEquals(before.history(9), after.history(9), "nothing was stored");
        }
    }

    private static boolean free(Path file) {
        try (Document document = Document.open(file)) {
            return document.settings().year() == SmallDocument.YEAR;
        } catch (DocumentException e) {
            return false;
        }
    }

    private static <T> List<String> shown(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    @Test
    void aClosedYearIsComputedAnewByThePackInForceAnotherOneOrOneFromAFile() throws Exception {
        closeYear();
        driver.choose("menu-edit", "menu-recalculate");
        String same = "没有一个结果与封存时不同。";
        driver.await("nothing differs", () -> driver.text("#recalculation-said").equals(same));
        ComboBox<String> ways = robot.lookup("#recalculation-way").query();
        String national = ways.getItems().stream()
                .filter(way -> way.contains("national-2021"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> ways.setValue(national));
        driver.await("it differs", () -> !driver.text("#recalculation-said").equals(same));
        String inForce = ways.getItems().stream()
                .filter(way -> way.contains("hefei-2019") && way.contains("现用"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> ways.setValue(inForce));
        driver.await("nothing differs", () -> driver.text("#recalculation-said").equals(same));
        Path pack = folder.resolve("ours.json");
        Files.writeString(
                pack,
                new String(PackReader.bundledText("hefei-2019").orElseThrow(), StandardCharsets.UTF_8)
                        .replace("\"ROUND(SUM(month.reference) / 12, 2)\"", "\"ROUND(SUM(month.reference) / 6, 2)\"")
                        .replaceFirst("\"hefei-2019\"", "\"ours\""));
        driver.files().next(pack);
        fire("#recalculation-file");
        driver.await("it is computed", () -> driver.text("#recalculation-said").contains("应补发 1 人"));
        // Twice 80,000 instead of once; of another pack there is no reason to tell but that.
        assertTrue(driver.text("#recalculation-said").contains("合计 80,000.00 元"), driver.text("#recalculation-said"));
        TableView<?> lines = robot.lookup("#recalculated").query();
        assertEquals(8, lines.getVisibleLeafColumns().size());
    }
}
