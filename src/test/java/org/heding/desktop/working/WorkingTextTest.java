package org.heding.desktop.working;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jobs;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.SmallDocument;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTextTest {
    private static SmallDocument small;
    private static Jobs jobs;
    private static Path folder;

    @BeforeAll
    static void open(@TempDir Path given) {
        folder = given;
        small = new SmallDocument(given);
        jobs = new Jobs(Runnable::run);
    }

    @AfterAll
    static void close() {
        jobs.close();
        small.close();
    }

    private static String text(Locale locale, String holder, String id) {
        Preferences preferences = new Preferences(folder.resolve(locale + ".properties"));
        preferences.messages(Messages.of(locale));
        Desk desk = new Desk(small.session(), jobs, preferences);
        return new WorkingText(desk).of(small.snapshot().assessment().explain(holder, id));
    }

    @Test
    void theCopiedWorkingNamesUnitFigureInputsAndSource() {
        String text = text(Locale.SIMPLIFIED_CHINESE, SmallDocument.SECOND, "organiser_required");
        assertTrue(text.lines().findFirst().orElseThrow().contains("西园新村社区"), text);
        assertTrue(text.contains("2 人"), text);
        assertTrue(text.contains("党员数 260"), text);
    }

    @Test
    void whatIsWantingIsSaidAndHasNoUnit() {
        String text = text(Locale.SIMPLIFIED_CHINESE, SmallDocument.THIRD, "committee_suggested");
        String head = text.lines().findFirst().orElseThrow();
        assertTrue(head.contains("缺户数"), text);
        assertTrue(text.contains("未填"), text);
    }

    @Test
    void everyResultOfACommunityHasAWorkingInBothLanguages() {
        for (Rule rule : small.snapshot().pack().rules()) {
            if (rule.level() != Level.COMMUNITY) {
                continue;
            }
            String chinese = text(Locale.SIMPLIFIED_CHINESE, SmallDocument.FIRST, rule.id());
            String english = text(Locale.ENGLISH, SmallDocument.FIRST, rule.id());
            assertTrue(chinese.lines().count() >= 3, rule.id());
            assertEquals(chinese.lines().count(), english.lines().count(), rule.id());
            assertFalse(chinese.contains("desktop.") || english.contains("desktop."), rule.id());
            assertTrue(english.contains(rule.label().in(Messages.of(Locale.ENGLISH))), rule.id());
        }
    }
}
