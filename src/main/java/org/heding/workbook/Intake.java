package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.heding.ledger.Change;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;

/** What has been taken from a workbook so far, on top of what is recorded. */
final class Intake {
    /** Messages that recur are kept once: a book of many thousand broken rows must fit the memory. */
    private static final int MOST_PHRASES = 10_000;

    /** More rejected cells than anybody puts right in one go; the rest are only counted. */
    static final int MOST_REJECTIONS = 200_000;

    private final Ledger ledger;
    private final PolicyPack pack;
    private final int year;
    private final Function<String, Optional<String>> placeName;

    private final List<Change> changes = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Phrase> notices = new ArrayList<>();
    private final Map<Phrase, Phrase> phrases = new HashMap<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Map<BookSheet, Map<String, BookRow.Place>> seen = new HashMap<>();
    private int accepted;
    private int unlisted;

    /** An intake of figures of a year. */
    Intake(Ledger ledger, PolicyPack pack, int year, Function<String, Optional<String>> placeName) {
        this.ledger = ledger;
        this.pack = pack;
        this.year = year;
        this.placeName = placeName;
    }

    /** What is recorded already. */
    Ledger ledger() {
        return ledger;
    }

    /** The policy pack that says what can be recorded. */
    PolicyPack pack() {
        return pack;
    }

    /** Where things passed over are told. */
    List<Phrase> notices() {
        return notices;
    }

    /** The result. */
    Reading reading() {
        if (unlisted > 0) {
            notices.add(Phrase.of("workbook.notice.more", unlisted));
        }
        return new Reading(accepted, changes, origins, rejections, unlisted, notices);
    }

    /** Counts a row without a fault. */
    void accept() {
        accepted++;
    }

    /** The number of changes so far: the place of the next one. */
    int next() {
        return changes.size();
    }

    /** Takes note of the row from which the latest changes come. */
    void from(Origin origin) {
        origins.add(origin);
    }

    /** Takes note of a refused cell. */
    void reject(Rejection rejection) {
        if (rejections.size() >= MOST_REJECTIONS) {
            unlisted++;
            return;
        }
        rejections.add(new Rejection(
                rejection.sheet(),
                rejection.cell(),
                rejection.column(),
                rejection.value(),
                once(rejection.message()),
                once(rejection.fix())));
    }

    private Phrase once(Phrase phrase) {
        Phrase known = phrases.get(phrase);
        if (known == null && phrases.size() < MOST_PHRASES) {
            phrases.put(phrase, phrase);
        }
        return known == null ? phrase : known;
    }

    /** Takes note of a row's key; returns the place of an earlier row that has the same. */
    Optional<BookRow.Place> repeated(BookSheet sheet, String key, BookRow.Place place) {
        return Optional.ofNullable(
                seen.computeIfAbsent(sheet, s -> new HashMap<>()).putIfAbsent(key, place));
    }

    /** Whether the workbook has a row of this key, be it refused. */
    boolean mentions(BookSheet sheet, String key) {
        return seen.getOrDefault(sheet, Map.of()).containsKey(key);
    }

    /** Whether a unit is recorded or was taken from the workbook. */
    boolean hasUnit(String code) {
        return units.contains(code) || ledger.unit(code).isPresent();
    }

    /** Whether a person is recorded or was taken from the workbook. */
    boolean hasPerson(String idNumber) {
        return people.contains(idNumber) || ledger.person(idNumber).isPresent();
    }

    /** Whether a place is a known unit or stands in the directory. */
    boolean isPlace(String code) {
        return hasUnit(code) || placeName.apply(code).isPresent();
    }

    /** The highest unit above a code that is neither known nor in the directory. */
    Optional<String> unknownAbove(String code) {
        return above(code).stream().filter(above -> !isPlace(above)).findFirst();
    }

    /** Adds the units above a code that are not there yet, with the names of the directory. */
    void addAbove(String code) {
        for (String above : above(code)) {
            if (!hasUnit(above)) {
                add(new Unit(above, placeName.apply(above).orElseThrow(), Kind.ofCode(above)));
            }
        }
    }

    private static List<String> above(String code) {
        List<String> above = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            if (tier.digits() < code.length()) {
                above.add(tier.prefix(code));
            }
        }
        return above;
    }

    /** Adds a unit or changes it. */
    void add(Unit unit) {
        units.add(unit.code());
        if (!ledger.unit(unit.code()).equals(Optional.of(unit))) {
            changes.add(new Change.PutUnit(unit));
        }
    }

    /** Adds a change of anything that is no unit. */
    void add(Change change) {
        if (change instanceof Change.PutPerson put) {
            people.add(put.person().idNumber());
        }
        changes.add(change);
    }

    /** Sets or clears the figures of the year, as the row's cells say; a blank cell leaves its figure. */
    void addFigures(String holder, BookRow row) {
        for (String field : row.figures()) {
            if (row.has(field)) {
                changes.add(new Change.SetFact(holder, year, field, row.figure(field)));
            } else if (row.cleared(field)) {
                changes.add(new Change.SetFact(holder, year, field, null));
            }
        }
    }
}
