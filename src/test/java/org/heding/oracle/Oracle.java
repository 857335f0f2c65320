package org.heding.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The figures of the Hefei pack worked out a second time, slowly and by hand, from the table of results that outsiders
 * rely on. It knows nothing of the program: no pack, no formula, no ledger.
 */
final class Oracle {
    /** The results of a community that are also given for the tiers above, as sums. */
    static final List<String> SUMMED = List.of(
            "worker_quota",
            "organiser_required",
            "deputy_required",
            "grid_leader_required",
            "grid_member_required",
            "committee_suggested",
            "service_fund",
            "service_fund_city",
            "service_fund_county",
            "activity_fund",
            "activity_fund_city",
            "activity_fund_county");

    private final World world;
    private final Answers answers = new Answers();

    private Oracle(World world) {
        this.world = world;
    }

    static Answers of(World world) {
        Oracle oracle = new Oracle(world);
        world.communities.values().stream().filter(World.Community::urban).forEach(oracle::community);
        world.counties.values().forEach(oracle::quota);
        world.townships.values().forEach(oracle::township);
        world.cities.keySet().forEach(oracle::establishment);
        SUMMED.forEach(oracle::sums);
        Wages wages = new Wages(world, oracle.answers);
        world.workers.forEach(wages::of);
        return oracle.answers;
    }

    private void community(World.Community one) {
        String code = one.code();
        put(code, "organiser_required", one.members(), members -> members == 0 ? 0L : members < 200 ? 1L : 2L);
        answers.put(code, "deputy_required", 1);
        put(code, "grid_leader_required", one.grids(), grids -> (long) grids);
        put(code, "grid_member_required", one.grids(), grids -> 2L * grids);
        put(code, "committee_suggested", one.households(), h -> Math.max(1, halfUp(h, 3000)));
        long floor = "县".equals(world.counties.get(code.substring(0, 6)).type()) ? 200_000_00L : 300_000_00L;
        // "the larger of the floor and the planned figure": where nothing is planned the floor stands alone.
        fund(code, "service_fund", one.planned() == null ? floor : Math.max(floor, fen(one.planned())));
        if (one.members() == null) {
            List.of("", "_city", "_county").forEach(share -> answers.wanting(code, "activity_fund" + share));
        } else {
            fund(code, "activity_fund", 100_000_00L + 200_00L * one.members());
        }
    }

    private void put(String holder, String id, Integer figure, Function<Integer, Long> rule) {
        if (figure == null) {
            answers.wanting(holder, id);
        } else {
            answers.put(holder, id, rule.apply(figure));
        }
    }

    /** A fund and its halves; the odd fen is the city's. */
    private void fund(String code, String id, long fen) {
        answers.put(code, id, BigDecimal.valueOf(fen, 2));
        answers.put(code, id + "_city", BigDecimal.valueOf(fen - fen / 2, 2));
        answers.put(code, id + "_county", BigDecimal.valueOf(fen / 2, 2));
    }

    private void quota(World.County county) {
        String code = county.code();
        List<World.Community> urban = urban(code);
        List<World.Community> known =
                urban.stream().filter(one -> one.households() != null).toList();
        long households = known.stream().mapToLong(World.Community::households).sum();
        boolean partly = known.size() < urban.size();
        // No urban community at all is a total of no households; urban communities of which none is known is no total.
        boolean none = partly && known.isEmpty();
        long low = (households + 299) / 300;
        if (none) {
            answers.wanting(code, "worker_quota_low");
            answers.wanting(code, "worker_quota_high");
        } else {
            answers.put(code, "worker_quota_low", low);
            answers.put(code, "worker_quota_high", Math.max(low, households / 200));
            if (partly) {
                answers.incomplete(code, "worker_quota_low");
                answers.incomplete(code, "worker_quota_high");
            }
        }
        if (county.approved() != null) {
            answers.put(code, "worker_quota", county.approved());
        } else if (none) {
            answers.wanting(code, "worker_quota");
        } else {
            answers.put(code, "worker_quota", county.standard() == null ? low : atLeast(households, county.standard()));
            if (partly) {
                answers.incomplete(code, "worker_quota");
            }
        }
        urban.stream()
                .filter(one -> one.households() == null)
                .forEach(one -> answers.wanting(one.code(), "worker_quota"));
        if (answers.get(code, "worker_quota") != null) {
            allocate(answers.get(code, "worker_quota").longValueExact(), known, households);
        }
    }

    /** The least whole number that, times the standard, is not under the households. */
    private static long atLeast(long households, BigDecimal standard) {
        long workers = 0;
        while (standard.multiply(BigDecimal.valueOf(workers)).compareTo(BigDecimal.valueOf(households)) < 0) {
            workers++;
        }
        return workers;
    }

