package org.heding.desktop;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.document.Act;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of what is done with findings, figures, people and meetings, to be looked at: {@code mvn test
 * -Dtest=TaskPictures}. They land under {@code target/screenshots}. Not run with the tests.
 */
@ExtendWith(ApplicationExtension.class)
class TaskPictures {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    private Stage stage;
    private Shell shell;
    private FxRobot robot;
    private String look = "";

    @Start
    void start(Stage primary) throws IOException {
        stage = primary;
        Path own = Files.createTempDirectory(folder, "data");
        Preferences preferences = new Preferences(own.resolve("preferences.properties"));
        preferences.theme(Preferences.Theme.LIGHT);
        shell = new Shell(primary, preferences, new Picked(), own);
        shell.start(Optional.empty());
        shell.openSample();
    }

    private void each(FxRobot given, Shots shots) throws Exception {
        robot = given;
        await(() -> shell.window().isPresent());
        look(1366, 768, "zh", Preferences.Theme.LIGHT);
        shots.take();
        look(1024, 640, "en", Preferences.Theme.DARK);
        shots.take();
        robot.interact(() -> shell.preferences().size(24));
        look(1024, 640, "zh", Preferences.Theme.LIGHT);
        shots.take();
    }

    /** Some pictures. */
    private interface Shots {
        void take() throws Exception;
    }

    private void await(java.util.concurrent.Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    }

    private void look(int width, int height, String language, Preferences.Theme theme) {
        look = "%s-%d-%s".formatted(language, width, theme.name().toLowerCase(Locale.ROOT));
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            shell.preferences().messages(Messages.of(Locale.forLanguageTag(language)));
            shell.preferences().theme(theme);
            shell.rebuild();
        });
    }

    private void go(Section section, String holder, String column) {
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(section, holder, column)));
        robot.sleep(200);
    }

    private void shoot(String name) throws Exception {
        shoot(name, stage.getScene());
    }

    private void shoot(String name, Scene scene) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        robot.sleep(250);
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();
        File file = PICTURES.resolve("task-" + name + "-" + look + ".png").toFile();
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    private void fire(String id) {
        ButtonBase button = robot.lookup(id).query();
        javafx.application.Platform.runLater(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
        robot.sleep(150);
    }

    @Test
    void whatIsExplained(FxRobot given) throws Exception {
        each(given, () -> {
            int year = shell.session().snapshot().settings().year();
            List<Finding> hints = shell.session().snapshot().assessment().findings().stream()
                    .filter(Finding::explainable)
                    .toList();
            List<Change> said = hints.stream()
                    .limit(3)
                    .<Change>map(finding -> new Change.PutExplained(new Explained(
                            finding.holder(), finding.check().id(), year, finding.period(), "已向区委组织部书面报告（示例）")))
                    .toList();
            robot.interact(() -> shell.session().edit("标为已说明", ledger -> said, shell::fail));
            await(() -> !shell.session().savingProperty().get());
            go(Section.FINDINGS, "", "");
            robot.interact(() -> {
                TableView<?> table = robot.lookup("#findings").query();
                int first = table.getItems().indexOf(hints.getFirst());
                table.getSelectionModel().clearAndSelect(first < 0 ? 0 : first);
                table.scrollTo(Math.max(0, first - 6));
            });
            shoot("findings");
            fire("#filter-hint");
            robot.interact(() -> robot.lookup("#findings")
                    .<TableView<?>>query()
                    .getSelectionModel()
                    .selectRange(0, 3));
            fire("#explain");
            await(() -> robot.lookup("#ask-dialog").tryQuery().isPresent());
            shoot("explain", robot.lookup("#ask-dialog").query().getScene());
            fire("#ask-cancel");
        });
    }

    @Test
    void whereFiguresComeFrom(FxRobot given) throws Exception {
        each(given, () -> {
            String code =
                    shell.session().snapshot().units(Tier.COMMUNITY).getFirst().code();
            int year = shell.session().snapshot().settings().year();
            robot.interact(() -> shell.session()
                    .edit(
                            Act.IMPORT,
                            "导入 基本情况.xlsx",
                            ledger -> List.of(
                                    new Change.FromCell("城市社区基本情况", "F27"),
                                    new Change.SetFact(code, year, "party_members", BigDecimal.valueOf(205))),
                            shell::fail));
            await(() -> !shell.session().savingProperty().get());
            go(Section.STAFFING, code, "organiser_required");
            go(Section.COMMUNITIES, code, "organiser_required");
            shoot("source");
            go(Section.COMMUNITIES, code, "party_members");
            shoot("source-cell");
            String county =
                    shell.session().snapshot().units(Tier.COUNTY).getFirst().code();
            go(Section.COUNTIES, county, "organiser_required");
            shoot("source-sum");
        });
    }

    @Test
    void theOverview(FxRobot given) throws Exception {
        each(given, () -> {
            go(Section.OVERVIEW, "", "");
            shoot("overview");
        });
    }

    @Test
    void aPerson(FxRobot given) throws Exception {
        each(given, () -> {
            var ledger = shell.session().snapshot().ledger();
            String secretary = ledger.people().stream()
                    .map(person -> person.idNumber())
                    .filter(id -> ledger.terms(id).size() > 1)
                    .findFirst()
                    .orElseThrow();
            go(Section.PEOPLE, secretary, "pay_reference");
            go(Section.PEOPLE, secretary, Jump.CARD);
            shoot("person");
            fire("#card-back");
        });
    }

    @Test
    void meetings(FxRobot given) throws Exception {
        each(given, () -> {
            go(Section.MEETINGS, "", "");
            shoot("meetings");
        });
    }

    @Test
    void reports(FxRobot given) throws Exception {
        each(given, () -> {
            go(Section.REPORTS, "", "");
            shoot("reports");
        });
    }
}
