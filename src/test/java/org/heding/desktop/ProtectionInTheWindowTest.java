package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The password of a document, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class ProtectionInTheWindowTest {
    private static final String PASSWORD = "password2026";

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

    private void press(String id) {
        driver.await(id + " is there", () -> driver.shows(id));
        Node button = robot.lookup(id).query();
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
    }

    private void answer(String dialog, KeyCode... keys) {
        driver.seen(dialog);
        robot.type(keys);
    }

    /** Types into the field that has the keyboard, which is the first one of the dialog. */
    private void type(String text) {
        driver.await(
                "an empty field has the keyboard",
                () -> driver.shows("#password-dialog")
                        && dialog().getFocusOwner() instanceof PasswordField field
                        && field.getText().isEmpty());
        // The robot of the tests sends keys to a dialog, but no letters.
        PasswordField field = (PasswordField) dialog().getFocusOwner();
        robot.interact(() -> field.setText(text));
    }

    private Scene dialog() {
        return robot.lookup("#password-dialog").query().getScene();
    }

    private void protect() {
        driver.go(Section.HISTORY, "", "file");
        driver.await("the backup is listed", () -> backups() == 1);
        press("#protection-set");
        answer("#ask-dialog", KeyCode.ENTER);
        type(PASSWORD);
        robot.type(KeyCode.TAB);
        type(PASSWORD);
        robot.type(KeyCode.ENTER);
        assertTrue(driver.shows("#password-dialog"), "nothing is done before the sentence is ticked");
        robot.type(KeyCode.TAB);
        CheckBox known = (CheckBox) dialog().getFocusOwner();
        robot.interact(() -> known.setSelected(true));
        robot.type(KeyCode.ENTER);
        driver.await("the password is set", () -> driver.text("#protection").contains("已设密码"));
    }

    private int backups() {
        return robot.lookup("#backups").<TableView<?>>query().getItems().size();
    }

    @Test
    void itIsSetByKeyboardAndAskedForWhenTheDocumentIsOpened() throws Exception {
        Path file = driver.snapshot().file();
        protect();
        answer("#ask-dialog", KeyCode.ENTER);
        driver.await("the earlier backup is gone", () -> backups() == 1);
        try (var all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1)
                                .contains(SmallDocument.WORKER),
                        each::toString);
            }
        }
        Path other = folder.resolve("other.heding");
        Document.create(
                        other,
                        new Settings(SmallDocument.YEAR, "hefei-2019", SmallDocument.COUNTY, "另一份", false),
                        SmallDocument.content())
                .close();
        robot.interact(() -> driver.shell().open(other));
        driver.await("the other is open", () -> driver.snapshot().file().equals(other.toAbsolutePath()));
        DocumentException sealed =
                Assertions.assertThrows(DocumentException.class, () -> Document.openForReading(file));
        assertEquals(DocumentException.Kind.SEALED, sealed.kind());
        robot.interact(() -> driver.shell().open(file));
        type("wrong");
        robot.type(KeyCode.ENTER);
        driver.await(
                "it is said that it is wrong",
                () -> driver.shows("#password-dialog")
                        && robot.lookup("#password-dialog .label").queryAll().stream()
                                .anyMatch(label -> label instanceof Label said
                                        && said.getText().startsWith("密码不对")));
        type(PASSWORD);
        robot.type(KeyCode.ENTER);
        driver.await("it is open", () -> driver.snapshot().file().equals(file));
        assertEquals(2, driver.snapshot().ledger().people().size());
    }

    @Test
    void whoRefusesToOpenKeepsTheOpenDocumentAndRemovingNeedsThePassword() throws Exception {
        protect();
        answer("#ask-dialog", KeyCode.ESCAPE);
        driver.await("both backups are there", () -> backups() == 2);
        press("#protection-remove");
        answer("#ask-dialog", KeyCode.ENTER);
        type("something");
        robot.type(KeyCode.ENTER);
        driver.await("it is asked again", () -> driver.shows("#password-dialog"));
        type(PASSWORD);
        robot.type(KeyCode.ENTER);
        driver.await("it is removed", () -> driver.text("#protection").contains("没有密码"));
        Path sealed = driver.snapshot().file();
        robot.interact(() -> driver.shell().open(folder.resolve("small.heding")));
        driver.settle();
        assertEquals(sealed, driver.snapshot().file());
    }

    @Test
    void numbersAreMaskedUntilTheyAreAskedFor() {
        driver.go(Section.PEOPLE, SmallDocument.WORKER, "id_number");
        ToggleButton whole = robot.lookup("#whole-numbers").query();
        assertFalse(texts().contains(SmallDocument.WORKER), texts());
        robot.interact(whole::requestFocus);
        robot.type(KeyCode.SPACE);
        driver.await("the number is shown", () -> texts().contains(SmallDocument.WORKER));
        robot.type(KeyCode.SPACE);
        driver.await("it is masked again", () -> !texts().contains(SmallDocument.WORKER));
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        robot.lookup(".table-cell").queryAllAs(Labeled.class).forEach(cell -> all.append(cell.getText())
                .append('\n'));
        return all.toString();
    }
}