    /** Whole parts first; then one each to the largest remainders, to more households, to the lower code. */
    private void allocate(long total, List<World.Community> known, long households) {
        if (households == 0) {
            // A total cannot be divided by weights that are all nought, unless there is nothing to divide.
            known.forEach(one -> {
                if (total == 0) {
                    answers.put(one.code(), "worker_quota", 0);
                } else {
                    answers.wanting(one.code(), "worker_quota");
                }
            });
            return;
        }
        long left = total;
        for (World.Community one : known) {
            long part = total * one.households() / households;
            answers.put(one.code(), "worker_quota", part);
            left -= part;
        }
        List<World.Community> waiting = new ArrayList<>(known);
        while (left > 0) {
            World.Community next = waiting.get(0);
            for (World.Community one : waiting) {
                long remainder = total * one.households() % households;
                long best = total * next.households() % households;
                boolean earlier = one.code().compareTo(next.code()) < 0;
                boolean more = one.households() > next.households();
                boolean same = one.households().equals(next.households());
                if (remainder > best || remainder == best && (more || same && earlier)) {
                    next = one;
                }
            }
            waiting.remove(next);
            answers.put(
                    next.code(),
                    "worker_quota",
                    answers.get(next.code(), "worker_quota").add(BigDecimal.ONE));
            left--;
        }
    }

    private void township(World.Township township) {
        if (!"街道".equals(township.type())) {
            return;
        }
        String code = township.code();
        answers.put(code, "party_deputy_required", 1);
        answers.put(code, "party_office_low", 5);
        answers.put(code, "party_office_high", 7);
        // Residents, too, are those of urban communities: to the others the rules do not apply.
        List<World.Community> below = urban(code);
        List<World.Community> known =
                below.stream().filter(one -> one.residents() != null).toList();
        boolean none = known.isEmpty() && !below.isEmpty();
        if (township.area() == null || none) {
            answers.wanting(code, "service_centre_required");
            return;
        }
        long residents = known.stream().mapToLong(World.Community::residents).sum();
        // area / 3.5, half up, is (2 area + 3.5) / 7 cut off; thousandths of a square kilometre keep it whole.
        BigInteger thousandths = township.area().movePointRight(6).toBigIntegerExact();
        long byArea = halfUp(thousandths.longValueExact(), 3_500_000);
        answers.put(code, "service_centre_required", Math.max(1, Math.max(byArea, halfUp(residents, 50_000))));
        if (known.size() < below.size()) {
            answers.incomplete(code, "service_centre_required");
        }
    }

    private void establishment(String city) {
        BigDecimal total = world.establishment(city);
        if (total == null) {
            answers.wanting(city, "establishment_transfer");
        } else {
            answers.put(city, "establishment_transfer", total.longValueExact() * 5 / 100);
        }
    }

    /** The sums above the communities; a county's worker quota is its own figure, and the city adds those. */
    private void sums(String id) {
        world.townships.keySet().forEach(code -> sum(code, id, codes(urban(code))));
        if (id.equals("worker_quota")) {
            world.cities.keySet().forEach(city -> sum(city, id, below(world.counties.keySet(), city)));
        } else {
            world.counties.keySet().forEach(code -> sum(code, id, codes(urban(code))));
            world.cities.keySet().forEach(city -> sum(city, id, codes(urban(city))));
        }
    }

    private void sum(String holder, String id, List<String> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        boolean partly = false;
        for (String part : parts) {
            BigDecimal figure = answers.get(part, id);
            partly = partly || answers.isIncomplete(part, id) || figure == null;
            if (figure != null) {
                sum = sum.add(figure);
                known++;
            }
        }
        if (known == 0 && !parts.isEmpty()) {
            answers.wanting(holder, id);
            return;
        }
        answers.put(holder, id, sum);
        if (partly) {
            answers.incomplete(holder, id);
        }
    }

    private List<World.Community> urban(String code) {
        return world.communities.values().stream()
                .filter(one -> one.urban() && one.code().startsWith(code))
                .toList();
    }

    private static List<String> codes(List<World.Community> communities) {
        return communities.stream().map(World.Community::code).toList();
    }

    private static List<String> below(Iterable<String> codes, String prefix) {
        List<String> below = new ArrayList<>();
        codes.forEach(code -> {
            if (code.startsWith(prefix)) {
                below.add(code);
            }
        });
        return below;
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    /** A quotient, half up. */
    private static long halfUp(long number, long divisor) {
        return (2 * number + divisor) / (2 * divisor);
    }
}
