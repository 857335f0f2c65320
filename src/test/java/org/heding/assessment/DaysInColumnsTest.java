package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** Rules of days and words are computed in columns, and come to what exact evaluation comes to. */
class DaysInColumnsTest {
    private static final int YEAR = ExamplePacks.YEAR;
    private static final List<String> CERTIFICATES = List.of("", "助理社会工作师", "社会工作师", "高级社会工作师");
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    private static OverHefei days() {
        return new OverHefei()
                .input("education", "person", "words", "")
                .input("qualification", "person", "words", "")
                .input("failed_years", "person", "whole", "年")
                .table("certificate_steps", "级", "2019-01-01", "\"助理社会工作师\": \"1\", \"社会工作师\": \"2\"")
                .rule("served", "month", "whole", "年", "DATEDIF(person.joined, end, \"Y\")")
                .rule("served_at_start", "month", "whole", "年", "DATEDIF(person.joined, start, \"Y\")")
                .rule("years_left", "month", "whole", "年", "DATEDIF(start, person.left, \"Y\")")
                .rule("years_to_end", "month", "whole", "年", "DATEDIF(end, person.left, \"Y\")")
                .rule("calendar_years", "month", "whole", "年", "YEAR(end) - YEAR(person.joined) + 1")
                .rule("monthly", "month", "money", "元/月", "served * month_rate")
                .rule("yearly", "person", "money", "元/年", "SUM(month.monthly)")
                .parameter("month_rate", "money", "元/(年·月)", OverHefei.from("2019-01-01", "12.34"));
    }

    private static final PolicyPack YEARLY = days().read();
    private static final PolicyPack EVERY_WAY = days().rule(
                    "months_served", "month", "whole", "个月", "DATEDIF(person.joined, end, \"M\")")
            .rule(
                    "days_served",
                    "month",
                    "whole",
                    "天",
                    "DATEDIF(IF(person.joined > start, start, person.joined), end, \"D\")")
            .rule(
                    "anniversary",
                    "person",
                    "date",
                    "",
                    "DATE(YEAR(joined) + 5, number_of(joined), 1)"
                            .replace("number_of(joined)", "DATEDIF(DATE(YEAR(joined), 1, 1), joined, \"M\") + 1"))
            .rule(
                    "rank",
                    "person",
                    "words",
                    "",
                    "IF(ISBLANK(education), \"未填\", IF(education = \"本科\", \"高\", education))")
            .rule(
                    "steps",
                    "person",
                    "whole",
                    "级",
                    "IF(ISBLANK(qualification), 0, LOOKUP(certificate_steps, qualification))")
            .rule("undated", "person", "whole", "", "IF(OR(ISBLANK(joined), ISBLANK(left)), 1, 0)")
            .rule(
                    "counted",
                    "person",
                    "whole",
                    "年",
                    "DATEDIF(anniversary, DATE(2026, 12, 31), \"Y\") - failed_years * 0")
            .read();

    private final Set<String> slow = new HashSet<>();

    private static Ledger people(long seed, int count) {
        Random random = new Random(seed);
        Ledger ledger = ExamplePacks.ledger();
        for (int i = 0; i < count; i++) {
            String id = "99010119800101%04d".formatted(i);
            String community = ExamplePacks.COMMUNITIES.get(random.nextInt(5));
            String education = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "本科" : "大专";
            String certificate = CERTIFICATES.get(random.nextInt(4));
            LocalDate joined = random.nextInt(8) == 0 ? null : day(random, 1990, 37);
            LocalDate left = random.nextBoolean() ? null : day(random, 2024, 12);
            ledger.apply(new Change.PutPerson(
                    new Person(id, "示例" + i, community, "委员", joined, null, left, education, certificate, "")));
            if (random.nextInt(4) > 0) {
                ExamplePacks.fact(ledger, id, "failed_years", String.valueOf(random.nextInt(3)));
            }
        }
        return ledger;
    }

