package org.heding.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.heding.desktop.Shell;
import org.heding.desktop.control.SystemFilePicker;
import org.heding.desktop.session.DataFolder;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Session;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/**
 * The memory of a window at the start, and after work without the pauses that a person makes: figures typed one after the
 * other, every third taken back, and a section gone to before each. It tells the memory that is this process's alone or its
 * share, and the heap in use after a collection, in MB, first at the start and then at the end.
 */
public final class Worked {
    private Worked() {}

    /** Works; the arguments are how many edits are made and the document, or none for an empty window. */
    public static void main(String[] arguments) {
        Application.launch(Work.class, arguments);
    }

    /** The window, and the hands at it. */
    public static final class Work extends Application {
        private static final Duration PAUSE = Duration.millis(60);

        private final StringBuilder told = new StringBuilder();
        private Shell shell;
        private int edits;
        private int done;

        /** Made by JavaFX. */
        public Work() {}

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            edits = Integer.parseInt(arguments.getFirst());
            if (arguments.size() == 1) {
                stage.setScene(new Scene(new StackPane(new Label("空")), 1366, 768));
                stage.show();
            } else {
                Path folder = DataFolder.path();
                Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
                shell = new Shell(
                        stage, preferences, new SystemFilePicker(stage, preferences::messages, address -> {}), folder);
                shell.start(Optional.of(Path.of(arguments.get(1))));
            }
            after(Duration.seconds(8), () -> {
                tell();
                work();
            });
        }

        private static void after(Duration pause, Runnable next) {
            PauseTransition waiting = new PauseTransition(pause);
            waiting.setOnFinished(event -> next.run());
            waiting.play();
        }

        private void work() {
            if (shell == null || done == edits) {
                tell();
                System.out.println(told);
                Platform.exit();
                System.exit(0);
            }
            if (!shell.session().savingProperty().get()) {
                Section section = Section.values()[done % Section.values().length];
                shell.window().orElseThrow().go(Jump.to(section));
                edit(shell.session());
                done++;
            }
            after(PAUSE, this::work);
        }

        private void edit(Session session) {
            if (done % 3 == 2) {
                session.undo(edit -> {}, failure -> fail());
                return;
            }
            Snapshot now = session.snapshot();
            List<Unit> communities = now.units(Tier.COMMUNITY);
            String holder = communities.get(done % communities.size()).code();
            BigDecimal households = BigDecimal.valueOf(900L + done);
            session.edit(
                    "",
                    ledger -> List.of(new Change.SetFact(holder, now.settings().year(), Field.HOUSEHOLDS, households)),
                    failure -> fail());
        }

        private static void fail() {
            System.exit(1);
        }

        private void tell() {
            long share = share();
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            told.append(share).append(' ').append(heap / 1024 / 1024).append(' ');
        }

        private static long share() {
            try {
                return Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(Arrays.stream(line.split(" +"))
                                        .skip(1)
                                        .findFirst()
                                        .orElseThrow())
                                / 1024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException e) {
                return 0;
            }
        }
    }
}
