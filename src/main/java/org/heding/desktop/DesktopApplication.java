package org.heding.desktop;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.heding.desktop.control.SystemFilePicker;
import org.heding.desktop.session.DataFolder;
import org.heding.desktop.session.Preferences;

/** The program with its one window. */
public final class DesktopApplication extends Application {
    private Shell shell;

    /** Made by JavaFX. */
    public DesktopApplication() {}

    @Override
    public void start(Stage stage) {
        Path folder = DataFolder.path();
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        SystemFilePicker files = new SystemFilePicker(
                stage, preferences::messages, address -> getHostServices().showDocument(address));
        shell = new Shell(stage, preferences, files, folder);
        Faults faults = new Faults(shell);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        shell.start(getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    @Override
    public void stop() {
        shell.close();
    }
}
