package org.heding.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.ledger.IdNumber;

/** Invents worlds that hold every edge there is, always the same for the same seed. */
final class RandomWorld {
    private static final List<String> COUNTY_TYPES = List.of("市辖区", "县级市", "县", "开发区");
    private static final List<String> TOWNSHIP_TYPES = List.of("街道", "街道", "街道", "镇", "乡", "直管社区", "其他");
    private static final int[] HOUSEHOLDS = {0, 1, 150, 199, 200, 201, 299, 300, 301, 1499, 1500, 4499, 4500, 7500};
    private static final int[] MEMBERS = {0, 1, 199, 200, 201, 186};
    private static final int[] RESIDENTS = {0, 1, 24_999, 25_000, 75_000, 74_999};
    private static final List<String> POSTS = List.of("书记", "书记", "副书记", "书记助理", "委员", "组织员", "一般工作人员");
    private static final List<String> APPRAISALS = List.of("优秀", "优秀", "优秀", "称职", "基本称职", "不称职", "");

    private final Random random;
    private final World world;
    /** One figure in so many is left out; 0 for none. */
    private final int gaps;

    private int people;

    RandomWorld(long seed, int year, int gaps) {
        this.random = new Random(seed);
        this.world = new World(year);
        this.gaps = gaps;
    }

    /** A small world: a city or two, a few of everything below, a few people. */
    static World small(long seed) {
        Random shape = new Random(seed * 31 + 7);
        RandomWorld made =
                new RandomWorld(seed, 2024 + shape.nextInt(4), shape.nextInt(4) == 0 ? 0 : 2 + shape.nextInt(12));
        int cities = 1 + shape.nextInt(2);
        for (int city = 1; city <= cities; city++) {
            String cityCode = "340" + city;
            made.city(cityCode);
            for (int county = shape.nextInt(4); county > 0; county--) {
                String countyCode = cityCode + "%02d".formatted(county);
                made.county(countyCode);
                for (int township = shape.nextInt(4); township > 0; township--) {
                    String townshipCode = countyCode + "%03d".formatted(township);
                    made.township(townshipCode);
                    for (int community = shape.nextInt(6); community > 0; community--) {
                        made.community(townshipCode + "%03d".formatted(community));
                    }
                }
            }
        }
        made.people(shape.nextInt(12));
        return made.world;
    }

    /** A world over given communities, with so many people. */
    static World over(List<String> communities, long seed, int year, int gaps, int people) {
        RandomWorld made = new RandomWorld(seed, year, gaps);
        for (String code : communities) {
            if (!made.world.cities.containsKey(code.substring(0, 4))) {
                made.city(code.substring(0, 4));
            }
            if (!made.world.counties.containsKey(code.substring(0, 6))) {
                made.county(code.substring(0, 6));
            }
            if (!made.world.townships.containsKey(code.substring(0, 9))) {
                made.township(code.substring(0, 9));
            }
            made.community(code);
        }
        made.people(people);
        return made.world;
    }

    private void city(String code) {
        world.city(code, gap() ? null : random.nextInt(20_000));
        references(code);
    }

    private void county(String code) {
        Integer approved =
                random.nextInt(3) > 0 ? null : random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(400);
        String standard = random.nextInt(2) == 0
                ? null
                : BigDecimal.valueOf(20_000 + random.nextInt(10_001), 2).toString();
        world.county(code, one(COUNTY_TYPES), approved, standard);
        if (random.nextInt(2) == 0) {
            references(code);
        }
    }

    private void township(String code) {
        String area =
                gap() ? null : BigDecimal.valueOf(random.nextInt(40_000), 3).toString();
        world.township(code, one(TOWNSHIP_TYPES), random.nextInt(6) == 0 ? "5.25" : area);
    }

    private void community(String code) {
        Integer members = gap() ? null : random.nextBoolean() ? one(MEMBERS) : random.nextInt(900);
        world.community(new World.Community(
                code,
                random.nextInt(10) > 0,
                gap() ? null : random.nextBoolean() ? one(HOUSEHOLDS) : random.nextInt(9_000),
                gap() ? null : random.nextBoolean() ? one(RESIDENTS) : random.nextInt(40_000),
                members,
                gap() ? null : random.nextInt(20),
                random.nextInt(3) == 0 ? null : BigDecimal.valueOf(15_000_000 + random.nextInt(40_000_000), 2)));
    }

