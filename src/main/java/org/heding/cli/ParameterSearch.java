package org.heding.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;

/** Finds the parameter and the value that a user means by {@code name=value}. */
final class ParameterSearch {
    private static final int MOST_SUGGESTED = 5;

    private final PolicyPack pack;
    private final Messages messages;

    ParameterSearch(PolicyPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /** A parameter with a value for it. */
    record Setting(Parameter parameter, BigDecimal value) {}

    /** What was typed cannot be used; the sentence says why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase problem;

        Unusable(Phrase problem) {
            this.problem = problem;
        }

        Phrase problem() {
            return problem;
        }
    }

    /** What {@code name=value} means. */
    Setting setting(String typed) throws Unusable {
        Parameter parameter = parameter(name(typed));
        BigDecimal value = value(typed);
        Optional<Phrase> refusal = parameter.refusal(value);
        if (refusal.isPresent()) {
            throw new Unusable(refusal.get());
        }
        return new Setting(parameter, value);
    }

    /** The name in {@code name=value}. */
    static String name(String typed) throws Unusable {
        return typed.substring(0, sign(typed)).strip();
    }

    /** The value in {@code name=value}. */
    static BigDecimal value(String typed) throws Unusable {
        String written = typed.substring(sign(typed) + 1).strip();
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            throw new Unusable(Phrase.of("cli.usage.with.number", name(typed), written));
        }
    }

    private static int sign(String typed) throws Unusable {
        int sign = typed.indexOf('=');
        if (sign < 1) {
            throw new Unusable(Phrase.of("cli.usage.with", typed));
        }
        return sign;
    }

    /** The parameter that a name means. */
    Parameter parameter(String name) throws Unusable {
        Optional<Parameter> meant = pack.parameters().stream()
                .filter(parameter -> names(parameter).anyMatch(name::equalsIgnoreCase))
                .findFirst();
        if (meant.isPresent()) {
            return meant.get();
        }
        String close = close(name);
        throw new Unusable(
                close.isEmpty()
                        ? Phrase.of("policy.value.unknown", name)
                        : Phrase.of("cli.usage.with.close", name, close));
    }

    private static Stream<String> names(Parameter parameter) {
        return Stream.of(
                parameter.id(), parameter.label().zh(), parameter.label().en());
    }

    /** The parameters of which a name has at least half of its pairs of letters in common with what was typed. */
    private String close(String typed) {
        Set<String> wanted = pairs(typed);
        return pack.parameters().stream()
                .filter(parameter -> likeness(parameter, wanted) * 2 >= wanted.size() && !wanted.isEmpty())
                .sorted(Comparator.comparingLong(parameter -> -likeness(parameter, wanted)))
                .limit(MOST_SUGGESTED)
                .map(parameter -> parameter.id() + " " + parameter.label().in(messages))
                .collect(Collectors.joining(messages.text("cli.list.comma")));
    }

    private static long likeness(Parameter parameter, Set<String> wanted) {
        return names(parameter)
                .mapToLong(name -> pairs(name).stream().filter(wanted::contains).count())
                .max()
                .orElse(0);
    }

    private static Set<String> pairs(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    /** The parameters and values of several; of two for the same parameter the latter holds. */
    List<Setting> settings(List<String> typed) throws Unusable {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (String one : typed) {
            Setting setting = setting(one);
            settings.put(setting.parameter().id(), setting);
        }
        return List.copyOf(settings.values());
    }
}
