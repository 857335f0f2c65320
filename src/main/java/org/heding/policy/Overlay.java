package org.heding.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heding.message.Phrase;

/**
 * Lays a pack over another: what it says replaces what lies below, entry by entry and from its own first day on; of the
 * rest the lower pack goes on saying. Every value, edition, rule and check is stamped with the layer that says it.
 */
final class Overlay {
    /** The field that names the layer that says an entry, by its place from below. */
    static final String SPEAKER = "layer";

    private static final List<String> ANEW = List.of("id", "version", "title", "paper");
    private static final Set<String> MERE_WORDS = Set.of("id", "level", "label", "message");

    private final ObjectNode below;
    private final ObjectNode over;
    private final List<PackProblem> problems;

    private Overlay(ObjectNode below, ObjectNode over, List<PackProblem> problems) {
        this.below = below;
        this.over = over;
        this.problems = problems;
    }

    /** The one pack that some packs come to, the lowest first. They are changed thereby. */
    static ObjectNode compose(List<ObjectNode> layers, List<PackProblem> problems) {
        ObjectNode composed = layers.get(0);
        Removal.refuse(composed, problems);
        for (int i = 0; i < layers.size(); i++) {
            stamp(layers.get(i), String.valueOf(i));
            AreaLayer.stamp(layers.get(i), problems);
            if (i > 0) {
                new Overlay(composed, layers.get(i), problems).lay();
            }
        }
        return composed;
    }

    private static void stamp(ObjectNode pack, String layer) {
        pack.path("parameters").forEach(parameter -> stampEach(parameter.path("values"), layer));
        pack.path("tables").forEach(table -> stampEach(table.path("editions"), layer));
        stampEach(pack.path("rules"), layer);
        stampEach(pack.path("checks"), layer);
    }

    private static void stampEach(JsonNode entries, String layer) {
        entries.forEach(entry -> {
            if (entry instanceof ObjectNode object) {
                object.put(SPEAKER, layer);
            }
        });
    }

    private void lay() {
        for (String field : ANEW) {
            below.set(field, over.get(field));
        }
        // The whole was last compared with its sources when the longest neglected of its layers was.
        String checked = over.path("checked_on").asText();
        if (checked.isEmpty() || checked.compareTo(below.path("checked_on").asText()) < 0) {
            below.set("checked_on", over.get("checked_on"));
        }
        if (over.path("members").isObject()) {
            object(below, "members").setAll((ObjectNode) over.get("members"));
        }
        Removal.from(below, over, problems);
        byId("inputs", "");
        byId("parameters", "values");
        byId("tables", "editions");
        byId("reports", "");
        byLevel("rules");
        byLevel("checks");
    }

    private static ObjectNode object(ObjectNode pack, String field) {
        return pack.path(field) instanceof ObjectNode there ? there : pack.putObject(field);
    }

    private static ArrayNode list(ObjectNode pack, String field) {
        return pack.path(field) instanceof ArrayNode there ? there : pack.putArray(field);
    }

    private void byId(String list, String dated) {
        ArrayNode entries = list(below, list);
        for (JsonNode said : over.path(list)) {
            ObjectNode there = find(entries, said);
            if (there == null || !(said instanceof ObjectNode now)) {
                entries.add(said);
                continue;
            }
            AreaLayer.limit(over, list, now, dated, problems);
            JsonNode before = there.path(dated);
            there.setAll(now);
            if (now.path(dated) instanceof ArrayNode values && !values.isEmpty()) {
                there.set(dated, nearest(before, values));
                there.remove("source");
            }
        }
    }

    private static ObjectNode find(ArrayNode entries, JsonNode said) {
        for (JsonNode entry : entries) {
            if (entry instanceof ObjectNode there
                    && there.path("id").equals(said.path("id"))
                    && (!there.has("level")
                            || !said.has("level")
                            || there.get("level").equals(said.get("level")))) {
                return there;
            }
        }
        return null;
    }

    /** What the lower layer says before the upper one begins or where it is silent, and then what the upper one says. */
    private static ArrayNode nearest(JsonNode before, ArrayNode now) {
        ArrayNode both = now.arrayNode();
        for (JsonNode value : before) {
            boolean silenced = false;
            for (JsonNode said : now) {
                silenced |=
                        value.path("from").asText().compareTo(said.path("from").asText()) >= 0
                                && value.path("area")
                                        .asText()
                                        .startsWith(said.path("area").asText());
            }
            if (!silenced) {
                both.add(value);
            }
        }
        return both.addAll(now);
    }

    /** Lays rules or checks, which may stand for several levels at once, of which the upper pack may take some. */
    private void byLevel(String list) {
        for (JsonNode said : over.path(list)) {
            ArrayNode entries = list(below, list);
            ArrayNode laid = below.arrayNode();
            boolean found = false;
            for (JsonNode entry : entries) {
                List<String> taken = common(entry, said);
                if (taken.isEmpty()) {
                    laid.add(entry);
                    continue;
                }
                found = true;
                List<String> left = levels(entry);
                left.removeAll(taken);
                if (!left.isEmpty()) {
                    laid.add(at(entry.deepCopy(), left));
                }
                laid.add(at(changed(list, entry.deepCopy(), (ObjectNode) said), taken));
            }
            if (!found) {
                laid.add(said);
            }
            below.set(list, laid);
        }
    }

    static ObjectNode at(ObjectNode entry, List<String> levels) {
        ArrayNode written = entry.putArray("level");
        levels.forEach(written::add);
        return entry;
    }

    /** The levels of an entry that another of the same name speaks of; of all where it names none. */
    private static List<String> common(JsonNode entry, JsonNode said) {
        if (!said.isObject() || !entry.path("id").equals(said.path("id"))) {
            return List.of();
        }
        List<String> levels = levels(entry);
        if (said.has("level")) {
            levels.retainAll(levels(said));
        }
        return levels;
    }

    static List<String> levels(JsonNode entry) {
        List<String> levels = new ArrayList<>();
        JsonNode level = entry.path("level");
        if (level.isTextual()) {
            levels.add(level.asText());
        }
        level.forEach(item -> levels.add(item.asText()));
        return levels;
    }

    private ObjectNode changed(String list, ObjectNode entry, ObjectNode said) {
        ObjectNode now = said.deepCopy();
        if (said.has("cite")) {
            entry.remove("status");
        } else {
            // Other words for the same rule are no other rule: the lower layer goes on saying it.
            now.remove(SPEAKER);
            now.fieldNames().forEachRemaining(field -> {
                if (!MERE_WORDS.contains(field)) {
                    problems.add(new PackProblem(
                            list + "/" + said.path("id").asText() + "/" + field, Phrase.of("policy.over_uncited")));
                }
            });
        }
        entry.setAll(now);
        return entry;
    }
}
