package org.heding.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heding.assessment.Assessment;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Unit;
import org.heding.policy.PackReader;
import org.junit.jupiter.api.Test;

/** The pay ladders of the program against the oracle's, to the fen, and their sums over units and payers. */
class LadderAgreementTest {
    private static final List<String> UNITS =
            List.of("3401", "340102", "340103", "340102001", "340103001", "340103002");
    private static final List<String> COMMUNITIES =
            List.of("340102001001", "340102001002", "340103001001", "340103002001");
    private static final List<String> POSTS = List.of("书记", "副书记", "委员", "一般工作人员");
    private static final List<String> EDUCATION = List.of("大专", "本科", "硕士", "博士");
    private static final List<String> CERTIFICATES = List.of("", "助理社会工作师", "社会工作师", "高级社会工作师");
    private static final List<String> SUMMED = List.of(
            "pay_due",
            "pay_basic",
            "pay_performance",
            "pay_owed",
            "pay_gap",
            "insurance_cost",
            "housing_cost",
            "employer_cost",
            "employer_cost_city",
            "employer_cost_county",
            "employer_cost_township",
            "pay_reference");

    private final Ledger ledger = new Ledger();
    private final Map<String, Ladder.Worker> workers = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private Random random;
    private int year;

    @Test
    void everyLadderAgreesToTheFen() {
        for (int seed = 1; seed <= 60; seed++) {
            agree(seed);
        }
    }

    private void agree(int seed) {
        random = new Random(seed);
        year = 2024 + random.nextInt(3);
        ledger.units().keySet().stream().toList().forEach(code -> ledger.apply(new Change.RemoveUnit(code)));
        ledger.localValues()
                .forEach(old ->
                        ledger.apply(new Change.RemoveLocalValue(old.name(), old.row(), old.area(), old.from())));
        workers.clear();
        Ladder.Measure measure = measure();
        UNITS.forEach(code -> unit(code, code.length() == 4 ? "" : code.length() == 6 ? "市辖区" : "街道"));
        COMMUNITIES.forEach(code -> unit(code, Kind.URBAN));
        for (int grade = 7; grade <= 10; grade++) {
            ledger.apply(new Change.PutReferencePay(new ReferencePay(
                    "3401",
                    grade,
                    LocalDate.of(2019, 1, 1),
                    BigDecimal.valueOf(12 * (700_000L - 50_000 * grade), 2),
                    "示例")));
        }
        int people = 1 + random.nextInt(8);
        for (int i = 1; i <= people; i++) {
            person(RandomWorld.idNumber(i));
        }
        Assessment assessment = Assessment.of(
                PackReader.bundled(measure.fourPosts ? "pay-ladder-4x18" : "pay-ladder-3x18"), ledger, year, "");
        Ladder ladder = new Ladder(measure, year);
        Map<String, BigDecimal> sums = new HashMap<>();
        workers.forEach((id, told) -> {
            Ladder.Worker worker = referred(told, assessment, id);
            Map<String, BigDecimal> expected = ladder.of(worker);
            expected.put("pay_reference", worker.reference());
            List<String> different = new ArrayList<>();
            expected.forEach((figure, wanted) -> {
                Value found = assessment.value(id, figure);
                boolean same = found instanceof Value.Amount amount
                        && amount.number().toDecimal().compareTo(wanted) == 0;
                if (!same) {
                    different.add(figure + ": " + wanted + " but " + found);
                }
            });
            assertEquals(List.of(), different, seed + " " + worker);
            for (String id2 : SUMMED) {
                for (int digits : new int[] {4, 6, 9, 12}) {
                    sums.merge(places.get(id).substring(0, digits) + " " + id2, expected.get(id2), BigDecimal::add);
                }
            }
        });
        sums.forEach((key, sum) -> {
            Value found = assessment.value(key.split(" ")[0], key.split(" ")[1]);
            assertTrue(found instanceof Value.Amount, key + " " + found);
            assertEquals(0, sum.compareTo(((Value.Amount) found).number().toDecimal()), () -> key + " " + found);
        });
    }

    /** The reference is another oracle's: here it is taken as the program has it. */
    private static Ladder.Worker referred(Ladder.Worker told, Assessment assessment, String id) {
        BigDecimal reference =
                ((Value.Amount) assessment.value(id, "pay_reference")).number().toDecimal();
        return new Ladder.Worker(
                told.post(),
                told.joined(),
                told.left(),
                told.education(),
                told.certificate(),
                told.rosterGrade(),
                told.failed(),
                told.breaks(),
                told.newCertificate(),
                told.paid(),
                reference);
    }

    private void unit(String code, String kind) {
        ledger.apply(new Change.PutUnit(new Unit(code, "示例" + code, kind)));
    }

