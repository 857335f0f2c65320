package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
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
class WindowTest {
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

    private Path book(String... households) throws Exception {
        Path file = folder.resolve("街道报.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("城市社区基本情况");
            fill(sheet.createRow(0), "区划代码", "社区名称", "户数");
            fill(sheet.createRow(1), SmallDocument.FIRST, "光明社区", households[0]);
            fill(sheet.createRow(2), SmallDocument.SECOND, "西园新村社区", households[1]);
            book.write(out);
        }
        return file;
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private Optional<BigDecimal> households(String community) {
        return driver.snapshot().ledger().fact(community, SmallDocument.YEAR, Field.HOUSEHOLDS);
    }

    private void press(String id) {
        Button button = robot.lookup(id).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anImportWithErrorsNamesTheCellAndTakesOnlyTheGoodRows() throws Exception {
        driver.files().next(book("3210", "一千八"));
        driver.choose("menu-file", "menu-import");
        driver.seen("#import-errors");
        TableView<?> errors = robot.lookup("#import-errors").query();
        assertEquals(1, errors.getItems().size());
        assertTrue(robot.lookup("#import-all").<Button>query().isDisabled());
        robot.interact(() -> errors.getSelectionModel().select(0));
        assertTrue(driver.text("#import-cell").contains("C3"), driver.text("#import-cell"));
        Path marked = folder.resolve("标出.xlsx");
        driver.files().next(marked);
        press("#import-mark");
        driver.await("the marked copy is offered", () -> driver.text("#notice").contains("标出.xlsx"));
        assertTrue(Files.exists(marked));
        press("#import-good");
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3210")), households(SmallDocument.FIRST));
        assertEquals(Optional.of(new BigDecimal("2400")), households(SmallDocument.SECOND));
    }

    @Test
    void aGoodImportIsCountedThenMadeAsOneEdit() throws Exception {
        driver.files().next(book("3210", "2400"));
        driver.choose("menu-file", "menu-import");
        driver.seen("#import-preview");
        assertTrue(driver.text("#import-changed").startsWith("1 "), driver.text("#import-changed"));
        press("#import-all");
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3210")), households(SmallDocument.FIRST));
        assertEquals(Section.COMMUNITIES, driver.window().section());
    }

    @Test
    void headersOfSomebodyElsesAreToldOnceAndThenKnown() throws Exception {
        Path list = folder.resolve("报表.csv");
        Files.writeString(list, "单位编码,社区名称,住户数\n" + SmallDocument.FIRST + ",光明社区,3210\n");
        driver.files().next(list);
        driver.choose("menu-file", "menu-import");
        driver.seen("#mapping");
        assertTrue(robot.lookup("#mapping-go").<Button>query().isDisabled());
        choose("#mapping-title", "城市社区基本情况");
        assertTrue(driver.text("#mapping-problem").contains("区划代码"), driver.text("#mapping-problem"));
        choose("#mapping-A1", "区划代码");
        choose("#mapping-C1", "户数");
        press("#mapping-go");
        driver.seen("#import-preview");
        press("#import-cancel");
        driver.settle();
        driver.files().next(list);
        driver.choose("menu-file", "menu-import");
        driver.seen("#import-preview");
        press("#import-all");
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3210")), households(SmallDocument.FIRST));
    }

    private void choose(String id, String value) {
        robot.interact(() -> robot.lookup(id).<ComboBox<String>>query().setValue(value));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aCancelledImportChangesNothing() throws Exception {
        driver.files().next(book("1", "2"));
        driver.choose("menu-file", "menu-import");
        driver.seen("#import-preview");
        press("#import-cancel");
        assertEquals(Optional.of(new BigDecimal("3000")), households(SmallDocument.FIRST));
        assertFalse(driver.shows("#import-preview"));
    }

    @Test
    void whatIsNoWorkbookIsExplained() throws Exception {
        driver.files().next(Files.writeString(folder.resolve("x.xlsx"), "no workbook"));
        driver.choose("menu-file", "menu-import");
        driver.seen("#error-dialog");
        press("#error-close");
        driver.await("the dialog is gone", () -> !driver.shows("#error-dialog"));
    }

    @Test
    void theReportIsWrittenAndOffered() throws Exception {
        Path report = folder.resolve("报表.xlsx");
        driver.files().next(report);
        press("#export");
        driver.await("the report is offered", () -> driver.text("#notice").contains("报表.xlsx"));
        try (XSSFWorkbook written = new XSSFWorkbook(Files.newInputStream(report))) {
            assertTrue(written.getNumberOfSheets() > 5);
        }
        robot.clickOn("打开");
        assertEquals(java.util.List.of(report), driver.files().shown());
    }

    @Test
    void theTemplateIsWrittenWithWhatIsRecorded() throws Exception {
        Path template = folder.resolve("填报表.xlsx");
        driver.files().next(template);
        driver.choose("menu-file", "menu-template");
        driver.await("the template is offered", () -> driver.text("#notice").contains("填报表.xlsx"));
        assertTrue(Files.size(template) > 1000);
    }

    @Test
    void aFindingLeadsToItsFigure() {
        driver.go(Section.FINDINGS, "unmet", "organisers");
        TableView<?> findings = robot.lookup("#findings").query();
        assertEquals(1, findings.getItems().size());
        robot.interact(() -> {
            findings.getSelectionModel().select(0);
            findings.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        assertEquals(Section.COMMUNITIES, driver.window().section());
        assertTrue(driver.text(".working-head").contains("组织员"));
    }

    @Test
    void theLanguageChangesWhileTheWindowIsOpen() {
        driver.choose("menu-view", "menu-language-en");
        assertEquals("Overview", driver.text(".section-title"));
        assertFalse(driver.shell().preferences().messages().chinese());
        driver.choose("menu-view", "menu-language-zh");
        assertEquals("总览", driver.text(".section-title"));
    }

    @Test
    void aPlaceOfTheDirectoryBecomesADocument() {
        Path file = folder.resolve("new.heding");
        driver.files().next(file);
        driver.choose("menu-file", "menu-new");
        driver.seen("#new-document");
        TextField search = robot.lookup("#place-search").query();
        robot.interact(() -> search.setText("包河区"));
        assertTrue(driver.text("#place-chosen").contains("安徽省合肥市包河区"), driver.text("#place-chosen"));
        press("#new-make");
        driver.await(
                "the document is open",
                () -> driver.snapshot().settings().place().equals("340111"));
        assertTrue(driver.snapshot().units(Tier.COMMUNITY).size() > 50);
        assertTrue(driver.text("#document-title").contains("包河区"));
    }

    @Test
    void theSearchGoesToWhatItFinds() {
        robot.clickOn("#search");
        robot.write("竹荫");
        robot.push(KeyCode.ENTER);
        assertEquals(Section.COMMUNITIES, driver.window().section());
        assertTrue(driver.text("#working .big").contains("竹荫里社区"));
    }

    @Test
    void theFileIsVerifiedAndBackedUp() {
        driver.go(Section.HISTORY, "", "file");
        press("#verify");
        driver.await("the file is sound", () -> driver.text("#health").contains("完好"));
        Path copy = folder.resolve("copy.heding");
        driver.files().next(copy);
        press("#back-up");
        driver.await("the copy is there", () -> driver.text("#health").contains("copy.heding"));
        assertTrue(Files.exists(copy));
    }

    @Test
    void everySectionIsBuiltInBothLanguagesAndBothLooks() {
        everySection(Locale.ENGLISH, Preferences.Theme.DARK);
        everySection(Locale.SIMPLIFIED_CHINESE, Preferences.Theme.LIGHT);
    }

    private void everySection(Locale locale, Preferences.Theme theme) {
        robot.interact(() -> {
            driver.shell().preferences().messages(Messages.of(locale));
            driver.shell().preferences().theme(theme);
            driver.shell().rebuild();
        });
        for (Section section : Section.values()) {
            driver.go(section, "", "");
            assertEquals(section, driver.window().section());
            assertEquals(section.label().in(Messages.of(locale)), driver.text(".section-title"), section.id());
        }
    }
}
