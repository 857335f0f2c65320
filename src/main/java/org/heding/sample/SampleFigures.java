package org.heding.sample;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;

/** Invents the yearly figures of units, with the edges of the rules among them. */
final class SampleFigures {
    /** Communities, by their place in the list, at an edge of a rule or wanting a figure. */
    private static final int EXACTLY_AT_THE_THRESHOLD = 3;

    private static final int NO_MEMBERS = 7;
    private static final int MEMBERS_NOT_RECORDED = 12;
    private static final int HOUSEHOLDS_NOT_RECORDED = 18;
    private static final int FAR_TOO_LARGE = 25;

    private static final int NO_PARTY_DEPUTY = 2;
    private static final int NO_GRID_CENTRE = 5;
    private static final int HOUSEHOLDS_PER_WORKER = 260;
    private static final int USUAL_HOUSEHOLDS = 2_000;

    /** Planned funds in yuan: one under the floor, one with an odd fen. */
    private static final List<String> PLANS = List.of("320000", "280000", "350000.01", "300000", "412345.67");

    private final Draw draw = new Draw(20190215);
    private final int year;
    private final List<Change> changes;

    /** Hundredths of a square kilometre, of all communities of a township. */
    private final Map<String, Integer> areas = new HashMap<>();

    private int householdsKnown;

    SampleFigures(int year, List<Change> changes) {
        this.year = year;
        this.changes = changes;
    }

    void city(Unit unit) {
        set(unit.code(), Field.ESTABLISHMENT_TOTAL, 12_340);
    }

    /** Sets the figures of a community but those of its staff; gives its households, a usual number where not recorded. */
    int community(Unit unit, int index) {
        int drawn = draw.between(900, 3_400);
        int households = index == FAR_TOO_LARGE ? 9_640 : drawn;
        int residents = households * draw.between(24, 31) / 10;
        int members = residents * draw.between(20, 45) / 1000;
        int area = draw.between(30, 180);
        int grids = Math.max(1, (households + 175) / 350);
        if (index == HOUSEHOLDS_NOT_RECORDED) {
            households = USUAL_HOUSEHOLDS;
        } else {
            set(unit.code(), Field.HOUSEHOLDS, households);
            householdsKnown += households;
        }
        set(unit.code(), Field.RESIDENTS, residents);
        if (index != MEMBERS_NOT_RECORDED) {
            set(unit.code(), Field.PARTY_MEMBERS, members(index, members));
        }
        set(unit.code(), Field.AREA, BigDecimal.valueOf(area, 2));
        areas.merge(Tier.TOWNSHIP.prefix(unit.code()), area, Integer::sum);
        set(unit.code(), Field.GRIDS, grids);
        set(unit.code(), Field.GRID_LEADERS, draw.oncePer(8) ? grids - 1 : grids);
        set(unit.code(), Field.GRID_MEMBERS, 2 * grids + draw.between(-1, 3));
        if (index % 4 == 0) {
            set(unit.code(), Field.PLANNED_SERVICE_FUND, new BigDecimal(PLANS.get(index / 4 % PLANS.size())));
        }
        return households;
    }

    private static int members(int index, int usual) {
        return switch (index) {
            case EXACTLY_AT_THE_THRESHOLD -> 200;
            case NO_MEMBERS -> 0;
            default -> usual;
        };
    }

    void staff(Unit unit, Staff staff) {
        set(unit.code(), Field.WORKERS, staff.workers());
        set(unit.code(), Field.ORGANISERS, staff.organisers());
        set(unit.code(), Field.DEPUTIES, staff.deputies());
    }

    /** Sets the figures of a township; to be called after its communities, whose areas make up its own. */
    void township(Unit unit, int index) {
        set(unit.code(), Field.AREA, BigDecimal.valueOf(areas.getOrDefault(unit.code(), 0), 2));
        set(unit.code(), Field.PARTY_DEPUTIES, index == NO_PARTY_DEPUTY ? 0 : 1);
        set(unit.code(), Field.PARTY_OFFICE_STAFF, draw.between(4, 8));
        set(unit.code(), Field.SERVICE_CENTRES, draw.between(1, 3));
        set(unit.code(), Field.GRID_CENTRE, index == NO_GRID_CENTRE ? 0 : 1);
    }

    /** Sets the figures of the county; to be called after its communities, whose households decide the quota. */
    void county(Unit unit) {
        set(unit.code(), Field.QUOTA_STANDARD, HOUSEHOLDS_PER_WORKER);
        set(unit.code(), Field.APPROVED_QUOTA, (householdsKnown + HOUSEHOLDS_PER_WORKER - 1) / HOUSEHOLDS_PER_WORKER);
    }

    private void set(String code, String field, int figure) {
        set(code, field, BigDecimal.valueOf(figure));
    }

    private void set(String code, String field, BigDecimal figure) {
        changes.add(new Change.SetFact(code, year, field, figure));
    }
}
