package org.heding.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.heding.message.Phrase;

/**
 * The policy packs that can be had: those of a document, and those that come with the program. Of two of the same name the
 * document's is meant. Each is read when it is first asked for. It is not safe for use by several threads at once.
 */
public final class PackShelf {
    private final Map<String, byte[]> own;
    private final Map<String, PolicyPack> read = new HashMap<>();

    /**
     * A shelf.
     *
     * @param own the texts of the document's own packs by name
     */
    public PackShelf(Map<String, byte[]> own) {
        this.own = new LinkedHashMap<>(own);
    }

    /**
     * A pack that is not on the shelf, with what it needs to be put there.
     *
     * @param pack the pack
     * @param texts its text and those of the packs it lies over that the shelf has not, or has otherwise, by name
     */
    public record Found(PolicyPack pack, Map<String, byte[]> texts) {}

    /** The names of the packs that can be had: first those of the program, then the document's own. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(PackReader.bundledIds());
        own.keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids;
    }

    /** Whether there is a pack of this name. */
    public boolean has(String id) {
        return own.containsKey(id) || PackReader.bundledIds().contains(id);
    }

    /** Whether the document itself holds a pack of this name. */
    public boolean owns(String id) {
        return own.containsKey(id);
    }

    /** The text of a pack. */
    public Optional<byte[]> text(String id) {
        return Optional.ofNullable(own.get(id)).or(() -> PackReader.bundledText(id));
    }

    /**
     * A pack by its name.
     *
     * @throws PackException if there is none, or if it or one that it lies over cannot be used
     */
    public PolicyPack pack(String id) throws PackException {
        PolicyPack known = read.get(id);
        if (known == null) {
            byte[] text = text(id).orElseThrow(() ->
                    new PackException(List.of(new PackProblem("", Phrase.of("policy.no_such_pack", id)))));
            known = own.isEmpty() ? PackReader.bundled(id) : PackReader.read(text, this::text);
            read.put(id, known);
        }
        return known;
    }

    /**
     * The texts of a pack and of those that it lies over, by name.
     *
     * @throws PackException as for {@link #pack}
     */
    public Map<String, byte[]> texts(String id) throws PackException {
        pack(id);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        texts.put(id, text(id).orElseThrow());
        PackReader.read(texts.get(id), below -> {
            Optional<byte[]> text = text(below);
            text.ifPresent(found -> texts.put(below, found));
            return text;
        });
        return texts;
    }

    /**
     * Reads a pack from a text. One that it lies over is looked for where it is told, and then on the shelf.
     *
     * @param beside finds texts by name
     * @throws PackException if it is no pack, with all that is wrong
     */
    Found read(byte[] json, Function<String, Optional<byte[]>> beside) throws PackException {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        PolicyPack pack = PackReader.read(json, id -> {
            Optional<byte[]> near = beside.apply(id);
            near.filter(text -> !holds(id, text)).ifPresent(text -> texts.put(id, text));
            return near.or(() -> text(id));
        });
        if (!holds(pack.id(), json)) {
            texts.put(pack.id(), json);
        }
        return new Found(pack, texts);
    }

    private boolean holds(String id, byte[] json) {
        return text(id).filter(text -> Arrays.equals(text, json)).isPresent();
    }
}
