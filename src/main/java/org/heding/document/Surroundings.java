package org.heding.document;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the system says of folders. What it does not say is taken for the plain case: the machine's own disk. */
class Surroundings {
    /** This machine. */
    static final Surroundings REAL = new Surroundings();

    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private static final long PATIENCE = 3;
    private static final String WINDOWS = "Windows";

    /** A variable of the environment; empty where it is not set. */
    String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    /** Whether there is such a file or folder. */
    boolean exists(Path path) {
        return Files.exists(path);
    }

    /** A path without links; as it is where it, or what is above it, is not there. */
    Path real(Path file) {
        Path folder = file.getParent();
        try {
            return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            return file;
        }
    }

    /** The file system's name. */
    String system(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException | SecurityException e) {
            LOG.debug("No file system is told: {}", e.getClass().getSimpleName());
            return "";
        }
    }

    /** Whether a folder is on a drive that stands for another machine's folder. */
    boolean mapped(Path folder) {
        Path root = folder.getRoot();
        if (root == null || !System.getProperty("os.name").startsWith(WINDOWS)) {
            return false;
        }
        String drive = root.toString().replace("\\", "");
        return drive.matches("[A-Za-z]:") && !drive.equalsIgnoreCase(variable("SystemDrive")) && used(drive);
    }

    /** Java does not tell; the system's own command ends well only for such a drive. */
    private static boolean used(String drive) {
        try {
            Process asked = new ProcessBuilder("net", "use", drive)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = asked.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!ended) {
                asked.destroy();
            }
            return ended && asked.exitValue() == 0;
        } catch (IOException e) {
            LOG.debug("Nobody tells what a drive is: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Whether a folder is on something that may be pulled out. */
    boolean removable(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            if (System.getProperty("os.name").startsWith(WINDOWS)) {
                return Boolean.TRUE.equals(store.getAttribute("volume:isRemovable"));
            }
            boolean another = !store.equals(Files.getFileStore(folder.getRoot()));
            return another && (pluggedIn(folder.toString()) || removable(Path.of("/sys/class/block"), store.name()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug(
                    "Nobody tells whether a disk is removable: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Whether a path leads where systems put what is plugged in. */
    static boolean pluggedIn(String folder) {
        return List.of("/media/", "/run/media/", "/Volumes/").stream().anyMatch(folder::startsWith);
    }

    /**
     * Whether the kernel calls a disk removable; of a part of a disk the whole is asked.
     *
     * @param disks the folder in which the kernel has a folder for each disk
     * @param device the disk or part, such as /dev/sdb1
     */
    static boolean removable(Path disks, String device) {
        try {
            Path disk = disks.resolve(Path.of(device).getFileName()).toRealPath();
            Path whole = Files.exists(disk.resolve("partition")) ? disk.getParent() : disk;
            return Files.readString(whole.resolve("removable")).strip().equals("1");
        } catch (IOException e) {
            return false;
        }
    }
}
