package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.heding.desktop.session.SmallDocument;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Edit;
import org.heding.formula.Fraction;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridModelTest {
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    @TempDir
    Path folder;

    private SmallDocument small;
    private GridModel communities;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        communities = model(snapshot -> new RecordSheet<>(
                snapshot,
                CHINESE,
                new Units(snapshot, CHINESE, Tier.COMMUNITY, true),
                Level.COMMUNITY,
                List.of(
                        Field.HOUSEHOLDS,
                        Field.PARTY_MEMBERS,
                        Field.ORGANISERS,
                        "organiser_required",
                        "activity_fund")));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private GridModel model(Function<Snapshot, Sheet> sheets) {
        return new GridModel(small.session(), CHINESE, sheets);
    }

    private void settle(GridModel model) {
        small.settle();
        model.update();
    }

    private static Column column(GridModel model, String id) {
        return model.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Position at(String holder, String column) {
        return new Position(communities.row(holder).orElseThrow(), column(communities, column));
    }

    private Cell cell(String holder, String column) {
        Position at = at(holder, column);
        return communities.cell(at.row(), at.column());
    }

    @Test
    void aFigureTypedIsSavedAndItsResultsFollow() {
        communities.type(at(SmallDocument.FIRST, Field.PARTY_MEMBERS), "２01");
        settle(communities);
        assertEquals("201", cell(SmallDocument.FIRST, Field.PARTY_MEMBERS).text());
        assertEquals("2", cell(SmallDocument.FIRST, "organiser_required").text());
        assertEquals("140,200.00", cell(SmallDocument.FIRST, "activity_fund").text());
    }

    @Test
    void whatIsWantingIsSaidInItsPlace() {
        assertEquals(
                Cell.Mark.MISSING, cell(SmallDocument.THIRD, Field.HOUSEHOLDS).mark());
        assertEquals("", communities.editable(at(SmallDocument.THIRD, Field.HOUSEHOLDS)));
    }

    @Test
    void whatCannotBeTakenStaysInItsCellWithTheReason() {
        communities.type(at(SmallDocument.FIRST, Field.HOUSEHOLDS), "三千");
        settle(communities);
        Cell rejected = cell(SmallDocument.FIRST, Field.HOUSEHOLDS);
        assertEquals("三千", rejected.text());
        assertEquals(Cell.Mark.REJECTED, rejected.mark());
        assertTrue(communities.noticeProperty().get().in(CHINESE).contains("三千"));
        communities.forget(at(SmallDocument.FIRST, Field.HOUSEHOLDS));
        assertEquals("3,000", cell(SmallDocument.FIRST, Field.HOUSEHOLDS).text());
        assertNull(communities.noticeProperty().get());
    }

    @Test
    void aPastedBlockIsOneEditAndNamesWhatItCannotTake() {
        int first = communities.columns().indexOf(column(communities, Field.HOUSEHOLDS));
        communities.prepare(
                communities.rows(),
                communities.columns().subList(first, communities.columns().size()),
                "3,100\t180\t1\t9\n2500\tx\t2\n1800\t95\t1\n",
                communities::paste);
        settle(communities);
        assertEquals("3,100", cell(SmallDocument.FIRST, Field.HOUSEHOLDS).text());
        assertEquals("2,500", cell(SmallDocument.SECOND, Field.HOUSEHOLDS).text());
        assertEquals("1,800", cell(SmallDocument.THIRD, Field.HOUSEHOLDS).text());
        assertEquals(
                Cell.Mark.REJECTED,
                cell(SmallDocument.SECOND, Field.PARTY_MEMBERS).mark());
        assertEquals(
                Cell.Mark.REJECTED,
                cell(SmallDocument.FIRST, "organiser_required").mark());
        assertTrue(communities.noticeProperty().get().in(CHINESE).startsWith("2 格"));
        List<Edit> history = new ArrayList<>();
        small.session().history(9, history::addAll, small.failures()::add);
        while (history.isEmpty()) {
            small.next();
        }
        assertEquals(1, history.size());
        assertEquals(8, history.getFirst().changes());
    }

    @Test
    void aBlockLongerThanTheGridSaysWhatWasLeftOut() {
        int first = communities.columns().indexOf(column(communities, Field.HOUSEHOLDS));
        communities.prepare(
                communities.rows(),
                communities.columns().subList(first, first + 1),
                "1\n2\n3\n4\n5",
                communities::paste);
        small.settle();
        assertTrue(communities.noticeProperty().get().in(CHINESE).contains("2 行"));
    }

    @Test
    void clearingLeavesTheFigureUnset() {
        communities.clear(
                List.of(at(SmallDocument.FIRST, Field.HOUSEHOLDS), at(SmallDocument.FIRST, "organiser_required")));
        settle(communities);
        assertEquals(
                Cell.Mark.MISSING, cell(SmallDocument.FIRST, Field.HOUSEHOLDS).mark());
        assertEquals("1", cell(SmallDocument.FIRST, "organiser_required").text());
    }

    @Test
    void copiedCellsCarryNoSeparators() {
        String copied = communities.copy(List.of(
                List.of(at(SmallDocument.FIRST, Field.HOUSEHOLDS), at(SmallDocument.FIRST, "activity_fund")),
                List.of(at(SmallDocument.THIRD, Field.HOUSEHOLDS), at(SmallDocument.THIRD, "activity_fund"))));
        assertEquals("3000\t130000.00\n\t118000.00", copied);
    }

    @Test
    void totalsAddWhatIsKnownAndCountWhatIsNot() {
        Total households =
                communities.total(column(communities, Field.HOUSEHOLDS)).orElseThrow();
        assertEquals(new Total(Fraction.of(5400), 2, 1), households);
        assertTrue(communities.total(column(communities, "name")).isEmpty());
    }

    @Test
    void filtersLetThroughAStreetOrWhatIsNotMet() {
        communities.groupProperty().set(SmallDocument.OTHER_STREET);
        assertEquals(1, communities.rows().size());
        assertTrue(communities.row(SmallDocument.FIRST).isEmpty());
        communities.groupProperty().set("");
        communities.onlyUnmetProperty().set(true);
        assertTrue(communities.row(SmallDocument.SECOND).isPresent());
        assertEquals(
                Cell.Mark.UNMET, cell(SmallDocument.SECOND, Field.ORGANISERS).mark());
        assertEquals(Cell.Mark.UNMET, cell(SmallDocument.SECOND, Column.STATUS).mark());
    }

    @Test
    void aUnitCanBeRenamedButOnlyToAKindThereIs() {
        communities.type(at(SmallDocument.FIRST, "name"), "光明里社区");
        communities.type(at(SmallDocument.SECOND, "kind"), "村");
        settle(communities);
        assertEquals("光明里社区", cell(SmallDocument.FIRST, "name").text());
        assertEquals(Cell.Mark.REJECTED, cell(SmallDocument.SECOND, "kind").mark());
    }

    private GridModel roster() {
        return model(snapshot -> new RecordSheet<>(
                snapshot,
                CHINESE,
                new Roster(snapshot, CHINESE, Roster.FIELDS, false),
                Level.PERSON,
                List.of(Field.ANNUAL_PAY, "pay_reference", "pay_shortfall")));
    }

    @Test
    void peopleAreShownMaskedAndTheirShortfallFollowsTheirPay() {
        GridModel people = roster();
        Row worker = people.row(SmallDocument.WORKER).orElseThrow();
        assertEquals(
                IdNumber.masked(SmallDocument.WORKER),
                people.cell(worker, column(people, "id_number")).text());
        assertEquals(
                "20,000.00",
                people.cell(worker, column(people, "pay_shortfall")).text());
        people.type(new Position(worker, column(people, Field.ANNUAL_PAY)), "79999.99");
        settle(people);
        assertEquals(
                "0.01", people.cell(worker, column(people, "pay_shortfall")).text());
    }

    @Test
    void twoCellsOfOnePersonPastedTogetherAreBothTaken() {
        GridModel people = roster();
        Row worker = people.row(SmallDocument.WORKER).orElseThrow();
        int first = people.columns().indexOf(column(people, "joined"));
        people.prepare(
                List.of(worker),
                people.columns().subList(first, first + 3),
                "2016.5\t2020/1/1\t2026-06-30",
                people::paste);
        settle(people);
        assertEquals("2016-05-01", people.cell(worker, column(people, "joined")).text());
        assertEquals(
                "2020-01-01", people.cell(worker, column(people, "appointed")).text());
        assertEquals("2026-06-30", people.cell(worker, column(people, "left")).text());
    }

    @Test
    void aPersonIsTypedInTheBlankRowAndIsThereOnceWhole() {
        GridModel people = roster();
        Row blank = people.rows().getLast();
        assertTrue(blank.blank());
        String id = SmallDocument.id("99010119950101003");
        people.type(new Position(blank, column(people, "name")), "王某");
        people.type(new Position(blank, column(people, "community")), "光明社区");
        people.type(new Position(blank, column(people, "post")), "委员");
        assertTrue(people.noticeProperty().get().in(CHINESE).contains("身份证号"));
        people.type(new Position(blank, column(people, "id_number")), id.toLowerCase(Locale.ROOT));
        settle(people);
        assertTrue(people.row(id).isPresent());
        assertEquals("", people.cell(blank, column(people, "name")).text());
        people.remove(List.of(people.row(id).orElseThrow()));
        settle(people);
        assertFalse(people.row(id).isPresent());
    }
}
