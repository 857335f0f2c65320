package org.heding.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** The province as a programmer would lay it out by hand: plain arrays, money in fen, days since 1970. */
final class Arrays {
    final int communities;
    final int townships;
    final int counties;
    final int cities;
    final int[] townshipOf;
    final int[] countyOfTownship;
    final int[] cityOfCounty;
    final boolean[] rural;
    final boolean[] street;
    final long[] households;
    final long[] residents;
    final long[] members;
    final long[] grids;
    final long[] workers;
    final long[] planned;
    final long[] organisers;
    final long[] deputies;
    final long[] gridLeaders;
    final long[] gridMembers;
    final long[] area;
    final long[] establishment;
    final int people;
    final int[] communityOf;
    final boolean[] secretary;
    final long[] joined;
    final long[] left;
    final long[] pay;
    final int[] firstTerm;
    final long[] termEnd;
    final boolean[] termCounts;
    final long[] monthStart = new long[12];
    final long[] monthEnd = new long[12];
    /** By county, grade and month; −1 where there is none. */
    final long[][][] reference;

    Arrays(Ledger ledger, int year) {
        List<Unit> ofCommunity = ledger.units(Tier.COMMUNITY, "");
        List<Unit> ofTownship = ledger.units(Tier.TOWNSHIP, "");
        List<Unit> ofCounty = ledger.units(Tier.COUNTY, "");
        List<Unit> ofCity = ledger.units(Tier.CITY, "");
        communities = ofCommunity.size();
        townships = ofTownship.size();
        counties = ofCounty.size();
        cities = ofCity.size();
        townshipOf = parents(ofCommunity, ofTownship, Tier.TOWNSHIP);
        countyOfTownship = parents(ofTownship, ofCounty, Tier.COUNTY);
        cityOfCounty = parents(ofCounty, ofCity, Tier.CITY);
        rural = new boolean[counties];
        for (int i = 0; i < counties; i++) {
            rural[i] = ofCounty.get(i).kind().equals("县");
        }
        street = new boolean[townships];
        for (int i = 0; i < townships; i++) {
            street[i] = ofTownship.get(i).kind().equals("街道");
        }
        households = facts(ledger, ofCommunity, year, Field.HOUSEHOLDS, 0);
        residents = facts(ledger, ofCommunity, year, Field.RESIDENTS, 0);
        members = facts(ledger, ofCommunity, year, Field.PARTY_MEMBERS, 0);
        grids = facts(ledger, ofCommunity, year, Field.GRIDS, 0);
        workers = facts(ledger, ofCommunity, year, Field.WORKERS, 0);
        organisers = facts(ledger, ofCommunity, year, Field.ORGANISERS, 0);
        deputies = facts(ledger, ofCommunity, year, Field.DEPUTIES, 0);
        gridLeaders = facts(ledger, ofCommunity, year, Field.GRID_LEADERS, 0);
        gridMembers = facts(ledger, ofCommunity, year, Field.GRID_MEMBERS, 0);
        planned = facts(ledger, ofCommunity, year, Field.PLANNED_SERVICE_FUND, 2);
        area = facts(ledger, ofTownship, year, Field.AREA, 0);
        establishment = facts(ledger, ofCity, year, Field.ESTABLISHMENT_TOTAL, 0);
        List<Person> all = new ArrayList<>(ledger.people());
        all.sort(Comparator.comparing(Person::community).thenComparing(Person::idNumber));
        people = all.size();
        communityOf = new int[people];
        secretary = new boolean[people];
        joined = new long[people];
        left = new long[people];
        pay = new long[people];
        firstTerm = new int[people + 1];
        Map<String, Integer> rows = rows(ofCommunity);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person person = all.get(i);
            communityOf[i] = rows.get(person.community());
            secretary[i] = person.post().equals("书记");
            joined[i] = person.joined().toEpochDay();
            left[i] = person.left() == null ? Long.MAX_VALUE : person.left().toEpochDay();
            pay[i] = ledger.fact(person.idNumber(), year, Field.ANNUAL_PAY)
                    .orElseThrow()
                    .movePointRight(2)
                    .longValueExact();
            terms.addAll(ledger.terms(person.idNumber()));
            firstTerm[i + 1] = terms.size();
        }
        termEnd = terms.stream().mapToLong(term -> term.end().toEpochDay()).toArray();
        termCounts = new boolean[terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            termCounts[i] = terms.get(i).completed() && terms.get(i).appraisal().equals("优秀");
        }
        for (int month = 0; month < 12; month++) {
            monthStart[month] = YearMonth.of(year, month + 1).atDay(1).toEpochDay();
            monthEnd[month] = YearMonth.of(year, month + 1).atEndOfMonth().toEpochDay();
        }
        reference = reference(ledger, ofCounty, year);
    }

    private static Map<String, Integer> rows(List<Unit> units) {
        Map<String, Integer> rows = new HashMap<>();
        units.forEach(unit -> rows.put(unit.code(), rows.size()));
        return rows;
    }

    private static int[] parents(List<Unit> units, List<Unit> above, Tier tier) {
        Map<String, Integer> rows = rows(above);
        return units.stream()
                .mapToInt(unit -> rows.get(tier.prefix(unit.code())))
                .toArray();
    }

    private static long[] facts(Ledger ledger, List<Unit> units, int year, String field, int scale) {
        return units.stream()
                .mapToLong(unit -> ledger.fact(unit.code(), year, field)
                        .orElseThrow()
                        .movePointRight(scale)
                        .longValueExact())
                .toArray();
    }

    private static long[][][] reference(Ledger ledger, List<Unit> counties, int year) {
        long[][][] reference = new long[counties.size()][16][12];
        for (long[][] grades : reference) {
            for (long[] months : grades) {
                java.util.Arrays.fill(months, -1);
            }
        }
        for (int digits : new int[] {4, 6}) {
            for (ReferencePay pay : ledger.referencePay()) {
                for (int county = 0; pay.area().length() == digits && county < counties.size(); county++) {
                    for (int month = 0; month < 12; month++) {
                        if (counties.get(county).code().startsWith(pay.area())
                                && !pay.from().isAfter(LocalDate.of(year, month + 1, 1))) {
                            reference[county][pay.grade()][month] =
                                    pay.amount().movePointRight(2).longValueExact();
                        }
                    }
                }
            }
        }
        return reference;
    }
}
