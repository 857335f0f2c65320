package org.heding.workbook;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heding.assessment.Assessment;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.workbook.LevelRows.Holder;

/**
 * Who stands in which order in the sheets of a report, so that whatever is summed or counted is one block. What the pack
 * is not about, such as a community that is not urban, comes last.
 */
final class Order {
    private static final String LAST = "~";

    private final Assessment assessment;
    private final Ledger ledger;
    private final Map<Level, LevelRows> all = new EnumMap<>(Level.class);
    private final Map<Level, LevelRows> members = new EnumMap<>(Level.class);

    Order(Assessment assessment) {
        this.assessment = assessment;
        this.ledger = assessment.ledger();
    }

    /** All units or people of a level, people by community, from the first row on. */
    LevelRows all(Level level) {
        return all.computeIfAbsent(
                level,
                asked -> new LevelRows(
                        0,
                        sorted(
                                asked == Level.PERSON
                                        ? ledger.people().stream().map(this::holder)
                                        : ledger.units(Tier.values()[asked.ordinal()], "").stream()
                                                .map(this::holder))));
    }

    /** Those of them that the pack is about. */
    LevelRows members(Level level) {
        return members.computeIfAbsent(
                level, asked -> all(asked).where(holder -> !holder.above().startsWith(LAST)));
    }

    /** All terms, by person and day; the holder is the path. */
    List<Holder> terms() {
        return ledger.people().stream()
                .flatMap(person -> ledger.terms(person.idNumber()).stream())
                .map(Order::path)
                .sorted()
                .map(path -> new Holder(path, ""))
                .toList();
    }

    /** All meetings, by unit and day; the holder is the path. */
    List<Holder> meetings() {
        return ledger.units().keySet().stream()
                .flatMap(unit -> ledger.meetings(unit).stream())
                .map(Order::path)
                .sorted()
                .map(path -> new Holder(path, ""))
                .toList();
    }

    /** All reference figures, by area, grade and day; the holder is the path. */
    List<Holder> referencePay() {
        return ledger.referencePay().stream()
                .map(Order::path)
                .sorted()
                .map(path -> new Holder(path, ""))
                .toList();
    }

    /** The path of a term; those of a person begin with the ID number. */
    static String path(Term term) {
        return term.idNumber() + " " + term.start();
    }

    /** The path of a meeting; those of a unit in a year begin with its code, a blank and the year. */
    static String path(Meeting meeting) {
        return meeting.unit() + " " + meeting.date() + " " + meeting.kind();
    }

    /** The path of a reference figure; those of an area and grade begin with {@link #path(String, int)}. */
    static String path(ReferencePay pay) {
        return path(pay.area(), pay.grade()) + pay.from();
    }

    static String path(String area, int grade) {
        return "%s %02d ".formatted(area, grade);
    }

    private Holder holder(Unit unit) {
        return new Holder(unit.code(), assessment.member(unit.code()) ? "" : LAST);
    }

    private Holder holder(Person person) {
        String community = person.community();
        return new Holder(person.idNumber(), assessment.member(community) ? community : LAST + community);
    }

    private static List<Holder> sorted(Stream<Holder> holders) {
        return holders.sorted(Comparator.comparing(Holder::above).thenComparing(Holder::id))
                .toList();
    }
}