    private Ladder.Measure measure() {
        Ladder.Measure measure = new Ladder.Measure();
        measure.fourPosts = random.nextBoolean();
        measure.stepYears = local("step_years", 1 + random.nextInt(4));
        measure.calendarYears = local("service_by", 1 + random.nextInt(2)) == 2;
        measure.onNewYear = local("service_on", 1 + random.nextInt(2)) == 2;
        measure.serviceLeast = local("service_least", random.nextInt(2));
        measure.failedDeducts = local("failed_year_deducts", random.nextInt(3));
        measure.educationCounts = local("education_counts", random.nextInt(3));
        measure.certificateCounts = local("certificate_counts", random.nextInt(4));
        measure.rosterGrade = local("grade_source", 1 + random.nextInt(2)) == 2;
        measure.additive = local("pay_method", 1 + random.nextInt(2)) == 2;
        measure.base = local("pay_base", "", money(200_000, 300_000));
        measure.basePercent = local("base_percent", "", BigDecimal.valueOf(500 + random.nextInt(1000), 1));
        measure.probationMonths = local("probation_months", random.nextInt(8));
        measure.probationPercent = local("probation_percent", "", BigDecimal.valueOf(60 + random.nextInt(41)));
        measure.insurance = local("insurance_percent", "", BigDecimal.valueOf(2000 + random.nextInt(1000), 2));
        measure.housing = local("housing_percent", "", BigDecimal.valueOf(50 + random.nextInt(70), 1));
        measure.split =
                new int[] {local("basic_part", 1 + random.nextInt(9)), local("performance_part", random.nextInt(9))};
        measure.sources = new int[] {
            local("cost_city_part", random.nextInt(5)),
            local("cost_county_part", 1 + random.nextInt(5)),
            local("cost_township_part", random.nextInt(3))
        };
        for (int grade = 1; grade <= 18; grade++) {
            measure.coefficients.put(
                    grade,
                    local(
                            "grade_coefficient",
                            "" + grade,
                            BigDecimal.valueOf(100 + 7L * grade + random.nextInt(5), 2)));
            measure.gradePay.put(grade, local("grade_pay", "" + grade, money(5_000, 90_000)));
        }
        for (String post : POSTS) {
            measure.postPay.put(post, local("post_pay", post, money(150_000, 200_000)));
        }
        for (String certificate : CERTIFICATES.subList(1, 4)) {
            measure.allowances.put(certificate, local("certificate_pay", certificate, money(10_000, 40_000)));
            measure.awards.put(certificate, local("certificate_award", certificate, money(100_000, 400_000)));
        }
        return measure;
    }

    private BigDecimal money(int least, int width) {
        return BigDecimal.valueOf(least + random.nextInt(width), 2);
    }

    private int local(String name, int value) {
        return local(name, "", BigDecimal.valueOf(value)).intValueExact();
    }

    private BigDecimal local(String name, String row, BigDecimal value) {
        ledger.apply(new Change.PutLocalValue(
                new LocalValue(name, row, "", LocalDate.of(2019, 1, 1), value, "示例依据", LocalDate.of(2019, 1, 1))));
        return value;
    }

    private void person(String id) {
        String post = one(POSTS);
        LocalDate joined = day(year - random.nextInt(random.nextBoolean() ? 3 : 30));
        LocalDate left = random.nextInt(5) == 0 ? day(year) : null;
        if (left != null && left.isBefore(joined)) {
            left = joined;
        }
        String education = one(EDUCATION);
        String certificate = one(CERTIFICATES);
        int roster = random.nextInt(3) == 0 ? 1 + random.nextInt(18) : 0;
        int failed = random.nextInt(3);
        int breaks = random.nextInt(2);
        boolean gained = !certificate.isEmpty() && random.nextInt(3) == 0;
        BigDecimal paid = money(3_000_000, 6_000_000);
        String community = one(COMMUNITIES);
        String written = roster == 0 ? "" : random.nextBoolean() ? roster + "级" : "" + roster;
        ledger.apply(new Change.PutPerson(
                new Person(id, "示例", community, post, joined, null, left, education, certificate, written)));
        fact(id, Field.ANNUAL_PAY, paid);
        if (failed > 0 || random.nextBoolean()) {
            fact(id, "failed_years", BigDecimal.valueOf(failed));
        }
        if (breaks > 0) {
            fact(id, "break_years", BigDecimal.ONE);
        }
        if (gained || random.nextBoolean()) {
            fact(id, "certificate_new", gained ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        places.put(id, community);
        workers.put(
                id,
                new Ladder.Worker(
                        post,
                        joined,
                        left,
                        education,
                        certificate,
                        roster,
                        failed,
                        breaks,
                        gained,
                        paid,
                        BigDecimal.ZERO));
    }

    private void fact(String id, String field, BigDecimal value) {
        ledger.apply(new Change.SetFact(id, year, field, value));
    }

    private LocalDate day(int of) {
        LocalDate month = LocalDate.of(of, 1 + random.nextInt(12), 1);
        int last = month.lengthOfMonth();
        return month.withDayOfMonth(one(List.of(1, last, 1 + random.nextInt(last))));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
