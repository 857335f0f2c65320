package org.heding.desktop;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.heding.desktop.control.SystemFilePicker;
import org.heding.desktop.session.DataFolder;
import org.heding.desktop.session.Defaults;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Preferences;
import org.heding.message.Phrase;

/** The program with its one window. */
public final class DesktopApplication extends Application {
    private Shell shell;

    /** Made by JavaFX. */
    public DesktopApplication() {}

    @Override
    public void start(Stage stage) {
        for (int size : new int[] {16, 32, 64}) {
            stage.getIcons().add(new Image("/icons/heding-" + size + ".png"));
        }
        Path folder = DataFolder.path();
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"), Defaults.ofThisComputer());
        SystemFilePicker files = new SystemFilePicker(
                stage, preferences::messages, address -> getHostServices().showDocument(address));
        shell = new Shell(stage, preferences, files, folder);
        Faults faults = new Faults(shell);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        shell.start(getParameters().getRaw().stream().findFirst().map(Path::of));
        if (!DataFolder.takesFiles(folder)) {
            shell.fail(new Failure(
                    Phrase.of("desktop.data.unwritable", folder), Phrase.of("desktop.data.unwritable.fix"), ""));
        }
    }

    @Override
    public void stop() {
        shell.close();
    }
}
