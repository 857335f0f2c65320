package org.heding.desktop.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Finding;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
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
        assertTrue(FindingsModel.count(small.snapshot(), Severity.UNMET) > 1);
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

    @Test
    void whatWasNotMetByAMeetingLeadsToTheMeetings() {
        assertEquals(
                Section.MEETINGS,
                Jump.to(small.snapshot(), only("leading_group_meetings")).section());
    }
}
