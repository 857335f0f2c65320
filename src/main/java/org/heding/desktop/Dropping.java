package org.heding.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.session.Failure;
import org.heding.message.Phrase;

/** Files dropped onto the window: a document is opened, a workbook imported or filled, anything else refused. */
final class Dropping {
    private final Shell shell;
    private final Commands commands;
    private final BooleanSupplier filling;

    /**
     * Dropping files.
     *
     * @param filling whether a workbook is a blank to be filled
     */
    Dropping(Shell shell, Commands commands, BooleanSupplier filling) {
        this.shell = shell;
        this.commands = commands;
        this.filling = filling;
    }

    /** Lets files be dropped onto a part of the window. */
    void onto(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped((DragEvent event) -> {
            event.setDropCompleted(take(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    /** Takes the first document and the first workbook among files; whether there was one. */
    boolean take(List<File> files) {
        Optional<Path> book = first(files, FilePicker.Sort.TABLE);
        Optional<Path> document = first(files, FilePicker.Sort.DOCUMENT);
        // A document is opened first: a workbook beside it could only be meant for it.
        if (document.isPresent()) {
            commands.open(document.get());
        } else if (book.isPresent() && filling.getAsBoolean()) {
            commands.fillBlank(book.get());
        } else if (book.isPresent()) {
            commands.importBook(book.get());
        } else if (!files.isEmpty()) {
            refuse(files.getFirst());
        }
        return book.isPresent() || document.isPresent();
    }

    private void refuse(File file) {
        shell.fail(new Failure(
                Phrase.of("desktop.drop.refused", file.getName()), Phrase.of("desktop.drop.refused.fix"), ""));
    }

    private static Optional<Path> first(List<File> files, FilePicker.Sort sort) {
        return files.stream()
                .map(File::toPath)
                .filter(path -> sort.extensions().stream()
                        .anyMatch(
                                end -> path.toString().toLowerCase(Locale.ROOT).endsWith("." + end)))
                .findFirst();
    }
}
