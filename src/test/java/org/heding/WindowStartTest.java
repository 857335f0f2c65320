package org.heding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowStartTest {
    @Test
    void linuxNamesItsDisplay() {
        assertFalse(WindowStart.displayed("Linux", Map.of()));
        assertFalse(WindowStart.displayed("Linux", Map.of("DISPLAY", "")));
        assertTrue(WindowStart.displayed("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(WindowStart.displayed("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertTrue(WindowStart.displayed("Windows 11", Map.of()));
        assertTrue(WindowStart.displayed("Mac OS X", Map.of()));
    }

    @Test
    void whatTheToolkitSaysWithoutADisplayIsUnderstood() {
        assertTrue(WindowStart.isForWantOfDisplay(new UnsupportedOperationException("Unable to open DISPLAY")));
        assertTrue(WindowStart.isForWantOfDisplay(
                new RuntimeException("start", new UnsatisfiedLinkError("no glass in java.library.path: /usr/lib"))));
        assertTrue(WindowStart.isForWantOfDisplay(
                new RuntimeException("Error initializing QuantumRenderer: no suitable pipeline found")));
    }

    @Test
    void otherFailuresAreNotBlamedOnTheDisplay() {
        assertFalse(WindowStart.isForWantOfDisplay(new IllegalStateException("no message")));
        assertFalse(WindowStart.isForWantOfDisplay(new IllegalStateException((String) null)));
    }
}
