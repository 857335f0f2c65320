package org.heding.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.heding.desktop.session.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the window its colours, its font and its text size. */
final class Appearance {
    private static final Logger LOG = LoggerFactory.getLogger(Appearance.class);
    private static final long PATIENCE = 800;
    private static final List<String> FONTS = List.of(
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "PingFang SC",
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "WenQuanYi Micro Hei");

    private final Preferences preferences;

    Appearance(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Dresses a scene. */
    void dress(Scene scene) {
        Theme theme = dark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Appearance.class.getResource("/styles/heding.css").toExternalForm(), letters());
        scene.getRoot().getStyleClass().removeAll("dark", "light");
        scene.getRoot().getStyleClass().add(dark() ? "dark" : "light");
    }

    /** A style sheet of its own, so that the font and size reach menus and dialogs too. */
    private String letters() {
        List<String> families = Font.getFamilies();
        String family = FONTS.stream().filter(families::contains).findFirst().orElse("System");
        String css = ".root{-fx-font-family:'%s';-fx-font-size:%dpx;}"
                .formatted(family, preferences.size().pixels());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private boolean dark() {
        return switch (preferences.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> SystemTheme.DARK;
        };
    }

    /** What the system says, asked once. */
    private static final class SystemTheme {
        static final boolean DARK = dark();

        private static boolean dark() {
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
}
