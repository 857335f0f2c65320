package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heding.document.Location.Sort;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
    private static final Path HOME = Path.of("data", "甲").toAbsolutePath();

    @TempDir
    Path folder;

    /** A machine of which everything is told. */
    private static final class Told extends Surroundings {
        private String system = "ext4";
        private boolean removable;
        private boolean mapped;
        private Map<String, String> variables = Map.of();
        private Set<Path> there = Set.of();

        @Override
        String variable(String name) {
            return variables.getOrDefault(name, "");
        }

        @Override
        boolean exists(Path path) {
            return there.contains(path);
        }

        @Override
        Path real(Path file) {
            return file;
        }

        @Override
        String system(Path at) {
            return system;
        }

        @Override
        boolean mapped(Path at) {
            return mapped;
        }

        @Override
        boolean removable(Path at) {
            return removable;
        }
    }

    private static Location at(Told around, String... below) {
        Path file = HOME;
        for (String name : below) {
            file = file.resolve(name);
        }
        return Location.of(file.resolve("台账.heding"), around);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OneDrive", "OneDrive - 某局", "onedrive", "我的坚果云", "Nutstore Files", "百度网盘同步空间", "BaiduSyncdisk",
                "BaiduNetdiskWorkspace", "WPS云盘", "WPS Cloud Files", "腾讯微云", "微云同步助手", "阿里云盘", "iCloudDrive",
                "com~apple~CloudDocs", "Dropbox", "Dropbox (某局)", "Google Drive", "我的云端硬盘", "天翼云盘", "SynologyDrive"
            })
    void aFolderOfACloudIsKnownByItsNameHoweverFarAbove(String name) {
        assertEquals(new Location(Sort.SYNCED, name), at(new Told(), name));
        assertEquals(new Location(Sort.SYNCED, name), at(new Told(), name, "2026", "核定"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"文档", "OneDriver", "我的云", "网盘资料说明", "Dropbox备份说明", "同步", "drive"})
    void anyOtherFolderIsTheMachinesOwn(String name) {
        assertEquals(Location.DISK, at(new Told(), name));
        assertFalse(at(new Told(), name).risky());
    }

    @Test
    void aSyncedFolderUnderAnotherNameIsKnownByWhatItsProgramLeftThereOrByTheEnvironment() {
        Told marked = new Told();
        marked.there = Set.of(HOME.resolve("共享资料").resolve(".stfolder"));
        assertEquals(new Location(Sort.SYNCED, "共享资料"), at(marked, "共享资料", "2026"));
        assertEquals(Location.DISK, at(marked, "别处"));
        Told named = new Told();
        named.variables = Map.of("OneDriveCommercial", HOME.resolve("云").toString());
        assertEquals(new Location(Sort.SYNCED, "云"), at(named, "云", "桌面"));
        assertEquals(Location.DISK, at(named, "云端之外"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.davfs2", "9p", "fuse.gvfsd-fuse"})
    void anotherMachinesFileSystemIsTheNetwork(String system) {
        Told around = new Told();
        around.system = system;
        assertEquals(Sort.NETWORK, at(around, "x").sort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "NTFS", "exfat", "vfat", "fuseblk", "tmpfs", "overlay", "btrfs", ""})
    void aDisksFileSystemIsNot(String system) {
        Told around = new Told();
        around.system = system;
        assertEquals(Location.DISK, at(around, "x"));
        around.removable = true;
        assertEquals(Sort.REMOVABLE, at(around, "x").sort());
    }

    @Test
    void aDriveThatStandsForASharedFolderIsTheNetworkAndASyncedStickIsSynced() {
        Told around = new Told();
        around.mapped = true;
        around.removable = true;
        assertEquals(Sort.NETWORK, at(around, "x").sort());
        assertEquals(Sort.SYNCED, at(around, "OneDrive").sort());
    }

    @Test
    void pathsOfOtherMachinesAreKnownAsWindowsWritesThem() {
        for (String shared :
                List.of("\\\\server\\台账", "//server/台账", "\\\\?\\UNC\\server\\台账", "\\\\192.168.1.9\\a\\b")) {
            assertTrue(Location.shared(shared), shared);
        }
        for (String own : List.of("C:\\台账", "\\\\?\\C:\\台账", "\\\\.\\C:\\台账", "/srv/台账", "E:\\")) {
            assertFalse(Location.shared(own), own);
        }
    }

    @Test
    void whatTheKernelCallsRemovableIsAndOfAPartTheWholeIsAsked() throws Exception {
        Path devices = folder.resolve("devices");
        Path disks = Files.createDirectories(folder.resolve("block"));
        for (String[] disk : new String[][] {{"sda", "0"}, {"sdb", "1"}}) {
            Path whole = Files.createDirectories(devices.resolve(disk[0]));
            Path part = Files.createDirectories(whole.resolve(disk[0] + "1"));
            Files.writeString(whole.resolve("removable"), disk[1] + "\n");
            Files.writeString(part.resolve("partition"), "1\n");
            Files.createSymbolicLink(disks.resolve(disk[0]), whole);
            Files.createSymbolicLink(disks.resolve(disk[0] + "1"), part);
        }
        assertTrue(Surroundings.removable(disks, "/dev/sdb1"));
        assertTrue(Surroundings.removable(disks, "/dev/sdb"));
        assertFalse(Surroundings.removable(disks, "/dev/sda1"));
        assertFalse(Surroundings.removable(disks, "/dev/none"));
        assertTrue(Surroundings.pluggedIn("/run/media/甲/优盘/台账"));
        assertTrue(Surroundings.pluggedIn("/media/甲/优盘"));
        assertFalse(Surroundings.pluggedIn("/home/media/x"));
    }

    @Test
    void thisMachineAnswersAlsoForPlacesThatAreNotThere() throws Exception {
        Path cloud = Files.createDirectories(folder.resolve("坚果云"));
        Path link = Files.createSymbolicLink(folder.resolve("快捷"), cloud);
        assertEquals(new Location(Sort.SYNCED, "坚果云"), Location.of(link.resolve("a.heding")));
        assertEquals(Location.DISK, Location.of(folder.resolve("none").resolve("a.heding")));
        assertEquals(Location.DISK, Location.of(Path.of("/")));
    }

    @Test
    void everyRiskIsSaidWithWhatToDoInBothLanguages() {
        for (Sort sort : List.of(Sort.NETWORK, Sort.REMOVABLE, Sort.SYNCED)) {
            Location location = new Location(sort, sort == Sort.SYNCED ? "OneDrive" : "");
            assertTrue(location.risky());
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Messages words = Messages.of(language);
                assertEquals(sort == Sort.SYNCED, location.risk().in(words).contains("OneDrive"));
                assertTrue(location.advice().in(words).contains(words.chinese() ? "备份" : "backups"));
            }
        }
    }
}
