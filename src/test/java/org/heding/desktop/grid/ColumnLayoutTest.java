package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
    @Test
    void aLayoutIsReadAsItWasWritten() {
        ColumnLayout layout = new ColumnLayout(List.of(
                new ColumnLayout.Entry("name", 12, false),
                new ColumnLayout.Entry("party_members", 0, true),
                new ColumnLayout.Entry("households", 120.3, false)));
        assertEquals("name:12.0;-party_members;households:120.3", layout.written());
        assertEquals(layout, ColumnLayout.of(layout.written()));
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertEquals(new ColumnLayout(List.of()), ColumnLayout.of(""));
        assertEquals(
                List.of(new ColumnLayout.Entry("b", 3, false)),
                ColumnLayout.of("a:;b:3.0;c:x;-:1.0;d:99999.0").entries());
    }
}
