package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.ledger.Field;
import org.heding.ledger.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a grid does as a spreadsheet does, by keys wherever there are some. */
@ExtendWith(ApplicationExtension.class)
class GridInTheWindowTest {
    private static final double SMALL_WIDTH = 1024;
    private static final double SMALL_HEIGHT = 640;
    private static final int MANY = 10_000;
    private static final int LAST = MANY - 1;
    /** In milliseconds, on a machine that others use too; it is far less. */
    private static final long MOST_HELD = 3000;
    /** In pixels. */
    private static final double ACROSS = 150;

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
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private Optional<BigDecimal> fact(String holder, String field) {
        return driver.snapshot().ledger().fact(holder, SmallDocument.YEAR, field);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void clip(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private String clipped() {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private void fire(String id) {
        ButtonBase button = robot.lookup(id).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<?> grid() {
        return robot.lookup("#grid").query();
    }

    private String column() {
        return grid().getFocusModel().getFocusedCell().getTableColumn().getId();
    }

    private List<String> columns() {
        return grid().getVisibleLeafColumns().stream()
                .map(column -> column.getId())
                .toList();
    }

    @Test
    void whatIsRefusedIsShownBeforeAnythingIsPasted() {
        clip("3100\t9000\n二千\t8000\n1900\t-7\n");
        press(KeyCode.CONTROL, KeyCode.V);
        driver.seen("#paste-dialog");
        TableView<?> refused = robot.lookup("#paste-refused").query();
        assertEquals(2, refused.getItems().size());
        assertEquals(Optional.of(new BigDecimal("3000")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        fire("#paste-copy");
        assertTrue(clipped().contains("二千") && clipped().contains("西园新村社区"), clipped());
        fire("#paste-cancel");
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3000")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        clip("3100\t9000\n二千\t8000\n1900\t-7\n");
        press(KeyCode.CONTROL, KeyCode.V);
        driver.seen("#paste-dialog");
        press(KeyCode.ENTER);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3100")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("2400")), fact(SmallDocument.SECOND, Field.HOUSEHOLDS));
        assertTrue(robot.lookup("二千").tryQuery().isPresent(), "what was refused stays to be mended");
        press(KeyCode.CONTROL, KeyCode.Z);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3000")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), fact(SmallDocument.FIRST, Field.RESIDENTS));
    }

    @Test
    void oneCopiedCellFillsTheWholeSelection() {
        clip("777\n");
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.V);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("777")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("777")), fact(SmallDocument.SECOND, Field.HOUSEHOLDS));
        assertEquals(Optional.empty(), fact(SmallDocument.THIRD, Field.HOUSEHOLDS));
    }

    @Test
    void aTextIsFoundFromAnywhereAndOneGoesFromPlaceToPlace() {
        robot.interact(() -> driver.window().requestFocus());
        press(KeyCode.CONTROL, KeyCode.F);
        driver.seen("#find-bar");
        robot.write("新村");
        driver.await("it is found", () -> !driver.text("#find-place").isEmpty());
        assertEquals("第 1 处，共 1 处", driver.text("#find-place"));
        assertEquals("column-name", column());
        assertEquals(1, grid().getFocusModel().getFocusedCell().getRow());
        assertTrue(robot.lookup("西园新村社区").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("found"))
                || robot.lookup("西园新村社区")
                        .query()
                        .getParent()
                        .getPseudoClassStates()
                        .contains(PseudoClass.getPseudoClass("found")));
        robot.interact(() -> robot.lookup("#find-text").<TextField>query().setText("西园街道"));
        driver.await("it is found", () -> driver.text("#find-place").equals("第 2 处，共 2 处"));
        press(KeyCode.ENTER);
        assertEquals("第 1 处，共 2 处", driver.text("#find-place"));
        press(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals("第 2 处，共 2 处", driver.text("#find-place"));
        press(KeyCode.ESCAPE);
        assertFalse(driver.shows("#find-bar"));
        assertEquals(grid(), driver.stage().getScene().getFocusOwner());
    }

    @Test
    void aColumnIsFilteredByKeysAndTheTotalsFollow() {
        press(KeyCode.ALT, KeyCode.DOWN);
        driver.seen("#filter-dialog");
        WaitForAsyncUtils.waitForFxEvents();
        TextField number = robot.lookup("#filter-number-0").query();
        assertTrue(number.isFocused());
        robot.interact(() -> number.setText("2500"));
        press(KeyCode.ENTER);
        driver.await("the filter holds", () -> grid().getItems().size() == 1);
        assertEquals("3,000", driver.text("#total-" + Field.HOUSEHOLDS));
        assertTrue(driver.text("#unfilter").contains("户数"));
        assertEquals("合计（1 / 3 行）", driver.text("#total-name"));
        fire("#unfilter");
        assertEquals(3, grid().getItems().size());
        assertFalse(driver.shows("#unfilter"));
    }

    private void through(Section... sections) {
        for (Section section : sections) {
            robot.interact(() -> driver.window().go(Jump.to(section)));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void whatWasDoneInATableIsThereAgainAfterTheOthersWereLookedAt() {
        TableView<?> before = grid();
        TableColumn<?, ?> households = before.getFocusModel().getFocusedCell().getTableColumn();
        robot.interact(() -> {
            households.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(before, households);
        });
        robot.interact(() -> robot.lookup("#township-filter")
                .<ComboBox<?>>query()
                .getSelectionModel()
                .select(1));
        clip("二千");
        press(KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.V);
        driver.seen("#paste-dialog");
        press(KeyCode.ENTER);
        driver.settle();
        List<?> rows = List.copyOf(grid().getItems());
        int row = grid().getFocusModel().getFocusedCell().getRow();

        through(Section.PEOPLE);
        assertEquals(grid(), driver.stage().getScene().getFocusOwner(), "the keyboard goes along");
        through(Section.PAY, Section.POLICY);
        assertEquals("section-policy", driver.stage().getScene().getFocusOwner().getId());
        through(Section.HISTORY, Section.COMMUNITIES);

        assertNotSame(before, grid(), "a table that nobody looked at for long is let go");
        assertEquals(rows, List.copyOf(grid().getItems()));
        assertEquals(row, grid().getFocusModel().getFocusedCell().getRow());
        assertEquals("column-" + Field.HOUSEHOLDS, column());
        assertEquals(
                "column-" + Field.HOUSEHOLDS, grid().getSortOrder().getFirst().getId());
        assertEquals(
                "西园街道",
                robot.lookup("#township-filter")
                        .<ComboBox<Unit>>query()
                        .getValue()
                        .name());
        assertTrue(robot.lookup("二千").tryQuery().isPresent(), "what was refused stays to be mended");
        through(Section.PEOPLE);
        TableView<?> people = grid();
        through(Section.COMMUNITIES, Section.PEOPLE);
        assertSame(people, grid(), "going to and fro makes nothing anew");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void sortBy(TableView<?> table, TableColumn<?, ?> column) {
        table.getSortOrder().setAll((TableColumn) column);
    }

    @Test
    void columnsAreMovedAndHiddenByKeysAndRemembered() {
        List<String> before = columns();
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(before.indexOf("column-households") + 1, columns().indexOf("column-households"));
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertFalse(columns().contains("column-households"));
        List<String> left = columns();
        assertEquals("column-name", left.getFirst());
        driver.choose("menu-view", "menu-language-en");
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.PARTY_MEMBERS);
        assertEquals(left, columns());
        Preferences again = new Preferences(folder.resolve("preferences.properties"));
        assertTrue(again.columns("facts-community").contains("-households"));
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        assertEquals("column-households", column(), "a way to a figure shows its column");
    }

    @Test
    void aClickOnASumCopiesIt() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        driver.await("the sum is shown", () -> driver.shows("#selection-sum"));
        fire("#selection-sum");
        assertEquals("5400", clipped());
    }

    @Test
    void everythingIsInTheMenusWithItsKeys() {
        robot.interact(() -> grid().getContextMenu().getOnShowing().handle(null));
        List<String> ids = grid().getContextMenu().getItems().stream()
                .filter(item -> item.getAccelerator() != null)
                .map(item -> item.getId())
                .toList();
        assertTrue(
                ids.containsAll(List.of(
                        "cell-edit", "cell-copy", "cell-cut", "cell-paste", "cell-clear", "cell-all", "cell-find")),
                ids.toString());
        robot.interact(
                () -> grid().getColumns().get(1).getContextMenu().getOnShowing().handle(null));
        assertTrue(grid().getColumns().get(1).getContextMenu().getItems().stream()
                .anyMatch(item -> "column-menu-filter".equals(item.getId())));
    }

    private void fits(String button) {
        Node shown = robot.lookup(button).query();
        assertTrue(
                shown.getScene().getHeight() <= SMALL_HEIGHT,
                "high: " + shown.getScene().getHeight());
        assertTrue(
                shown.getScene().getWidth() <= SMALL_WIDTH,
                "wide: " + shown.getScene().getWidth());
        assertTrue(shown.localToScene(shown.getLayoutBounds()).getMaxY()
                <= shown.getScene().getHeight());
    }

    @Test
    void theDialogsFitASmallWindowWithTheLargestLetters() {
        robot.interact(() -> {
            driver.stage().setWidth(SMALL_WIDTH);
            driver.stage().setHeight(SMALL_HEIGHT);
            driver.shell().preferences().size(24);
            driver.shell().rebuild();
        });
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        press(KeyCode.ALT, KeyCode.DOWN);
        driver.seen("#filter-dialog");
        fits("#filter-go");
        press(KeyCode.ESCAPE);
        driver.await("it is gone", () -> !driver.shows("#filter-dialog"));
        clip("一\n二\n三\n四\n五\n");
        press(KeyCode.CONTROL, KeyCode.V);
        driver.seen("#paste-dialog");
        fits("#paste-cancel");
        press(KeyCode.ESCAPE);
    }

    @Test
    void whatIsWantingIsSaidWhereTheMousePoints() {
        driver.go(Section.COMMUNITIES, SmallDocument.THIRD, Field.HOUSEHOLDS);
        TableCell<?, ?> cell = robot.from(robot.lookup("#grid").queryAll())
                .lookup((Node node) -> node instanceof TableCell<?, ?> one
                        && one.getIndex() == 2
                        && one.getTableColumn() != null
                        && "column-households".equals(one.getTableColumn().getId()))
                .query();
        robot.moveTo(cell);
        driver.await("the note can be read", () -> cell.getTooltip() != null);
        assertEquals("还没有填“户数”。", cell.getTooltip().getText());
        assertEquals("还没有填“户数”。", driver.text("#notice"));
    }

    /** How long the window was held up at most while this went on, in milliseconds. */
    private int top() {
        VirtualFlow<?> flow = robot.lookup("#grid .virtual-flow").query();
        return flow.getFirstVisibleCell() == null
                ? 0
                : flow.getFirstVisibleCell().getIndex();
    }

    private ScrollBar across() {
        return robot.lookup("#grid .scroll-bar").<ScrollBar>queryAll().stream()
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
    }

    private long heldBy(Runnable work) {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicLong most = new AtomicLong();
        Thread asking = Thread.ofVirtual().start(() -> {
            while (going.get()) {
                long start = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(answered::countDown);
                try {
                    answered.await();
                    most.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        work.run();
        going.set(false);
        asking.interrupt();
        return most.get();
    }

    @Test
    void tenThousandPeopleArePastedSelectedAndSearchedWithoutHoldingUpTheWindow() {
        driver.go(Section.PEOPLE, "", "name");
        StringJoiner lines = new StringJoiner("\r\n", "", "\r\n");
        for (int i = 0; i < MANY; i++) {
            String id = SmallDocument.id("990101%011d".formatted(19_800_000_000L + i));
            lines.add("%s\t光明社区\t委员\t%s\t2020-01-01".formatted(i == LAST ? "示例末" : "示例", id));
        }
        clip(lines.toString());
        long pasting = heldBy(() -> {
            press(KeyCode.CONTROL, KeyCode.V);
            driver.await("all are there", () -> grid().getItems().size() == MANY + 3);
        });
        long selecting = heldBy(() -> {
            press(KeyCode.CONTROL, KeyCode.A);
            driver.await(
                    "all are counted", () -> driver.text("#selection-count").length() > 8);
        });
        long moving = heldBy(() -> {
            press(KeyCode.CONTROL, KeyCode.HOME);
            press(KeyCode.CONTROL, KeyCode.DOWN);
            press(KeyCode.PAGE_UP);
        });
        long finding = heldBy(() -> {
            press(KeyCode.CONTROL, KeyCode.F);
            robot.interact(() -> robot.lookup("#find-text").<TextField>query().setText("示例末"));
            driver.await("it is found", () -> !driver.text("#find-place").isEmpty());
        });
        assertEquals("第 1 处，共 1 处", driver.text("#find-place"));
        assertEquals(
                Act.PASTE, driver.snapshot().standing().undoable().orElseThrow().act());
        for (long held : new long[] {pasting, selecting, moving, finding}) {
            assertTrue(held < MOST_HELD, held + " ms");
        }
        int top = top();
        assertTrue(top > MANY / 2, "what was found is in sight");
        robot.interact(() -> across().setValue(ACROSS));
        through(Section.COUNTIES, Section.REFERENCE_PAY, Section.HISTORY, Section.PEOPLE);
        driver.await("it is in sight again", () -> top() == top);
        assertEquals(ACROSS, across().getValue(), "as far to the right as before");
    }
}
