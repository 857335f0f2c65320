package org.heding.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a pay ladder worked out a second time, month by month on a person's fingers. It knows nothing of the
 * program: no pack, no formula, no ledger. Only what is known is asked of it; what may be missing is another test's.
 */
final class Ladder {
    private static final List<String> EDUCATION = List.of("大专", "本科", "硕士", "博士");
    private static final List<String> CERTIFICATES = List.of("", "助理社会工作师", "社会工作师", "高级社会工作师");

    /** How a place pays: what it has decided of what the pack leaves open. */
    static final class Measure {
        boolean fourPosts;
        int stepYears = 3;
        boolean calendarYears;
        boolean onNewYear;
        int serviceLeast;
        int failedDeducts = 1;
        int educationCounts;
        int certificateCounts;
        boolean rosterGrade;
        boolean additive;
        BigDecimal base;
        BigDecimal basePercent = new BigDecimal(100);
        final Map<Integer, BigDecimal> coefficients = new HashMap<>();
        final Map<String, BigDecimal> postPay = new HashMap<>();
        final Map<Integer, BigDecimal> gradePay = new HashMap<>();
        final Map<String, BigDecimal> allowances = new HashMap<>();
        final Map<String, BigDecimal> awards = new HashMap<>();
        int probationMonths;
        BigDecimal probationPercent = new BigDecimal(100);
        BigDecimal insurance;
        BigDecimal housing;
        int[] split;
        int[] sources = {0, 1, 0};
    }

    /** A person of the roster; an empty text or nought where nothing is recorded. */
    record Worker(
            String post,
            LocalDate joined,
            LocalDate left,
            String education,
            String certificate,
            int rosterGrade,
            int failed,
            int breaks,
            boolean newCertificate,
            BigDecimal paid,
            BigDecimal reference) {}

    private final Measure measure;
    private final int year;

    Ladder(Measure measure, int year) {
        this.measure = measure;
        this.year = year;
    }

    /** The results by name; of somebody in post in no month there is no grade. */
    Map<String, BigDecimal> of(Worker worker) {
        Map<String, BigDecimal> results = new HashMap<>();
        BigDecimal due = BigDecimal.ZERO;
        for (int number = 1; number <= 12; number++) {
            LocalDate first = LocalDate.of(year, number, 1);
            boolean here = !worker.joined().isAfter(first.plusMonths(1).minusDays(1))
                    && (worker.left() == null || !worker.left().isBefore(first));
            if (!here) {
                continue;
            }
            int years = years(worker, first);
            int grade = measure.rosterGrade && worker.rosterGrade() > 0 ? worker.rosterGrade() : grade(worker, years);
            BigDecimal month = monthly(worker, first, grade);
            results.put("years_counted", BigDecimal.valueOf(years));
            results.put("ladder_grade", BigDecimal.valueOf(grade));
            results.put("pay_monthly", month);
            due = due.add(month);
        }
        BigDecimal award = measure.certificateCounts == 3 && worker.newCertificate()
                ? measure.awards.get(worker.certificate())
                : BigDecimal.ZERO;
        due = due.add(award);
        BigDecimal owed = due.max(worker.reference());
        results.put("certificate_once", award);
        results.put("pay_due", due);
        results.put("pay_owed", owed);
        results.put("pay_gap", owed.subtract(worker.paid()).max(BigDecimal.ZERO));
        BigDecimal insured = percent(owed, measure.insurance);
        BigDecimal housed = percent(owed, measure.housing);
        BigDecimal cost = owed.add(insured).add(housed);
        results.put("insurance_cost", insured);
        results.put("housing_cost", housed);
        results.put("employer_cost", cost);
        BigDecimal[] halves = shares(due, measure.split);
        results.put("pay_basic", halves[0]);
        results.put("pay_performance", halves[1]);
        BigDecimal[] payers = shares(cost, measure.sources);
        results.put("employer_cost_city", payers[0]);
        results.put("employer_cost_county", payers[1]);
        results.put("employer_cost_township", payers[2]);
        return results;
    }

