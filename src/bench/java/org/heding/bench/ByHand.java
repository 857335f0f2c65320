package org.heding.bench;

import java.util.stream.IntStream;

/**
 * The rules of Hefei 2019 written by hand on {@code long}: the same figures that the engine computes from the pack, as
 * exactly, for a province in which nothing is missing.
 */
final class ByHand {
    private static final int TIERS = 4;
    /** The sums that every unit above a community has. */
    static final int SUMS = 27;

    private final Arrays in;
    /** The sums by tier (city, county, township), unit and figure; communities have their own figures. */
    final long[][][] sums;

    final long[] quotaLow;
    final long[] quotaHigh;
    final long[] shortfall;
    final long[] payReference;
    final long[] months;
    final long[] grade;
    final long[] centres;
    final long[] transfer;
    final long[] served;
    final long[] excellent;

    ByHand(Arrays in) {
        this.in = in;
        sums = new long[TIERS][][];
        sums[0] = new long[in.cities][SUMS];
        sums[1] = new long[in.counties][SUMS];
        sums[2] = new long[in.townships][SUMS];
        sums[3] = new long[in.communities][SUMS];
        quotaLow = new long[in.counties];
        quotaHigh = new long[in.counties];
        shortfall = new long[in.people];
        payReference = new long[in.people];
        months = new long[in.people];
        grade = new long[in.people];
        centres = new long[in.townships];
        transfer = new long[in.cities];
        served = new long[in.people];
        excellent = new long[in.people];
    }

    void run() {
        for (int tier = 0; tier < TIERS; tier++) {
            for (long[] figures : sums[tier]) {
                java.util.Arrays.fill(figures, 0);
            }
        }
        people();
        communities();
        add(3, 2, in.townshipOf);
        add(2, 1, in.countyOfTownship);
        quotas();
        rollUpQuotas();
        add(1, 0, in.cityOfCounty);
        for (int i = 0; i < in.townships; i++) {
            if (in.street[i]) {
                long byArea = Math.floorDiv(in.area[i] * 20 + 35, 70);
                long byResidents = Math.floorDiv(sums[2][i][1] * 2 + 50_000, 100_000);
                centres[i] = Math.max(Math.max(byArea, byResidents), 1);
            }
        }
        for (int i = 0; i < in.cities; i++) {
            transfer[i] = in.establishment[i] * 5 / 100;
        }
    }

    private void people() {
        for (int i = 0; i < in.people; i++) {
            person(i);
            long[] community = sums[3][in.communityOf[i]];
            community[17] += shortfall[i];
            community[18] += in.pay[i];
        }
    }

    private void person(int i) {
        int county = in.countyOfTownship[in.townshipOf[in.communityOf[i]]];
        long total = 0;
        int counted = 0;
        int last = 0;
        for (int month = 0; month < 12; month++) {
            if (in.joined[i] <= in.monthEnd[month] && in.left[i] >= in.monthStart[month]) {
                last = 10;
                if (in.secretary[i]) {
                    int terms = 0;
                    for (int term = in.firstTerm[i]; term < in.firstTerm[i + 1]; term++) {
                        if (in.termCounts[term] && in.termEnd[term] < in.monthStart[month]) {
                            terms++;
                        }
                    }
                    last = terms >= 2 ? 7 : terms == 1 ? 8 : 9;
                }
                total = Math.addExact(total, in.reference[county][last][month]);
                counted++;
            }
        }
        served[i] = in.firstTerm[i + 1] - in.firstTerm[i];
        excellent[i] = 0;
        for (int term = in.firstTerm[i]; term < in.firstTerm[i + 1]; term++) {
            excellent[i] += in.termCounts[term] ? 1 : 0;
        }
        months[i] = counted;
        grade[i] = last;
        payReference[i] = (total * 2 + 12) / 24;
        shortfall[i] = Math.max(0, payReference[i] - in.pay[i]);
    }

    private void communities() {
        for (int i = 0; i < in.communities; i++) {
            boolean rural = in.rural[in.countyOfTownship[in.townshipOf[i]]];
            long[] own = sums[3][i];
            long members = in.members[i];
            own[0] = in.households[i];
            own[1] = in.residents[i];
            own[2] = members;
            own[3] = in.grids[i];
            own[4] = in.workers[i];
            own[5] = members == 0 ? 0 : members < 200 ? 1 : 2;
            own[6] = 1;
            own[7] = in.grids[i];
            own[8] = in.grids[i] * 2;
            own[9] = Math.max(1, (in.households[i] * 2 + 3000) / 6000);
            own[10] = Math.max(rural ? 20_000_000 : 30_000_000, in.planned[i]);
            own[11] = (own[10] + 1) / 2;
            own[12] = own[10] - own[11];
            own[13] = Math.addExact(10_000_000, Math.multiplyExact(20_000, members));
            own[14] = (own[13] + 1) / 2;
            own[15] = own[13] - own[14];
            own[19] = in.organisers[i];
            own[20] = in.deputies[i];
            own[21] = in.gridLeaders[i];
            own[22] = in.gridMembers[i];
            own[23] = Math.addExact(own[10], own[13]);
            own[24] = Math.addExact(own[11], own[14]);
            own[25] = Math.addExact(own[12], own[15]);
        }
    }

    private void add(int from, int to, int[] parents) {
        for (int i = 0; i < parents.length; i++) {
            long[] part = sums[from][i];
            long[] whole = sums[to][parents[i]];
            for (int figure = 0; figure < SUMS; figure++) {
                whole[figure] = Math.addExact(whole[figure], part[figure]);
            }
        }
    }

    private void quotas() {
        int first = 0;
        for (int county = 0; county < in.counties; county++) {
            long households = sums[1][county][0];
            quotaLow[county] = (households + 299) / 300;
            quotaHigh[county] = Math.max(households / 200, quotaLow[county]);
            int last = first;
            while (last < in.communities && in.countyOfTownship[in.townshipOf[last]] == county) {
                last++;
            }
            divide(first, last, quotaLow[county], households);
            first = last;
        }
    }

    private void divide(int first, int last, long total, long households) {
        long left = total;
        for (int i = first; i < last; i++) {
            sums[3][i][16] = Math.multiplyExact(total, in.households[i]) / households;
            left -= sums[3][i][16];
        }
        IntStream.range(first, last)
                .boxed()
                .sorted((a, b) -> {
                    int order =
                            Long.compare(total * in.households[b] % households, total * in.households[a] % households);
                    return order != 0 ? order : Long.compare(in.households[b], in.households[a]);
                })
                .limit(left)
                .forEach(i -> sums[3][i][16]++);
    }

    private void rollUpQuotas() {
        for (int i = 0; i < in.communities; i++) {
            sums[3][i][26] = sums[3][i][16] - in.workers[i];
            sums[2][in.townshipOf[i]][16] += sums[3][i][16];
        }
        for (int i = 0; i < in.townships; i++) {
            sums[2][i][26] = sums[2][i][16] - sums[2][i][4];
        }
        for (int i = 0; i < in.counties; i++) {
            sums[1][i][16] = quotaLow[i];
            sums[1][i][26] = quotaLow[i] - sums[1][i][4];
        }
    }
}
