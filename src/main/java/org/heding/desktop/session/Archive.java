package org.heding.desktop.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.heding.document.Backup;
import org.heding.document.Backup.Reason;
import org.heding.document.Backups;
import org.heding.document.Document;

/** The backups of the open document (备份): made, listed, compared and restored on the document's own thread. */
public final class Archive {
    private final Session session;
    private final Supplier<Path> folder;
    private final Consumer<Path> opening;
    private boolean told;

    /**
     * The archive in a folder, which may be another one from time to time.
     *
     * @param opening opens a document
     */
    public Archive(Session session, Supplier<Path> folder, Consumer<Path> opening) {
        this.opening = opening;
        this.session = session;
        this.folder = folder;
    }

    /** The folder; it may not be there yet. */
    public Path folder() {
        return folder.get();
    }

    private Backups backups() {
        return new Backups(folder.get(), Clock.systemDefaultZone());
    }

    /**
     * Makes a backup that nobody asked for. What is asked for later is done when it is there.
     *
     * @param failed hears the first failure; of more of them the user would learn nothing
     */
    public void keep(Reason reason, Consumer<Failure> failed) {
        make(reason, made -> {}, failure -> {
            if (!told) {
                told = true;
                failed.accept(failure);
            }
        });
    }

    /** Makes a backup. */
    public void make(Reason reason, Consumer<Backup> done, Consumer<Failure> failed) {
        session.keep(document -> backups().make(document, reason), done, failed);
    }

    /** The backups of the document, the latest first. */
    public void list(Consumer<List<Kept>> done, Consumer<Failure> failed) {
        session.ask(document -> backups().of(document).stream().map(Kept::of).toList(), done, failed);
    }

    /** The backups that do not have the password that the document has now. */
    public void unlike(Consumer<List<Backup>> done, Consumer<Failure> failed) {
        session.ask(backups()::unlike, done, failed);
    }

    /**
     * Takes backups away.
     *
     * @param done hears how many could not be taken away
     */
    public void remove(List<Backup> gone, Consumer<Long> done, Consumer<Failure> failed) {
        session.ask(
                document -> {
                    gone.forEach(Backups::remove);
                    return gone.stream()
                            .filter(backup -> Files.exists(backup.file()))
                            .count();
                },
                done,
                failed);
    }

    /** What a backup holds otherwise than the document does now. */
    public void compare(Backup backup, Consumer<Past> done, Consumer<Failure> failed) {
        session.ask(document -> Past.of(backup, document), done, failed);
    }

    /** The newest sound backup of a document that is damaged; takes its time, on whatever thread asks. */
    public Optional<Backup> newestOf(Path damaged) {
        return backups().newestOf(damaged);
    }

    /** Makes a new document out of a backup, and opens it. */
    public void restore(Backup backup, Path target, Consumer<Failure> failed) {
        session.ask(
                document -> {
                    Document.restore(backup.file(), target);
                    return target;
                },
                restored -> opening.accept(restored.toAbsolutePath()),
                failed);
    }
}
