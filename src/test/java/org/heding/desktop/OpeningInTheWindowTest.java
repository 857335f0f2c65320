package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OpeningInTheWindowTest {
    /** Where a document says its format. */
    private static final int FORMAT = 60;

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

    private Path other() throws Exception {
        Path file = folder.resolve("other.heding");
        Settings settings = new Settings(SmallDocument.YEAR, "hefei-2019", SmallDocument.COUNTY, "另一份", false);
        Document.create(file, settings, SmallDocument.content()).close();
        return file;
    }

    @Test
    void aYearForWhichThePackWasNotCheckedIsMarkedBesideTheYear() throws Exception {
        assertFalse(robot.lookup("#unchecked").query().isVisible());
        Path later = folder.resolve("later.heding");
        Settings settings = new Settings(SmallDocument.YEAR + 1, "hefei-2019", SmallDocument.COUNTY, "明年", false);
        Document.create(later, settings, SmallDocument.content()).close();
        driver.files().next(later);
        driver.choose("menu-file", "menu-open");
        driver.await(
                "the other document is open",
                () -> driver.snapshot().settings().title().equals("明年"));
        assertTrue(robot.lookup("#unchecked").query().isVisible());
    }

    private void refused(Path file) {
        driver.files().next(file);
        driver.choose("menu-file", "menu-open");
        driver.seen("#error-dialog");
        assertFalse(driver.text(".dialog-problem").isBlank());
        assertFalse(driver.text(".dialog-remedy").isBlank());
        robot.interact(() -> robot.lookup("#error-close").<Button>query().fire());
        driver.await("the dialog is gone", () -> !driver.shows("#error-dialog"));
        driver.settle();
        assertTrue(driver.snapshot().file().endsWith("small.heding"));
        assertEquals("蜀山区 2026 年度", driver.text("#document-title"));
    }

    @Test
    void damagedAndNewerDocumentsAreExplainedAndTheOpenOneStays() throws Exception {
        Path file = other();
        byte[] sound = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sound, sound.length / 2));
        refused(file);
        byte[] newer = sound.clone();
        ByteBuffer.wrap(newer).putInt(FORMAT, 99);
        Files.write(file, newer);
        refused(file);
    }

    @Test
    void aDocumentOpenElsewhereIsExplainedAndOpensOnceItIsFree() throws Exception {
        Path file = other();
        try (Document held = Document.open(file)) {
            refused(held.path());
        }
        assertTrue(take(file));
        driver.await("the document is open", () -> driver.snapshot().file().endsWith("other.heding"));
        assertEquals("另一份", driver.text("#document-title"));
    }

    private boolean take(Path... files) {
        boolean[] taken = new boolean[1];
        robot.interact(() -> taken[0] =
                driver.window().take(List.of(files).stream().map(Path::toFile).toList()));
        return taken[0];
    }

    @Test
    void aWorkbookDroppedIsShownBeforeItIsImportedAndOtherFilesAreNot() throws Exception {
        assertFalse(take(Files.writeString(folder.resolve("brief.doc"), "x")));
        Path book = folder.resolve("街道报.XLSX");
        try (XSSFWorkbook made = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(book)) {
            Sheet sheet = made.createSheet("城市社区基本情况");
            String[] names = {"区划代码", "社区名称", "户数"};
            String[] texts = {SmallDocument.FIRST, "光明社区", "3210"};
            var head = sheet.createRow(0);
            var row = sheet.createRow(1);
            for (int i = 0; i < names.length; i++) {
                head.createCell(i).setCellValue(names[i]);
                row.createCell(i).setCellValue(texts[i]);
            }
            made.write(out);
        }
        assertTrue(take(folder.resolve("brief.doc"), book));
        driver.seen("#import-preview");
        assertTrue(driver.text("#import-changed").startsWith("1 "), driver.text("#import-changed"));
        assertEquals(
                "3000",
                driver.snapshot()
                        .ledger()
                        .fact(SmallDocument.FIRST, SmallDocument.YEAR, "households")
                        .orElseThrow()
                        .toPlainString());
    }
}
