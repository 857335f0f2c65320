package org.heding.assessment;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.message.Label;
import org.heding.message.Text;

/** A pack's sentence, in which names in braces stand for figures. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    private Template() {}

    /** The sentence with the figures put in, one for each name. */
    static Text filled(Label sentence, Function<String, Text> figure) {
        return messages -> {
            Matcher names = NAME.matcher(sentence.in(messages));
            return names.replaceAll(
                    name -> Matcher.quoteReplacement(figure.apply(name.group(1)).in(messages)));
        };
    }
}
