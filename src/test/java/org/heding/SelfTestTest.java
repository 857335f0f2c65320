package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The self-test as a process of its own: a toolkit can be started but once in each. */
class SelfTestTest {
    @TempDir
    private Path folder;

    private int run(String display, Path place) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Dheadless.geometry=1600x1000-32",
                "-cp",
                System.getProperty("java.class.path"),
                "org.heding.Heding",
                "--selftest",
                place.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("WAYLAND_DISPLAY", "");
        builder.environment().put("HEDING_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        assertTrue(process.waitFor(100, TimeUnit.SECONDS), "The self-test does not end");
        return process.exitValue();
    }

    private static String log(Path place) throws Exception {
        return Files.readString(place.resolve("selftest").resolve("selftest.log"));
    }

    @Test
    void itDoesTheWholeJobAndDrawsTheWindow() throws Exception {
        Path place = folder.resolve("自检 这里");
        assertEquals(0, run(":0", place), Files.readString(folder.resolve("said")));
        assertTrue(log(place).contains("自检结束，退出码 0"), log(place));
        assertEquals(6, log(place).lines().filter(line -> line.startsWith("通过")).count(), log(place));
        Path made = place.resolve("selftest");
        assertEquals(1366, ImageIO.read(made.resolve("window.png").toFile()).getWidth());
        assertTrue(Files.size(made.resolve("report.xlsx")) > 10_000);
    }

    @Test
    void withoutADisplayOnlyTheWindowIsLeftOut() throws Exception {
        assertEquals(1, run("", folder), Files.readString(folder.resolve("said")));
        assertTrue(log(folder).contains("没有显示器"), log(folder));
        assertFalse(log(folder).contains("失败"), log(folder));
    }

    @Test
    void whatSomebodyKeepsInAFolderOfThatNameIsLeftAlone() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("selftest")).resolve("台账.heding");
        Files.writeString(kept, "kept");
        assertEquals(3, run("", folder));
        assertEquals("kept", Files.readString(kept));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertEquals(3, run("", file));
        assertTrue(Files.readString(folder.resolve("said")).contains("不能在这里做自检"));
    }
}
