package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final String NUMBER = "340104198001011232";

    @Test
    void whatIsCopiedSaysWhatHappenedAndOnWhatSystemButNobodysNumberAndNoHomeFolder() {
        String home = System.getProperty("user.home");
        Failure failure = new Failure(
                words -> "读不出 " + home + "/文档/蜀山.heding",
                words -> "请看 " + NUMBER,
                "at " + home + "/x\nperson " + NUMBER);
        String copied = Details.of(failure, Messages.of(Locale.SIMPLIFIED_CHINESE));
        assertTrue(copied.startsWith("读不出 ~/文档/蜀山.heding\n"), copied);
        assertTrue(copied.contains(System.getProperty("os.name")), copied);
        assertTrue(copied.contains("person 3401**********1232"), copied);
        assertFalse(copied.contains(NUMBER), copied);
        assertFalse(copied.contains(home), copied);
    }
}
