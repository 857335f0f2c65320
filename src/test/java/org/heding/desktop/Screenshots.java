package org.heding.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
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
 * Pictures of every section, to be looked at: {@code mvn test -Dtest=Screenshots}. They land under {@code
 * target/screenshots}. Not run with the tests.
 */
@ExtendWith(ApplicationExtension.class)
class Screenshots {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    private Stage stage;
    private Shell shell;

    @Start
    void start(Stage primary) throws IOException {
        stage = primary;
        Path own = Files.createTempDirectory(folder, "data");
        Preferences preferences = new Preferences(own.resolve("preferences.properties"));
        preferences.theme(Preferences.Theme.LIGHT);
        shell = new Shell(primary, preferences, new Picked(), own);
        shell.start(Optional.empty());
    }

    @Test
    void everySection(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        shoot(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, Section.values());
        shoot(robot, 1024, 640, "en", Preferences.Theme.LIGHT, Section.values());
        Section[] some = {Section.OVERVIEW, Section.COMMUNITIES, Section.FINDINGS, Section.POLICY};
        shoot(robot, 1366, 768, "en", Preferences.Theme.DARK, some);
        shoot(robot, 1024, 640, "zh", Preferences.Theme.DARK, some);
    }

    private void shoot(
            FxRobot robot, int width, int height, String language, Preferences.Theme theme, Section... sections)
            throws Exception {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            shell.preferences().messages(Messages.of(Locale.forLanguageTag(language)));
            shell.preferences().theme(theme);
            shell.rebuild();
        });
        for (Section section : List.of(sections)) {
            robot.interact(() -> shell.window().orElseThrow().go(jump(section)));
            WaitForAsyncUtils.waitForFxEvents();
            robot.sleep(150);
            WritableImage image = WaitForAsyncUtils.asyncFx(
                            () -> stage.getScene().snapshot(null))
                    .get();
            File file = PICTURES.resolve("%s-%s-%d-%s.png"
                            .formatted(
                                    section.id(), language, width, theme.name().toLowerCase(Locale.ROOT)))
                    .toFile();
            file.getParentFile().mkdirs();
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        }
    }

    private Jump jump(Section section) {
        var snapshot = shell.session().snapshot();
        String community = snapshot.units(Tier.COMMUNITY).get(2).code();
        return switch (section) {
            case COMMUNITIES, STAFFING -> new Jump(section, community, "organiser_required");
            case FUNDS -> new Jump(section, community, "activity_fund");
            default -> Jump.to(section);
        };
    }
}
