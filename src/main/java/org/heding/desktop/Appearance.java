package org.heding.desktop;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.heding.desktop.session.Preferences;

/** Gives the window its colours, its font and its text size. */
final class Appearance {
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
    private final SystemTheme system;

    Appearance(Preferences preferences, SystemTheme system) {
        this.preferences = preferences;
        this.system = system;
    }

    /** Dresses a scene. */
    void dress(Scene scene) {
        Application.setUserAgentStylesheet(sheet(dark() ? "primer-dark" : "primer-light"));
        List<String> sheets = List.of(sheet("heding"), letters());
        // Even the same ones would be read again.
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().getStyleClass().removeAll("dark", "light");
        scene.getRoot().getStyleClass().add(dark() ? "dark" : "light");
    }

    /** A style sheet as the build has made it. */
    private static String sheet(String name) {
        return Appearance.class.getResource("/styles/" + name + ".bss").toExternalForm();
    }

    /** A style sheet of its own, so that the font and size reach menus and dialogs too. */
    private String letters() {
        List<String> families = Font.getFamilies();
        String family = FONTS.stream().filter(families::contains).findFirst().orElse("System");
        String css = ".root{-fx-font-family:'%s';-fx-font-size:%dpx;}".formatted(family, preferences.size());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private boolean dark() {
        return switch (preferences.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.dark();
        };
    }
}
