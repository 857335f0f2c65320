package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ClerkScriptTest {
    @Test
    void keysTogetherAreOneAndARepeatedKeyIsAsManyAsItIsPressed() {
        assertEquals(
                List.of(
                        new ClerkScript.Press(List.of(KeyCode.CONTROL, KeyCode.K), 1),
                        new ClerkScript.Press(List.of(KeyCode.DOWN), 3)),
                ClerkScript.of("Ctrl+K Down*3").deeds());
        assertEquals(4, ClerkScript.of("Ctrl+K Down*3").count());
    }

    @Test
    void textCountsByItsLettersAClickOnceAnItemOfAMenuAndAFileTwice() {
        assertEquals(5, ClerkScript.of("\"15 20\"").count());
        assertEquals(1, ClerkScript.of("@export").count());
        assertEquals(2, ClerkScript.of("@menu-file>menu-new").count());
        assertEquals(2, ClerkScript.of("[报表.xlsx]").count());
    }

    @Test
    void whatIsNoDeedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClerkScript.of("Ctrl+K 然后"));
        assertThrows(IllegalArgumentException.class, () -> ClerkScript.of("Ctrl+Nowhere"));
    }
}
