package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.heding.document.Unsaved;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The stick is pulled out while the document is open: its folder is moved away. */
@ExtendWith(ApplicationExtension.class)
class UnpluggedTest {
    @TempDir
    Path folder;

    private Driver driver;
    private FxRobot robot;
    private Path stick;
    private Path drawer;
    private Path file;

    @Start
    void start(Stage stage) throws Exception {
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @BeforeEach
    void plugIn(FxRobot given) throws Exception {
        robot = given;
        driver.use(given);
        // Named as a folder of a cloud, so that its risk is said as well.
        stick = Files.createDirectories(folder.resolve("坚果云"));
        drawer = folder.resolve("drawer");
        file = stick.resolve("a.heding");
        Settings settings = new Settings(SmallDocument.YEAR, "hefei-2019", SmallDocument.COUNTY, "优盘上的", false);
        Document.create(file, settings, SmallDocument.content()).close();
        robot.interact(() -> driver.shell().open(file));
        driver.await("the document is open", () -> driver.snapshot().file().equals(file));
        driver.settle();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void type(String figure) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write(figure);
        robot.push(KeyCode.ENTER);
        driver.settle();
    }

    private void pullOutAndType() throws Exception {
        type("3100");
        Files.move(stick, drawer);
        type("3200");
        driver.seen("#error-dialog");
    }

    private void fire(String id) {
        driver.seen(id);
        Button button = robot.lookup(id).query();
        robot.interact(button::fire);
    }

    private int unsaved() {
        return driver.snapshot().standing().unsaved().map(Unsaved::edits).orElse(0);
    }

    private static String households(Document document) {
        return document.ledger()
                .fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS)
                .orElseThrow()
                .toPlainString();
    }

    private String shown() {
        return driver.snapshot()
                .ledger()
                .fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS)
                .orElseThrow()
                .toPlainString();
    }

    private void inFile(Path at, Consumer<Document> looked) throws Exception {
        driver.close();
        try (Document document = Document.open(at)) {
            looked.accept(document);
        }
    }

    @Test
    void theEditIsKeptAndWrittenWhenTheStickIsBack() throws Exception {
        pullOutAndType();
        assertTrue(driver.text(".dialog-problem").contains("坚果云"), driver.text(".dialog-problem"));
        assertTrue(driver.text(".dialog-remedy").contains("没有丢"), driver.text(".dialog-remedy"));
        fire("#error-close");
        driver.await("the dialog is gone", () -> !driver.shows("#error-dialog"));
        assertEquals("3200", shown());
        assertEquals("没存进文件", driver.text("#saved"));
        assertTrue(driver.text("#unsaved").startsWith("有 1 处"), driver.text("#unsaved"));
        type("3300");
        assertFalse(driver.shows("#error-dialog"), "it is said once; the banner stays");
        assertTrue(driver.text("#unsaved").startsWith("有 2 处"), driver.text("#unsaved"));
        type("3400");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        driver.settle();
        assertEquals("3300", shown());
        fire("#retry");
        driver.seen("#error-dialog");
        fire("#error-close");
        assertEquals(2, unsaved());
        Files.move(drawer, stick);
        fire("#retry");
        driver.await("all is saved", () -> unsaved() == 0);
        driver.settle();
        assertFalse(driver.shows("#unsaved"));
        assertEquals("已保存", driver.text("#saved"));
        assertEquals("3300", shown());
        inFile(file, document -> assertEquals("3300", households(document)));
    }

    @Test
    void savedAtAnotherPlaceAllIsThereAndThatIsOpenThen() throws Exception {
        pullOutAndType();
        Path place = folder.resolve("本机.heding");
        driver.files().next(place);
        fire("#save-all-elsewhere");
        driver.await("the new document is open", () -> driver.snapshot().file().equals(place));
        driver.settle();
        assertEquals("3200", shown());
        assertFalse(driver.shows("#unsaved"));
        assertTrue(driver.snapshot().standing().undoable().isPresent(), "the history came along");
        driver.await("it is said", () -> driver.text("#notice").contains("本机.heding"));
        type("3300");
        assertEquals(0, unsaved());
        inFile(place, document -> assertEquals("3300", households(document)));
    }

    private void askToClose() {
        robot.interact(
                () -> driver.stage().fireEvent(new WindowEvent(driver.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void neitherClosingNorAnotherDocumentTakesUnsavedEditsAwayUnasked() throws Exception {
        pullOutAndType();
        fire("#error-close");
        robot.interact(() -> driver.shell().open(folder.resolve("small.heding")));
        driver.seen("#abandon");
        assertTrue(driver.text(".dialog-problem").contains("1 处"), driver.text(".dialog-problem"));
        fire("#error-close");
        driver.await("the dialog is gone", () -> !driver.shows("#error-dialog"));
        assertEquals(file, driver.snapshot().file());
        askToClose();
        driver.seen("#abandon");
        assertTrue(driver.stage().isShowing());
        assertEquals("放弃这些修改并关闭", driver.text("#abandon"));
        fire("#abandon");
        driver.await("the window is closed", () -> !driver.stage().isShowing());
    }

    @Test
    void aWindowWithoutUnsavedEditsClosesAtOnce() {
        askToClose();
        driver.await("the window is closed", () -> !driver.stage().isShowing());
    }

    @Test
    void aRiskyPlaceIsSaidUntilItIsReadAndThenNotAgain() {
        driver.seen("#risk");
        assertTrue(driver.text("#risk").contains("“坚果云”"), driver.text("#risk"));
        fire("#risk-seen");
        driver.await("it is gone", () -> !driver.shows("#risk"));
        for (Path next : List.of(folder.resolve("small.heding"), file)) {
            robot.interact(() -> driver.shell().open(next));
            driver.await("it is open", () -> driver.snapshot().file().equals(next));
            driver.settle();
            assertFalse(driver.shows("#risk"));
        }
    }
}
