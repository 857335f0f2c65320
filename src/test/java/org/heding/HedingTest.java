package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.heding.cli.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, in the plain C locale and without a display. */
class HedingTest {
    @TempDir
    private Path folder;

    private record Ended(int code, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    private Ended run(Path data, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xlog:class+load:file=" + folder.resolve("classes.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.heding.Heding"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("HEDING_DATA", data.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "The process does not end");
        return new Ended(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
    }

    private boolean loaded(String prefix) throws Exception {
        return Files.readAllLines(folder.resolve("classes.log")).stream().anyMatch(line -> line.contains(prefix));
    }

    @Test
    void aCommandPrintsPureJsonInUtf8AndLoadsOnlyWhatItNeeds() throws Exception {
        Path data = folder.resolve("data");
        assertEquals(0, run(data, "sample", "s.heding").code());
        Ended ended = run(data, "calculate", "s.heding", "--json");
        assertEquals(0, ended.code(), ended.err());
        JsonNode json = JsonMapper.builder().build().readTree(ended.out());
        assertTrue(json.get("units").toString().contains("蜀山区"));
        assertEquals("", ended.err());
        assertFalse(loaded(" javafx."), "A command needs no toolkit");
        assertFalse(loaded(" org.heding.desktop."), "A command needs no window");
        assertFalse(loaded(" org.apache.poi."), "Computing needs no workbooks");
        String log = Files.readString(data.resolve("log").resolve("heding.log"));
        assertTrue(log.contains("Heding ends with 0"), log);
        assertFalse(log.matches("(?s).*[0-9]{17}[0-9X].*"), "The log holds an identity number");
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        Path data = folder.resolve("data");
        assertEquals(2, run(data, "calculate").code());
        assertEquals(3, run(data, "calculate", "nowhere.heding").code());
        Ended version = run(data, "--version");
        assertEquals(0, version.code());
        assertTrue(version.text().startsWith("heding " + Version.number()), version.text());
    }

    @Test
    void withoutADisplayThatIsSaidInPlainWords() throws Exception {
        Ended ended = run(folder.resolve("data"), "some.heding");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("没有显示器"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        assertFalse(loaded(" javafx."), "There is nothing to show");
    }

    @Test
    void theTrialDoesTheWholeJobInTheTerminal() throws Exception {
        Path stale = Files.createDirectory(folder.resolve("target")).resolve("heding-sample.heding");
        Files.writeString(stale, "what an earlier trial left");
        Ended ended = run(folder.resolve("data"), "--try", "target");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.text().contains("没有显示器"), ended.text());
        assertTrue(ended.text().contains("组织员（应配）"), ended.text());
        assertTrue(ended.text().contains("heding-sample.xlsx"), ended.text());
        assertTrue(Files.size(folder.resolve("target").resolve("heding-sample.xlsx")) > 10_000);
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsSaidOnceAndDoesNoHarm() throws Exception {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file, not a folder");
        Ended ended = run(occupied, "policy", "list");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.text().contains("hefei-2019"), ended.text());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains("不能写日志"), ended.err());
    }
}
