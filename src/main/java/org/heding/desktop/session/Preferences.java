package org.heding.desktop.session;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.heding.document.Location;
import org.heding.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program remembers of its user: language, look, text size, the last document, the folder of backups. */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String SIZE = "size";
    private static final String LAST = "last";
    private static final String RECENT = "recent";
    private static final String FRAME = "window";
    private static final String BACKUPS = "backups";
    private static final String TOLD = "told";
    private static final String COLUMNS = "columns.";
    /** The size of the text at the first start, in pixels. */
    public static final int USUAL_SIZE = 13;

    private static final List<Integer> SIZES = List.of(12, USUAL_SIZE, 14, 15, 16, 18, 20, 22, 24);
    /** What sizes were called before they were numbers. */
    private static final Map<String, Integer> NAMED_SIZES = Map.of("SMALL", 12, "NORMAL", 13, "LARGE", 15, "HUGE", 18);
    /** Enough for whoever works on many documents; the oldest are told of again. */
    private static final int MOST_TOLD = 200;

    private final Path file;
    private final Properties kept;
    private boolean unreadable;

    /** The preferences kept in a file, which may not be there yet. */
    public Preferences(Path file) {
        this(file, new Properties());
    }

    /**
     * The preferences kept in a file, which may not be there yet.
     *
     * @param usual what holds where the user has chosen nothing
     */
    public Preferences(Path file, Properties usual) {
        this.file = file;
        this.kept = new Properties(usual);
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The preferences could not be read; the defaults hold", e);
                kept.clear();
                unreadable = true;
            }
        }
    }

    /** How the window is lit. */
    public enum Theme {
        /** 浅色. */
        LIGHT,
        /** 深色. */
        DARK,
        /** 跟随系统. */
        SYSTEM
    }

    /** The language. */
    public Messages messages() {
        return Messages.of(Locale.forLanguageTag(kept.getProperty(LANGUAGE, "zh")));
    }

    /** Remembers the language. */
    public void messages(Messages messages) {
        keep(LANGUAGE, messages.chinese() ? "zh" : "en");
    }

    /** The look. */
    public Theme theme() {
        return read(Theme.class, THEME, Theme.SYSTEM);
    }

    /** Remembers the look. */
    public void theme(Theme theme) {
        keep(THEME, theme.name());
    }

    /** The size of the text in pixels, 12 to 24; all else is measured by it. */
    public int size() {
        String said = kept.getProperty(SIZE, "");
        return SIZES.stream()
                .filter(size -> String.valueOf(size).equals(said))
                .findFirst()
                .orElseGet(() -> NAMED_SIZES.getOrDefault(said, USUAL_SIZE));
    }

    /** The size so many steps larger, or smaller for a negative number; the last there is, at most. */
    public int sizeAfter(int steps) {
        int at = SIZES.indexOf(size()) + steps;
        return SIZES.get(Math.clamp(at, 0, SIZES.size() - 1));
    }

    /** Remembers the text size. */
    public void size(int pixels) {
        keep(SIZE, String.valueOf(pixels));
    }

    /** Where the window was. */
    public Optional<Frame> frame() {
        return Frame.parse(kept.getProperty(FRAME, ""));
    }

    /** Remembers where the window is. */
    public void frame(Frame frame) {
        keep(FRAME, frame.text());
    }

    /** The documents opened lately. */
    public Recent recent() {
        return new Recent(() -> kept.getProperty(RECENT, ""), files -> keep(RECENT, files));
    }

    /** Whether there was a file of preferences that could not be read. */
    public boolean unreadable() {
        return unreadable;
    }

    /** The document that was open last, if its file is still there. */
    public Optional<Path> last() {
        try {
            return Optional.ofNullable(kept.getProperty(LAST)).map(Path::of).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            LOG.warn("The last document has a name that cannot be", e);
            return Optional.empty();
        }
    }

    /** Remembers the document. */
    public void last(Path document) {
        keep(LAST, document.toAbsolutePath().toString());
    }

    /** The folder of backups: one that was chosen, else one beside the preferences. */
    public Path backups() {
        String chosen = kept.getProperty(BACKUPS);
        if (chosen != null) {
            try {
                return Path.of(chosen);
            } catch (InvalidPathException e) {
                LOG.warn("The folder of backups has a name that cannot be", e);
            }
        }
        return file.toAbsolutePath().resolveSibling(BACKUPS);
    }

    /** Remembers the folder of backups. */
    public void backups(Path folder) {
        keep(BACKUPS, folder.toAbsolutePath().toString());
    }

    /** How the columns of a table are shown; an empty text where the user never changed them. */
    public String columns(String table) {
        return kept.getProperty(COLUMNS + table, "");
    }

    /** Remembers how the columns of a table are shown. */
    public void columns(String table, String shown) {
        keep(COLUMNS + table, shown);
    }

    /** Whether the user was told what endangers a document where it lies. */
    public boolean told(Path document, Location.Sort sort) {
        return told().contains(telling(document, sort));
    }

    /** Remembers that the user was told. */
    public void tell(Path document, Location.Sort sort) {
        List<String> all = new ArrayList<>(told());
        all.add(telling(document, sort));
        keep(TOLD, String.join("\n", all.subList(Math.max(0, all.size() - MOST_TOLD), all.size())));
    }

    private List<String> told() {
        return kept.getProperty(TOLD, "").lines().toList();
    }

    private static String telling(Path document, Location.Sort sort) {
        return sort + " " + document.toAbsolutePath();
    }

    private <T extends Enum<T>> T read(Class<T> type, String key, T otherwise) {
        for (T value : type.getEnumConstants()) {
            if (value.name().equals(kept.getProperty(key))) {
                return value;
            }
        }
        return otherwise;
    }

    private void keep(String key, String value) {
        kept.setProperty(key, value);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // Whoever pulls the plug finds the old preferences or the new ones, never half of them.
            Path next = Files.createTempFile(folder, "preferences", ".tmp");
            try {
                try (Writer out = Files.newBufferedWriter(next)) {
                    kept.store(out, null);
                }
                replace(next);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            LOG.warn("The preferences could not be kept", e);
        }
    }

    private void replace(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            LOG.debug("The preferences are replaced in two steps", e);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
