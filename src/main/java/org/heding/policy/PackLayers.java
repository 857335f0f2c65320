package org.heding.policy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.heding.message.Phrase;

/**
 * The packs that lie over one another, composed into one.
 *
 * @param root the whole
 * @param layers each pack by itself, the lowest first
 */
record PackLayers(PackEntry root, List<PackEntry> layers) {
    /**
     * Reads a pack and all that lie below it.
     *
     * @param found finds a pack's text by its name
     * @param problems takes what is wrong
     * @throws PackException if the pack itself is not JSON
     */
    static PackLayers read(byte[] json, Function<String, Optional<byte[]>> found, List<PackProblem> problems)
            throws PackException {
        JsonNode top = parse(json, "", problems);
        if (top.isMissingNode()) {
            PackProblem empty = new PackProblem("", Phrase.of("policy.not_json", 1));
            throw PackException.unreadable(problems.isEmpty() ? empty : problems.getFirst());
        }
        List<ObjectNode> packs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        JsonNode pack = top;
        while (pack instanceof ObjectNode object) {
            packs.addFirst(object);
            names.add(object.path("id").asText());
            pack = below(object, names, found, problems);
        }
        if (packs.isEmpty()) {
            PackEntry only = new PackEntry(top, "", problems);
            return new PackLayers(only, List.of(only));
        }
        List<PackEntry> layers = packs.stream()
                .map(layer -> new PackEntry(layer.deepCopy(), "", problems))
                .toList();
        return new PackLayers(new PackEntry(Overlay.compose(packs, problems), "", problems), layers);
    }

    private static JsonNode below(
            ObjectNode pack, List<String> names, Function<String, Optional<byte[]>> found, List<PackProblem> problems) {
        String name = pack.path("over").asText();
        if (!pack.has("over")) {
            return MissingNode.getInstance();
        }
        if (names.contains(name)) {
            String circle = String.join(" → ", names.subList(names.indexOf(name), names.size())) + " → " + name;
            problems.add(new PackProblem("over", Phrase.of("policy.over_circle", circle)));
            return MissingNode.getInstance();
        }
        Optional<byte[]> text = found.apply(name);
        if (text.isEmpty()) {
            problems.add(new PackProblem("over", Phrase.of("policy.over_unknown", name)));
            return MissingNode.getInstance();
        }
        return parse(text.get(), "over", problems);
    }

    private static JsonNode parse(byte[] json, String where, List<PackProblem> problems) {
        try {
            return PackReader.parsed(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(new PackProblem(where, Phrase.of("policy.not_json", line)));
            return MissingNode.getInstance();
        }
    }

    /** The clauses that the layer of an entry cites from. */
    Map<String, PackEntry> clauses(PackEntry entry) {
        return layers.get(place(entry)).named("clauses");
    }

    /** The place from below of the layer that says an entry. */
    int place(PackEntry entry) {
        return Integer.parseInt(entry.textOr(Overlay.SPEAKER, "0"));
    }
}
