package org.heding.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/** The style classes that the build takes out of the theme, and those that are on the screen. */
final class UnusedStyles {
    private UnusedStyles() {}

    static Set<String> names() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("resources", "styles", "unused.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** All style classes of what is in any window now. */
    static Set<String> shown() {
        Set<String> all = new TreeSet<>();
        Window.getWindows().forEach(window -> collect(window.getScene().getRoot(), all));
        return all;
    }

    private static void collect(Node node, Set<String> all) {
        all.addAll(node.getStyleClass());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
