package org.heding.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.heding.ledger.Change;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.place.PlaceDirectory;

/**
 * The demonstration document (示例): the real townships and communities of one district of Hefei, with invented facts and
 * people, the same every time.
 */
public final class Sample {
    /** What stands wherever a record names the paper that it rests on. */
    static final String BASIS = "示例";

    private static final String PLACE = "340104";
    private static final String CITY = "3401";
    private static final int HIGHEST_GRADE = 7;

    /** Yuan a year for grades 7 to 10, at the turn of the year and from July. */
    private static final int[] IN_JANUARY = {96_000, 86_400, 78_000, 72_000};

    private static final int[] IN_JULY = {98_880, 89_040, 80_400, 74_400};

    private Sample() {}

    /** The code of the district. */
    public static String place() {
        return PLACE;
    }

    /** The title of the document, which says that it is a sample. */
    public static String title(int year, Messages messages) {
        String name = PlaceDirectory.bundled().find(PLACE).orElseThrow().name();
        return messages.text("sample.title.invented", name, Integer.toString(year));
    }

    /** All that the document records, for a working year. */
    public static List<Change> changes(int year) {
        List<Change> changes = new ArrayList<>(NewDocument.of(PlaceDirectory.bundled(), PLACE));
        List<Unit> units =
                changes.stream().map(change -> ((Change.PutUnit) change).unit()).toList();
        addReferencePay(year, changes);
        SampleFigures figures = new SampleFigures(year, changes);
        SamplePeople people = new SamplePeople(year, changes);
        SampleMeetings meetings = new SampleMeetings(year, changes);
        // From the bottom up, as the figures of the higher units rest on those below them.
        forEach(units, Tier.COMMUNITY, (unit, index) -> {
            int households = figures.community(unit, index);
            figures.staff(unit, people.add(unit, index, households));
            meetings.add(unit, index);
        });
        forEach(units, Tier.TOWNSHIP, (unit, index) -> {
            figures.township(unit, index);
            meetings.add(unit, index);
        });
        forEach(units, Tier.COUNTY, (unit, index) -> {
            figures.county(unit);
            meetings.addCounty(unit);
        });
        forEach(units, Tier.CITY, (unit, index) -> figures.city(unit));
        return changes;
    }

    private static void forEach(List<Unit> units, Tier tier, ObjIntConsumer<Unit> work) {
        List<Unit> found = units.stream().filter(unit -> unit.tier() == tier).toList();
        for (int i = 0; i < found.size(); i++) {
            work.accept(found.get(i), i);
        }
    }

    private static void addReferencePay(int year, List<Change> changes) {
        for (int i = 0; i < IN_JANUARY.length; i++) {
            changes.add(pay(HIGHEST_GRADE + i, LocalDate.of(year, 1, 1), IN_JANUARY[i]));
            changes.add(pay(HIGHEST_GRADE + i, LocalDate.of(year, 7, 1), IN_JULY[i]));
        }
    }

    private static Change pay(int grade, LocalDate from, int amount) {
        return new Change.PutReferencePay(new ReferencePay(CITY, grade, from, BigDecimal.valueOf(amount), BASIS));
    }
}
