package org.heding.desktop.control;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.heding.message.Messages;

/** The system's own file dialogs. */
public final class SystemFilePicker implements FilePicker {
    private final Stage owner;
    private final Supplier<Messages> messages;
    private final Consumer<String> browser;
    private File folder;

    /**
     * Dialogs over a window.
     *
     * @param browser opens an address in the system's program for it
     */
    public SystemFilePicker(Stage owner, Supplier<Messages> messages, Consumer<String> browser) {
        this.owner = owner;
        this.messages = messages;
        this.browser = browser;
    }

    @Override
    public Optional<Path> read(Sort sort) {
        return kept(chooser(sort).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> write(Sort sort, String name) {
        FileChooser chooser = chooser(sort);
        chooser.setInitialFileName(name);
        return kept(chooser.showSaveDialog(owner)).map(path -> ending(path, sort));
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    private static Path ending(Path path, Sort sort) {
        String name = path.getFileName().toString();
        return name.endsWith("." + sort.extension()) ? path : path.resolveSibling(name + "." + sort.extension());
    }

    private FileChooser chooser(Sort sort) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.get().text("desktop.file." + sort.name().toLowerCase(Locale.ROOT)),
                        sort.extensions().stream().map(end -> "*." + end).toList()));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> kept(File chosen) {
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public void show(Path path) {
        browser.accept(path.toUri().toString());
    }
}
