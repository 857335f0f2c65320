package org.heding.desktop.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.policy.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsModelTest {
    private static SmallDocument small;

    @BeforeAll
    static void open(@TempDir Path folder) {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private final FindingsModel model = new FindingsModel();

    private Finding only(String check) {
        model.severity(Optional.of(Severity.UNMET));
        model.check(check);
        List<Finding> found = model.of(small.snapshot());
        assertTrue(!found.isEmpty(), check);
        return found.getFirst();
    }

    @Test
    void theWeightiestComeFirst() {
        List<Finding> all = model.of(small.snapshot());
        assertEquals(small.snapshot().assessment().findings().size(), all.size());
        assertEquals(Severity.UNMET, all.getFirst().severity());
    }

    @Test
    void theFiltersLetThroughOneCheckOfOneSeverity() {
        assertEquals(SmallDocument.SECOND, only("organisers").holder());
        assertEquals(1, model.of(small.snapshot()).size());
        assertTrue(model.count(small.snapshot(), Optional.of(Severity.UNMET)) > 1);
    }

    @Test
    void aFindingLeadsToTheFigureThatPutsItRight() {
        assertEquals(
                new Jump(Section.COMMUNITIES, SmallDocument.SECOND, Field.ORGANISERS),
                Jump.to(small.snapshot(), only("organisers")));
        assertEquals(
                new Jump(Section.PEOPLE, SmallDocument.WORKER, Field.ANNUAL_PAY),
                Jump.to(small.snapshot(), only("pay_floor")));
    }

    private Finding hint() {
        model.severity(Optional.of(Severity.HINT));
        return model.of(small.snapshot()).getFirst();
    }

    private void edit(Change... changes) {
        small.session().edit("说明", ledger -> List.of(changes), small.failures()::add);
        small.settle();
    }

    @Test
    void whatIsExplainedStaysAndIsToldFromWhatIsNot() {
        Finding hint = hint();
        long all = model.count(small.snapshot(), Optional.empty());
        model.said(FindingsModel.Said.OPEN);
        long open = model.count(small.snapshot(), Optional.empty());
        assertEquals(all, open);
        edit(new Change.PutExplained(
                new Explained(hint.holder(), hint.check().id(), SmallDocument.YEAR, hint.period(), "已报备（示例）")));
        try {
            assertEquals(open - 1, model.count(small.snapshot(), Optional.empty()));
            assertFalse(model.of(small.snapshot()).contains(hint));
            model.said(FindingsModel.Said.EXPLAINED);
            assertEquals(List.of(hint), model.of(small.snapshot()));
            model.said(FindingsModel.Said.ANY);
            assertEquals(all, model.count(small.snapshot(), Optional.empty()));
            assertEquals(hint, model.of(small.snapshot()).getLast());
            assertEquals(List.of("已报备（示例）"), Explaining.offered(small.snapshot().ledger()));
        } finally {
            edit(new Change.RemoveExplained(hint.holder(), hint.check().id(), SmallDocument.YEAR, hint.period()));
        }
    }

    @Test
    void whatMustBeMetIsNotExplainedAway() {
        Finding unmet = only("organisers");
        edit(new Change.PutExplained(
                new Explained(unmet.holder(), unmet.check().id(), SmallDocument.YEAR, 0, "因（示例）")));
        try {
            assertFalse(unmet.explainable());
            assertEquals(Optional.empty(), small.snapshot().assessment().explained(only("organisers")));
            assertTrue(small.snapshot().assessment().open().contains(unmet));
        } finally {
            edit(new Change.RemoveExplained(unmet.holder(), unmet.check().id(), SmallDocument.YEAR, 0));
        }
    }

    @Test
    void whatWasNotMetByAMeetingLeadsToTheMeetings() {
        assertEquals(
                Section.MEETINGS,
                Jump.to(small.snapshot(), only("leading_group_meetings")).section());
    }
}
