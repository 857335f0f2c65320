package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;

/** Ledgers with the edges of the rules in them, for reports to be written from. */
final class ReportLedger {
    static final int YEAR = 2026;

    private final Ledger ledger = new Ledger();
    private final Random random;
    private int people;

    private ReportLedger(long seed) {
        random = new Random(seed);
    }

    /** A ledger of so many counties, townships a county and communities a township, and people a community. */
    static Ledger of(long seed, int counties, int townships, int communities, int people) {
        ReportLedger made = new ReportLedger(seed);
        made.city(counties, townships, communities, people);
        return made.ledger;
    }

    /** A small one: two counties, one of them a county proper, with streets and towns. */
    static Ledger small() {
        return of(7, 2, 3, 3, 2);
    }

    private void city(int counties, int townships, int communities, int workers) {
        unit("3401", "示例市");
        fact("3401", Field.ESTABLISHMENT_TOTAL, 1239);
        pay("3401", 7, 1);
        pay("3401", 7, 7);
        for (int grade = 8; grade <= 10; grade++) {
            pay("3401", grade, 1);
        }
        meetings("3401", "领导小组会议");
        for (int county = 1; county <= counties; county++) {
            county("3401%02d".formatted(county % 2 == 0 ? 20 + county : county), townships, communities, workers);
        }
    }

    private void county(String code, int townships, int communities, int workers) {
        unit(code, "区县" + code.substring(4));
        if (chance(3)) {
            fact(code, Field.APPROVED_QUOTA, 20 + random.nextInt(200));
        } else if (chance(2)) {
            factOf(code, Field.QUOTA_STANDARD, BigDecimal.valueOf(20000 + random.nextInt(10000), 2));
        }
        if (chance(2)) {
            for (int grade = 7; grade <= 10; grade++) {
                pay(code, grade, 3);
            }
        }
        meetings(code, "领导小组会议");
        for (int i = 1; i <= townships; i++) {
            township(code + "%03d".formatted(i % 3 == 0 ? 100 + i : i), communities, workers);
        }
    }

    private void township(String code, int communities, int workers) {
        unit(code, (code.charAt(6) == '0' ? "街道" : "镇") + code.substring(4));
        if (!chance(8)) {
            factOf(code, Field.AREA, BigDecimal.valueOf(random.nextInt(4000), 2));
        }
        maybe(code, Field.PARTY_DEPUTIES, 3);
        maybe(code, Field.PARTY_OFFICE_STAFF, 10);
        maybe(code, Field.SERVICE_CENTRES, 4);
        maybe(code, Field.GRID_CENTRE, 2);
        meetings(code, "党建联席会议");
        for (int i = 1; i <= communities; i++) {
            community(code + "%03d".formatted(i), workers);
        }
    }

    private void community(String code, int workers) {
        boolean urban = !chance(12);
        ledger.apply(new Change.PutUnit(new Unit(code, "社区" + code.substring(4), urban ? Kind.URBAN : Kind.NOT_URBAN)));
        if (!chance(15)) {
            // Few different sizes, so that equal remainders come up.
            fact(code, Field.HOUSEHOLDS, chance(3) ? 1500 : random.nextInt(6000));
        }
        maybe(code, Field.RESIDENTS, 20000);
        if (!chance(10)) {
            fact(code, Field.PARTY_MEMBERS, chance(4) ? 200 : random.nextInt(400));
        }
        maybe(code, Field.GRIDS, 12);
        maybe(code, Field.WORKERS, 20);
        maybe(code, Field.ORGANISERS, 4);
        maybe(code, Field.DEPUTIES, 3);
        maybe(code, Field.GRID_LEADERS, 12);
        maybe(code, Field.GRID_MEMBERS, 25);
        if (chance(2)) {
            factOf(code, Field.PLANNED_SERVICE_FUND, BigDecimal.valueOf(19_000_000 + random.nextInt(30_000_000), 2));
        }
        meetings(code, "党建联席会议");
        for (int i = 0; i < workers; i++) {
            person(code, i == 0 ? "书记" : "一般工作人员");
        }
    }

    private void person(String community, String post) {
        String seventeen = "990000" + (1970 + people % 30) + "0101" + "%03d".formatted(people / 30 % 1000);
        if (people >= 30_000) {
            throw new IllegalStateException("Too many people for the ID numbers there are");
        }
        String id = seventeen + IdNumber.check(seventeen);
        people++;
        LocalDate joined = chance(12) ? null : LocalDate.of(chance(4) ? YEAR : 2015, 1 + random.nextInt(12), 15);
        LocalDate left = chance(8) ? LocalDate.of(YEAR, 1 + random.nextInt(12), 20) : null;
        ledger.apply(new Change.PutPerson(new Person(
                id, (chance(9) ? "=" : "") + "人员" + people, community, post, joined, joined, left, "", "", "")));
        if (!chance(6)) {
            factOf(id, Field.ANNUAL_PAY, BigDecimal.valueOf(5_000_000 + random.nextInt(9_000_000), 2));
        }
        for (int term = random.nextInt(4); post.equals("书记") && term > 0; term--) {
            LocalDate start = LocalDate.of(2009 + term * 4, 3, 1);
            LocalDate end = chance(6) ? null : term == 3 ? LocalDate.of(YEAR, 5, 31) : start.plusYears(3);
            String appraisal = chance(3) ? "" : "优秀";
            ledger.apply(new Change.PutTerm(
                    new Term(id, "第" + term + "届", start, end, end != null && !chance(5), appraisal, "")));
        }
    }

    private void meetings(String unit, String kind) {
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate day = LocalDate.of(YEAR - random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
            ledger.apply(new Change.PutMeeting(new Meeting(unit, chance(3) ? "听取群团工作报告" : kind, day, "-主持", "")));
        }
    }

    private void pay(String area, int grade, int month) {
        BigDecimal amount = BigDecimal.valueOf(9_000_001L + (10 - grade) * 1_100_003L + month * 7_001L, 2);
        ledger.apply(new Change.PutReferencePay(
                new ReferencePay(area, grade, LocalDate.of(month == 1 ? 2024 : YEAR, month, 1), amount, "示例文件")));
    }

    private void unit(String code, String name) {
        ledger.apply(new Change.PutUnit(new Unit(code, name, code.length() == 4 ? "" : Kind.ofCode(code))));
    }

    private void maybe(String holder, String field, int bound) {
        if (!chance(9)) {
            fact(holder, field, random.nextInt(bound));
        }
    }

    private void fact(String holder, String field, long value) {
        factOf(holder, field, BigDecimal.valueOf(value));
    }

    private void factOf(String holder, String field, BigDecimal value) {
        ledger.apply(new Change.SetFact(holder, YEAR, field, value));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** The codes of the communities of a ledger. */
    static List<String> communities(Ledger ledger) {
        return ledger.units().keySet().stream()
                .filter(code -> code.length() == 12)
                .toList();
    }
}
