package org.heding.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.heding.message.Phrase;

/**
 * What an upper pack takes away from those below: rules, checks, report tables, and columns of report tables, with the
 * clause that says so. What still needs a rule that is gone is found when the whole is checked.
 */
final class Removal {
    private final ObjectNode below;
    private final PackEntry over;

    private Removal(ObjectNode below, PackEntry over) {
        this.below = below;
        this.over = over;
    }

    /** Takes away from a pack what another laid over it says. */
    static void from(ObjectNode below, ObjectNode over, List<PackProblem> problems) {
        Removal removal = new Removal(below, new PackEntry(over, "", problems));
        removal.over.entries("remove").forEach(removal::take);
    }

    /** Notes that a pack that lies over none cannot take anything away. */
    static void refuse(ObjectNode lowest, List<PackProblem> problems) {
        if (!lowest.path("remove").isEmpty()) {
            problems.add(new PackProblem("remove", Phrase.of("policy.remove_below")));
        }
    }

    private void take(PackEntry entry) {
        String cite = entry.text("cite");
        entry.constant("status", Status.class);
        if (!cite.isEmpty() && !over.named("clauses").containsKey(cite)) {
            entry.report("cite", Phrase.of("policy.no_clause", cite));
        }
        List<String> levels = entry.has("level") ? entry.texts("level") : List.of();
        for (String list : List.of("rules", "checks")) {
            ids(entry, list).forEach(id -> take(entry, list, id, levels));
        }
        ids(entry, "reports").forEach(id -> take(entry, "reports", id, List.of()));
        PackEntry columns = entry.entry("columns");
        entry.named("columns").forEach((report, where) -> columns(report, where, columns.texts(report)));
    }

    private static List<String> ids(PackEntry entry, String list) {
        return entry.has(list) ? entry.texts(list) : List.of();
    }

    private void take(PackEntry entry, String list, String id, List<String> levels) {
        boolean found = false;
        for (Iterator<JsonNode> all = below.path(list).elements(); all.hasNext(); ) {
            JsonNode one = all.next();
            if (!one.path("id").asText().equals(id)) {
                continue;
            }
            List<String> left = new ArrayList<>(Overlay.levels(one));
            boolean some = levels.isEmpty() || left.removeAll(levels);
            if (some && (levels.isEmpty() || left.isEmpty())) {
                all.remove();
            } else if (some) {
                Overlay.at((ObjectNode) one, left);
            }
            found |= some;
        }
        if (!found) {
            entry.report(list, Phrase.of("policy.remove_unknown", id));
        }
    }

    private void columns(String report, PackEntry where, List<String> gone) {
        for (JsonNode table : below.path("reports")) {
            if (table.path("id").asText().equals(report) && table.path("columns") instanceof ArrayNode columns) {
                for (String column : gone) {
                    boolean found = false;
                    for (Iterator<JsonNode> all = columns.elements(); all.hasNext(); ) {
                        if (all.next().asText().equals(column)) {
                            all.remove();
                            found = true;
                        }
                    }
                    if (!found) {
                        where.report("", Phrase.of("policy.remove_unknown", column));
                    }
                }
                return;
            }
        }
        where.report("", Phrase.of("policy.remove_unknown", report));
    }
}
