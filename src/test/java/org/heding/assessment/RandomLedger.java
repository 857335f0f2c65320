package org.heding.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** Ledgers made at random, with every sort of gap and edge that a real one has. */
final class RandomLedger {
    static final int YEAR = 2026;

    private final Random random;
    private final double gaps;
    private final Ledger ledger = new Ledger();
    private int people;

    private RandomLedger(long seed, double gaps) {
        this.random = new Random(seed);
        this.gaps = gaps;
    }

    /**
     * A ledger of one city.
     *
     * @param gaps how often a figure is not recorded
     */
    static Ledger of(long seed, int counties, int communities, int peopleEach, double gaps) {
        RandomLedger made = new RandomLedger(seed, gaps);
        made.city(counties, communities, peopleEach);
        return made.ledger;
    }

    private void city(int counties, int communities, int peopleEach) {
        put(new Unit("3401", "示例市", ""));
        set("3401", Field.ESTABLISHMENT_TOTAL, 5000);
        for (int county = 0; county < counties; county++) {
            String code = "3401" + (county % 3 == 2 ? 21 + county : 1 + county + 10);
            put(new Unit(code, "示例区" + county, Kind.ofCode(code)));
            if (random.nextInt(3) == 0) {
                set(code, Field.APPROVED_QUOTA, 300);
            }
            if (random.nextInt(3) == 0) {
                fact(code, Field.QUOTA_STANDARD, BigDecimal.valueOf(2000 + random.nextInt(1000), 1));
            }
            townships(code, communities, peopleEach);
        }
        pay("3401", 4);
    }

    private void townships(String county, int communities, int peopleEach) {
        int left = communities;
        for (int township = 1; left > 0; township++) {
            String code = county + "%03d".formatted(random.nextInt(4) == 0 ? 100 + township : township);
            if (ledger.unit(code).isPresent()) {
                continue;
            }
            put(new Unit(code, "示例街道", Kind.ofCode(code)));
            fact(code, Field.AREA, BigDecimal.valueOf(random.nextInt(900), 1 + random.nextInt(2)));
            for (String field : Field.BY_TIER.get(Tier.TOWNSHIP).subList(1, 5)) {
                set(code, field, 2);
            }
            int here = Math.min(left, random.nextInt(9));
            for (int community = 1; community <= here; community++) {
                community(code + "%03d".formatted(community), peopleEach);
            }
            left -= Math.max(here, 1);
        }
        if (random.nextBoolean()) {
            pay(county, 2);
        }
    }

    private void community(String code, int peopleEach) {
        put(new Unit(code, "示例社区", random.nextInt(12) == 0 ? Kind.NOT_URBAN : Kind.URBAN));
        for (String field : Field.BY_TIER.get(Tier.COMMUNITY)) {
            int most = field.equals(Field.HOUSEHOLDS) ? 9000 : field.equals(Field.PARTY_MEMBERS) ? 500 : 40;
            set(code, field, random.nextInt(20) == 0 ? 1 : most);
        }
        if (random.nextInt(6) == 0) {
            set(code, Field.PARTY_MEMBERS, 1);
            ledger.apply(new Change.SetFact(code, YEAR, Field.PARTY_MEMBERS, BigDecimal.valueOf(200)));
        }
        fact(code, Field.AREA, BigDecimal.valueOf(random.nextInt(300), 2));
        fact(code, Field.PLANNED_SERVICE_FUND, BigDecimal.valueOf(15_000_000 + random.nextInt(30_000_000), 2));
        for (int person = 0; person < peopleEach; person++) {
            person(code, person == 0);
        }
    }

    private void person(String community, boolean secretary) {
        String digits = "990101" + "19800101".substring(0, 4) + "%07d".formatted(people++);
        String id = digits + IdNumber.check(digits);
        LocalDate joined = gap() ? null : day(2015, 12);
        LocalDate left = random.nextInt(5) == 0 ? day(2025, 3) : null;
        if (joined != null && left != null && left.isBefore(joined)) {
            left = joined;
        }
        String post = secretary ? "书记" : Person.POSTS.get(random.nextInt(Person.POSTS.size()));
        ledger.apply(
                new Change.PutPerson(new Person(id, "示例" + people, community, post, joined, null, left, "", "", "")));
        fact(id, Field.ANNUAL_PAY, BigDecimal.valueOf(6_000_000 + random.nextInt(8_000_000), 2));
        for (int term = random.nextInt(4); secretary && term > 0; term--) {
            LocalDate start = day(2014, 13);
            ledger.apply(new Change.PutTerm(new Term(
                    id,
                    "",
                    start,
                    random.nextInt(6) == 0 ? null : start.plusYears(random.nextBoolean() ? 3 : 5),
                    random.nextInt(4) > 0,
                    Term.APPRAISALS.get(random.nextInt(2)),
                    "示例")));
        }
    }

    private void pay(String area, int entries) {
        for (int grade = 7; grade <= 10; grade++) {
            for (int entry = 0; entry < entries; entry++) {
                if (!gap()) {
                    LocalDate from = entry == 0 && area.length() == 4 ? LocalDate.of(2020, 1, 1) : day(2025, 2);
                    ledger.apply(new Change.PutReferencePay(new ReferencePay(
                            area, grade, from, BigDecimal.valueOf(9_000_000 + random.nextInt(5_000_000), 2), "示例")));
                }
            }
        }
    }

    private LocalDate day(int year, int years) {
        LocalDate first = LocalDate.of(year, 1, 1).plusDays(random.nextInt(years * 365));
        return random.nextInt(3) == 0 ? first.withDayOfMonth(1) : first;
    }

    private boolean gap() {
        return random.nextDouble() < gaps;
    }

    private void put(Unit unit) {
        ledger.apply(new Change.PutUnit(unit));
    }

    private void set(String holder, String field, int most) {
        fact(holder, field, BigDecimal.valueOf(random.nextInt(most)));
    }

    private void fact(String holder, String field, BigDecimal value) {
        if (!gap()) {
            ledger.apply(new Change.SetFact(holder, YEAR, field, value));
        }
    }

    static List<Long> seeds(int count) {
        return new Random(7).longs(count).boxed().toList();
    }
}
