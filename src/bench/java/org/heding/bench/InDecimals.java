package org.heding.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The greater part of the same work as most programmers would write it: on {@link BigDecimal}. */
final class InDecimals {
    private static final int SUMS = 16;
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FLOOR = BigDecimal.valueOf(30_000_000, 2);
    private static final BigDecimal RURAL_FLOOR = BigDecimal.valueOf(20_000_000, 2);

    private final Arrays in;
    final BigDecimal[][] townships;
    final BigDecimal[][] counties;
    final BigDecimal[][] cities;

    InDecimals(Arrays in) {
        this.in = in;
        townships = new BigDecimal[in.townships][SUMS];
        counties = new BigDecimal[in.counties][SUMS];
        cities = new BigDecimal[in.cities][SUMS];
    }

    void run() {
        for (BigDecimal[][] tier : new BigDecimal[][][] {townships, counties, cities}) {
            for (BigDecimal[] figures : tier) {
                java.util.Arrays.fill(figures, BigDecimal.ZERO);
            }
        }
        for (int i = 0; i < in.communities; i++) {
            add(townships[in.townshipOf[i]], community(i));
        }
        for (int i = 0; i < in.people; i++) {
            BigDecimal[] unit = townships[in.townshipOf[in.communityOf[i]]];
            unit[15] = unit[15].add(shortfall(i));
        }
        for (int i = 0; i < in.townships; i++) {
            add(counties[in.countyOfTownship[i]], townships[i]);
        }
        for (int i = 0; i < in.counties; i++) {
            add(cities[in.cityOfCounty[i]], counties[i]);
        }
    }

    private static void add(BigDecimal[] whole, BigDecimal[] part) {
        for (int figure = 0; figure < SUMS; figure++) {
            whole[figure] = whole[figure].add(part[figure]);
        }
    }

    private BigDecimal[] community(int i) {
        boolean rural = in.rural[in.countyOfTownship[in.townshipOf[i]]];
        BigDecimal members = BigDecimal.valueOf(in.members[i]);
        BigDecimal grids = BigDecimal.valueOf(in.grids[i]);
        BigDecimal service = (rural ? RURAL_FLOOR : FLOOR).max(BigDecimal.valueOf(in.planned[i], 2));
        BigDecimal serviceCity = service.divide(TWO, 2, RoundingMode.HALF_UP);
        BigDecimal activity =
                BigDecimal.valueOf(100_000).add(BigDecimal.valueOf(200).multiply(members));
        BigDecimal activityCity = activity.divide(TWO, 2, RoundingMode.HALF_UP);
        return new BigDecimal[] {
            BigDecimal.valueOf(in.households[i]),
            BigDecimal.valueOf(in.residents[i]),
            members,
            BigDecimal.valueOf(in.members[i] == 0 ? 0 : in.members[i] < 200 ? 1 : 2),
            BigDecimal.ONE,
            grids,
            grids.multiply(TWO),
            BigDecimal.valueOf(in.households[i])
                    .divide(BigDecimal.valueOf(3000), 0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ONE),
            service,
            serviceCity,
            service.subtract(serviceCity),
            activity,
            activityCity,
            activity.subtract(activityCity),
            service.add(activity),
            BigDecimal.ZERO
        };
    }

    private BigDecimal shortfall(int i) {
        int county = in.countyOfTownship[in.townshipOf[in.communityOf[i]]];
        BigDecimal total = BigDecimal.ZERO;
        for (int month = 0; month < 12; month++) {
            if (in.joined[i] <= in.monthEnd[month] && in.left[i] >= in.monthStart[month]) {
                total = total.add(BigDecimal.valueOf(in.reference[county][grade(i, month)][month], 2));
            }
        }
        BigDecimal reference = total.divide(TWELVE, 2, RoundingMode.HALF_UP);
        return reference.subtract(BigDecimal.valueOf(in.pay[i], 2)).max(BigDecimal.ZERO);
    }

    private int grade(int i, int month) {
        if (!in.secretary[i]) {
            return 10;
        }
        int terms = 0;
        for (int term = in.firstTerm[i]; term < in.firstTerm[i + 1]; term++) {
            if (in.termCounts[term] && in.termEnd[term] < in.monthStart[month]) {
                terms++;
            }
        }
        return terms >= 2 ? 7 : terms == 1 ? 8 : 9;
    }
}
