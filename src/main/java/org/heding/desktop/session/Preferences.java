package org.heding.desktop.session;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final String BACKUPS = "backups";
    private static final String TOLD = "told";
    /** Enough for whoever works on many documents; the oldest are told of again. */
    private static final int MOST_TOLD = 200;

    private final Path file;
    private final Properties kept;

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

    /** How large the letters are. */
    public enum Size {
        /** 小. */
        SMALL(12),
        /** 标准. */
        NORMAL(13),
        /** 大. */
        LARGE(15),
        /** 特大. */
        HUGE(18);

        private final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }

        /** The size of the text in pixels; all else is measured by it. */
        public int pixels() {
            return pixels;
        }
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

    /** The text size. */
    public Size size() {
        return read(Size.class, SIZE, Size.NORMAL);
    }

    /** Remembers the text size. */
    public void size(Size size) {
        keep(SIZE, size.name());
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
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, null);
            }
        } catch (IOException e) {
            LOG.warn("The preferences could not be kept", e);
        }
    }
}