    private static LocalDate day(Random random, int year, int years) {
        LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(years * 365));
        return switch (random.nextInt(4)) {
            case 0 -> day.withDayOfMonth(1);
            case 1 -> day.withDayOfMonth(day.lengthOfMonth());
            case 2 -> LocalDate.of(year - year % 4 + 4, 2, 29);
            default -> day;
        };
    }

    private Engine compare(PolicyPack pack, Ledger ledger) {
        Forest forest = new Forest(new Book(pack, ledger), ledger, YEAR, Node.Answers.NONE);
        Engine engine = Engine.of(pack, ledger, YEAR, (rule, holder, month) -> {
            slow.add(rule.id());
            Node person = forest.node(holder);
            return (month == 0 ? person : person.below(Level.MONTH).get(month - 1)).own(rule.id());
        });
        for (Rule rule : pack.rules()) {
            forest.of(Level.PERSON).forEach(person -> {
                String id = person.holder();
                if (rule.level() == Level.PERSON) {
                    same(person.own(rule.id()), engine.value(rule, engine.row(rule, id, 12)), rule.id() + " " + id);
                }
                for (int month = 1; rule.level() == Level.MONTH && month <= 12; month++) {
                    Value exact = person.below(Level.MONTH).get(month - 1).own(rule.id());
                    same(
                            exact,
                            engine.value(rule, engine.row(rule, id, month)),
                            rule.id() + " " + id + " month " + month);
                }
            });
        }
        return engine;
    }

    private static void same(Value exact, Value computed, String where) {
        if (exact instanceof Value.Missing) {
            assertEquals(Value.Missing.class, computed.getClass(), where);
        } else {
            assertEquals(exact, computed, where);
        }
    }

    @Test
    void columnsAndExactEvaluationAgreeOnEveryDayAndWord() {
        for (long seed = 1; seed <= 8; seed++) {
            compare(YEARLY, people(seed, 40));
            compare(EVERY_WAY, people(seed, 40));
        }
        assertEquals(Set.of(), slow);
    }

    private static PolicyPack ladder(Ledger ledger, boolean filled, String... other) {
        if (filled) {
            decide(ledger, "pay_base", "", "3456.78");
            decide(ledger, "basic_part", "", "7");
            decide(ledger, "performance_part", "", "3");
            decide(ledger, "insurance_percent", "", "26.7");
            decide(ledger, "housing_percent", "", "8");
            for (int grade = 1; grade <= 18; grade++) {
                decide(ledger, "grade_coefficient", String.valueOf(grade), "1." + (10 + grade));
            }
            for (int i = 0; i < other.length; i += 2) {
                decide(ledger, other[i], "", other[i + 1]);
            }
        }
        return LocalLayer.over(PackReader.bundled("pay-ladder-3x18"), ledger);
    }

    private static void decide(Ledger ledger, String name, String row, String value) {
        ledger.apply(new Change.PutLocalValue(new LocalValue(
                name, row, "", LocalDate.of(2020, 1, 1), new BigDecimal(value), "示例", LocalDate.of(2020, 1, 1))));
    }

    @Test
    void thePayLadderIsComputedInColumns() {
        for (boolean filled : new boolean[] {false, true}) {
            Ledger ledger = people(4, 60);
            compare(ladder(ledger, filled), ledger);
        }
        Ledger ledger = people(5, 60);
        PolicyPack other = ladder(ledger, true, "service_on", "2", "education_counts", "1", "certificate_counts", "2");
        assertTrue(rows(compare(other, ledger), other, "years_served") < 60 * 5);
        for (int months : List.of(1, 6, 12, 37)) {
            Ledger probation = people(6 + months, 60);
            String percent = "80";
            PolicyPack tried =
                    ladder(probation, true, "probation_months", String.valueOf(months), "probation_percent", percent);
            assertTrue(rows(compare(tried, probation), tried, "on_probation") < 60 * 5);
        }
        assertEquals(Set.of(), slow);
    }

    @Test
    void anotherProbationCutsYearsElsewhere() {
        Ledger ledger = people(9, 40);
        Engine engine = compare(ladder(ledger, true), ledger);
        decide(ledger, "probation_months", "", "6");
        PolicyPack now = ladder(ledger, false);
        engine.parameter(now, "probation_months");
        Engine anew = compare(now, ledger);
        Rule rule = now.rule(Level.MONTH, "on_probation").orElseThrow();
        for (Person person : ledger.people()) {
            for (int month = 1; month <= 12; month++) {
                assertEquals(
                        anew.value(rule, anew.row(rule, person.idNumber(), month)),
                        engine.value(rule, engine.row(rule, person.idNumber(), month)));
            }
        }
    }

    @Test
    void anAnniversaryCutsAYearInThreeAtMost() {
        Ledger ledger = people(3, 60);
        int most = 0;
        for (Person person : ledger.people()) {
            most += 1 + (person.joined() == null ? 0 : 2);
        }
        int stretches = rows(compare(YEARLY, ledger), YEARLY, "monthly");
        assertTrue(stretches > 60 && stretches <= most, stretches + " of " + most);
    }

    @Test
    void whatOneRuleNeedsCutsNoYearForAnother() {
        Ledger ledger = people(3, 60);
        Engine engine = compare(EVERY_WAY, ledger);
        assertEquals(60 * 12, rows(engine, EVERY_WAY, "months_served"));
        assertEquals(rows(compare(YEARLY, ledger), YEARLY, "monthly"), rows(engine, EVERY_WAY, "monthly"));
    }

    private static int rows(Engine engine, PolicyPack pack, String rule) {
        return engine.rows(pack.rule(Level.MONTH, rule).orElseThrow());
    }

    private static Working explained(PolicyPack pack, String id) {
        Ledger ledger = ExamplePacks.ledger();
        ledger.apply(new Change.PutPerson(new Person(
                "990101198001010018",
                "示例甲",
                ExamplePacks.A,
                "委员",
                LocalDate.of(2019, 1, 10),
                null,
                null,
                "本科",
                "高级",
                "")));
        return Assessment.of(pack, ledger, YEAR, "").explain("990101198001010018", id);
    }

    @Test
    void theWorkingSaysDaysAsDaysAndYearsGoneByInWords() {
        PolicyPack pack = new OverHefei()
                .rule("served", "person", "whole", "年", "DATEDIF(joined, DATE(2026, 12, 31), \"Y\")")
                .rule("year", "person", "whole", "年", "YEAR(joined)")
                .rule("after", "person", "whole", "年", "DATEDIF(joined, DATE(2026, 12, 31), \"Y\") + 1")
                .read();
        assertEquals(
                "从 参加社区工作时间 2019-01-10 到 2026-12-31 满 7 年",
                explained(pack, "served").filledIn().orElseThrow().in(CHINESE));
        assertEquals(
                "从 参加社区工作时间 到 2,026 年 12 月 31 日 满了多少年".replace("2,026", "2026"),
                explained(pack, "served").formula().in(CHINESE));
        assertEquals(
                "参加社区工作时间 2019-01-10 的年份 = 2019",
                explained(pack, "year").filledIn().orElseThrow().in(CHINESE));
        assertEquals(
                "从 参加社区工作时间 2019-01-10 到 2026-12-31 满 7 年 + 1 = 8 年",
                explained(pack, "after").filledIn().orElseThrow().in(CHINESE));
    }

    @Test
    void aWordThatATableHasNoRowForIsNamedWithTheTableAndThePerson() {
        Working working = explained(EVERY_WAY, "steps");
        assertEquals(
                List.of("示例甲：《示例 certificate_steps》里没有键“高级”这一行，请核对键的写法，或在表里补上这一行"),
                working.sentences().stream().map(text -> text.in(CHINESE)).toList());
    }
}
