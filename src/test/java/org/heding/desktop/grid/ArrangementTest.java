package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heding.desktop.session.SmallDocument;
import org.heding.formula.Fraction;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrangementTest {
    @TempDir
    Path folder;

    private SmallDocument small;
    private GridFixture grid;
    private Arrangement arrangement;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        grid = GridFixture.units(
                small, Tier.COMMUNITY, Field.HOUSEHOLDS, Field.PARTY_MEMBERS, Field.ORGANISERS, "organiser_required");
        arrangement = grid.model().arrangement();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), small.failures());
        small.close();
    }

    private List<String> shown() {
        return grid.model().rows().stream().map(Row::holder).toList();
    }

    private void filter(String column, ColumnFilter filter) {
        arrangement.filter(grid.column(column), filter);
    }

    private void sort(String column, boolean rising) {
        arrangement.sort(new Sorting(List.of(new Sorting.Key(grid.column(column), rising))));
    }

    private static ColumnFilter compared(ColumnFilter.Sign sign, long number) {
        return new ColumnFilter.Compared(sign, Fraction.of(number));
    }

    @Test
    void numbersAreComparedExactlyAndWhatIsMissingNeverCompares() {
        Map<ColumnFilter.Sign, List<String>> expected = Map.of(
                ColumnFilter.Sign.AT_LEAST, List.of(SmallDocument.FIRST),
                ColumnFilter.Sign.AT_MOST, List.of(SmallDocument.FIRST, SmallDocument.SECOND),
                ColumnFilter.Sign.MORE, List.of(),
                ColumnFilter.Sign.LESS, List.of(SmallDocument.SECOND),
                ColumnFilter.Sign.SAME, List.of(SmallDocument.FIRST),
                ColumnFilter.Sign.OTHER, List.of(SmallDocument.SECOND));
        expected.forEach((sign, holders) -> {
            filter(Field.HOUSEHOLDS, compared(sign, 3000));
            assertEquals(holders, shown(), sign.toString());
        });
    }

    @Test
    void filtersOfSeveralColumnsHoldTogether() {
        filter(Field.HOUSEHOLDS, compared(ColumnFilter.Sign.AT_LEAST, 2000));
        filter(Field.PARTY_MEMBERS, compared(ColumnFilter.Sign.LESS, 200));
        assertEquals(List.of(SmallDocument.FIRST), shown());
        filter(Field.HOUSEHOLDS, null);
        assertEquals(List.of(SmallDocument.FIRST, SmallDocument.THIRD), shown());
        arrangement.unfilter();
        assertEquals(3, shown().size());
    }

    @Test
    void whatIsBlankAndWhatHasAProblemCanBeShownAlone() {
        filter(Field.HOUSEHOLDS, new ColumnFilter.Blank());
        assertEquals(List.of(SmallDocument.THIRD), shown());
        filter(Field.HOUSEHOLDS, null);
        filter(Field.ORGANISERS, new ColumnFilter.Problem());
        assertTrue(shown().contains(SmallDocument.SECOND));
        assertFalse(shown().contains(SmallDocument.FIRST));
    }

    @Test
    void aRowStaysWhereItIsFilledInUntilItIsFilteredAnew() {
        filter(Field.HOUSEHOLDS, new ColumnFilter.Blank());
        grid.type(SmallDocument.THIRD, Field.HOUSEHOLDS, "1200");
        assertEquals(List.of(SmallDocument.THIRD), shown());
        filter(Field.HOUSEHOLDS, new ColumnFilter.Blank());
        assertEquals(List.of(), shown());
    }

    @Test
    void rowsAreSortedByNumberWithBlanksLastBothWays() {
        sort(Field.HOUSEHOLDS, true);
        assertEquals(List.of(SmallDocument.SECOND, SmallDocument.FIRST, SmallDocument.THIRD), shown());
        sort(Field.HOUSEHOLDS, false);
        assertEquals(List.of(SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD), shown());
        arrangement.sort(Sorting.NONE);
        assertEquals(List.of(SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD), shown());
        assertEquals(
                List.of(SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD),
                small.snapshot().units(Tier.COMMUNITY).stream()
                        .map(unit -> unit.code())
                        .toList(),
                "the document keeps its order");
    }

    @Test
    void wordsAreSortedByTheirSound() {
        sort("name", true);
        // guāng, xī, zhú
        assertEquals(List.of(SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD), shown());
        sort("name", false);
        assertEquals(List.of(SmallDocument.THIRD, SmallDocument.SECOND, SmallDocument.FIRST), shown());
    }

    @Test
    void anEditMovesNoRowUntilItIsSortedAgain() {
        sort(Field.HOUSEHOLDS, true);
        grid.type(SmallDocument.SECOND, Field.HOUSEHOLDS, "9000");
        assertEquals(List.of(SmallDocument.SECOND, SmallDocument.FIRST, SmallDocument.THIRD), shown());
        sort(Field.HOUSEHOLDS, true);
        assertEquals(List.of(SmallDocument.FIRST, SmallDocument.SECOND, SmallDocument.THIRD), shown());
    }

    @Test
    void theBlankRowStaysLastAndNewPeopleStandBeforeIt() {
        GridFixture people = GridFixture.roster(small, Field.ANNUAL_PAY);
        people.model().arrangement().sort(new Sorting(List.of(new Sorting.Key(people.column("name"), false))));
        String id = SmallDocument.id("99010119950101003");
        people.add("name", "赵某", "community", "光明社区", "post", "委员", "id_number", id);
        List<Row> rows = people.model().rows();
        assertTrue(rows.getLast().blank());
        assertEquals(id, rows.get(rows.size() - 2).key());
    }

    @Test
    void aFilterIsChosenFromTheTextsThatTheOtherFiltersLeave() throws Refusal {
        filter(Field.HOUSEHOLDS, new ColumnFilter.Blank());
        Column name = grid.column("name");
        assertEquals(1, arrangement.before(name).size());
        arrangement.unfilter();
        FilterModel model = new FilterModel(grid.model(), grid.column(Field.HOUSEHOLDS), arrangement.before(name));
        assertEquals(List.of("2,400", "3,000", ""), List.copyOf(model.texts().keySet()));
        assertEquals(List.of("3,000"), model.found("３000"));
        model.choose("2,400", false);
        filter(Field.HOUSEHOLDS, model.filter());
        assertEquals(List.of(SmallDocument.FIRST, SmallDocument.THIRD), shown());
        FilterModel again = new FilterModel(grid.model(), grid.column(Field.HOUSEHOLDS), arrangement.before(name));
        assertTrue(again.chosen(""));
    }

    @Test
    void aFilterIsTakenApartAsItWasChosen() throws Refusal {
        Column households = grid.column(Field.HOUSEHOLDS);
        FilterModel model = new FilterModel(grid.model(), households, arrangement.before(households));
        assertEquals(null, model.filter());
        model.asked().add(new FilterModel.Asked(ColumnFilter.Sign.MORE, "２,399"));
        model.asked().add(new FilterModel.Asked(ColumnFilter.Sign.LESS, "2500"));
        model.choose("", false);
        filter(Field.HOUSEHOLDS, model.filter());
        assertEquals(List.of(SmallDocument.SECOND), shown());
        FilterModel again = new FilterModel(grid.model(), households, arrangement.before(households));
        assertEquals(
                List.of(
                        new FilterModel.Asked(ColumnFilter.Sign.MORE, "2399"),
                        new FilterModel.Asked(ColumnFilter.Sign.LESS, "2500")),
                again.asked());
        assertFalse(again.chosen(""));
        assertEquals(model.filter(), again.filter());
    }

    @Test
    void onlyTheSameIsShownByItsText() {
        filter("above", new ColumnFilter.OneOf(Set.of("三里庵街道")));
        assertEquals(List.of(SmallDocument.THIRD), shown());
    }

    @Test
    void aMissingFigureSaysWhatIsWanting() {
        String note = grid.cell(SmallDocument.THIRD, Field.HOUSEHOLDS).note();
        assertTrue(note.contains("户数"), note);
        grid.type(SmallDocument.THIRD, Field.PARTY_MEMBERS, "");
        String wanting = grid.cell(SmallDocument.THIRD, "organiser_required").note();
        assertTrue(wanting.contains("党员数"), wanting);
    }
}
