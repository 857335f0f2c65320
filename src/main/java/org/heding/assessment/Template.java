package org.heding.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.message.Text;

/** A pack's sentence, in which names in braces stand for figures. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    private final Label sentence;

    Template(Label sentence) {
        this.sentence = sentence;
    }

    /** The sentence with the figures of the moment put in, one for each name. */
    static Text filled(Label sentence, Function<String, Text> figure) {
        Template template = new Template(sentence);
        Map<String, Text> figures = new HashMap<>();
        template.names().forEach(name -> figures.put(name, figure.apply(name)));
        return messages -> template.in(messages, figures::get);
    }

    /** The names in any language, each once. */
    List<String> names() {
        return Stream.of(sentence.zh(), sentence.en())
                .flatMap(words -> NAME.matcher(words).results())
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    /** The sentence in a language, with a figure for each name. */
    String in(Messages messages, Function<String, Text> figure) {
        return NAME.matcher(sentence.in(messages))
                .replaceAll(name ->
                        Matcher.quoteReplacement(figure.apply(name.group(1)).in(messages)));
    }
}
