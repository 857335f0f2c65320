package org.heding.desktop.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistTest {
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    @TempDir
    Path folder;

    private SmallDocument small;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private List<Checklist.Step> steps() {
        return new Checklist(small.snapshot()).steps();
    }

    @Test
    void theStepsLeadFromUnitsToTheReport() {
        assertEquals(
                List.of(
                        Section.COMMUNITIES,
                        Section.TOWNSHIPS,
                        Section.PEOPLE,
                        Section.REFERENCE_PAY,
                        Section.FINDINGS,
                        Section.REPORTS),
                steps().stream().map(step -> step.jump().section()).toList());
    }

    @Test
    void theFirstMissingFigureIsNamedAndLedToAndGivesWayToTheNextOnceItIsTyped() {
        Checklist.Step facts = steps().get(1);
        assertFalse(facts.done());
        Jump gap = facts.jump();
        String said = facts.text().in(CHINESE);
        assertTrue(said.contains(small.snapshot().name(gap.holder())), said);
        assertTrue(small.snapshot()
                .ledger()
                .fact(gap.holder(), SmallDocument.YEAR, gap.column())
                .isEmpty());
        Change change = SmallDocument.fact(gap.holder(), gap.column(), "2");
        small.session().edit("test", ledger -> List.of(change), failure -> {});
        small.settle();
        assertNotEquals(gap, steps().get(1).jump());
    }

    @Test
    void theStandardsNotMetAreCounted() {
        assertFalse(steps().get(4).done());
        assertTrue(steps().get(4).text().in(CHINESE).matches("[0-9]+ 项未达标，待处理"));
        assertEquals("unmet", steps().get(4).jump().holder());
    }
}
