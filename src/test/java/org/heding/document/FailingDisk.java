package org.heding.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.heding.document.Backup.Reason;
import org.heding.ledger.Change;
import org.heding.ledger.Field;

/** A program that does everything on a disk of which every call in turn fails, and looks at what is left. */
final class FailingDisk {
    private static final int WRITE = 1;
    private static final int READ = 2;
    private static final int NAME = 4;
    private static final int SYNC = 8;
    private static final int STAYS = 16;
    private static final String PASSWORD = "password";
    private static final String OLD = "2350";
    private static final Path FORMAT_1 = Path.of("src", "test", "documents", "format-1.heding");

    private final Path folder;
    private final MappedByteBuffer told;
    private final byte[] sound;
    private int faults;

    private FailingDisk(Path place) throws Exception {
        folder = place.resolve("watched");
        try (FileChannel channel =
                FileChannel.open(place.resolve("told"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            told = channel.map(MapMode.READ_WRITE, 0, 64);
        }
        told.order(ByteOrder.nativeOrder());
        Path template = place.resolve("template.heding");
        try (Document document = Document.create(template, SETTINGS, content())) {
            document.closeYear(2024, List.of(), List.of());
            document.edit("户数", households("1"));
            document.edit("户数", households(OLD));
            document.edit("户数", households("3"));
            document.undo();
        }
        sound = Files.readAllBytes(template);
    }

    /** How a disk fails. */
    private enum Fault {
        FULL(28, WRITE | STAYS),
        WRITE_ONCE(5, WRITE),
        READ_ONCE(5, READ),
        UNREADABLE(5, READ | STAYS),
        SYNC_ONCE(5, SYNC),
        CLOSED_TO_US(13, NAME | STAYS),
        NAME_ONCE(5, NAME);

        private final int error;
        private final int sorts;

        Fault(int error, int sorts) {
            this.error = error;
            this.sorts = sorts;
        }
    }

    /** What is done while the disk fails, and the figure that stands when it is done. */
    private enum Work {
        OPEN(OLD),
        READ(OLD),
        EDIT("77"),
        HOLD("79"),
        IMPORT("78"),
        UNDO("1"),
        REDO("3"),
        CLOSE_YEAR(OLD),
        BACK_UP(OLD),
        UPGRADE("1850"),
        SALVAGE(OLD),
        PROTECT(OLD),
        CREATE(OLD);

        private final String then;

        Work(String then) {
            this.then = then;
        }
    }

    private static List<Change> households(String figure) {
        return List.of(fact(COMMUNITY, Field.HOUSEHOLDS, figure));
    }

    private void tell(long at, Fault fault) {
        told.putLong(0, 0);
        told.putLong(8, fault.error);
        told.putLong(16, fault.sorts);
        told.putLong(24, 0);
        told.putLong(32, 0);
        told.putLong(0, at);
    }

    private long failed() {
        told.putLong(0, 0);
        return told.getLong(32);
    }

    public static void main(String[] arguments) throws Exception {
        FailingDisk disk = new FailingDisk(Path.of(arguments[0]));
        int step = Integer.parseInt(arguments[1]);
        for (Work work : Work.values()) {
            for (Fault fault : Fault.values()) {
                int at = 1;
                while (disk.survives(work, fault, at)) {
                    // Every password takes its time.
                    at += work == Work.PROTECT ? 4 * step : step;
                }
            }
        }
        System.out.println("survived " + disk.faults);
    }

    /** Does the work once; whether its call of a number was there to fail. */
    private boolean survives(Work work, Fault fault, int at) throws Exception {
        clear();
        Path file = folder.resolve("a.heding");
        if (work == Work.UPGRADE) {
            Files.copy(FORMAT_1, file);
        } else if (work != Work.CREATE) {
            Files.write(file, sound);
        }
        boolean failed;
        boolean done;
        try {
            if (List.of(Work.OPEN, Work.READ, Work.UPGRADE, Work.SALVAGE, Work.CREATE)
                    .contains(work)) {
                tell(at, fault);
                done = closed(work, file);
                failed = failed() > 0;
            } else {
                try (Document document = Document.open(file)) {
                    tell(at, fault);
                    done = opened(work, document);
                    failed = failed() > 0;
                    if (!done && fault == Fault.SYNC_ONCE) {
                        // The last call of all may fail when all is done: then what the open document says must hold.
                        done = work == Work.CLOSE_YEAR
                                ? document.closedYears().contains(2025)
                                : work == Work.PROTECT
                                        ? Protection.on(document)
                                        : work != Work.BACK_UP && has(document, work.then);
                    }
                    if (!done && !has(document, OLD)) {
                        throw new AssertionError("The ledger is not what it was");
                    }
                    if (work == Work.PROTECT) {
                        document.changes("", 99);
                    }
                }
            }
            look(work, file, done);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(work + ", " + fault + ", call " + at, e);
        }
        faults += failed ? 1 : 0;
        return failed;
    }

    private boolean closed(Work work, Path file) throws Exception {
        try {
            switch (work) {
                case SALVAGE -> Salvage.of(file, folder.resolve("b.heding"), SETTINGS);
                case CREATE -> Document.create(file, SETTINGS, content()).close();
                case READ -> {
                    Document.verify(file);
                    try (Document document = Document.openForReading(file)) {
                        document.changes("", 99);
                        document.closedYear(2024);
                    }
                }
                default -> Document.open(file).close();
            }
            return true;
        } catch (DocumentException e) {
            return false;
        } finally {
            told.putLong(0, 0);
        }
    }

    private boolean opened(Work work, Document document) throws Exception {
        try {
            switch (work) {
                case EDIT -> document.edit("户数", households("77"));
                case HOLD -> hold(document);
                case IMPORT -> {
                    List<Change> book = content();
                    for (int i = 0; i < 300; i++) {
                        book.add(Scenes.unit("340104001" + (500 + i), "社区", "城市社区"));
                    }
                    book.addAll(households("78"));
                    document.edit(Act.IMPORT, "册", book);
                }
                case UNDO -> document.undo();
                case REDO -> document.redo();
                case CLOSE_YEAR -> document.closeYear(2025, List.of(), List.of());
                case PROTECT -> Protection.set(document, new char[0], PASSWORD.toCharArray());
                default -> new Backups(folder.resolve("backups"), Clock.systemUTC()).make(document, Reason.ASKED);
            }
            return true;
        } catch (DocumentException e) {
            return false;
        } finally {
            told.putLong(0, 0);
        }
    }

    /** Whatever fails, an edit that is held is in the file in the end, and once. */
    private void hold(Document document) throws DocumentException {
        Held held = new Held(document);
        held.edit(Act.EDIT, "held", households("79"), SETTINGS);
        told.putLong(0, 0);
        if (held.unsaved().isPresent()) {
            held.retry();
        }
        long made = held.document().history(9).stream()
                .filter(edit -> edit.label().equals("held"))
                .count();
        if (made != 1) {
            throw new AssertionError("The edit that was held is there " + made + " times");
        }
        held.close();
    }

    /** On a disk that works again all is there and nothing by half. */
    private void look(Work work, Path file, boolean done) throws Exception {
        if (work == Work.CREATE && !done && !Files.exists(file)) {
            return;
        }
        try (Document document = Document.open(file, Key.of(PASSWORD.toCharArray()))) {
            if (work == Work.PROTECT && Protection.on(document) != done) {
                throw new AssertionError("The password: " + !done);
            }
            if (work == Work.PROTECT && done && new String(Files.readAllBytes(file), ISO_8859_1).contains(PERSON)) {
                throw new AssertionError("There is a number left");
            }
            document.changes("", 99);
            String expected = done || work == Work.UPGRADE ? work.then : OLD;
            if (!document.health().sound() || !has(document, expected)) {
                throw new AssertionError(
                        "Not " + expected + ": " + document.ledger().facts(COMMUNITY, 2026));
            }
            if (work == Work.CLOSE_YEAR && document.closedYears().contains(2025) != done) {
                throw new AssertionError("The year: " + document.closedYears());
            }
            List<Backup> backups = new Backups(folder.resolve("backups"), Clock.systemUTC()).of(document);
            for (Backup backup : backups) {
                if (!Document.verify(backup.file()).sound()) {
                    throw new AssertionError("Half a backup");
                }
            }
            if (work == Work.BACK_UP && done && backups.isEmpty()) {
                throw new AssertionError("No backup");
            }
            document.edit("户数", households("9"));
        }
        Path saved = folder.resolve("b.heding");
        if (work == Work.SALVAGE && Files.exists(saved)) {
            Document.open(saved).close();
        }
    }

    private static boolean has(Document document, String households) {
        return document.ledger()
                .fact(COMMUNITY, 2026, Field.HOUSEHOLDS)
                .map(figure -> figure.toPlainString().equals(households))
                .orElse(false);
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
