package org.heding.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.heding.desktop.control.AskDialog;
import org.heding.desktop.control.ErrorDialog;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.PasswordDialog;
import org.heding.desktop.help.HelpBook;
import org.heding.desktop.help.HelpPane;
import org.heding.desktop.session.Archive;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jobs;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Session;
import org.heding.desktop.session.Snapshot;
import org.heding.desktop.start.StartView;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException;
import org.heding.document.Folder;
import org.heding.document.Settings;
import org.heding.document.Unsaved;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.PackReader;
import org.heding.sample.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window around the open document: built anew for another document, language or look. */
public final class Shell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);
    private static final int LEAST_WIDTH = 960;
    private static final int LEAST_HEIGHT = 580;

    private final Stage stage;
    private final Preferences preferences;
    private final FilePicker files;
    private final Path folder;
    private final Ahead ahead;
    private final Session session;
    private final Jobs jobs = new Jobs(Platform::runLater);
    private final Archive archive;
    private final Scene scene = new Scene(new Region(), Standpoint.WIDTH, Standpoint.HEIGHT);
    private final SystemTheme theme;
    private final SpareMemory memory = new SpareMemory();
    private MainWindow window;
    private Commands commands;
    private Consumer<Optional<HelpPane>> beside = help -> {};
    private boolean helping;
    private Node before;
    private Snapshot shown;
    private Optional<Path> opening = Optional.empty();

    /**
     * The window, without a document yet.
     *
     * @param folder where the sample is kept
     */
    public Shell(Stage stage, Preferences preferences, FilePicker files, Path folder) {
        this(stage, new Ahead(preferences), files, folder);
    }

    /** The window around a document that may be on its way. */
    Shell(Stage stage, Ahead ahead, FilePicker files, Path folder) {
        this.stage = stage;
        this.ahead = ahead;
        this.preferences = ahead.preferences();
        this.session = ahead.session();
        this.theme = ahead.theme();
        this.files = files;
        this.folder = folder;
        this.archive = new Archive(session, preferences::backups, this::open);
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        new Standpoint(stage, preferences).restore();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.take(event, commands)) {
                event.consume();
            }
        });
        session.snapshotProperty().addListener((property, old, now) -> show(now));
        ahead.window(this::unopened);
    }

    /** Shows the window with this document, else the last one, else the ways to begin. */
    public void start(Optional<Path> file) {
        // The document is read while the window appears, which does not show first what it would not show for long.
        opening = ahead.begin(file);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        // Before there is any control: the first would have JavaFX read a look of its own.
        dress();
        rebuild();
        stage.show();
        if (!stage.isMaximized()) {
            // Window managers of Linux forget a size that was given before there was a window.
            new Standpoint(stage, preferences).restore();
        }
        memory.watch(
                scene,
                () -> jobs.currentProperty().get() != null
                        || session.savingProperty().get());
        theme.watch(stage, () -> preferences.theme() == Preferences.Theme.SYSTEM, this::dress);
        if (preferences.unreadable()) {
            fail(new Failure(
                    Phrase.of("desktop.preferences.unreadable"), Phrase.of("desktop.preferences.unreadable.fix"), ""));
        }
    }

    /** Opens the sample, and makes it first where there is none. */
    public void openSample() {
        Path sample = folder.resolve("sample.heding").toAbsolutePath();
        if (Files.exists(sample)) {
            open(sample);
            return;
        }
        try {
            Folder.make(folder);
        } catch (IOException e) {
            LOG.warn("The data folder could not be made", e);
        }
        int year = Year.now().getValue();
        Settings settings = new Settings(
                year,
                PackReader.bundledIds().getFirst(),
                Sample.place(),
                Sample.title(year, preferences.messages()),
                true);
        session.create(sample, settings, () -> Sample.changes(year), this::fail);
    }

    private void show(Snapshot now) {
        boolean another = shown == null
                || window == null
                || now == null
                || !shown.file().equals(now.file())
                || !shown.settings().equals(now.settings())
                || shown.standing().reading() != now.standing().reading()
                || !shown.standing().closed().equals(now.standing().closed());
        boolean opened = now != null && (shown == null || !shown.file().equals(now.file()));
        boolean freed = !opened
                && now != null
                && shown.standing().reading()
                && !now.standing().reading();
        boolean failing = now != null
                && now.standing().unsaved().isPresent()
                && (opened || shown.standing().unsaved().isEmpty());
        shown = now;
        opening = Optional.empty();
        if (opened) {
            preferences.last(now.file());
            preferences.recent().opened(now.file());
        }
        if (another) {
            rebuild();
        } else {
            window.update();
        }
        if (opened || freed) {
            keep(Reason.OPEN);
        }
        if (freed) {
            window.say(Phrase.of("desktop.copy.freed"));
        }
        if (failing) {
            new Elsewhere(this).tell(now.standing().unsaved().orElseThrow());
        }
    }

    /** Makes a backup; that it cannot be made is said, and stops nobody. */
    void keep(Reason reason) {
        if (!session.snapshot().standing().reading()) {
            archive.keep(reason, failure -> window().ifPresent(
                            open -> open.say(Phrase.of("desktop.backup.failed", failure.problem()))));
        }
    }

    /** Builds all views anew, in the language and look of the preferences. */
    public void rebuild() {
        Jump place = window == null ? Jump.to(Section.OVERVIEW) : window.place();
        Desk desk = new Desk(session, jobs, preferences);
        commands = new Commands(this, desk);
        Snapshot snapshot = session.snapshot();
        if (snapshot == null && opening.isPresent()) {
            Path file = opening.get().getFileName();
            scene.setRoot(new StackPane(Nodes.label(desk.text("desktop.job.import", String.valueOf(file)), "muted")));
            stage.setTitle(desk.text("desktop.program"));
        } else if (snapshot == null) {
            window = null;
            StartView start = new StartView(desk, ways());
            new Dropping(this, commands, () -> false).onto(start);
            beside = start::help;
            scene.setRoot(start);
            stage.setTitle(desk.text("desktop.program"));
        } else {
            window = new MainWindow(this, desk, commands);
            beside = window::help;
            scene.setRoot(window);
            stage.setTitle(desk.text("desktop.title", snapshot.settings().title()));
            window.go(place);
        }
        if (helping) {
            beside.accept(Optional.of(helpPane()));
        }
        dress();
        if (window != null) {
            // Nothing can have the keyboard before the skins are made.
            window.applyCss();
            window.requestFocus();
        }
    }

    /** Gives what is shown the colours of the preferences. */
    void dress() {
        new Appearance(preferences, theme).dress(scene);
    }

    private StartView.Ways ways() {
        return new StartView.Ways(
                commands::create, commands::createFromBook, commands::open, commands::sample, commands::open);
    }

    /** Shows the help beside what it is about, or puts it away. */
    void help() {
        helping = !helping;
        if (helping) {
            before = scene.getFocusOwner();
            beside.accept(Optional.of(helpPane()));
        } else {
            beside.accept(Optional.empty());
            Optional.ofNullable(before).ifPresent(Node::requestFocus);
        }
    }

    private HelpPane helpPane() {
        Messages messages = preferences.messages();
        HelpPane pane = new HelpPane(messages, new HelpBook(messages, id -> Keys.named(id, messages)), this::help);
        Platform.runLater(pane::begin);
        return pane;
    }

    /** Opens a document; where it cannot be opened, says what can be done. */
    void open(Path file) {
        Path whole = file.toAbsolutePath();
        session.open(whole, failure -> unopened(whole, failure));
    }

    private void unopened(Path file, Failure failure) {
        if (opening.isPresent()) {
            opening = Optional.empty();
            rebuild();
        }
        new Recovery(this).offer(file, failure);
    }

    /** Closes the window; where edits have not reached the file, says so first. */
    void quit() {
        Optional<Unsaved> unsaved = Optional.ofNullable(session.snapshot())
                .flatMap(now -> now.standing().unsaved());
        if (session.savingProperty().get()) {
            // Whether the last edit reaches the file is not known yet.
            session.savingProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> saving, Boolean was, Boolean is) {
                    saving.removeListener(this);
                    quit();
                }
            });
        } else if (unsaved.isPresent()) {
            new Elsewhere(this).ask(unsaved.get(), this::leave);
        } else {
            leave();
        }
    }

    private void leave() {
        new Standpoint(stage, preferences).keep();
        stage.close();
    }

    /** Asks for the password of a document. */
    void askPassword(List<String> said, String doing, Consumer<char[]> go) {
        new PasswordDialog(stage, preferences.messages(), said, doing)
                .field("password", preferences.messages().text("desktop.password.field"))
                .ask(scene.getStylesheets(), typed -> go.accept(typed.getFirst()));
    }

    /** Tells the user of a failure. */
    public void fail(Failure failure) {
        if (failure.kind().filter(DocumentException.Kind.UNSAVED::equals).isPresent()) {
            new Elsewhere(this).tell(failure);
        } else {
            fail(failure, List.of());
        }
    }

    /** Tells the user of a failure, and hears when it was read. */
    void fail(Failure failure, Runnable read) {
        tell(failure, List.of()).setOnHidden(event -> read.run());
    }

    /** Tells the user of a failure, and of ways out. */
    void fail(Failure failure, List<ErrorDialog.Offer> offers) {
        tell(failure, offers);
    }

    private ErrorDialog tell(Failure failure, List<ErrorDialog.Offer> offers) {
        ErrorDialog dialog = new ErrorDialog(stage, preferences.messages(), failure, offers);
        dialog.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        dialog.show();
        return dialog;
    }

    /** Asks before something is done, and for a text where one is wanted. */
    void ask(String said, String wanted, String doing, Consumer<String> go) {
        AskDialog dialog = new AskDialog(stage, preferences.messages(), said, wanted, doing);
        dialog.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(go));
        dialog.show();
    }

    /** The window's stage. */
    public Stage stage() {
        return stage;
    }

    /** The style sheets, for dialogs. */
    public List<String> styles() {
        return scene.getStylesheets();
    }

    /** The document. */
    public Session session() {
        return session;
    }

    /** The work on workbooks. */
    public Jobs jobs() {
        return jobs;
    }

    /** The backups. */
    public Archive archive() {
        return archive;
    }

    /** What is remembered of the user. */
    public Preferences preferences() {
        return preferences;
    }

    /** The file dialogs. */
    public FilePicker files() {
        return files;
    }

    /** The main window, once a document is open. */
    public Optional<MainWindow> window() {
        return Optional.ofNullable(window);
    }

    @Override
    public void close() {
        memory.close();
        theme.close();
        jobs.close();
        session.close();
    }
}
