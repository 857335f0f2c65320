package org.heding.desktop;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.heding.desktop.control.SystemFilePicker;
import org.heding.desktop.session.DataFolder;
import org.heding.desktop.session.Failure;
import org.heding.message.Phrase;

/** The program with its one window. */
public final class DesktopApplication extends Application {
    private static Ahead ahead;
    private Shell shell;

    /** Opens the window on what was begun, and returns when it is closed. */
    static void launch(Ahead begun) {
        ahead = begun;
        Application.launch(DesktopApplication.class);
    }

    /** Made by JavaFX. */
    public DesktopApplication() {}

    @Override
    public void start(Stage stage) {
        for (int size : new int[] {16, 32, 64}) {
            stage.getIcons().add(new Image("/icons/heding-" + size + ".png"));
        }
        Path folder = DataFolder.path();
        SystemFilePicker files = new SystemFilePicker(stage, ahead.preferences()::messages, address -> getHostServices()
                .showDocument(address));
        shell = new Shell(stage, ahead, files, folder);
        Faults faults = new Faults(shell);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        shell.start(Optional.empty());
        Thread.ofPlatform().daemon().name("folder").start(() -> {
            if (!DataFolder.takesFiles(folder)) {
                Platform.runLater(() -> shell.fail(new Failure(
                        Phrase.of("desktop.data.unwritable", folder), Phrase.of("desktop.data.unwritable.fix"), "")));
            }
        });
    }

    @Override
    public void stop() {
        shell.close();
    }
}
