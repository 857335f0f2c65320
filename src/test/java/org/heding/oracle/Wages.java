package org.heding.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/** The oracle's figures of a person: month by month, the first of each month looked at by itself. */
final class Wages {
    private final World world;
    private final Answers answers;

    Wages(World world, Answers answers) {
        this.world = world;
        this.answers = answers;
    }

    void of(World.Worker worker) {
        // Without the day of joining the months cannot be told, unless all of the year is after the day of leaving.
        boolean goneBefore = worker.left() != null && worker.left().getYear() < world.year;
        if (worker.joined() == null && !goneBefore) {
            answers.wanting(worker.id(), "pay_months");
            answers.wanting(worker.id(), "pay_reference_grade");
            answers.wanting(worker.id(), "pay_reference");
            answers.wanting(worker.id(), "pay_shortfall");
            return;
        }
        int months = 0;
        int grade = 0;
        boolean whole = true;
        // Fen of twelve times the reference, so that nothing is rounded before the end.
        BigInteger twelvefold = BigInteger.ZERO;
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(world.year, month, 1);
            if (!inPost(worker, first)) {
                continue;
            }
            months++;
            grade = grade(worker, first);
            BigDecimal yearly = reference(worker.community(), grade, first);
            if (yearly == null) {
                whole = false;
            } else {
                twelvefold = twelvefold.add(yearly.movePointRight(2).toBigIntegerExact());
            }
        }
        answers.put(worker.id(), "pay_months", months);
        if (months > 0) {
            // Somebody who was in post in no month has no last month, and so no grade; nothing is wanting for it.
            answers.put(worker.id(), "pay_reference_grade", grade);
        }
        shortfall(worker, whole ? halfUpTwelfth(twelvefold) : null);
    }

    private void shortfall(World.Worker worker, BigDecimal reference) {
        if (reference == null) {
            answers.wanting(worker.id(), "pay_reference");
            answers.wanting(worker.id(), "pay_shortfall");
            return;
        }
        // The sum over no months is nought.
        answers.put(worker.id(), "pay_reference", reference);
        if (worker.pay() == null) {
            answers.wanting(worker.id(), "pay_shortfall");
        } else {
            BigDecimal gap = reference.subtract(worker.pay());
            answers.put(worker.id(), "pay_shortfall", gap.signum() > 0 ? gap : BigDecimal.ZERO);
        }
    }

    private static boolean inPost(World.Worker worker, LocalDate first) {
        boolean here = worker.joined() != null && !worker.joined().isAfter(first.withDayOfMonth(first.lengthOfMonth()));
        return here && (worker.left() == null || !worker.left().isBefore(first));
    }

    private static int grade(World.Worker worker, LocalDate first) {
        if (!worker.post().equals("书记")) {
            return 10;
        }
        int excellent = 0;
        for (World.Office office : worker.offices()) {
            if (office.completed()
                    && office.appraisal().equals("优秀")
                    && office.end() != null
                    && office.end().isBefore(first)) {
                excellent++;
            }
        }
        return excellent == 0 ? 9 : excellent == 1 ? 8 : 7;
    }

    private BigDecimal reference(String community, int grade, LocalDate day) {
        BigDecimal own = inForce(community.substring(0, 6), grade, day);
        return own != null ? own : inForce(community.substring(0, 4), grade, day);
    }

    private BigDecimal inForce(String area, int grade, LocalDate day) {
        World.Reference latest = null;
        for (World.Reference one : world.references) {
            if (one.area().equals(area)
                    && one.grade() == grade
                    && !one.from().isAfter(day)
                    && (latest == null || one.from().isAfter(latest.from()))) {
                latest = one;
            }
        }
        return latest == null ? null : latest.amount();
    }

    private static BigDecimal halfUpTwelfth(BigInteger fen) {
        BigInteger rounded = fen.add(BigInteger.valueOf(6)).divide(BigInteger.valueOf(12));
        return new BigDecimal(rounded, 2);
    }
}
