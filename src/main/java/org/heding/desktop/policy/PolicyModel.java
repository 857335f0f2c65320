package org.heding.desktop.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.message.Messages;
import org.heding.message.Text;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/** A policy pack, as people read it. */
final class PolicyModel {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z_0-9]*(?:\\.[a-z_0-9]+)?");

    private final PolicyPack pack;
    private final Messages messages;

    PolicyModel(PolicyPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /** The formula of a rule in the names people use. */
    String formula(Rule rule) {
        return NAME.matcher(rule.formula().text())
                .replaceAll(name -> Matcher.quoteReplacement(called(rule.level(), name.group())
                        .map(text -> text.in(messages))
                        .orElse(name.group())));
    }

    private Optional<Text> called(Level level, String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return Level.of(name.substring(0, dot)).flatMap(below -> called(below, name.substring(dot + 1)));
        }
        Optional<Text> input = pack.input(level, name).map(Input::label);
        return input.or(() -> pack.rule(level, name).map(Rule::label))
                .or(() -> pack.parameter(name).map(Parameter::label))
                .or(() -> pack.table(name).map(Table::label));
    }

    /** The parameters that a rule's formula names. */
    List<Parameter> parameters(Rule rule) {
        List<String> names = NAME.matcher(rule.formula().text())
                .results()
                .map(found -> found.group())
                .toList();
        return pack.parameters().stream()
                .filter(parameter -> names.contains(parameter.id()))
                .toList();
    }

    /** The rules of a level, without those that say the same of a lower unit and without mere sums. */
    List<Rule> rules(Level level) {
        return pack.rules().stream()
                .filter(rule -> rule.level() == level)
                .filter(rule -> !sum(rule) && !said(rule))
                .toList();
    }

    private static boolean sum(Rule rule) {
        Level level = rule.level();
        return level.isUnit()
                && rule.formula().text().startsWith("SUM(" + Level.values()[level.ordinal() + 1].id() + ".");
    }

    private boolean said(Rule rule) {
        return rule.level() != Level.COMMUNITY
                && pack.rule(Level.COMMUNITY, rule.id())
                        .filter(lower ->
                                lower.formula().text().equals(rule.formula().text()))
                        .isPresent();
    }

    /** The first rule that uses a parameter or has this name. */
    Optional<Rule> about(String id) {
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(id)
                        || parameters(rule).stream()
                                .anyMatch(parameter -> parameter.id().equals(id)))
                .findFirst();
    }
}
