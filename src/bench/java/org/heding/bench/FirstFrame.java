package org.heding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.heding.Heding;

/**
 * One start, to be measured from within its process: of the program on a document, or of an empty window. It is over with
 * the second pulse after the wanted window was laid out; then it tells the milliseconds since the process was asked for, the
 * processor time in them, and the memory that is resident.
 */
public final class FirstFrame {
    /** The property with the time at which the process was asked for, in milliseconds since 1970. */
    static final String BEGUN = "heding.bench.begun";

    private FirstFrame() {}

    /** An empty window, the least that JavaFX can show. */
    public static final class Empty extends Application {
        /** Made by JavaFX. */
        public Empty() {}

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("空")), 1366, 768));
            stage.show();
        }
    }

    /** Starts what is named: a document, or nothing for the empty window. */
    public static void main(String[] arguments) {
        Thread watch = new Thread(() -> watch(arguments.length == 0 ? "StackPane" : "MainWindow"));
        watch.setDaemon(true);
        watch.start();
        if (arguments.length == 0) {
            Application.launch(Empty.class);
        } else {
            Heding.main(arguments);
        }
    }

    private static void watch(String root) {
        AtomicBoolean seen = new AtomicBoolean();
        while (!seen.get()) {
            try {
                Thread.sleep(5);
                Platform.runLater(() -> {
                    if (!seen.get() && look(root)) {
                        seen.set(true);
                    }
                });
            } catch (IllegalStateException notYet) {
                // The toolkit has not started.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean look(String root) {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (window.isShowing()
                    && scene != null
                    && scene.getRoot().getClass().getSimpleName().equals(root)) {
                int[] pulses = {0};
                scene.addPostLayoutPulseListener(() -> {
                    pulses[0]++;
                    if (pulses[0] == 2) {
                        tell();
                    } else {
                        Platform.requestNextPulse();
                    }
                });
                Platform.requestNextPulse();
                return true;
            }
        }
        return false;
    }

    private static void tell() {
        // Not what the system says of its start: Linux counts that from a boot time of whole seconds.
        long wall = System.currentTimeMillis() - Long.getLong(BEGUN);
        long processor = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
        System.out.println(wall + " " + processor + " " + resident());
        // An orderly end, so that an archive of classes can be made.
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Platform.exit();
        System.exit(0);
    }

    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
