package org.heding.desktop.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.message.Text;
import org.heding.policy.Citation;
import org.heding.policy.Level;
import org.heding.policy.Naming;
import org.heding.policy.Needs;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.ReportTable;
import org.heding.policy.Rule;
import org.heding.policy.Table;

/** A policy pack, as people read it. */
final class PolicyModel {
    private static final Pattern FIGURE = Pattern.compile("\\{([a-z_0-9.]+)}");

    private final PolicyPack pack;
    private final Messages messages;
    private final Naming naming;

    PolicyModel(PolicyPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
        this.naming = new Naming(pack, messages);
    }

    PolicyPack pack() {
        return pack;
    }

    /** The names people use, of this pack. */
    Naming naming() {
        return naming;
    }

    /** The formula of a rule in the names people use. */
    String formula(Rule rule) {
        return naming.shown(rule.level(), rule.formula());
    }

    /** A sentence of the pack's; where it gives a figure, the figure's name stands in brackets. */
    String sentence(Level level, Label says) {
        return FIGURE.matcher(says.in(messages))
                .replaceAll(figure -> Matcher.quoteReplacement("[" + called(level, figure.group(1)) + "]"));
    }

    private String called(Level level, String name) {
        return switch (name) {
            case "actual" -> messages.text("desktop.policy.actual");
            case "required" -> messages.text("desktop.policy.required");
            case "required_most" -> messages.text("desktop.policy.required_most");
            default -> naming.label(level, name).map(text -> text.in(messages)).orElse(name);
        };
    }

    /** The parameters that a rule names. */
    List<Parameter> parameters(Rule rule) {
        Set<Needs.Need> needs = Needs.of(rule);
        return pack.parameters().stream()
                .filter(parameter -> needs.stream().anyMatch(need -> means(need, parameter.id())))
                .toList();
    }

    /** What else a rule's formula names: inputs, results and tables. */
    List<Entry> ingredients(Rule rule) {
        Set<Entry> found = new LinkedHashSet<>();
        for (Needs.Need need : Needs.of(rule)) {
            pack.rule(need.level(), need.id())
                    .<Entry>map(Entry.OfRule::new)
                    .or(() -> pack.input(need.level(), need.id()).map(Entry.OfInput::new))
                    .or(() -> pack.table(need.id()).map(Entry.OfTable::new))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether a name in a formula means a parameter or table: a result or input of that name goes before. */
    private boolean means(Needs.Need need, String id) {
        return need.id().equals(id)
                && pack.rule(need.level(), id).isEmpty()
                && pack.input(need.level(), id).isEmpty();
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

    /** The clauses that are cited, each once, in the order of the rules. */
    List<Entry.Clause> clauses() {
        Set<Entry.Clause> clauses = new LinkedHashSet<>();
        Stream.of(
                        pack.rules().stream().map(Rule::citation),
                        pack.checks().stream().map(check -> check.citation()),
                        pack.parameters().stream().flatMap(PolicyModel::citations),
                        pack.tables().stream().flatMap(PolicyModel::citations))
                .flatMap(citations -> citations)
                .filter(citation -> citation.layer().isPresent())
                .forEach(citation -> clauses.add(Entry.Clause.of(citation)));
        return List.copyOf(clauses);
    }

    private static Stream<Citation> citations(Parameter parameter) {
        return parameter.values().stream().map(Parameter.Dated::citation);
    }

    private static Stream<Citation> citations(Table table) {
        return table.editions().stream().map(Table.Edition::citation);
    }

    /** Everything that uses a thing: the rules and checks that name it, or those that cite a clause. */
    List<Entry> uses(Entry entry) {
        Predicate<Set<Needs.Need>> names =
                switch (entry) {
                    case Entry.OfRule of ->
                        needs -> needs.contains(
                                new Needs.Need(of.rule().level(), of.rule().id()));
                    case Entry.OfInput of ->
                        needs -> needs.contains(
                                new Needs.Need(of.input().level(), of.input().id()));
                    case Entry.OfParameter of ->
                        needs -> needs.stream()
                                .anyMatch(need -> means(need, of.parameter().id()));
                    case Entry.OfTable of ->
                        needs -> needs.stream()
                                .anyMatch(need -> means(need, of.table().id()));
                    default -> needs -> false;
                };
        Predicate<Citation> cites = citation -> entry.equals(Entry.Clause.of(citation));
        List<Entry> uses = new ArrayList<>();
        pack.rules().stream()
                .filter(rule -> !sum(rule))
                .filter(rule -> names.test(Needs.of(rule)) || cites.test(rule.citation()))
                .forEach(rule -> uses.add(new Entry.OfRule(rule)));
        pack.checks().stream()
                .filter(check -> names.test(Needs.of(check)) || cites.test(check.citation()))
                .forEach(check -> uses.add(new Entry.OfCheck(check)));
        pack.parameters().stream()
                .filter(parameter -> citations(parameter).anyMatch(cites))
                .forEach(parameter -> uses.add(new Entry.OfParameter(parameter)));
        pack.tables().stream()
                .filter(table -> citations(table).anyMatch(cites))
                .forEach(table -> uses.add(new Entry.OfTable(table)));
        return uses;
    }

    /** The tables of the report book that show a figure. */
    List<ReportTable> reports(Level level, String id) {
        return pack.reports().stream()
                .filter(table -> table.columns().contains(id) && table.levels().contains(level))
                .toList();
    }

    /** The parameter, result, input or table that a name stands for, else the first that bears it at any level. */
    Optional<Entry> about(String id) {
        return pack.parameter(id)
                .<Entry>map(Entry.OfParameter::new)
                .or(() -> pack.table(id).map(Entry.OfTable::new))
                .or(() -> pack.rules().stream()
                        .filter(rule -> rule.id().equals(id) && !sum(rule))
                        .min(java.util.Comparator.comparing(rule -> rule.level() != Level.COMMUNITY))
                        .map(Entry.OfRule::new))
                .or(() -> pack.inputs().stream()
                        .filter(input -> input.id().equals(id))
                        .findFirst()
                        .map(Entry.OfInput::new));
    }

    /** The same thing as it is now; nothing if it is no more. */
    Optional<Entry> again(Entry entry) {
        return all().filter(now -> now.key().equals(entry.key())).findFirst();
    }

    private Stream<Entry> all() {
        return Stream.of(
                        pack.rules().stream().<Entry>map(Entry.OfRule::new),
                        pack.parameters().stream().<Entry>map(Entry.OfParameter::new),
                        pack.tables().stream().<Entry>map(Entry.OfTable::new),
                        pack.inputs().stream().<Entry>map(Entry.OfInput::new),
                        pack.checks().stream().<Entry>map(Entry.OfCheck::new),
                        clauses().stream().map(Entry.class::cast))
                .flatMap(entries -> entries);
    }

    /** Whether what is searched for is in the name of a thing, its id, or the clause it rests on. */
    boolean matches(Entry entry, String searched) {
        String wanted = searched.strip().toLowerCase(Locale.ROOT);
        Text clause = entry.citation().<Text>map(Citation::words).orElse(Label.same(""));
        return Stream.of(entry.label().in(messages), entry.key(), clause.in(messages))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
