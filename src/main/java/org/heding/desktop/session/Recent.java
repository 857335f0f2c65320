package org.heding.desktop.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The documents opened lately, the latest first. One whose file is gone stays, for a stick may come back. */
public final class Recent {
    /** How many are remembered. */
    static final int MOST = 10;

    private final Supplier<String> kept;
    private final Consumer<String> keep;

    /**
     * Documents kept as lines of a text.
     *
     * @param kept gives the text
     * @param keep takes it
     */
    Recent(Supplier<String> kept, Consumer<String> keep) {
        this.kept = kept;
        this.keep = keep;
    }

    /** The documents. */
    public List<Path> files() {
        return kept.get().lines().flatMap(Recent::path).toList();
    }

    private static Stream<Path> path(String line) {
        try {
            Path file = Path.of(line);
            return file.getFileName() == null || file.getParent() == null ? Stream.empty() : Stream.of(file);
        } catch (InvalidPathException e) {
            // Written on another system, or by hand.
            return Stream.empty();
        }
    }

    /** Remembers that a document was opened. */
    public void opened(Path document) {
        List<Path> files = others(document);
        files.addFirst(document.toAbsolutePath());
        keep(files);
    }

    /** Forgets a document. */
    public void forget(Path document) {
        keep(others(document));
    }

    /** Asks elsewhere whether a document is there, for a share that is gone answers late; if not, says so. */
    public static void whenMissing(Path document, Executor ui, Runnable missing) {
        Thread.ofVirtual().start(() -> {
            if (!Files.isRegularFile(document)) {
                ui.execute(missing);
            }
        });
    }

    private List<Path> others(Path document) {
        List<Path> others = new ArrayList<>(files());
        others.remove(document.toAbsolutePath());
        return others;
    }

    private void keep(List<Path> files) {
        keep.accept(
                String.join("\n", files.stream().limit(MOST).map(Path::toString).toList()));
    }
}
