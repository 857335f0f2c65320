package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.heding.desktop.session.Kept;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.document.Backup.Reason;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.document.Tracing;
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
class HistoryInTheWindowTest {
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
        edit("填写户数（光明社区）", SmallDocument.FIRST, "3100");
        edit("填写户数（西园新村社区）", SmallDocument.SECOND, "2500");
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void edit(String label, String community, String households) {
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        label,
                        ledger -> List.of(SmallDocument.fact(community, Field.HOUSEHOLDS, households)),
                        driver.shell()::fail));
        driver.settle();
    }

    private TableView<Edit> edits() {
        return robot.lookup("#edits").query();
    }

    private TableView<Entry> entries() {
        return robot.lookup("#entries").query();
    }

    private void fire(String id) {
        ButtonBase button = robot.lookup(id).query();
        robot.interact(button::fire);
    }

    private void history() {
        driver.go(Section.HISTORY, "", "");
        driver.await("the edits are listed", () -> edits().getItems().size() == 2);
    }

    @Test
    void theEditsAreListedAndOneShowsWhatItChanged() {
        history();
        driver.await("the changes are shown", () -> entries().getItems().size() == 1);
        robot.interact(() -> edits().getSelectionModel().select(1));
        driver.await("the other's change is shown", () -> entries().getItems().stream()
                .anyMatch(entry -> entry.holder().equals(SmallDocument.FIRST)));
        Entry entry = entries().getItems().getFirst();
        assertEquals("3000", entry.before());
        assertEquals("3100", entry.after());
        assertTrue(driver.text("#entries-title").startsWith("填写户数（光明社区）"), driver.text("#entries-title"));
    }

    @Test
    void theListIsFilteredByWordsAndByWhatWasDone() {
        history();
        TextField search = robot.lookup("#history-search").query();
        robot.interact(() -> search.setText("西园"));
        assertEquals(1, edits().getItems().size());
        ComboBox<Act> acts = robot.lookup("#history-act").query();
        robot.interact(() -> acts.setValue(Act.IMPORT));
        assertEquals(0, edits().getItems().size());
        robot.interact(() -> {
            search.clear();
            acts.setValue(Act.EDIT);
        });
        assertEquals(2, edits().getItems().size());
    }

    @Test
    void theOldValueIsPutBackAsAnEditOfItsOwn() {
        history();
        robot.interact(() -> edits().getSelectionModel().select(1));
        driver.await("the change is shown", () -> entries().getItems().stream()
                .anyMatch(entry -> entry.holder().equals(SmallDocument.FIRST)));
        assertTrue(robot.lookup("#restore-value").<Button>query().isDisabled());
        robot.interact(() -> entries().getSelectionModel().select(0));
        fire("#restore-value");
        driver.settle();
        assertEquals(
                Optional.of(new BigDecimal("3000")),
                driver.snapshot().ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS));
        driver.await("it is listed", () -> edits().getItems().size() == 3);
        assertEquals("恢复户数（光明社区）", edits().getItems().getFirst().label());
    }

    @Test
    void theChangesOfACellAreReachedFromTheWorkingAndFromTheGrid() {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        fire("#trace");
        assertEquals(Section.HISTORY, driver.window().section());
        driver.await("the change is shown", () -> entries().getItems().size() == 1);
        assertEquals("光明社区的修改：户数 2026", driver.text("#entries-title"));
        fire("#all-edits");
        driver.await("the list is back", () -> driver.shows("#edits"));
        driver.go(Section.COMMUNITIES, SmallDocument.SECOND, Field.GRIDS);
        TableView<?> grid = robot.lookup("#grid").query();
        robot.interact(() -> {
            grid.getContextMenu().getOnShowing().handle(null);
            grid.getContextMenu().getItems().stream()
                    .filter(item -> "trace-holder".equals(item.getId()))
                    .forEach(MenuItem::fire);
        });
        driver.await(
                "the unit's changes are shown",
                () -> driver.shows("#entries")
                        && entries().getItems().stream()
                                .anyMatch(entry -> entry.holder().equals(SmallDocument.SECOND)));
        assertEquals("西园新村社区的修改", driver.text("#entries-title"));
        assertFalse(driver.shows("#edits"));
    }

    @Test
    void whatIsShownIsExportedForASpreadsheet() throws Exception {
        history();
        Path list = folder.resolve("修改.csv");
        driver.files().next(list);
        fire("#export-history");
        driver.await("it is said", () -> driver.text("#notice").contains("修改.csv"));
        String text = Files.readString(list);
        assertEquals(3, text.lines().count());
        assertTrue(text.startsWith("\uFEFF\"时间\""), text);
        assertTrue(text.contains("填写户数（光明社区）"), text);
    }

    @Test
    void theBoundOfTheDetailsIsSaid() {
        history();
        assertTrue(driver.text(".history-note").contains("%,d".formatted(Tracing.KEPT)), driver.text(".history-note"));
    }

    private TableView<Kept> backups() {
        return robot.lookup("#backups").query();
    }

    @Test
    void whatWasOpenedIsBackedUpAndTheBackupCanBeComparedAndRestored() throws Exception {
        driver.go(Section.HISTORY, "", "file");
        driver.await("the backup is listed", () -> backups().getItems().size() == 1);
        assertEquals(Reason.OPEN, backups().getItems().getFirst().backup().reason());
        assertEquals(
                Map.of("unit", 7L, "person", 2L),
                backups().getItems().getFirst().counts());
        fire("#backup-compare");
        driver.await("they are compared", () -> driver.text("#backup-said").contains("2 次修改"));
        fire("#backup-make");
        driver.await("another is made", () -> backups().getItems().size() == 2);
        fire("#backup-show");
        assertTrue(driver.files().shown().getFirst().startsWith(folder.resolve("backups")));
        robot.interact(() -> backups().getSelectionModel().select(1));
        Path restored = folder.resolve("恢复.heding");
        driver.files().next(restored);
        fire("#backup-restore");
        driver.await("it is open", () -> driver.snapshot().file().equals(restored.toAbsolutePath()));
        assertEquals(
                Optional.of(new BigDecimal("3000")),
                driver.snapshot().ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS));
    }

    @Test
    void anotherFolderForBackupsIsChosenAndRemembered() throws Exception {
        driver.go(Section.HISTORY, "", "file");
        Path other = Files.createDirectory(folder.resolve("另一处"));
        driver.files().next(other);
        fire("#backup-move");
        assertEquals(other.toString(), driver.text("#backup-folder"));
        driver.await("there are none yet", () -> backups().getItems().isEmpty());
        fire("#backup-make");
        driver.await("one is made there", () -> backups().getItems().size() == 1);
        assertTrue(backups().getItems().getFirst().backup().file().startsWith(other));
    }
}
