package org.heding.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the program says, in Chinese or in English.
 *
 * <p>The texts stand in {@code messages/}, a pair of files for each package that speaks: the key {@code cli.done} stands
 * in {@code cli_zh.properties} and {@code cli_en.properties} (UTF-8, in the form of {@link MessageFormat}, so an
 * apostrophe is written twice). A test holds the pairs to the same keys and arguments.
 */
public final class Messages {
    private static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE, "zh");
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String language;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    private Messages(Locale locale, String language) {
        this.locale = locale;
        this.language = language;
    }

    private Properties bundle(String name) {
        Properties texts = new Properties();
        try (InputStream in =
                Messages.class.getResourceAsStream("/messages/" + name + "_" + language + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The messages in a language: English for English, Chinese for everything else. */
    public static Messages of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** Whether these messages are Chinese. */
    public boolean chinese() {
        return this == CHINESE;
    }

    /** The language, for formatting dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /**
     * A message with its arguments put in.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public String text(String key, Object... arguments) {
        String pattern = bundles.computeIfAbsent(key.substring(0, Math.max(0, key.indexOf('.'))), this::bundle)
                .getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text.in(this) : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(said);
    }
}
