package org.heding.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.heding.desktop.control.SystemFilePicker;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Snapshot;

/** The whole window on a document, drawn without being shown. */
final class OffScreen {
    private static final long PATIENCE = 120;
    /** Fewer colours than that are an empty window, or one without letters. */
    private static final int LEAST_COLOURS = 100;

    private final CompletableFuture<WritableImage> drawn = new CompletableFuture<>();

    /**
     * Opens a document and draws the window.
     *
     * @param folder where preferences and the document's backup go
     * @param picture the file of the picture, a PNG
     * @throws IOException if the picture cannot be written
     * @throws IllegalStateException if nothing was drawn
     */
    void draw(Path document, Path folder, Path picture) throws IOException {
        Platform.startup(() -> open(document, folder));
        try {
            write(drawn.get(PATIENCE, TimeUnit.SECONDS), picture);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The window was not drawn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The drawing was interrupted", e);
        } finally {
            Platform.exit();
        }
    }

    private void open(Path document, Path folder) {
        try {
            Stage stage = new Stage();
            Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
            SystemFilePicker files = new SystemFilePicker(stage, preferences::messages, address -> {});
            Shell shell = new Shell(stage, preferences, files, folder);
            shell.session().snapshotProperty().addListener((property, old, now) -> draw(shell, now));
            shell.session()
                    .open(
                            document,
                            failure -> drawn.completeExceptionally(new IllegalStateException(failure.details())));
        } catch (RuntimeException | LinkageError e) {
            drawn.completeExceptionally(e);
        }
    }

    private void draw(Shell shell, Snapshot now) {
        try {
            Optional<MainWindow> window = shell.window().filter(open -> now != null);
            window.ifPresent(open -> drawn.complete(open.getScene().snapshot(null)));
        } catch (RuntimeException | LinkageError e) {
            drawn.completeExceptionally(e);
        }
        shell.close();
    }

    private static void write(WritableImage image, Path picture) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Set<Integer> colours = new HashSet<>();
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = pixels.getArgb(x, y);
                copy.setRGB(x, y, colour);
                colours.add(colour);
            }
        }
        try (var out = Files.newOutputStream(picture)) {
            ImageIO.write(copy, "png", out);
        }
        if (colours.size() < LEAST_COLOURS) {
            throw new IllegalStateException("The window was drawn with " + colours.size() + " colours only");
        }
    }
}
