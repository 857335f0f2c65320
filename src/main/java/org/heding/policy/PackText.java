package org.heding.policy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.heding.message.Label;
import org.heding.message.Phrase;

/**
 * The text of a policy pack of one's own, which lies over another and holds only what it changes. It never changes itself:
 * each change gives another text.
 */
public final class PackText {
    private final ObjectNode pack;

    private PackText(ObjectNode pack) {
        this.pack = pack;
    }

    /**
     * What a pack of one's own says of its origin.
     *
     * @param issuer who made it
     * @param source what it was made from
     * @param caveat what the reader must bear in mind
     */
    public record Origin(Label issuer, Label source, Label caveat) {}

    /** A pack over another that changes nothing yet. */
    public static PackText over(PolicyPack below, String id, Label title, Origin origin, LocalDate made) {
        ObjectNode pack = JsonNodeFactory.instance.objectNode();
        pack.put("id", id).put("version", "1").put("over", below.id()).put("checked_on", made.toString());
        put(pack, "title", title);
        ObjectNode paper = pack.putObject("paper");
        put(paper, "title", title);
        put(paper, "issuer", origin.issuer());
        put(paper, "source", origin.source());
        put(paper, "caveat", origin.caveat());
        pack.putObject("clauses");
        pack.putArray("rules");
        return new PackText(pack);
    }

    /**
     * The text of a pack.
     *
     * @throws PackException if it is no text of a pack
     */
    public static PackText of(byte[] json) throws PackException {
        try {
            if (PackReader.parsed(json) instanceof ObjectNode pack) {
                return new PackText(pack);
            }
        } catch (JacksonException e) {
            throw new PackException(List.of(new PackProblem("", Phrase.of("policy.not_json", 1))));
        }
        throw new PackException(List.of(new PackProblem("", Phrase.of("policy.not_json", 1))));
    }

    private static void put(ObjectNode entry, String field, Label label) {
        entry.putObject(field).put("zh", label.zh()).put("en", label.en());
    }

    /** The text with another formula of a rule, which rests on a paper and a day. */
    public PackText with(Rule rule, String formula, String section, String basis, LocalDate decided) {
        ObjectNode changed = without(rule).pack;
        String clause = clause(rule);
        Label words = Citation.local(basis, decided).words();
        ObjectNode clauses = changed.path("clauses") instanceof ObjectNode there ? there : changed.putObject("clauses");
        put(clauses, clause, words);
        ((ObjectNode) clauses.get(clause)).put("section", section);
        ArrayNode rules = changed.path("rules") instanceof ArrayNode there ? there : changed.putArray("rules");
        ObjectNode entry = rules.addObject().put("id", rule.id());
        entry.putArray("level").add(rule.level().id());
        entry.put("formula", formula).put("cite", clause).put("status", "local");
        return new PackText(changed);
    }

    /** Whether it changes a formula of a rule by itself alone, so that this can be dropped. */
    public boolean changes(Rule rule) {
        for (JsonNode entry : pack.path("rules")) {
            if (same(entry, rule)) {
                return true;
            }
        }
        return false;
    }

    /** The text without its change of a rule: the pack below says again. */
    public PackText without(Rule rule) {
        ObjectNode changed = pack.deepCopy();
        if (changed.path("rules") instanceof ArrayNode rules) {
            for (int i = rules.size() - 1; i >= 0; i--) {
                if (same(rules.get(i), rule)) {
                    rules.remove(i);
                }
            }
        }
        if (changed.path("clauses") instanceof ObjectNode clauses) {
            clauses.remove(clause(rule));
        }
        return new PackText(changed);
    }

    private static boolean same(JsonNode entry, Rule rule) {
        return entry.path("id").asText().equals(rule.id())
                && entry.path("cite").asText().equals(clause(rule));
    }

    private static String clause(Rule rule) {
        return "local-" + rule.level().id() + "-" + rule.id();
    }

    /** The text, to be read by people too. */
    public String json() {
        return pack.toPrettyString();
    }

    /** The same in bytes. */
    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
