package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.heding.document.Scenes.person;
import static org.heding.document.Scenes.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed since a year was closed, and why. */
class AmendmentsTest {
    private static final String COUNTY = "340104";
    private static final String STREET = "340104001";
    private static final String NEIGHBOUR = "340104001002";
    private static final String ELSEWHERE = "340104002001";
    private static final String COLLEAGUE = "990101199001010025";

    @TempDir
    Path folder;

    private Document document;

    @BeforeEach
    void close2026() throws Exception {
        document = Document.create(folder.resolve("a.heding"), SETTINGS, content());
        document.edit(
                "单位和人员",
                List.of(
                        unit(NEIGHBOUR, "隔壁社区", "城市社区"),
                        unit("340104002", "稻香村街道", "街道"),
                        unit(ELSEWHERE, "远处社区", "城市社区"),
                        new Change.PutPerson(person(COLLEAGUE, "钱某（示例）"))));
        document.edit("封存前", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2400")));
        // What is done within the moment of closing counts as done since.
        Thread.sleep(5);
        document.closeYear(2026, List.of(), List.of());
    }

    @AfterEach
    void close() {
        document.close();
    }

    private List<String> reasons(String holder) throws Exception {
        return Amendments.of(document, document.closedYear(2026).orElseThrow()).reasons(holder);
    }

    @Test
    void nothingWasChangedYet() throws Exception {
        assertEquals(List.of(), reasons(COMMUNITY));
        assertEquals(List.of(), reasons(PERSON));
    }

    @Test
    void aFigureOfAUnitConcernsItWhatItLiesInAndWhoWorksThere() throws Exception {
        document.correct("审计户数", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2401")));
        for (String concerned : List.of(COMMUNITY, STREET, COUNTY, "3401", PERSON, COLLEAGUE)) {
            assertEquals(List.of("审计户数"), reasons(concerned), concerned);
        }
        for (String other : List.of(NEIGHBOUR, ELSEWHERE, "340104002", "nobody")) {
            assertEquals(List.of(), reasons(other), other);
        }
    }

    @Test
    void aFigureOfACountyConcernsAllThatLiesInIt() throws Exception {
        document.correct("核定总额", List.of(fact(COUNTY, Field.APPROVED_QUOTA, "9")));
        for (String concerned : List.of(COUNTY, STREET, COMMUNITY, ELSEWHERE, PERSON)) {
            assertEquals(List.of("核定总额"), reasons(concerned), concerned);
        }
    }

    @Test
    void whatIsOfAPersonConcernsNoOtherPersonButTheUnitsAbove() throws Exception {
        document.edit("改学历", List.of(new Change.PutPerson(person(PERSON, "赵某某（示例）"))));
        for (String concerned : List.of(PERSON, COMMUNITY, STREET)) {
            assertEquals(List.of("改学历"), reasons(concerned), concerned);
        }
        for (String other : List.of(COLLEAGUE, NEIGHBOUR, ELSEWHERE)) {
            assertEquals(List.of(), reasons(other), other);
        }
    }

    @Test
    void whoHasGoneSinceIsKnownFromThen() throws Exception {
        document.edit("离开", List.of(new Change.RemovePerson(PERSON)));
        assertEquals(List.of("离开"), reasons(PERSON));
        assertEquals(List.of("离开"), reasons(COMMUNITY));
        assertEquals(List.of(), reasons(COLLEAGUE));
        assertEquals(List.of(), reasons(ELSEWHERE));
    }

    @Test
    void theLastIsSaidFirstAndEachOnce() throws Exception {
        document.correct("一", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "1")));
        document.correct("二", List.of(fact(COMMUNITY, Field.HOUSEHOLDS, "2"), fact(COMMUNITY, Field.GRIDS, "2")));
        document.correct("一", List.of(fact(COMMUNITY, Field.GRIDS, "1")));
        assertEquals(List.of("一", "二"), reasons(COMMUNITY));
    }

    @Test
    void figuresOfAnotherYearAndWhatIsSaidOfFindingsChangeNothing() throws Exception {
        document.edit(
                "另一年",
                List.of(
                        new Change.SetFact(COMMUNITY, 2027, Field.HOUSEHOLDS, BigDecimal.ONE),
                        new Change.CarryFact(COMMUNITY, 2027, Field.GRIDS, BigDecimal.TEN, 2026)));
        document.correct(
                "说明", List.of(new Change.PutExplained(new Explained(COMMUNITY, "meetings", 2026, 2, "因（示例）"))));
        assertEquals(List.of(), reasons(COMMUNITY));
    }

    @Test
    void whatWasTakenBackIsNoReasonAndWhatWasDoneAgainIsOne() throws Exception {
        document.edit("改名", List.of(unit(COMMUNITY, "新名社区", "城市社区")));
        document.undo();
        assertEquals(List.of(), reasons(COMMUNITY));
        document.redo();
        assertEquals(List.of("改名"), reasons(COMMUNITY));
    }
}