    /** Reference figures of an area: some grades, one to three days from which they hold, mostly in July. */
    private void references(String area) {
        for (int each = 7; each <= 10; each++) {
            int grade = each;
            if (gap()) {
                continue;
            }
            int editions = 1 + random.nextInt(3);
            for (int edition = 0; edition < editions; edition++) {
                LocalDate from = edition == 0 && random.nextInt(3) > 0
                        ? LocalDate.of(2018 + random.nextInt(3), 1, 1)
                        : LocalDate.of(world.year, one(new int[] {1, 6, 7, 7, 12}), one(new int[] {1, 1, 2, 15}));
                BigDecimal amount = BigDecimal.valueOf(5_000_000 + random.nextInt(9_000_000), 2);
                boolean taken = world.references.stream()
                        .anyMatch(one -> one.area().equals(area)
                                && one.grade() == grade
                                && one.from().equals(from));
                if (!taken) {
                    world.reference(area, grade, from.toString(), amount.toString());
                }
            }
        }
    }

    private void people(int number) {
        List<String> places = new ArrayList<>(world.communities.keySet());
        for (int i = 0; i < number && !places.isEmpty(); i++) {
            person(places.get(random.nextInt(places.size())));
        }
    }

    private void person(String community) {
        String post = one(POSTS);
        LocalDate joined = gap() ? null : day(random.nextInt(3) == 0 ? 0 : -1 - random.nextInt(12));
        if (joined != null && random.nextInt(20) == 0) {
            joined = day(1);
        }
        LocalDate left = null;
        if (random.nextInt(4) == 0) {
            left = day(random.nextInt(5) == 0 ? -1 : random.nextInt(6) == 0 ? 1 : 0);
            if (joined != null && left.isBefore(joined)) {
                left = joined.plusDays(random.nextInt(3) * 20L);
            }
        }
        BigDecimal pay = gap() ? null : BigDecimal.valueOf(3_000_000 + random.nextInt(9_000_000), 2);
        people++;
        world.workers.add(new World.Worker(
                idNumber(people),
                "示例" + people,
                community,
                post,
                joined,
                left,
                pay,
                post.equals("书记") || random.nextInt(9) == 0 ? offices() : List.of()));
    }

    /** Terms of three years and then of five, one after the other; the last may end in the year or still run. */
    private List<World.Office> offices() {
        List<World.Office> offices = new ArrayList<>();
        int number = random.nextInt(4);
        LocalDate end = random.nextInt(3) == 0
                ? LocalDate.of(world.year, 1 + random.nextInt(12), 1).minusDays(random.nextInt(2))
                : day(random.nextBoolean() ? 0 : -1);
        for (int i = number; i > 0; i--) {
            LocalDate start = end.minusYears(end.getYear() > 2019 ? 5 : 3).plusDays(1);
            boolean running = i == number && random.nextInt(4) == 0;
            offices.add(
                    new World.Office(start, running ? null : end, !running && random.nextInt(6) > 0, one(APPRAISALS)));
            end = start.minusDays(1 + random.nextInt(2) * 40L);
        }
        return offices;
    }

    /** A day of a year so many after this one, often the first or the last of its month. */
    private LocalDate day(int years) {
        LocalDate month = LocalDate.of(world.year + years, 1 + random.nextInt(12), 1);
        int day =
                switch (random.nextInt(3)) {
                    case 0 -> 1;
                    case 1 -> month.lengthOfMonth();
                    default -> 1 + random.nextInt(month.lengthOfMonth());
                };
        return month.withDayOfMonth(day);
    }

    /** A number with the right check character and the prefix of no region, so that nobody is meant. */
    static String idNumber(int serial) {
        String digits = "990000" + "19800101".substring(0, 4) + "%07d".formatted(1_010_000 + serial);
        String seventeen = digits.substring(0, 17);
        return seventeen + IdNumber.check(seventeen);
    }

    private boolean gap() {
        return gaps > 0 && random.nextInt(gaps) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private int one(int[] of) {
        return of[random.nextInt(of.length)];
    }
}
