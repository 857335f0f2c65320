package org.heding.workbook;

import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** What units and people are called in a report. */
final class HolderNames {
    private final Ledger ledger;
    /** The community whose people were named last, and what they lie in: the next one mostly lies there too. */
    private String community = "";

    private String withinCommunity = "";

    HolderNames(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The name of a unit or person. */
    String of(String holder) {
        return (Tier.of(holder).isPresent()
                        ? ledger.unit(holder).map(Unit::name)
                        : ledger.person(holder).map(Person::name))
                .orElse(holder);
    }

    /** The names of what a unit or person lies in, from the county down. */
    String within(String holder) {
        if (Tier.of(holder).isPresent()) {
            return within(holder, holder);
        }
        String code = ledger.person(holder).map(Person::community).orElse(holder);
        if (!code.equals(community)) {
            withinCommunity = within(holder, code);
            community = code;
        }
        return withinCommunity;
    }

    private String within(String holder, String code) {
        StringBuilder names = new StringBuilder();
        for (Tier tier : Tier.values()) {
            boolean above = tier != Tier.CITY && code.length() >= tier.digits() && !holder.equals(tier.prefix(code));
            if (above) {
                names.append(names.isEmpty() ? "" : " ").append(of(tier.prefix(code)));
            }
        }
        if (names.isEmpty() && code.length() > Tier.CITY.digits()) {
            names.append(of(Tier.CITY.prefix(code)));
        }
        return names.toString();
    }
}
