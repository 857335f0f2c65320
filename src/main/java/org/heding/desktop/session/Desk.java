package org.heding.desktop.session;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.heding.message.Messages;
import org.heding.message.Text;

/** What all views share: the document, the language, the figure under the cursor, the status line, and ways to go. */
public final class Desk {
    private final Session session;
    private final Preferences preferences;
    private final Messages messages;
    private final ObjectProperty<Focus> focus = new SimpleObjectProperty<>();
    private final ObjectProperty<Text> notice = new SimpleObjectProperty<>();
    private final BooleanProperty wholeNumbers = new SimpleBooleanProperty();
    private final ObservableList<Said> selection = FXCollections.observableArrayList();
    /** Bound, not listened to: the session outlives the views and must not hold them. */
    private final BooleanProperty saving = new SimpleBooleanProperty();

    private final ObjectProperty<Job> job = new SimpleObjectProperty<>();
    private Consumer<Jump> road = jump -> {};

    /** A desk in the language of the preferences. */
    public Desk(Session session, Jobs jobs, Preferences preferences) {
        this.session = session;
        saving.bind(session.savingProperty());
        job.bind(jobs.currentProperty());
        this.preferences = preferences;
        this.messages = preferences.messages();
    }

    /** The open document. */
    public Session session() {
        return session;
    }

    /** The latest snapshot. */
    public Snapshot snapshot() {
        return session.snapshot();
    }

    /** The language. */
    public Messages messages() {
        return messages;
    }

    /** A message in that language. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** How figures are written. */
    public Figures figures() {
        return new Figures(messages);
    }

    /** The width of a Chinese character, by which all is measured. */
    public double em() {
        return preferences.size();
    }

    /** The documents opened lately. */
    public Recent recent() {
        return preferences.recent();
    }

    /** What is remembered of how the columns of a table are shown. */
    public Preferences preferences() {
        return preferences;
    }

    /** The figure under the cursor, or null. */
    public ObjectProperty<Focus> focusProperty() {
        return focus;
    }

    /** What is to be said at the foot of the window, or null. */
    public ObjectProperty<Text> noticeProperty() {
        return notice;
    }

    /** Whether ID numbers are shown whole, for as long as this desk is. */
    public BooleanProperty wholeNumbersProperty() {
        return wholeNumbers;
    }

    /** What is said of the selected cells: how many they are and what they add up to. */
    public ObservableList<Said> selection() {
        return selection;
    }

    /** Whether an edit is on its way to the file. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving;
    }

    /** The long work under way, or null. */
    public ReadOnlyObjectProperty<Job> jobProperty() {
        return job;
    }

    /** Goes to a place. */
    public void go(Jump jump) {
        road.accept(jump);
    }

    /** Says who takes the user to places. */
    public void road(Consumer<Jump> taken) {
        road = taken;
    }
}
