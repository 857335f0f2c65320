package org.heding.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the system is dark: asked at the start and, while that counts, whenever the window is come back to and every minute. */
final class SystemTheme implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final long PATIENCE = 800;

    private final AtomicBoolean asking = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("theme").factory());
    private Optional<CompletableFuture<Boolean>> first = Optional.empty();
    private Boolean dark;
    private Runnable end = () -> {};

    /** Asks while nobody waits for the answer yet. */
    void askAhead() {
        first = Optional.of(CompletableFuture.supplyAsync(SystemTheme::asked, timer));
    }

    /** What was found last; on the window's thread. */
    boolean dark() {
        if (dark == null) {
            dark = first.map(CompletableFuture::join).orElseGet(SystemTheme::asked);
        }
        return dark;
    }

    /**
     * Tells when the system turns dark or light, until it is closed.
     *
     * @param followed whether anybody wants to know; asking starts a process
     */
    void watch(Stage stage, BooleanSupplier followed, Runnable turned) {
        // No animation: one would keep JavaFX's clock going all the time.
        timer.scheduleWithFixedDelay(() -> Platform.runLater(() -> ask(followed, turned)), 1, 1, TimeUnit.MINUTES);
        ChangeListener<Boolean> back = (property, was, is) -> {
            if (is) {
                ask(followed, turned);
            }
        };
        stage.focusedProperty().addListener(back);
        end = () -> stage.focusedProperty().removeListener(back);
    }

    @Override
    public void close() {
        end.run();
        timer.shutdownNow();
    }

    private void ask(BooleanSupplier followed, Runnable turned) {
        if (!timer.isShutdown() && followed.getAsBoolean() && asking.compareAndSet(false, true)) {
            timer.execute(() -> {
                boolean now = asked();
                asking.set(false);
                Platform.runLater(() -> heard(now, turned));
            });
        }
    }

    /** Takes what the system says now. */
    void heard(boolean now, Runnable turned) {
        boolean other = dark != null && dark != now;
        dark = now;
        if (other) {
            turned.run();
        }
    }

    private static boolean asked() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return said(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme")
                    .contains("0x0");
        }
        if (system.contains("mac")) {
            return said("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark");
        }
        String gtk = System.getenv("GTK_THEME");
        return gtk != null && gtk.toLowerCase(Locale.ROOT).contains("dark")
                || said("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                        .contains("dark");
    }

    private static String said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
                process.destroy();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.debug("The system does not say whether it is dark", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
