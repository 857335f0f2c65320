package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.assessment.PackInputs;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;

/** Ledgers with all sorts of records, some of them awkward, the same for the same seed. */
final class RandomLedger {
    private static final int YEAR = 2026;
    private static final List<String> TEXTS =
            List.of("", "示例", "=1+1", "+86 551", "-无-", "@示例", "（示例）〔2020〕1号", "a<b>&\"c\"", "示例\n第二行", "7", "2026-03");

    private RandomLedger() {}

    /** A ledger of two counties for 2026, with what another pack asks of units and people besides, and values for it. */
    static Ledger of(Random random, PolicyPack pack) {
        Ledger ledger = of(random);
        ledger.units().keySet().forEach(code -> {
            Level level = Level.UNITS.get(Tier.of(code).orElseThrow().ordinal());
            beyond(ledger, random, code, PackInputs.beyond(pack, level));
        });
        ledger.people()
                .forEach(person -> beyond(ledger, random, person.idNumber(), PackInputs.beyond(pack, Level.PERSON)));
        for (OwnNames.Name name : new OwnNames(pack).all()) {
            String row = name.keys().isEmpty() ? "" : pick(random, name.keys());
            BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(90));
            ledger.apply(new Change.PutLocalValue(new LocalValue(
                    name.id(),
                    row,
                    pick(random, List.of("", "340104", "340121100")),
                    date(random),
                    value,
                    "示例" + text(random),
                    date(random))));
        }
        return ledger;
    }

    private static void beyond(Ledger ledger, Random random, String holder, List<Input> inputs) {
        for (Input input : inputs) {
            BigDecimal value =
                    switch (input.type()) {
                        case TRUTH -> BigDecimal.valueOf(random.nextInt(2));
                        case MONEY -> money(random);
                        case DECIMAL -> BigDecimal.valueOf(1 + random.nextInt(9), 1);
                        default -> BigDecimal.valueOf(random.nextInt(50));
                    };
            if (random.nextInt(3) > 0) {
                ledger.apply(new Change.SetFact(holder, YEAR, input.id(), plain(value)));
            }
        }
    }

    /** A ledger of two counties for 2026. */
    static Ledger of(Random random) {
        Ledger ledger = new Ledger();
        unit(ledger, random, "3401", "");
        for (String county : List.of("340104", "340121")) {
            unit(ledger, random, county, pick(random, Kind.COUNTY));
            for (String township : List.of("001", "100")) {
                unit(ledger, random, county + township, pick(random, Kind.TOWNSHIP));
                for (int i = 1; i <= 1 + random.nextInt(6); i++) {
                    String code = county + township + "%03d".formatted(i);
                    unit(ledger, random, code, random.nextInt(5) == 0 ? Kind.NOT_URBAN : Kind.URBAN);
                    people(ledger, random, code);
                }
            }
            for (int grade = 7; grade <= 10; grade++) {
                ledger.apply(new Change.PutReferencePay(
                        new ReferencePay(county, grade, date(random), money(random), "示例" + text(random))));
            }
        }
        return ledger;
    }

    private static void unit(Ledger ledger, Random random, String code, String kind) {
        ledger.apply(new Change.PutUnit(new Unit(code, "示例（" + code + "）", kind)));
        Tier tier = Tier.of(code).orElseThrow();
        BookSheet sheet = BookSheet.of(tier);
        for (String field : Field.BY_TIER.get(tier)) {
            if (random.nextInt(4) > 0) {
                BigDecimal value =
                        switch (TestBook.LAYOUT.of(sheet).column(field).type()) {
                            case TRUTH -> BigDecimal.valueOf(random.nextInt(2));
                            case MONEY -> money(random);
                            case DECIMAL -> BigDecimal.valueOf(1 + random.nextInt(99_999), 2);
                            default -> BigDecimal.valueOf(random.nextInt(10_000));
                        };
                ledger.apply(new Change.SetFact(code, YEAR, field, plain(value)));
            }
        }
        if (random.nextInt(3) == 0) {
            ledger.apply(new Change.PutMeeting(
                    new Meeting(code, pick(random, Meeting.KINDS), date(random), text(random), text(random))));
        }
    }

    private static void people(Ledger ledger, Random random, String community) {
        for (int i = random.nextInt(4); i > 0; i--) {
            String digits = community.substring(0, 3) + "%014d".formatted(random.nextLong(100_000_000_000_000L));
            String id = digits + IdNumber.check(digits);
            LocalDate joined = random.nextBoolean() ? date(random) : null;
            LocalDate left = joined != null && random.nextInt(4) == 0 ? joined.plusDays(random.nextInt(900)) : null;
            ledger.apply(new Change.PutPerson(new Person(
                    id,
                    "示例" + i,
                    community,
                    pick(random, Person.POSTS),
                    joined,
                    random.nextBoolean() ? date(random) : null,
                    left,
                    text(random),
                    text(random),
                    text(random))));
            if (random.nextBoolean()) {
                ledger.apply(new Change.SetFact(id, YEAR, Field.ANNUAL_PAY, plain(money(random))));
                LocalDate start = date(random);
                LocalDate end = random.nextBoolean() ? start.plusYears(3) : null;
                ledger.apply(new Change.PutTerm(new Term(
                        id,
                        text(random),
                        start,
                        end,
                        end != null && random.nextBoolean(),
                        random.nextBoolean() ? pick(random, Term.APPRAISALS) : "",
                        text(random))));
            }
        }
    }

    private static BigDecimal money(Random random) {
        return plain(BigDecimal.valueOf(1 + random.nextLong(99_999_999), 2));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static LocalDate date(Random random) {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(14_000));
    }

    private static String text(Random random) {
        return pick(random, TEXTS);
    }

    static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
