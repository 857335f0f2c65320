package org.heding.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.document.Backup.Reason;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of backups: for each document, wherever it or its copies lie, a folder with its backups by time.
 *
 * <p>Of those made by themselves the latest stay, then one a day, one a week, one a month; see {@link Thinning}.
 */
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);
    private static final int STAMPED = "20260101-000000-000".length();
    private static final String EXTENSION = ".heding";
    /** Says in each folder of backups where the document lay, for the day on which it cannot say who it is. */
    private static final String ORIGIN = "origin.txt";

    private final Path folder;
    private final Clock clock;

    /**
     * The backups in a folder, which need not be there yet.
     *
     * @param clock tells the time, and the zone in which files are named by it
     */
    public Backups(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Makes a backup, unless the latest one holds the very same; then thins out what is no longer wanted.
     *
     * @return the backup that holds the document as it is now
     * @throws DocumentException MISSING (the folder), NOT_WRITABLE, NO_SPACE or UNREACHABLE, or DAMAGED if the copy is not
     *     sound; there is no copy then
     */
    public Backup make(Document document, Reason reason) throws DocumentException {
        Optional<Backup> latest = of(document).stream().findFirst();
        if (latest.isPresent() && same(document, latest.get())) {
            return latest.get();
        }
        LocalDateTime now = LocalDateTime.now(clock);
        Path place = place(document);
        try {
            Folder.make(place);
        } catch (IOException e) {
            throw Failure.of(Kind.NOT_WRITABLE, place, e);
        }
        Path file = named(place, now, reason);
        // First, so that it lasts when the backup does: the backup forces the folder.
        noteOrigin(place, document.path());
        document.backUp(file);
        Thinning.surplus(of(document), now, clock.getZone()).forEach(Backups::remove);
        return read(file, clock.getZone()).orElseThrow();
    }

    /** The backups of a document, the latest first; none where the folder cannot be read. */
    public List<Backup> of(Document document) throws DocumentException {
        return in(place(document));
    }

    /**
     * How many units and people a backup holds, by the names of their tables.
     *
     * @throws DocumentException if it cannot be read
     */
    public static Map<String, Long> counts(Backup backup) throws DocumentException {
        try (OpenFile open = OpenFile.openToExamine(backup.file())) {
            if (!Blueprint.strange(open.database(), open.header().format()).isEmpty()) {
                throw Failure.of(Kind.DAMAGED, backup.file(), null);
            }
            return Examination.counts(open.database(), List.of("unit", "person"));
        } catch (SQLException e) {
            throw Failure.of(e, backup.file());
        }
    }

    /**
     * The number of the last edit that a backup holds; nought for none. Its password is not needed for that.
     *
     * @throws DocumentException if it cannot be read
     */
    public static long lastEdit(Backup backup) throws DocumentException {
        try (OpenFile open = OpenFile.open(backup.file(), false)) {
            return new Edits(open.database())
                    .latest(1).stream().mapToLong(Edit::id).findFirst().orElse(0);
        } catch (SQLException e) {
            throw Failure.of(e, backup.file());
        }
    }

    /**
     * The newest sound backup of a document that is damaged, found by what the document still says of itself, else by
     * where it lies, else by its name.
     */
    public Optional<Backup> newestOf(Path damaged) {
        return places(damaged).stream()
                .flatMap(place -> in(place).stream())
                .filter(Backups::sound)
                .max(Comparator.comparing(Backup::madeAt));
    }

    private List<Path> places(Path damaged) {
        try (OpenFile open = OpenFile.openToExamine(damaged)) {
            String identity = Content.identity(open.database());
            if (!identity.isEmpty()) {
                return List.of(folder.resolve(identity));
            }
        } catch (DocumentException | SQLException e) {
            LOG.debug("A damaged document does not say who it is");
        }
        String origin = damaged.toAbsolutePath().toString();
        String name = damaged.getFileSystem().getSeparator() + damaged.getFileName();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> namesakes =
                    all.filter(place -> origin(place).endsWith(name)).toList();
            List<Path> same = namesakes.stream()
                    .filter(place -> origin.equals(origin(place)))
                    .toList();
            // A stick is another drive on another day; the file's name is all that is left then.
            return same.isEmpty() ? namesakes : same;
        } catch (IOException e) {
            LOG.debug("There is no folder of backups: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private static String origin(Path place) {
        try {
            return Files.readString(place.resolve(ORIGIN)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Notes where a document lies; what was noted before stays until that is on the disk. */
    private static void noteOrigin(Path place, Path document) {
        String origin = document.toAbsolutePath().toString();
        if (origin.equals(origin(place))) {
            return;
        }
        Path note = place.resolve(ORIGIN);
        Path next = place.resolve(ORIGIN + "-new");
        try {
            Files.writeString(next, origin);
            try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(next, note, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Where a document lies cannot be noted: {}", e.getClass().getSimpleName());
        }
    }

    private static boolean sound(Backup backup) {
        try {
            return Document.verify(backup.file()).sound();
        } catch (DocumentException e) {
            LOG.warn("A backup is not sound: {}", e.kind());
            return false;
        }
    }

    private List<Backup> in(Path place) {
        List<Backup> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            files.forEach(file -> read(file, clock.getZone()).ifPresent(found::add));
        } catch (IOException e) {
            LOG.debug("There are no backups to read: {}", e.getClass().getSimpleName());
        }
        found.sort(Comparator.comparing(Backup::madeAt)
                .thenComparing(backup -> backup.file().toString().replace(EXTENSION, ""))
                .reversed());
        return found;
    }

    private Path place(Document document) throws DocumentException {
        return folder.resolve(document.identity());
    }

    /** Two of the same moment are told apart by a number. */
    private static Path named(Path place, LocalDateTime now, Reason reason) {
        String name = now.format(STAMP) + "-" + reason.id();
        Path file = place.resolve(name + EXTENSION);
        for (int more = 2; Files.exists(file); more++) {
            file = place.resolve(name + "-" + more + EXTENSION);
        }
        return file;
    }

    private static Optional<Backup> read(Path file, ZoneId zone) {
        String name = file.getFileName().toString();
        if (!name.endsWith(EXTENSION) || name.length() <= STAMPED + EXTENSION.length()) {
            return Optional.empty();
        }
        try {
            String reason = name.substring(STAMPED + 1, name.length() - EXTENSION.length())
                    .replaceFirst("-[0-9]+$", "");
            return Optional.of(new Backup(
                    file,
                    LocalDateTime.parse(name.substring(0, STAMPED), STAMP)
                            .atZone(zone)
                            .toInstant(),
                    Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                    Files.size(file)));
        } catch (DateTimeParseException | IllegalArgumentException | IOException e) {
            LOG.debug("A file among the backups is none of ours");
            return Optional.empty();
        }
    }

    /** Whether nothing was changed since a backup was made. */
    private static boolean same(Document document, Backup backup) {
        try (OpenFile copy = OpenFile.open(backup.file(), false)) {
            return Content.mark(copy.database()).equals(document.mark());
        } catch (DocumentException | SQLException e) {
            LOG.warn("A backup cannot be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /**
     * The backups that do not have the password that the document has now: all in them is as it was, in the clear or under an
     * older password. What cannot be read is counted among them.
     */
    public List<Backup> unlike(Document document) throws DocumentException {
        try {
            Optional<PasswordLock> lock = PasswordLock.of(document.database());
            return of(document).stream()
                    .filter(backup -> lock.isEmpty() || !has(backup, lock.get()))
                    .toList();
        } catch (SQLException e) {
            throw Failure.of(e, document.path());
        }
    }

    private static boolean has(Backup backup, PasswordLock lock) {
        try (OpenFile open = OpenFile.open(backup.file(), false)) {
            return PasswordLock.of(open.database()).filter(lock::same).isPresent();
        } catch (DocumentException | SQLException e) {
            LOG.warn("A backup cannot be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Takes a backup away; one that cannot be taken away stays. */
    public static void remove(Backup backup) {
        try {
            Files.deleteIfExists(backup.file());
        } catch (IOException e) {
            LOG.warn("A backup that is no longer wanted stays: {}", e.getClass().getSimpleName());
        }
    }
}
