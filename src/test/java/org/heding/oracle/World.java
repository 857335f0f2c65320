package org.heding.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the slow oracle is told: plain records, with null for whatever is not recorded. */
final class World {
    final int year;
    final TreeMap<String, BigDecimal> cities = new TreeMap<>();
    final TreeMap<String, County> counties = new TreeMap<>();
    final TreeMap<String, Township> townships = new TreeMap<>();
    final TreeMap<String, Community> communities = new TreeMap<>();
    final List<Worker> workers = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();

    World(int year) {
        this.year = year;
    }

    /** A county: its type, its approved total and its standard of households per worker. */
    record County(String code, String type, Integer approved, BigDecimal standard) {}

    /** A township: its type and its area in square kilometres. */
    record Township(String code, String type, BigDecimal area) {}

    /** A community and the figures that results depend on. */
    record Community(
            String code,
            boolean urban,
            Integer households,
            Integer residents,
            Integer members,
            Integer grids,
            BigDecimal planned) {}

    /** A person of the roster, with the yearly pay entered. */
    record Worker(
            String id,
            String name,
            String community,
            String post,
            LocalDate joined,
            LocalDate left,
            BigDecimal pay,
            List<Office> offices) {}

    /** A secretary's term. */
    record Office(LocalDate start, LocalDate end, boolean completed, String appraisal) {}

    /** A reference figure, yuan a year, of a city or county. */
    record Reference(String area, int grade, LocalDate from, BigDecimal amount) {}

    /** A city with its establishment, which may be null. */
    World city(String code, Integer establishment) {
        cities.put(code, establishment == null ? BigDecimal.ONE.negate() : BigDecimal.valueOf(establishment));
        return this;
    }

    /** The establishment of a city, or null. */
    BigDecimal establishment(String code) {
        return cities.get(code).signum() < 0 ? null : cities.get(code);
    }

    World county(String code, String type, Integer approved, String standard) {
        counties.put(code, new County(code, type, approved, standard == null ? null : new BigDecimal(standard)));
        return this;
    }

    World township(String code, String type, String area) {
        townships.put(code, new Township(code, type, area == null ? null : new BigDecimal(area)));
        return this;
    }

    World community(Community community) {
        communities.put(community.code(), community);
        return this;
    }

    World reference(String area, int grade, String from, String amount) {
        references.add(new Reference(area, grade, LocalDate.parse(from), new BigDecimal(amount)));
        return this;
    }
}
