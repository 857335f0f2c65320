package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Document;
import org.heding.formula.Value;
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
class TypingInTheWindowTest {
    @TempDir
    Path folder;

    private Driver driver;

    @Start
    void start(Stage stage) throws Exception {
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @BeforeEach
    void ready(FxRobot robot) {
        driver.use(robot);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private Optional<BigDecimal> fact(String holder, String field) {
        return driver.snapshot().ledger().fact(holder, SmallDocument.YEAR, field);
    }

    @Test
    void aFigureTypedChangesItsResultItsWorkingAndTheFile(FxRobot robot) throws Exception {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, "organiser_required");
        assertEquals("1 人", driver.text("#working-figure"));
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.PARTY_MEMBERS);
        robot.write("201");
        robot.push(KeyCode.ENTER);
        driver.settle();
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, "organiser_required");
        assertEquals("2 人", driver.text("#working-figure"));
        Path file = driver.snapshot().file();
        driver.close();
        try (Document again = Document.open(file)) {
            assertEquals(
                    Optional.of(new BigDecimal("201")),
                    again.ledger().fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.PARTY_MEMBERS));
        }
    }

    @Test
    void enterGoesDownTabGoesRightAndBothCommit(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write("3100");
        robot.push(KeyCode.ENTER);
        robot.write("2500");
        robot.push(KeyCode.TAB);
        robot.write("8000");
        robot.push(KeyCode.ENTER);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3100")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("2500")), fact(SmallDocument.SECOND, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("8000")), fact(SmallDocument.SECOND, Field.RESIDENTS));
    }

    @Test
    void aClickElsewhereKeepsWhatWasTyped(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write("3333");
        robot.clickOn("西园新村社区");
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3333")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write("4444");
        robot.clickOn("#section-people");
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("4444")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void escGivesUpAndDeleteClears(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write("9");
        robot.push(KeyCode.ESCAPE);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("3000")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
        robot.push(KeyCode.DELETE);
        driver.settle();
        assertEquals(Optional.empty(), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void whatCannotBeTakenStaysAndIsExplained(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.write("三千");
        robot.push(KeyCode.ENTER);
        driver.settle();
        assertTrue(driver.text("#notice").contains("三千"));
        assertTrue(robot.lookup("三千").tryQuery().isPresent());
        assertEquals(Optional.of(new BigDecimal("3000")), fact(SmallDocument.FIRST, Field.HOUSEHOLDS));
    }

    @Test
    void aBlockIsPastedAndCopied(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.FIRST, Field.HOUSEHOLDS);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("3100\t9000\n2500\t8000\n1,900\t7000\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        driver.settle();
        assertEquals(Optional.of(new BigDecimal("1900")), fact(SmallDocument.THIRD, Field.HOUSEHOLDS));
        assertEquals(Optional.of(new BigDecimal("8000")), fact(SmallDocument.SECOND, Field.RESIDENTS));
        robot.press(KeyCode.SHIFT);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.RIGHT);
        robot.release(KeyCode.SHIFT);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals("3100\t9000\n2500\t8000", copied[0]);
        assertTrue(driver.text("#selection-sum").contains("22,600"));
    }

    @Test
    void theTotalsFollow(FxRobot robot) {
        driver.go(Section.COMMUNITIES, SmallDocument.THIRD, Field.HOUSEHOLDS);
        assertEquals("5,400", driver.text("#total-" + Field.HOUSEHOLDS));
        robot.write("600");
        robot.push(KeyCode.ENTER);
        driver.settle();
        assertEquals("6,000", driver.text("#total-" + Field.HOUSEHOLDS));
        assertEquals(Value.of(20), driver.snapshot().value(SmallDocument.COUNTY, "worker_quota"));
    }

    @Test
    void onlyWhatIsNotMetCanBeShown(FxRobot robot) {
        driver.go(Section.STAFFING, SmallDocument.SECOND, Field.ORGANISERS);
        assertTrue(robot.lookup("光明社区").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#only-unmet")
                .<javafx.scene.control.ToggleButton>query()
                .fire());
        assertTrue(robot.lookup("西园新村社区").tryQuery().isPresent());
        robot.interact(() -> driver.shell()
                .session()
                .edit(
                        "",
                        ledger -> java.util.List.of(SmallDocument.fact(SmallDocument.SECOND, Field.ORGANISERS, "2")),
                        failure -> {}));
        driver.settle();
        assertFalse(driver.snapshot().findings(SmallDocument.SECOND).stream()
                .anyMatch(finding -> finding.check().id().equals("organisers")));
    }
}
