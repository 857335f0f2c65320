package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heding.assessment.Finding;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Check;
import org.heding.policy.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JumpTest {
    private static SmallDocument small;

    @BeforeAll
    static void open(@TempDir Path folder) {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    @Test
    void everyFindingLeadsToARowAndAColumnThatThereAre() {
        Snapshot snapshot = small.snapshot();
        assertFalse(snapshot.assessment().findings().isEmpty());
        for (Finding finding : snapshot.assessment().findings()) {
            Jump jump = Jump.to(snapshot, finding);
            String what = finding.check().id();
            assertEquals(finding.holder(), jump.holder(), what);
            assertFalse(snapshot.name(jump.holder()).isEmpty(), what);
            if (jump.section() != Section.MEETINGS) {
                assertTrue(
                        snapshot.label(snapshot.level(jump.holder()), jump.column())
                                .isPresent(),
                        what);
            }
        }
    }

    @Test
    void everyCheckOfThePackHasAPlaceOrIsAboutMeetings() {
        Snapshot snapshot = small.snapshot();
        for (Check check : snapshot.pack().checks()) {
            boolean figure = snapshot.label(check.level(), check.place()).isPresent();
            boolean meetings = check.actual().text().contains("meeting");
            assertTrue(figure || meetings, check.id() + " leads to " + check.place());
        }
    }

    @Test
    void unitsAreInTheSectionOfTheirTierAndPeopleInTheirs() {
        Snapshot snapshot = small.snapshot();
        assertEquals(Section.COUNTIES, Jump.to(snapshot, "3401", "x").section());
        assertEquals(
                Section.COUNTIES, Jump.to(snapshot, SmallDocument.COUNTY, "x").section());
        assertEquals(
                Section.TOWNSHIPS, Jump.to(snapshot, SmallDocument.STREET, "x").section());
        assertEquals(
                Section.COMMUNITIES, Jump.to(snapshot, SmallDocument.FIRST, "x").section());
        assertEquals(
                Section.PEOPLE, Jump.to(snapshot, SmallDocument.WORKER, "x").section());
    }

    @Test
    void aSnapshotNamesUnitsAndPeopleAndNothingElse() {
        Snapshot snapshot = small.snapshot();
        assertEquals("蜀山区", snapshot.name(SmallDocument.COUNTY));
        assertEquals("李某", snapshot.name(SmallDocument.WORKER));
        assertEquals("", snapshot.name("110101"));
        assertEquals("", snapshot.name(""));
    }

    @Test
    void aSnapshotKnowsWhatLiesBelow() {
        Snapshot snapshot = small.snapshot();
        assertEquals(SmallDocument.COUNTY, snapshot.place().orElseThrow().code());
        assertEquals(
                List.of(SmallDocument.FIRST, SmallDocument.SECOND),
                snapshot.below(snapshot.ledger().unit(SmallDocument.STREET).orElseThrow()).stream()
                        .map(unit -> unit.code())
                        .toList());
        assertEquals(
                List.of(),
                snapshot.below(snapshot.ledger().unit(SmallDocument.FIRST).orElseThrow()));
        assertEquals(3, snapshot.units(Tier.COMMUNITY).size());
    }

    @Test
    void theLevelOfAHolderIsThatOfItsTierOrOfAPerson() {
        Snapshot snapshot = small.snapshot();
        assertEquals(Level.COUNTY, snapshot.level(SmallDocument.COUNTY));
        assertEquals(Level.COMMUNITY, snapshot.level(SmallDocument.THIRD));
        assertEquals(Level.PERSON, snapshot.level(SmallDocument.WORKER));
    }

    @Test
    void inputsAndResultsHaveLabelsInBothLanguages() {
        Snapshot snapshot = small.snapshot();
        var input = snapshot.label(Level.COMMUNITY, "households").orElseThrow();
        assertEquals("户数", input.in(Messages.of(Locale.SIMPLIFIED_CHINESE)));
        assertTrue(snapshot.label(Level.COMMUNITY, "organiser_required").isPresent());
        assertTrue(snapshot.label(Level.COMMUNITY, "nothing").isEmpty());
    }

    @Test
    void theSearchListsNoMoreThanWasAskedForAndFindsNobodyByAnIdNumber() {
        Search search = new Search(small.snapshot(), Messages.of(Locale.ENGLISH));
        assertEquals(2, search.find("3401", 2).size());
        assertEquals(List.of(), search.find("没有这个", 9));
        assertEquals(List.of(), search.find(SmallDocument.WORKER, 9));
    }

    @Test
    void everySectionHasANameAndAGroupInBothLanguages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.of(locale);
            assertEquals(
                    Section.values().length,
                    List.of(Section.values()).stream()
                            .map(section -> section.label().in(messages))
                            .filter(name -> !name.isBlank() && !name.startsWith("desktop."))
                            .distinct()
                            .count());
        }
    }
}
