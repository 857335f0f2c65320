package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.desktop.session.Section;
import org.heding.ledger.Form;
import org.heding.workbook.blank.BlankBook;
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
class FillingInTheWindowTest {
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

    private Path blank() throws Exception {
        try (BlankBook book = new BlankBook()) {
            return book.title("情况表", 4)
                    .row(1, "社区名称", "户数", "申请金额（万元）", "没人知道")
                    .row(2, "光明社区", "", "", "")
                    .row(3, "西园新村", "", "", "")
                    .row(4, "新村社区", "", "", "")
                    .save(folder.resolve("空表.xlsx"));
        }
    }

    private void press(String id) {
        Button button = robot.lookup(id).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Form> forms() {
        return driver.snapshot().ledger().forms(Form.Sort.FILL);
    }

    private String at(Path book, int row, int column) throws Exception {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheetAt(0).getRow(row).getCell(column).toString();
        }
    }

    @Test
    void aBlankIsMappedKeptFilledFilledAgainAndTakenBack() throws Exception {
        driver.go(Section.REPORTS, "", "");
        robot.interact(() -> assertTrue(driver.window().take(List.of(blankFile()))));
        driver.seen("#blank");
        assertEquals("还有 3 处没有对上", driver.text("#blank-standing"));
        ComboBox<?> amount = robot.lookup("#blank-choice-2").query();
        robot.interact(amount::requestFocus);
        robot.interact(amount::show);
        robot.sleep(200);
        robot.write("党组织活动");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("测算 · 党组织活动经费（元/年）", String.valueOf(amount.getValue()));
        assertEquals("还有 2 处没有对上", driver.text("#blank-standing"));
        ComboBox<Object> row = robot.lookup("#blank-row-4").query();
        robot.interact(() -> row.setValue(org.heding.desktop.session.SmallDocument.THIRD));

        Path target = folder.resolve("填好.xlsx");
        driver.files().next(target);
        press("#blank-go");
        robot.interact(() -> ((TextField) robot.lookup("#ask-field").query()).setText("申报表"));
        press("#ask-go");
        driver.seen("#filled");
        driver.settle();
        assertEquals("3000.0", at(target, 2, 1));
        assertEquals("13.0", at(target, 2, 2));
        assertEquals("11.8", at(target, 4, 2), "the row that the user has matched");
        assertEquals("", at(target, 4, 1));
        ListView<?> lacks = robot.lookup("#filled-lacks").query();
        assertEquals(2, lacks.getItems().size(), "a column that nobody knows, and missing households");
        press("#filled-open");
        assertEquals(List.of(target), driver.files().shown());

        press("#filled-back");
        assertEquals(List.of("申报表"), forms().stream().map(Form::name).toList());
        Path again = folder.resolve("再填.xlsx");
        driver.files().next(again);
        press("#form-fill-0");
        driver.seen("#filled");
        assertEquals("11.8", at(again, 4, 2));

        press("#filled-back");
        press("#form-rename-0");
        robot.interact(() -> ((TextField) robot.lookup("#ask-field").query()).setText("年报"));
        press("#ask-go");
        driver.settle();
        assertEquals(List.of("年报"), forms().stream().map(Form::name).toList());
        press("#form-remove-0");
        press("#ask-go");
        driver.settle();
        assertEquals(List.of(), forms());
        for (int step = 0; step < 3; step++) {
            robot.interact(() -> driver.shell().session().undo(edit -> {}, driver.shell()::fail));
            driver.settle();
        }
        assertEquals(List.of(), forms(), "renaming and keeping are taken back too");
        robot.interact(() -> driver.shell().session().redo(edit -> {}, driver.shell()::fail));
        driver.settle();
        assertEquals(List.of("申报表"), forms().stream().map(Form::name).toList());
    }

    private java.io.File blankFile() {
        try {
            return blank().toFile();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
