package org.heding.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A disk that loses power: what files hold lasts when they were synced, and what they are called when their folder was.
 *
 * <p>That is less than any file system gives that is in use: a folder's names last in the order in which they changed, but
 * independently of what the files hold and of other folders.
 */
final class VolatileDisk {
    private final Map<String, VolatileFile> now = new HashMap<>();
    private final Map<String, VolatileFile> lasting = new HashMap<>();
    /** By folder what names have changed since it was synced; null for a name that went. */
    private final Map<String, List<Map<String, VolatileFile>>> since = new TreeMap<>();

    /** A disk on which files last that are there. */
    VolatileDisk(Map<String, byte[]> files) {
        files.forEach((path, bytes) -> now.put(path, new VolatileFile(false, bytes)));
        lasting.putAll(now);
    }

    /** All files in a folder and below it, by their paths. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(each.toString(), Files.readAllBytes(each));
            }
        }
        return files;
    }

    /** How power is lost. */
    enum Loss {
        /** Everything has reached the disk. */
        NOTHING,
        /** Of what files hold only what was synced. */
        UNSYNCED_BYTES,
        /** Of what they are called only what was synced. */
        UNSYNCED_NAMES,
        /** Both. */
        ALL_UNSYNCED,
        /** Whatever the disk likes. */
        ANY
    }

    /** Takes note of what is done. */
    void take(DiskCall call) {
        String path = call.path();
        switch (call.sort()) {
            case CREATE -> name(path, new VolatileFile(false, new byte[0]));
            case FOLDER -> name(path, new VolatileFile(true, new byte[0]));
            case REMOVE -> name(path, null);
            case RENAME -> {
                Map<String, VolatileFile> change = new HashMap<>();
                change.put(call.text(), null);
                change.put(path, now.get(call.text()));
                rename(parent(path), change);
            }
            case WRITE, LENGTH -> now.get(path).change(call);
            case SYNC -> sync(path);
            case ACKNOWLEDGED -> {}
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private void name(String path, VolatileFile file) {
        Map<String, VolatileFile> change = new HashMap<>();
        change.put(path, file);
        rename(parent(path), change);
    }

    private void rename(String folder, Map<String, VolatileFile> change) {
        since.computeIfAbsent(folder, none -> new ArrayList<>()).add(change);
        change(now, change);
    }

    private static void change(Map<String, VolatileFile> names, Map<String, VolatileFile> change) {
        change.forEach((path, file) -> {
            if (file == null) {
                names.remove(path);
            } else {
                names.put(path, file);
            }
        });
    }

    private void sync(String path) {
        VolatileFile file = now.get(path);
        if (file != null && !file.folder) {
            file.sync();
        } else {
            since.getOrDefault(path, List.of()).forEach(change -> change(lasting, change));
            since.remove(path);
        }
    }

    /** What is there when power is back: the bytes of the files by their paths. */
    Map<String, byte[]> after(Loss loss, Random random) {
        Map<String, VolatileFile> names = new HashMap<>(lasting);
        since.forEach((folder, changes) -> {
            int kept =
                    switch (loss) {
                        case NOTHING, UNSYNCED_BYTES -> changes.size();
                        case UNSYNCED_NAMES, ALL_UNSYNCED -> 0;
                        case ANY -> random.nextInt(changes.size() + 1);
                    };
            changes.subList(0, kept).forEach(change -> change(names, change));
        });
        Function<VolatileFile, byte[]> content =
                switch (loss) {
                    case NOTHING, UNSYNCED_NAMES -> VolatileFile::whole;
                    case UNSYNCED_BYTES, ALL_UNSYNCED -> VolatileFile::synced;
                    case ANY -> file -> file.torn(random);
                };
        Map<String, byte[]> left = new TreeMap<>();
        Map<VolatileFile, byte[]> made = new HashMap<>();
        names.forEach((path, file) -> {
            if (!file.folder && isReached(path, names)) {
                left.put(path, made.computeIfAbsent(file, content));
            }
        });
        return left;
    }

    /** Whether all folders above are there, as far as they are known to this disk. */
    private boolean isReached(String path, Map<String, VolatileFile> names) {
        String folder = parent(path);
        return !now.containsKey(folder) && !names.containsKey(folder)
                || names.containsKey(folder) && isReached(folder, names);
    }
}
