package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.policy.PolicyPack;

/** Ledgers for the example of grades and allowances, with words and figures that are wanting or that no table has. */
final class LadderLedger {
    private static final List<String> EDUCATION = List.of("研究生", "本科", "大专", "高中", "");
    private static final List<String> CERTIFICATES = List.of("社会工作师", "助理社会工作师", "", "", "其他");
    private static final List<String> GRADES = List.of("一级", "二级", "三级", "", "五级");

    private final Ledger ledger;
    private final Random random;

    private LadderLedger(Ledger ledger, long seed) {
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** A ledger of so many counties, townships a county, communities a township and people a community. */
    static Ledger of(long seed, int counties, int townships, int communities, int people) {
        LadderLedger made = new LadderLedger(ReportLedger.of(seed, counties, townships, communities, people), seed);
        List.copyOf(made.ledger.units().keySet()).forEach(made::unit);
        List.copyOf(made.ledger.people()).forEach(made::person);
        return made.ledger;
    }

    /** Says what a pack of pay leaves open, with amounts that are nobody's; and which way of paying is taken. */
    static void amounts(Ledger ledger, PolicyPack pack, int method) {
        int amount = 0;
        for (OwnNames.Name name : new OwnNames(pack).all()) {
            List<String> rows = name.open() ? name.keys() : List.of();
            for (String row : rows.isEmpty() && name.open() ? List.of("") : rows) {
                BigDecimal value = BigDecimal.valueOf(7 + amount++);
                say(ledger, name.id(), row, "", value);
            }
        }
        say(ledger, "pay_base", "", "", new BigDecimal("3210.5"));
        say(ledger, "pay_base", "", "340122", new BigDecimal(2980));
        say(ledger, "pay_method", "", "", BigDecimal.valueOf(method));
        say(ledger, "certificate_counts", "", "", BigDecimal.valueOf(method));
        say(ledger, "education_counts", "", "", BigDecimal.valueOf(3L - method));
        say(ledger, "grade_source", "", "", BigDecimal.TWO);
        say(ledger, "probation_months", "", "", BigDecimal.valueOf(6));
        say(ledger, "probation_percent", "", "", BigDecimal.valueOf(80));
    }

    private static void say(Ledger ledger, String name, String row, String area, BigDecimal value) {
        LocalDate from = LocalDate.of(ReportLedger.YEAR, area.isEmpty() ? 1 : 7, 1);
        ledger.apply(new Change.PutLocalValue(new LocalValue(name, row, area, from, value, "示例", from)));
    }

    private void unit(String code) {
        switch (code.length()) {
            case 6 -> maybe(code, "growth_rate", BigDecimal.valueOf(random.nextInt(120), 1));
            case 9 -> maybe(code, "stations", BigDecimal.valueOf(random.nextInt(9)));
            case 12 -> {
                maybe(code, "rented_households", BigDecimal.valueOf(random.nextInt(800)));
                maybe(code, "night_duty", BigDecimal.valueOf(random.nextInt(2)));
            }
            default -> {}
        }
    }

    private void person(Person person) {
        ledger.apply(new Change.PutPerson(new Person(
                person.idNumber(),
                person.name(),
                person.community(),
                RandomLedger.pick(random, Person.POSTS),
                person.joined(),
                person.appointed(),
                person.left(),
                RandomLedger.pick(random, EDUCATION),
                RandomLedger.pick(random, CERTIFICATES),
                RandomLedger.pick(random, GRADES))));
        maybe(person.idNumber(), "service_years", BigDecimal.valueOf(random.nextInt(45)));
        maybe(person.idNumber(), "probation", BigDecimal.valueOf(random.nextInt(4) == 0 ? 1 : 0));
        maybe(person.idNumber(), "night_pay", BigDecimal.valueOf(random.nextInt(500_000) - 1000, 2));
        if (random.nextBoolean()) {
            fact(person.idNumber(), "hours_factor", BigDecimal.valueOf(1 + random.nextInt(10), 1));
        }
    }

    private void maybe(String holder, String field, BigDecimal value) {
        if (random.nextInt(9) > 0) {
            fact(holder, field, value);
        }
    }

    private void fact(String holder, String field, BigDecimal value) {
        ledger.apply(new Change.SetFact(holder, ReportLedger.YEAR, field, value));
    }
}
