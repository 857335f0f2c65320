package org.heding.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.heding.assessment.Assessment;
import org.heding.desktop.Shell;
import org.heding.desktop.control.SystemFilePicker;
import org.heding.desktop.session.DataFolder;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Session;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.workbook.ReportChoice;
import org.heding.workbook.ReportHead;
import org.heding.workbook.ReportWriter;

/**
 * The memory of a window at the start, after work, and when it has been left alone after that. The work: figures typed one
 * after the other, every third taken back, a section gone to before each, and now and then the whole report written. It tells
 * the memory that is this process's alone or its share, in MB, and at the start and at the end the heap in use.
 */
public final class Worked {
    /** The property with the pause before each edit, in milliseconds. */
    static final String PAUSES = "heding.bench.pause";

    private Worked() {}

    /** Works; the arguments are how many edits are made and the document, or none for an empty window. */
    public static void main(String[] arguments) {
        Application.launch(Work.class, arguments);
    }

    /** The window, and the hands at it. */
    public static final class Work extends Application {
        private static final Duration PAUSE = Duration.millis(Integer.getInteger(PAUSES, 60));
        private static final Duration REST = Duration.seconds(45);
        private static final int REPORTS = 30;

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
                told.append(share()).append(' ').append(heap()).append(' ');
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
                told.append(share()).append(' ');
                after(REST, this::end);
                return;
            }
            if (!shell.session().savingProperty().get()) {
                Section section = Section.values()[done % Section.values().length];
                shell.window().orElseThrow().go(Jump.to(section));
                // Somebody is at the window, who has not gone away.
                Event.fireEvent(
                        shell.stage().getScene(),
                        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SHIFT, false, false, false, false));
                edit(shell.session());
                done++;
                if (done % REPORTS == 0) {
                    report(shell.session().snapshot());
                }
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

        private void report(Snapshot now) {
            Settings settings = now.settings();
            Path target = DataFolder.path().resolve("report.xlsx");
            Messages messages = Messages.of(Locale.CHINESE);
            Ledger ledger = now.ledger().copy();
            ReportHead head = new ReportHead(
                    settings.title(), settings.place(), settings.title(), settings.sample(), ReportChoice.USUAL);
            shell.jobs()
                    .start(
                            Phrase.of("desktop.job.export", target),
                            progress -> {
                                Assessment own = Assessment.of(now.pack(), ledger, settings.year(), settings.place());
                                ReportWriter.write(target, own, head, messages, progress);
                                return target;
                            },
                            written -> {},
                            failure -> fail());
        }

        private void end() {
            told.append(share()).append(' ').append(heap());
            System.out.println(told);
            Platform.exit();
            System.exit(0);
        }

        private static long heap() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
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
