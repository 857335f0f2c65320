package org.heding.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** A made-up province: 10 cities, 100 counties, 500 townships, 3,000 communities, 100,000 people. */
final class Province {
    static final int YEAR = 2026;
    static final int COMMUNITIES = 3000;
    static final int PEOPLE = 100_000;

    private static final int PER_TOWNSHIP = 6;
    private static final int PER_COUNTY = 30;
    private static final int PER_CITY = 300;

    private final Random random = new Random(20190110);
    private final Ledger ledger = new Ledger();
    private final List<Change> changes = new ArrayList<>();
    private final int communities;

    private Province(int communities, int people) {
        this.communities = communities;
        for (int community = 0; community < communities; community++) {
            community(community);
        }
        for (int person = 0; person < people; person++) {
            person(person);
        }
    }

    static Ledger ledger() {
        return new Province(COMMUNITIES, PEOPLE).ledger;
    }

    /** The records of a part of the province, for a document. */
    static List<Change> changes(int communities, int people) {
        return new Province(communities, people).changes;
    }

    private void put(Change change) {
        ledger.apply(change);
        changes.add(change);
    }

    static String code(int community) {
        int township = community / PER_TOWNSHIP % (PER_COUNTY / PER_TOWNSHIP);
        return county(community) + "%03d%03d".formatted(township + 1, community % PER_TOWNSHIP + 1);
    }

    private static String county(int community) {
        int county = community / PER_COUNTY % (PER_CITY / PER_COUNTY);
        return "34%02d%02d".formatted(community / PER_CITY + 1, county < 7 ? county + 1 : county + 14);
    }

    private void community(int community) {
        String code = code(community);
        for (Tier tier : Tier.values()) {
            String own = tier.prefix(code);
            if (ledger.unit(own).isEmpty()) {
                put(new Change.PutUnit(new Unit(own, "示例", Kind.ofCode(own))));
                Field.BY_TIER.get(tier).stream()
                        .filter(field -> tier == Tier.CITY || tier == Tier.TOWNSHIP)
                        .forEach(field ->
                                fact(own, field, field.equals(Field.GRID_CENTRE) ? 1 : 1 + random.nextInt(6), 0));
                pay(own, tier);
            }
        }
        for (String field : Field.BY_TIER.get(Tier.COMMUNITY)) {
            switch (field) {
                case Field.HOUSEHOLDS -> fact(code, field, 800 + random.nextInt(6000), 0);
                case Field.RESIDENTS -> fact(code, field, 2000 + random.nextInt(18000), 0);
                case Field.PARTY_MEMBERS -> fact(code, field, random.nextInt(600), 0);
                case Field.PLANNED_SERVICE_FUND -> fact(code, field, 15_000_000 + random.nextInt(30_000_000), 2);
                default -> fact(code, field, 1 + random.nextInt(20), 0);
            }
        }
    }

    private void pay(String area, Tier tier) {
        boolean own = tier == Tier.CITY || tier == Tier.COUNTY && random.nextInt(10) == 0;
        for (int grade = 7; own && grade <= 10; grade++) {
            for (int month : new int[] {1, 7}) {
                BigDecimal amount = BigDecimal.valueOf(13_000_000L - grade * 500_000L + month * 10_000L, 2);
                put(new Change.PutReferencePay(
                        new ReferencePay(area, grade, LocalDate.of(YEAR, month, 1), amount, "示例")));
            }
        }
    }

    private void person(int person) {
        String digits = "990101" + "%011d".formatted(19_700_000_000L + person);
        String id = digits + IdNumber.check(digits);
        boolean secretary = person < communities;
        LocalDate joined = random.nextInt(20) == 0
                ? LocalDate.of(YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28))
                : LocalDate.of(2010 + random.nextInt(15), 3, 1);
        LocalDate left = random.nextInt(20) == 0 ? LocalDate.of(YEAR, 1 + random.nextInt(12), 15) : null;
        put(new Change.PutPerson(new Person(
                id,
                "示例",
                code(person % communities),
                secretary ? "书记" : "一般工作人员",
                joined,
                null,
                left != null && left.isBefore(joined) ? joined : left,
                "",
                "",
                "")));
        fact(id, Field.ANNUAL_PAY, 6_000_000 + random.nextInt(6_000_000), 2);
        if (secretary) {
            LocalDate start = LocalDate.of(2018, 8, 1);
            LocalDate end = LocalDate.of(2021, 1 + random.nextInt(12), 1);
            term(id, start, end);
            term(id, end.plusDays(1), end.plusYears(5));
        }
    }

    private void term(String id, LocalDate start, LocalDate end) {
        String appraisal = Term.APPRAISALS.get(random.nextInt(2));
        put(new Change.PutTerm(new Term(id, "", start, end, true, appraisal, "示例")));
    }

    private void fact(String holder, String field, long unscaled, int scale) {
        put(new Change.SetFact(holder, YEAR, field, BigDecimal.valueOf(unscaled, scale)));
    }
}