    private int years(Worker worker, LocalDate first) {
        int served;
        if (measure.calendarYears) {
            served = year - worker.joined().getYear();
        } else {
            LocalDate day = measure.onNewYear ? LocalDate.of(year, 1, 1) : first;
            served = 0;
            // A year is full on the day of the same month and number; one that begins on 29 February on 1 March.
            while (!anniversary(worker.joined(), served + 1).isAfter(day)) {
                served++;
            }
        }
        served = Math.max(served, measure.serviceLeast);
        int counted = served - measure.failedDeducts * worker.failed() - worker.breaks();
        if (measure.educationCounts == 2) {
            counted += new int[] {0, 1, 3, 5}[EDUCATION.indexOf(worker.education())];
        }
        return Math.max(0, counted);
    }

    private static LocalDate anniversary(LocalDate joined, int years) {
        int year = joined.getYear() + years;
        boolean leapDay = joined.getMonthValue() == 2 && joined.getDayOfMonth() == 29;
        return leapDay && !java.time.Year.isLeap(year) ? LocalDate.of(year, 3, 1) : joined.withYear(year);
    }

    private int grade(Worker worker, int years) {
        int low;
        int high;
        switch (worker.post()) {
            case "书记" -> {
                low = 7;
                high = 18;
            }
            case "副书记" -> {
                low = measure.fourPosts ? 5 : 4;
                high = measure.fourPosts ? 16 : 15;
            }
            case "委员" -> {
                low = measure.fourPosts ? 3 : 1;
                high = measure.fourPosts ? 14 : 12;
            }
            default -> {
                low = 1;
                high = 12;
            }
        }
        int grade = low + years / measure.stepYears;
        if (measure.educationCounts == 1) {
            grade += EDUCATION.indexOf(worker.education());
        }
        if (measure.certificateCounts == 2) {
            grade += CERTIFICATES.indexOf(worker.certificate());
        }
        return Math.min(grade, high);
    }

    private BigDecimal monthly(Worker worker, LocalDate first, int grade) {
        BigDecimal pay = measure.additive
                ? measure.postPay.get(worker.post()).add(measure.gradePay.get(grade))
                : percent(measure.base.multiply(measure.coefficients.get(grade)), measure.basePercent);
        if (measure.certificateCounts == 1 && !worker.certificate().isEmpty()) {
            pay = pay.add(measure.allowances.get(worker.certificate()));
        }
        // Over on the day of that number so many months on; there is no such day at the end of a shorter month.
        LocalDate over = worker.joined().plusMonths(measure.probationMonths);
        if (over.getDayOfMonth() < worker.joined().getDayOfMonth()) {
            over = over.plusDays(1);
        }
        boolean onProbation = measure.probationMonths > 0 && first.isBefore(over);
        return percent(pay, onProbation ? measure.probationPercent : new BigDecimal(100));
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
    }

    /** Whole fen by parts; what is left over goes fen by fen to the largest remainders, of equal ones to the first. */
    private static BigDecimal[] shares(BigDecimal amount, int[] parts) {
        long fen = amount.movePointRight(2).longValueExact();
        long sum = 0;
        for (int part : parts) {
            sum += part;
        }
        long[] share = new long[parts.length];
        long left = fen;
        for (int i = 0; i < parts.length; i++) {
            share[i] = fen * parts[i] / sum;
            left -= share[i];
        }
        boolean[] given = new boolean[parts.length];
        for (; left > 0; left--) {
            int next = -1;
            for (int i = 0; i < parts.length; i++) {
                if (!given[i] && (next < 0 || fen * parts[i] % sum > fen * parts[next] % sum)) {
                    next = i;
                }
            }
            given[next] = true;
            share[next]++;
        }
        BigDecimal[] amounts = new BigDecimal[parts.length];
        for (int i = 0; i < parts.length; i++) {
            amounts[i] = BigDecimal.valueOf(share[i], 2);
        }
        return amounts;
    }
}
