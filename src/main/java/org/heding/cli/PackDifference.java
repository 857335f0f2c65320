package org.heding.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.heding.message.Messages;
import org.heding.policy.PolicyPack;

/** What two packs do not have in common, in words: entry by entry, and of each what is said otherwise. */
final class PackDifference {
    private final Messages messages;
    private final UnaryOperator<String> areas;

    /**
     * Differences in a language.
     *
     * @param areas says what the unit of a code is called
     */
    PackDifference(Messages messages, UnaryOperator<String> areas) {
        this.messages = messages;
        this.areas = areas;
    }

    /** The differences as lines, in the order of the packs: gone and changed, then new. */
    List<String> between(PolicyPack before, PolicyPack after) {
        PackWords words = new PackWords(messages, areas);
        Map<String, PackWords.Entry> old = words.of(before);
        Map<String, PackWords.Entry> now = words.of(after);
        List<String> lines = new ArrayList<>();
        old.forEach((name, entry) -> {
            if (!now.containsKey(name)) {
                lines.add(messages.text("cli.diff.gone", name, entry.label()));
            } else {
                lines.addAll(changes(name, entry, now.get(name)));
            }
        });
        now.forEach((name, entry) -> {
            if (!old.containsKey(name)) {
                lines.add(messages.text("cli.diff.new", name, entry.label()));
                entry.fields().forEach((field, said) -> lines.add(messages.text("cli.diff.said", field, said)));
            }
        });
        return lines;
    }

    private List<String> changes(String name, PackWords.Entry old, PackWords.Entry now) {
        Map<String, String> changed = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>(old.fields().keySet());
        fields.addAll(now.fields().keySet());
        for (String field : fields) {
            String nothing = messages.text("cli.diff.nothing");
            String before = old.fields().getOrDefault(field, nothing);
            String after = now.fields().getOrDefault(field, nothing);
            if (!before.equals(after)) {
                changed.put(field, messages.text("cli.diff.field", field, before, after));
            }
        }
        List<String> lines = new ArrayList<>();
        if (!changed.isEmpty()) {
            lines.add(messages.text("cli.diff.changed", name, now.label()));
            lines.addAll(changed.values());
        }
        return lines;
    }
}
