package org.heding;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.heding.cli.Terminal;
import org.heding.desktop.Desktop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says in plain words why there is none. */
final class WindowStart {
    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);
    private static final int NO_WINDOW = 2;
    private static final int FAILED = 4;

    private final Terminal terminal;

    WindowStart(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Opens the window on a file and answers the exit code when it is closed. */
    int open(Optional<Path> file) {
        return tryToOpen(file).orElseGet(() -> {
            terminal.warn("cli.window.none");
            terminal.err().flush();
            return NO_WINDOW;
        });
    }

    /** Opens the window on a file and answers the exit code when it is closed; nothing if there is no display. */
    Optional<Integer> tryToOpen(Optional<Path> file) {
        if (!displayed()) {
            return Optional.empty();
        }
        try {
            Desktop.launch(file);
            return Optional.of(0);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The window failed", failure);
            if (isForWantOfDisplay(failure)) {
                return Optional.empty();
            }
            terminal.warn("cli.error.internal", failure.getClass().getSimpleName(), terminal.log());
            terminal.err().flush();
            return Optional.of(FAILED);
        }
    }

    /** Whether a window can be hoped for on this computer. */
    static boolean displayed() {
        return displayed(System.getProperty("os.name"), System.getenv());
    }

    /** Whether a window can be hoped for: on Linux and its like a display is named by the environment. */
    static boolean displayed(String system, Map<String, String> environment) {
        return system.startsWith("Windows")
                || system.startsWith("Mac")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /** Whether the toolkit could not start: the display does not answer, or the system's graphics libraries are wanting. */
    static boolean isForWantOfDisplay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof UnsatisfiedLinkError
                    || said.contains("DISPLAY")
                    || said.contains("no glass in java.library.path")
                    || said.contains("QuantumRenderer")
                    || said.contains("no suitable pipeline")
                    || said.contains("detected no fonts")) {
                return true;
            }
        }
        return false;
    }
}
