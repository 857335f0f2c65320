package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster of 10,000 people pasted from a spreadsheet. */
class LargePasteTest {
    private static final int PEOPLE = 10_000;
    /** What a step on the window's thread may take on a machine that others use too; it takes far less. */
    private static final Duration MOST = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private SmallDocument small;
    private GridFixture roster;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        roster = GridFixture.roster(small, Field.ANNUAL_PAY, "pay_shortfall");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), small.failures());
        small.close();
    }

    private static String id(int person) {
        return SmallDocument.id("990101%011d".formatted(19_800_000_000L + person));
    }

    private static String block() {
        StringJoiner lines = new StringJoiner("\r\n", "", "\r\n");
        for (int i = 0; i < PEOPLE; i++) {
            String community = i == 77 ? "没有的社区" : "光明社区";
            lines.add(
                    "示例\t%s\t委员\t%s\t2020-01-01\t\t\t\"大专\n毕业\"\t\t\t６０，%03d.50".formatted(community, id(i), i % 1000));
        }
        return lines.toString();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void tenThousandPeopleArePastedWithoutHoldingUpTheWindow() {
        String block = block();
        GridModel model = roster.model();
        List<Paste> tried = new ArrayList<>();
        long start = System.nanoTime();
        model.prepare(List.of(model.rows().getLast()), model.columns(), block, tried::add);
        Duration asking = since(start);
        while (tried.isEmpty()) {
            small.next();
        }
        Paste paste = tried.getFirst();
        assertEquals(1, paste.refused().size());
        assertEquals(78, paste.refused().getFirst().line());
        assertEquals(3, model.rows().size(), "nothing is written yet");
        start = System.nanoTime();
        model.paste(paste);
        Duration pasting = since(start);
        small.settle();
        start = System.nanoTime();
        model.update();
        Duration showing = since(start);
        assertEquals(PEOPLE - 1 + 3, model.rows().size());
        assertEquals("60,999.50", roster.text(id(9_999), Field.ANNUAL_PAY));
        assertEquals("大专 毕业", roster.text(id(9_999), "education"));
        assertEquals(1, roster.history().size(), "one step");
        for (Duration held : List.of(asking, pasting, showing)) {
            assertTrue(held.compareTo(MOST) < 0, held.toString());
        }
    }
}
