package org.heding.policy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heding.formula.Sort;

/**
 * The inputs that every ledger has columns of its own for, by level. Beyond them a pack may ask for further numbers and
 * truths of units and people; other words and days cannot be recorded.
 */
public final class Recorded {
    private static final Map<Level, Map<String, Sort>> BY_LEVEL = new EnumMap<>(Level.class);

    static {
        put(Level.CITY, Sort.NUMBER, "establishment_total");
        put(Level.COUNTY, Sort.NUMBER, "approved_quota", "quota_standard");
        put(Level.TOWNSHIP, Sort.NUMBER, "area", "party_deputies", "party_office_staff", "service_centres");
        put(Level.TOWNSHIP, Sort.TRUTH, "grid_centre");
        put(Level.COMMUNITY, Sort.NUMBER, "households", "residents", "party_members", "area", "grids", "workers");
        put(Level.COMMUNITY, Sort.NUMBER, "organisers", "deputies", "grid_leaders", "grid_members");
        put(Level.COMMUNITY, Sort.NUMBER, "planned_service_fund");
        for (Level level : List.of(Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY, Level.MEETING)) {
            put(level, Sort.WORDS, "kind");
        }
        put(Level.PERSON, Sort.WORDS, "post", "education", "qualification", "post_grade");
        put(Level.PERSON, Sort.DATE, "joined", "appointed", "left");
        put(Level.PERSON, Sort.NUMBER, "annual_pay");
        put(Level.MONTH, Sort.NUMBER, "number");
        put(Level.MONTH, Sort.DATE, "start", "end");
        put(Level.TERM, Sort.WORDS, "session", "appraisal");
        put(Level.TERM, Sort.DATE, "start", "end");
        put(Level.TERM, Sort.TRUTH, "completed");
        put(Level.MEETING, Sort.DATE, "date");
        put(Level.MEETING, Sort.NUMBER, "half", "quarter");
    }

    private Recorded() {}

    private static void put(Level level, Sort sort, String... names) {
        for (String name : names) {
            BY_LEVEL.computeIfAbsent(level, unseen -> new HashMap<>()).put(name, sort);
        }
    }

    /** The inputs of a level that every ledger has, each with the sort of its value. */
    public static Map<String, Sort> of(Level level) {
        return Map.copyOf(BY_LEVEL.get(level));
    }

    /** Whether an input is one that every ledger has a column of its own for. */
    public static boolean has(Input input) {
        return BY_LEVEL.get(input.level()).containsKey(input.id());
    }

    /** Whether an input can be recorded: under a name that every ledger has, only what that name stands for. */
    static boolean can(Input input) {
        Sort sort = PackNames.shape(input.type(), input.unit()).sort();
        return has(input)
                ? BY_LEVEL.get(input.level()).get(input.id()) == sort
                : (input.level().isUnit() || input.level() == Level.PERSON)
                        && (sort == Sort.NUMBER || sort == Sort.TRUTH);
    }
}
