package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Section;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Severity;
import org.heding.workbook.blank.BlankBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Twenty tasks of a clerk, done in the window on the sample document as their scripts say. */
@ExtendWith(ApplicationExtension.class)
class ClerkTasksTest {
    private static final int TASKS = 20;
    private static final int PASTED = 30;
    private static final String FIRST = "340104001001";

    @TempDir
    Path folder;

    private Driver driver;
    private FxRobot robot;
    private int begun;

    @Start
    void start(Stage stage) {
        driver = new Driver(stage, folder);
        driver.startSample();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    /** What must be there before a task, and what must be so after it. */
    private record Proof(Step before, Step after) {
        private interface Step {
            void run() throws Exception;
        }

        static Proof of(Step after) {
            return new Proof(() -> {}, after);
        }
    }

    private Map<String, Proof> proofs() {
        Map<String, Proof> proofs = new LinkedHashMap<>();
        proofs.put("new-town", Proof.of(this::aTownIsThere));
        proofs.put(
                "paste-households",
                new Proof(
                        () -> copied("1234\n".repeat(PASTED)),
                        () -> assertEquals(PASTED, with(Field.HOUSEHOLDS, 1234))));
        proofs.put("missing-figure", Proof.of(() -> assertEquals(1, with(Field.HOUSEHOLDS, 1520))));
        proofs.put("underpaid", Proof.of(this::theUnderpaidAreListedAndSummed));
        proofs.put("funds-in-ten-thousands", Proof.of(this::theFundsAloneAreWrittenInTenThousands));
        proofs.put("why", Proof.of(() -> assertTrue(working().contains("Q10"), working())));
        proofs.put("most-vacant", Proof.of(this::theMostVacantStandsFirst));
        proofs.put(
                "undo-yesterday",
                new Proof(this::pastedAndReopened, () -> assertEquals(0, with(Field.HOUSEHOLDS, 4321))));
        proofs.put("what-if", Proof.of(this::theDifferenceIsTold));
        proofs.put("fill-down", Proof.of(() -> assertEquals(59, with(Field.GRIDS, 4))));
        proofs.put("next-year", Proof.of(() -> {
            assertEquals(begun + 1, year());
            driver.await("the year has its figures", () -> fact(FIRST, Field.HOUSEHOLDS)
                    .isPresent());
            assertFalse(driver.snapshot().ledger().carried(begun + 1).isEmpty());
        }));
        proofs.put(
                "blank-again",
                new Proof(
                        this::aBlankIsKept,
                        () -> assertTrue(at("申报表.xlsx", 2, 1).startsWith("1"))));
        proofs.put("who-changed", Proof.of(() -> {
            assertEquals(Section.HISTORY, driver.window().section());
            assertTrue(driver.text("#entries-title").contains("梅山路"), driver.text("#entries-title"));
        }));
        proofs.put("person", Proof.of(() -> assertTrue(working().contains("示例007"), working())));
        proofs.put(
                "street-book",
                new Proof(
                        () -> book("街道报.xlsx", "3210", "1800", "2000"),
                        () -> assertEquals(Optional.of(new BigDecimal("3210")), fact(FIRST, Field.HOUSEHOLDS))));
        proofs.put(
                "send-back",
                new Proof(
                        () -> book("街道报错.xlsx", "三千", "-5", "2000户"),
                        () -> driver.await("the copy is written", () -> Files.exists(folder.resolve("退回.xlsx")))));
        proofs.put(
                "meetings-due",
                Proof.of(() -> assertTrue(listed().stream()
                        .allMatch(finding -> finding.check().id().equals("joint_meetings")))));
        proofs.put(
                "last-four",
                Proof.of(() -> assertTrue(
                        text("名册.xlsx", "社区工作者花名册", 4, 1).matches("\\d{3}[\\dX]"), text("名册.xlsx", "社区工作者花名册", 4, 1))));
        proofs.put("street-sum", Proof.of(() -> assertEquals("9,883", driver.text("#total-households"))));
        proofs.put("answer", Proof.of(() -> assertTrue(clipboard().contains("两项经费合计"), clipboard())));
        return proofs;
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskIsDoneAsItsScriptSays(ClerkTask task, FxRobot given) throws Exception {
        robot = given;
        driver.use(given);
        begun = year();
        Proof proof = proofs().get(task.id());
        proof.before().run();
        new Hands(driver, robot, folder).make(task.heding());
        proof.after().run();
    }

    static List<ClerkTask> tasks() {
        return ClerkTask.all();
    }

    @Test
    void twentyTasksTakeAtMostHalfOfTheMovesOfAPreparedSpreadsheet(FxRobot given) {
        robot = given;
        driver.use(given);
        List<ClerkTask> tasks = tasks();
        assertEquals(TASKS, tasks.size());
        assertEquals(
                List.copyOf(proofs().keySet()),
                tasks.stream().map(ClerkTask::id).toList());
        int here = tasks.stream().mapToInt(task -> task.heding().count()).sum();
        int there = tasks.stream().mapToInt(task -> task.spreadsheet().count()).sum();
        System.out.println(tasks.stream()
                .map(task -> task + " " + task.heding().count() + " / "
                        + task.spreadsheet().count())
                .collect(Collectors.joining(
                        "\n", "Moves in Heding / in a spreadsheet\n", "\nin all " + here + " / " + there)));
        assertTrue(2 * here <= there, here + " / " + there);
    }

    private int year() {
        return driver.snapshot().settings().year();
    }

    private Optional<BigDecimal> fact(String holder, String field) {
        return driver.snapshot().ledger().fact(holder, year(), field);
    }

    /** How many communities have this figure. */
    private long with(String field, int figure) {
        driver.settle();
        return driver.snapshot().units(Tier.COMMUNITY).stream()
                .filter(unit -> fact(unit.code(), field)
                        .filter(some -> some.compareTo(BigDecimal.valueOf(figure)) == 0)
                        .isPresent())
                .count();
    }

    private void copied(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private String clipboard() {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    /** All that the working says. */
    private String working() {
        return robot.from(robot.lookup("#working").queryParent()).lookup(".label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private void aTownIsThere() {
        driver.await("the document is another", () -> "340104002"
                .equals(driver.snapshot().settings().place()));
        assertEquals(
                List.of("金寨南路社区居委会", "望江西路社区居委会", "朝阳社区居委会", "黄山路社区居委会", "合作化南路社区居委会"),
                driver.snapshot().units(Tier.COMMUNITY).stream().map(Unit::name).toList());
    }

    private List<Finding> listed() {
        TableView<Finding> table = robot.lookup("#findings").query();
        assertTrue(!table.getItems().isEmpty());
        return table.getItems();
    }

    private void theUnderpaidAreListedAndSummed() {
        driver.go(Section.FINDINGS, "", "");
        assertTrue(listed().stream()
                .allMatch(finding -> finding.check().id().equals("pay_floor") && finding.severity() == Severity.UNMET));
        driver.go(Section.OVERVIEW, "", "");
        assertTrue(driver.shows("#card-pay_shortfall"));
    }

    private void theMostVacantStandsFirst() {
        TableView<?> table = robot.lookup("#grid").query();
        assertEquals("column-worker_vacancy", table.getSortOrder().getFirst().getId());
        var first = (org.heding.desktop.grid.Row) table.getItems().getFirst();
        assertEquals(
                driver.snapshot().units(Tier.COMMUNITY).stream()
                        .flatMap(unit -> vacancy(unit.code()).stream())
                        .max(Fraction::compareTo),
                vacancy(first.holder()));
    }

    private Optional<Fraction> vacancy(String unit) {
        return driver.snapshot().value(unit, "worker_vacancy") instanceof Value.Amount amount
                ? Optional.of(amount.number())
                : Optional.empty();
    }

    private void theFundsAloneAreWrittenInTenThousands() throws IOException {
        assertTrue(sheets("经费.xlsx").contains("经费测算"));
        assertFalse(sheets("经费.xlsx").contains("员额核定"));
        assertTrue(IntStream.range(0, 10)
                .anyMatch(column -> text("经费.xlsx", "经费测算", 1, column).contains("万元")));
    }

    private void theDifferenceIsTold() {
        driver.await(
                "the difference is told",
                () ->
                        robot
                                .from(robot.lookup("#trial-outcome").<Node>query())
                                .lookup(".label")
                                .queryAllAs(Labeled.class)
                                .stream()
                                .anyMatch(label -> label.getText().matches("\\+[0-9,]+\\.00")));
    }

    private void pastedAndReopened() {
        List<Change> pasted = driver.snapshot().units(Tier.COMMUNITY).stream()
                .<Change>map(unit -> new Change.SetFact(unit.code(), begun, Field.HOUSEHOLDS, BigDecimal.valueOf(4321)))
                .toList();
        Path file = driver.snapshot().file();
        robot.interact(() -> driver.shell().session().edit("粘贴", ledger -> pasted, driver.shell()::fail));
        driver.settle();
        assertEquals(59, with(Field.HOUSEHOLDS, 4321));
        robot.interact(() -> driver.shell().open(file));
        driver.settle();
    }

    private void aBlankIsKept() throws Exception {
        Path blank;
        try (BlankBook book = new BlankBook()) {
            blank = book.title("情况表", 4)
                    .row(1, "社区名称", "户数", "党员数")
                    .row(2, "梅山路社区居委会", "", "")
                    .row(3, "杏林社区居委会", "", "")
                    .save(folder.resolve("空表.xlsx"));
        }
        driver.go(Section.REPORTS, "", "");
        robot.interact(() -> driver.window().take(List.of(blank.toFile())));
        driver.seen("#blank");
        driver.files().next(folder.resolve("第一次.xlsx"));
        robot.interact(() ->
                robot.lookup("#blank-go").<javafx.scene.control.Button>query().fire());
        driver.seen("#ask-field");
        robot.interact(() -> robot.lookup("#ask-field").<TextField>query().setText("申报表"));
        robot.interact(() ->
                robot.lookup("#ask-go").<javafx.scene.control.Button>query().fire());
        driver.seen("#filled");
        driver.settle();
        assertEquals(1, driver.snapshot().ledger().forms(Form.Sort.FILL).size());
        driver.go(Section.OVERVIEW, "", "");
    }

    private void book(String name, String... households) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            Sheet sheet = book.createSheet("城市社区基本情况");
            fill(sheet.createRow(0), "区划代码", "社区名称", "户数");
            fill(sheet.createRow(1), FIRST, "梅山路社区居委会", households[0]);
            fill(sheet.createRow(2), "340104001002", "绩溪路社区居委会", households[1]);
            fill(sheet.createRow(3), "340104001003", "二里街社区居委会", households[2]);
            book.write(out);
        }
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private XSSFWorkbook written(String name) throws IOException {
        Path file = folder.resolve(name);
        driver.await(name + " is written", () -> Files.exists(file));
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private List<String> sheets(String name) throws IOException {
        try (XSSFWorkbook book = written(name)) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(book.getNumberOfSheets())
                    .map(book::getSheetName)
                    .toList();
        }
    }

    private String text(String name, String sheet, int row, int column) {
        try (XSSFWorkbook book = written(name)) {
            Row line = book.getSheet(sheet).getRow(row);
            return line == null || line.getCell(column) == null
                    ? ""
                    : line.getCell(column).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String at(String name, int row, int column) throws IOException {
        try (XSSFWorkbook book = written(name)) {
            return book.getSheetAt(0).getRow(row).getCell(column).toString();
        }
    }
}
