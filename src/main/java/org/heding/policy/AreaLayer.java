package org.heding.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heding.message.Phrase;

/**
 * A pack, or one value of it, that holds for a unit and all below it. Values and editions alone can be limited so: a rule
 * that differs by area asks for the area in its formula.
 */
final class AreaLayer {
    private static final String AREA = "area";
    private static final List<String> GENERAL = List.of("members", "inputs", "rules", "checks", "reports", "remove");
    private static final Map<String, String> DATED = Map.of("parameters", "values", "tables", "editions");

    private final ObjectNode pack;
    private final List<PackProblem> problems;

    private AreaLayer(ObjectNode pack, List<PackProblem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** The area that a value or edition holds for; empty for everywhere. */
    static String area(PackEntry said) {
        return said.has(AREA) ? said.text(AREA) : "";
    }

    /** Writes the area of a pack on each of its values and editions, and notes what cannot be limited to one. */
    static void stamp(ObjectNode pack, List<PackProblem> problems) {
        new AreaLayer(pack, problems).stamp();
    }

    private void stamp() {
        String whole = pack.path(AREA).asText();
        if (pack.has(AREA)) {
            valid(pack, AREA);
            GENERAL.stream()
                    .filter(field -> !pack.path(field).isEmpty())
                    .forEach(field -> problems.add(new PackProblem(field, Phrase.of("policy.area_general"))));
        }
        DATED.forEach((list, dated) -> pack.path(list).forEach(entry -> entry.path(dated)
                .forEach(said ->
                        stamp(said, whole, list + "/" + entry.path("id").asText() + "/" + dated + "/" + AREA))));
    }

    private void stamp(JsonNode said, String whole, String where) {
        if (!(said instanceof ObjectNode value)) {
            return;
        }
        if (!value.has(AREA)) {
            if (!whole.isEmpty()) {
                value.put(AREA, whole);
            }
        } else if (valid(value, where) && !value.path(AREA).asText().startsWith(whole)) {
            problems.add(new PackProblem(
                    where, Phrase.of("policy.area_outside", value.path(AREA).asText(), whole)));
        }
    }

    private boolean valid(ObjectNode entry, String where) {
        boolean code = entry.path(AREA).isTextual()
                && entry.path(AREA).asText().matches("[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
        if (!code) {
            problems.add(new PackProblem(where, Phrase.of("policy.area_code")));
        }
        return code;
    }

    /** Notes what a pack that is limited to an area says of an entry of a lower pack beside its dated values. */
    static void limit(ObjectNode pack, String list, ObjectNode said, String dated, List<PackProblem> problems) {
        if (pack.has(AREA)) {
            said.fieldNames().forEachRemaining(field -> {
                if (!Set.of("id", dated).contains(field)) {
                    problems.add(new PackProblem(
                            list + "/" + said.path("id").asText() + "/" + field, Phrase.of("policy.area_whole")));
                }
            });
        }
    }
}
