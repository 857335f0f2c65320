package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Document;
import org.heding.document.DocumentException.Kind;
import org.heding.document.OpenElsewhere;
import org.heding.document.Settings;
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
class RecoveryTest {
    @TempDir
    Path folder;

    private Driver driver;
    private FxRobot robot;
    private Path other;

    @Start
    void start(Stage stage) throws Exception {
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @BeforeEach
    void ready(FxRobot given) throws Exception {
        robot = given;
        driver.use(given);
        other = folder.resolve("other.heding");
        Settings settings = new Settings(SmallDocument.YEAR, "hefei-2019", SmallDocument.COUNTY, "另一份", false);
        Document.create(other, settings, SmallDocument.content()).close();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void open(Path file) {
        robot.interact(() -> driver.shell().open(file));
        driver.settle();
    }

    private void opened(Path file) {
        driver.await(file + " is open", () -> driver.snapshot().file().equals(file.toAbsolutePath()));
    }

    private void fire(String id) {
        driver.seen(id);
        Button button = robot.lookup(id).query();
        robot.interact(button::fire);
    }

    private Optional<BigDecimal> households() {
        return driver.snapshot().ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS);
    }

    private void edit(String households) {
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        "改",
                        ledger -> List.of(SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, households)),
                        driver.shell()::fail));
        driver.settle();
    }

    /** Destroys what lies behind the header and the first pages. */
    private static void damage(Path file, int from) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 6000), (byte) 0x5a);
        Files.write(file, bytes);
    }

    private void openDamaged() throws Exception {
        open(other);
        opened(other);
        edit("3100");
        open(folder.resolve("small.heding"));
        opened(folder.resolve("small.heding"));
        byte[] sound = Files.readAllBytes(other);
        Files.write(other, Arrays.copyOf(sound, sound.length - 5000));
        open(other);
        driver.seen("#error-dialog");
    }

    @Test
    void ofADamagedDocumentTheNewestBackupIsOffered() throws Exception {
        openDamaged();
        Path restored = folder.resolve("恢复.heding");
        driver.files().next(restored);
        fire("#open-backup");
        opened(restored);
        assertEquals(Optional.of(new BigDecimal("3000")), households(), "the backup is from the opening");
        assertFalse(driver.shows("#error-dialog"));
    }

    @Test
    void whoWantsNeitherKeepsTheOpenDocument() throws Exception {
        openDamaged();
        byte[] damaged = Files.readAllBytes(other);
        fire("#error-close");
        driver.await("the dialog is gone", () -> !driver.shows("#error-dialog"));
        opened(folder.resolve("small.heding"));
        assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(other)));
    }

    @Test
    void whatCanBeReadIsSavedAsANewDocumentAndWhatIsMissingIsSaid() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = OFF");
            statement.executeUpdate("DELETE FROM unit WHERE code = '" + SmallDocument.THIRD + "'");
        }
        open(other);
        driver.seen("#salvage");
        assertFalse(driver.shows("#open-backup"), "it was never open, so there is no backup");
        Path saved = folder.resolve("抢救.heding");
        driver.files().next(saved);
        fire("#salvage");
        opened(saved);
        driver.await("the report is shown", () -> driver.shows(".dialog-problem"));
        assertTrue(driver.text(".dialog-problem").contains("缺失"), driver.text(".dialog-problem"));
        assertTrue(driver.text(".dialog-remedy").contains("缺：人员 1 条"), driver.text(".dialog-remedy"));
        assertTrue(driver.text(".dialog-remedy").contains("单位：6 条"), driver.text(".dialog-remedy"));
        assertEquals(Optional.of(new BigDecimal("3000")), households());
        fire("#error-close");
    }

    @Test
    void whereNobodyMayWriteADocumentIsOpenedForReadingAndSaysSo() {
        Failure refused = new Failure(words -> "不能写入", words -> "只读", "", Optional.of(Kind.NOT_WRITABLE));
        robot.interact(() -> new Recovery(driver.shell()).offer(other, refused));
        fire("#open-reading");
        opened(other);
        assertEquals("只读", driver.text("#saved"));
        edit("3100");
        driver.seen("#error-dialog");
        assertTrue(driver.text(".dialog-problem").contains("other.heding"), driver.text(".dialog-problem"));
        fire("#error-close");
        assertEquals(Optional.of(new BigDecimal("3000")), households());
    }

    @Test
    void whatSomebodyElseHasIsOpenedAsACopyAndOnceItIsFreeAsItself() throws Exception {
        try (OpenElsewhere holder = new OpenElsewhere(other)) {
            open(other);
            driver.seen("#error-dialog");
            String said = driver.text(".dialog-problem");
            assertTrue(said.contains(holder.who()) && said.contains("自 20"), said);
            fire("#open-copy");
            opened(other);
            assertEquals("只读副本", driver.text("#saved"));
            assertTrue(driver.text("#copied").contains(holder.who()), driver.text("#copied"));
            assertTrue(driver.text("#copied").matches(".* \\d\\d:\\d\\d:\\d\\d .*"), driver.text("#copied"));
            edit("3100");
            driver.seen("#error-dialog");
            assertTrue(driver.text(".dialog-problem").contains("只读副本"), driver.text(".dialog-problem"));
            fire("#error-close");
            Instant before = copiedAt();
            fire("#refresh");
            driver.await("the copy is a later one", () -> copiedAt().isAfter(before));
        }
        fire("#refresh");
        driver.await("the original is open", () -> !driver.snapshot().standing().reading());
        assertFalse(driver.shows("#copied"));
        edit("3100");
        assertEquals("已保存", driver.text("#saved"));
        assertEquals(Optional.of(new BigDecimal("3100")), households());
    }

    private Instant copiedAt() {
        return driver.snapshot().standing().copied().orElseThrow().at();
    }

    @Test
    void aDocumentWithADestroyedPageOffersWhatCanBeRead() throws Exception {
        damage(other, 8192);
        open(other);
        driver.seen("#salvage");
        fire("#error-close");
        opened(folder.resolve("small.heding"));
    }
}
