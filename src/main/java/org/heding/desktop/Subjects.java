package org.heding.desktop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heding.desktop.session.Section;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.ReportTable;
import org.heding.policy.Rule;
import org.heding.policy.Type;

/** Which section a report table belongs to. */
final class Subjects {
    /** Tables of places and their size; any pack that has such tables calls them so. */
    private static final List<String> CENTRES = List.of("centres", "committees");

    private Subjects() {}

    /** The section: of people it is about pay, of money about funds, of places about centres, else about staff. */
    static Section of(ReportTable table, PolicyPack pack) {
        if (table.levels().contains(Level.PERSON)) {
            return Section.PAY;
        }
        if (CENTRES.contains(table.id())) {
            return Section.CENTRES;
        }
        return table.columns().stream().anyMatch(id -> money(pack, id)) ? Section.FUNDS : Section.STAFFING;
    }

    /**
     * The levels whose rows a table is shown for, the lowest first: those it names and, of people, all tiers that have a
     * sum of theirs.
     */
    static List<Level> levels(ReportTable table, PolicyPack pack) {
        List<Level> levels = new ArrayList<>(table.levels());
        if (levels.contains(Level.PERSON)) {
            Level.UNITS.stream()
                    .filter(level -> !levels.contains(level))
                    .filter(level -> table.columns().stream()
                            .anyMatch(id -> pack.rule(level, id).isPresent()))
                    .forEach(levels::add);
        }
        return levels.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The results of people that no table of people shows. */
    static List<String> elsewhere(PolicyPack pack) {
        return pack.rules().stream()
                .filter(rule -> rule.level() == Level.PERSON)
                .map(Rule::id)
                .filter(id -> pack.reports().stream()
                        .noneMatch(table -> table.levels().contains(Level.PERSON)
                                && table.columns().contains(id)))
                .toList();
    }

    private static boolean money(PolicyPack pack, String id) {
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(Rule::type)
                .anyMatch(Type.MONEY::equals);
    }
}
