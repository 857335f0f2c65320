package org.heding.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heding.ledger.Change;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;

/** All that a ledger holds, as the changes that make it anew; two ledgers with the same ones hold the same. */
final class Records {
    private Records() {}

    /** The changes, each after those that it refers to. */
    static List<Change> of(Ledger ledger) {
        List<Change> all = new ArrayList<>();
        ledger.units().values().forEach(unit -> all.add(new Change.PutUnit(unit)));
        ledger.people().forEach(person -> all.add(new Change.PutPerson(person)));
        for (Person person : ledger.people()) {
            ledger.terms(person.idNumber()).forEach(term -> all.add(new Change.PutTerm(term)));
        }
        for (String unit : ledger.units().keySet()) {
            ledger.meetings(unit).forEach(meeting -> all.add(new Change.PutMeeting(meeting)));
        }
        ledger.units().keySet().forEach(unit -> explained(ledger, unit, all));
        ledger.people().forEach(person -> explained(ledger, person.idNumber(), all));
        for (int year : ledger.years()) {
            ledger.units().keySet().forEach(unit -> facts(ledger, unit, year, all));
            ledger.people().forEach(person -> facts(ledger, person.idNumber(), year, all));
        }
        ledger.referencePay().forEach(pay -> all.add(new Change.PutReferencePay(pay)));
        ledger.localValues().forEach(value -> all.add(new Change.PutLocalValue(value)));
        ledger.packs().forEach(pack -> all.add(new Change.PutPack(pack)));
        for (Form.Sort sort : Form.Sort.values()) {
            ledger.forms(sort).forEach(form -> all.add(new Change.PutForm(form)));
        }
        return all;
    }

    private static void explained(Ledger ledger, String holder, List<Change> all) {
        ledger.explained(holder).forEach(said -> all.add(new Change.PutExplained(said)));
    }

    private static void facts(Ledger ledger, String holder, int year, List<Change> all) {
        Map<String, BigDecimal> sorted = new TreeMap<>(ledger.facts(holder, year));
        sorted.forEach((field, value) -> all.add(ledger.carriedFrom(holder, year, field)
                .<Change>map(from -> new Change.CarryFact(holder, year, field, value, from))
                .orElseGet(() -> new Change.SetFact(holder, year, field, value))));
    }
}
