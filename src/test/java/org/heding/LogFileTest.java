package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LogFileTest {
    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();

    private Logger logger() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        assertEquals(
                LogFile.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY,
                new LogFile().configure(context, folder.resolve("log").resolve("heding.log")));
        return context.getLogger("org.heding.Trial");
    }

    @AfterEach
    void stop() {

        context.stop();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log").resolve("heding.log"));
    }

    @Test
    void identityNumbersAreStruckOut() throws IOException {
        logger().error(
                        "Failed for 990101199001010017 and 99010119900101001X",
                        new IllegalStateException("in 990101199001010017", new IOException("990101199001010017")));
        assertFalse(log().contains("9901011990"), log());
        assertTrue(log().contains("Failed for **** and ****"), log());
        assertTrue(log().contains("IllegalStateException: in ****"), log());
        assertTrue(log().contains("Caused by: java.io.IOException: ****"), log());
        assertTrue(log().contains("at org.heding.LogFileTest"), log());
    }

    @Test
    void theLogStaysSmall() throws IOException {
        Logger logger = logger();
        String line = "x".repeat(50_000);
        for (int i = 0; i < 200; i++) {
            logger.info("{} {}", i, line);
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder.resolve("log"))) {
            files = found.sorted().toList();
        }
        assertEquals(4, files.size(), files.toString());
        for (Path file : files) {
            assertTrue(Files.size(file) < 3_000_000, file + " has " + Files.size(file));
        }
    }

    @Test
    void whatOthersSayIsKeptOnlyWhenItMatters() throws IOException {
        logger();
        context.getLogger("org.sqlite").info("chatter");
        context.getLogger("org.sqlite").warn("trouble");
        assertFalse(log().contains("chatter"), log());
        assertTrue(log().contains("trouble"), log());
    }

    @Test
    void warningsAboutDamagedWorkbooksAreLeftToTheMessagesWeGive() throws IOException {
        logger();
        context.getLogger("org.apache.poi.util.XMLHelper").warn("a stack");
        context.getLogger("org.apache.poi").error("a fault");
        assertFalse(log().contains("a stack"), log());
        assertTrue(log().contains("a fault"), log());
    }
}
