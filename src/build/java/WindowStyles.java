import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Makes the style sheets of the window at build time, in the form that JavaFX reads quickest: our own, and the theme without
 * the rules of controls that the window has none of. JavaFX holds each rule against each node that is shown.
 *
 * <p>The arguments are the folder of our style sheet and the one to write to.
 */
final class WindowStyles {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private WindowStyles() {}

    public static void main(String[] arguments) throws IOException {
        Path ours = Path.of(arguments[0]);
        Path made = Files.createDirectories(Path.of(arguments[1]));
        Pattern unused = unused(ours.resolve("unused.txt"));
        for (String theme : List.of("primer-light", "primer-dark")) {
            Path trimmed = Files.writeString(made.resolve(theme + ".css"), trimmed(theme(theme), unused));
            Stylesheet.convertToBinary(
                    trimmed.toFile(), made.resolve(theme + ".bss").toFile());
            Files.delete(trimmed);
        }
        Stylesheet.convertToBinary(
                ours.resolve("heding.css").toFile(), made.resolve("heding.bss").toFile());
    }

    private static String theme(String name) throws IOException {
        try (InputStream in = WindowStyles.class.getResourceAsStream("/atlantafx/base/theme/" + name + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Pattern unused(Path list) throws IOException {
        try (Stream<String> lines = Files.lines(list)) {
            return Pattern.compile(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "[.](?:", ")(?![\\w-])")));
        }
    }

    private static String trimmed(String theme, Pattern unused) {
        StringBuilder kept = new StringBuilder();
        Matcher rule = RULE.matcher(COMMENT.matcher(theme).replaceAll(""));
        while (rule.find()) {
            String selectors = Stream.of(rule.group(1).split(","))
                    .map(String::strip)
                    .filter(selector -> !unused.matcher(selector).find())
                    .collect(Collectors.joining(", "));
            if (!selectors.isEmpty()) {
                kept.append(selectors).append(" {").append(rule.group(2)).append("}\n");
            }
        }
        return kept.toString();
    }
}
