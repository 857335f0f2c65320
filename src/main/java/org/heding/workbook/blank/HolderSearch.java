package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.workbook.Spelling;

/** Finds the units and people that texts in a blank mean, by code, ID number or name. */
final class HolderSearch {
    private static final String ENDING = "(社区)?(居民委员会|居委会|社区居委会)$";

    private final Ledger ledger;
    private final String place;
    private final Map<String, List<String>> exact = new TreeMap<>();
    private final Map<String, List<String>> loose = new TreeMap<>();

    /**
     * A search.
     *
     * @param place the code of the place the document is about; empty for everywhere
     */
    HolderSearch(Ledger ledger, String place) {
        this.ledger = ledger;
        this.place = place;
        for (Unit unit : ledger.units().values()) {
            if (unit.code().startsWith(place) || place.startsWith(unit.code())) {
                add(unit.name(), unit.code());
            }
        }
        for (Person person : ledger.people()) {
            if (person.community().startsWith(place)) {
                add(person.name(), person.idNumber());
            }
        }
    }

    private void add(String name, String holder) {
        exact.computeIfAbsent(Spelling.compact(name), unseen -> new ArrayList<>())
                .add(holder);
        loose.computeIfAbsent(bare(name), unseen -> new ArrayList<>()).add(holder);
    }

    /** A name without what is left out or added at will: 光明社区居委会 is 光明社区 is 光明. */
    private static String bare(String name) {
        String compact = Spelling.compact(name);
        String bare = compact.replaceFirst(ENDING, "").replaceFirst("社区$", "");
        return bare.isEmpty() ? compact : bare;
    }

    /** Those that a text can mean, none, one or several: by code or number, else by name. */
    List<String> find(String text) {
        String compact = Spelling.compact(text).toUpperCase(Locale.ROOT);
        if (IdNumber.wellFormed(compact)) {
            return ledger.person(compact).map(Person::idNumber).stream().toList();
        }
        if (compact.matches("[0-9]{4,15}")) {
            return byCode(compact);
        }
        List<String> found = exact.getOrDefault(Spelling.compact(text), List.of());
        return found.isEmpty() ? loose.getOrDefault(bare(text), List.of()) : found;
    }

    /** Codes are often filled up with noughts to twelve digits. */
    private List<String> byCode(String digits) {
        if (ledger.unit(digits).isPresent()) {
            return List.of(digits);
        }
        for (int i = Tier.values().length - 1; i >= 0; i--) {
            int length = Tier.values()[i].digits();
            boolean padded =
                    digits.length() > length && digits.substring(length).matches("0+");
            if (padded && ledger.unit(digits.substring(0, length)).isPresent()) {
                return List.of(digits.substring(0, length));
            }
        }
        return List.of();
    }

    /** Whether a holder lies in one of the units that a text can mean. */
    boolean within(String holder, String text) {
        String code = ledger.person(holder).map(Person::community).orElse(holder);
        return find(text).stream().anyMatch(code::startsWith);
    }

    /** The one unit that is meant where nobody is named: the place, else the only one of a tier. */
    List<String> of(Tier tier) {
        if (place.length() >= tier.digits()) {
            String code = tier.prefix(place);
            return ledger.unit(code).map(Unit::code).stream().toList();
        }
        return ledger.units(tier, place).stream().map(Unit::code).toList();
    }

    /** The place the document is about, if it is one. */
    List<String> place() {
        return ledger.unit(place).map(Unit::code).stream().toList();
    }

    /** What a holder is called, with the unit above it to tell it from others. */
    String said(String holder) {
        if (ledger.person(holder).isPresent()) {
            Person person = ledger.person(holder).get();
            return person.name() + " " + IdNumber.masked(holder);
        }
        return ledger.unit(holder).map(unit -> unit.name() + " " + holder).orElse(holder);
    }
}
