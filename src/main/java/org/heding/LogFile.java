package org.heding;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * The log: {@code log/heding.log} in the data folder, four files of a megabyte at most, nothing on the console.
 *
 * <p>Logback finds this class by its service file, so that no log call, however early, goes anywhere else. Whatever looks
 * like an identity number is struck out before it is written.
 */
public final class LogFile extends ContextAwareBase implements Configurator {
    private static final String PATTERN =
            "%replace(%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level [%thread] %logger{24} - %msg%n%ex)"
                    + "{'[0-9]{13,17}[0-9Xx]', '****'}%nopex";
    private static final String FILE_KEY = "heding.log";

    /** Made by Logback. */
    public LogFile() {}

    /** Starts the log and answers where it is; nothing if its folder cannot be written. */
    static Optional<Path> start() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        return factory instanceof LoggerContext context
                ? Optional.ofNullable(context.getProperty(FILE_KEY)).map(Path::of)
                : Optional.empty();
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Path folder = DataFolder.of(System.getProperties(), System.getenv());
        return configure(context, folder.resolve("log").resolve("heding.log"));
    }

    ExecutionStatus configure(LoggerContext context, Path file) {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("org.heding").setLevel(Level.INFO);
        // Of a damaged or abandoned workbook POI warns with whole stacks; the user is told by us, and in words.
        context.getLogger("org.apache.poi").setLevel(Level.ERROR);
        if (writable(file)) {
            root.addAppender(appender(context, file));
            context.putProperty(FILE_KEY, file.toAbsolutePath().toString());
        } else {
            root.setLevel(Level.OFF);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean writable(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.exists(file) ? Files.isWritable(file) : Files.isWritable(file.getParent());
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy generations = new FixedWindowRollingPolicy();
        generations.setContext(context);
        generations.setParent(appender);
        generations.setFileNamePattern(file.toString().replace("%", "\\%") + ".%i");
        generations.setMinIndex(1);
        generations.setMaxIndex(3);
        generations.start();
        appender.setRollingPolicy(generations);

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("1MB"));
        // Looked at with every line: within the minute that is usual a loop could fill the disk.
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }
}
