package org.heding.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.message.Label;
import org.heding.message.Text;

/** A pack's sentence, in which names in braces stand for figures; it keeps the figures of the moment. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    private Template() {}

    /** The sentence with the figures put in, one for each name. */
    static Text filled(Label sentence, Function<String, Text> figure) {
        Map<String, Text> figures = new HashMap<>();
        for (String words : List.of(sentence.zh(), sentence.en())) {
            NAME.matcher(words)
                    .results()
                    .forEach(name -> figures.computeIfAbsent(name.group(1).intern(), figure));
        }
        Map<String, Text> kept = Map.copyOf(figures);
        return messages -> NAME.matcher(sentence.in(messages))
                .replaceAll(
                        name -> Matcher.quoteReplacement(kept.get(name.group(1)).in(messages)));
    }
}
