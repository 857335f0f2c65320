package org.heding.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Compares every figure that outsiders rely on with the oracle's, of every unit and person. */
final class Disagreements {
    private static final List<String> COUNTY = List.of("worker_quota_low", "worker_quota_high");
    private static final List<String> STREET =
            List.of("party_deputy_required", "party_office_low", "party_office_high", "service_centre_required");
    private static final List<String> PERSON =
            List.of("pay_months", "pay_reference_grade", "pay_reference", "pay_shortfall");

    private final Answers answers;
    private final BiFunction<String, String, BigDecimal> program;
    private final List<String> found = new ArrayList<>();
    private int compared;

    private Disagreements(Answers answers, BiFunction<String, String, BigDecimal> program) {
        this.answers = answers;
        this.program = program;
    }

    /**
     * What disagrees, one line each.
     *
     * @param program gives the program's figure of a unit or person by the result's name, or null where it has none
     */
    static List<String> of(World world, Answers answers, BiFunction<String, String, BigDecimal> program) {
        Disagreements comparison = new Disagreements(answers, program);
        asked(world).forEach((holder, ids) -> ids.forEach(id -> comparison.compare(holder, id)));
        if (comparison.compared < world.communities.size() * Oracle.SUMMED.size()) {
            comparison.found.add("Only " + comparison.compared + " figures were compared");
        }
        return comparison.found;
    }

    /** The results that are asked of each unit and person. */
    static Map<String, Set<String>> asked(World world) {
        Map<String, Set<String>> asked = new TreeMap<>();
        List.of(world.cities.keySet(), world.counties.keySet(), world.townships.keySet(), world.communities.keySet())
                .forEach(codes -> codes.forEach(code -> asked.put(code, new TreeSet<>(Oracle.SUMMED))));
        world.cities.keySet().forEach(code -> asked.get(code).add("establishment_transfer"));
        world.counties.keySet().forEach(code -> asked.get(code).addAll(COUNTY));
        world.townships.keySet().forEach(code -> asked.get(code).addAll(STREET));
        world.workers.forEach(worker -> asked.put(worker.id(), new TreeSet<>(PERSON)));
        return asked;
    }

    private void compare(String holder, String id) {
        compared++;
        BigDecimal expected = answers.get(holder, id);
        BigDecimal given = program.apply(holder, id);
        boolean agree = expected == null || given == null ? expected == given : expected.compareTo(given) == 0;
        if (!agree) {
            found.add(holder + " " + id + ": oracle " + expected + ", program " + given);
        }
    }
}
