package org.heding.assessment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Evaluator;
import org.heding.formula.Expression;
import org.heding.formula.Function;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Citation;
import org.heding.policy.Layer;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.policy.Status;
import org.heding.policy.Table;

/** Makes the working of one figure, by evaluating its rule once more and recording what every part came to. */
final class Explanation {
    private final Book book;
    private final Ledger ledger;
    private final Node node;

    Explanation(Book book, Ledger ledger, Node node) {
        this.book = book;
        this.ledger = ledger;
        this.node = node;
    }

    /**
     * The working of a figure.
     *
     * @param unchecked whether it is to be verified
     * @throws IllegalArgumentException if the pack knows no such figure of this node
     */
    Working of(String id, boolean unchecked) {
        Rule rule = book.rule(node.tier(), id);
        if (rule == null) {
            return ofInput(id);
        }
        Expression root = rule.formula().root();
        Map<Expression, Value> figures = new IdentityHashMap<>();
        Value value = node.own(id);
        if (value != Value.NOT_APPLICABLE) {
            Evaluator.evaluate(root, node, figures);
        }
        return new Working(
                node.holder(),
                Problems.name(ledger, node.holder()),
                figure(rule.id(), node.tier(), value),
                sentences(rule, value, unchecked),
                Wording.inNames(book, node.tier(), root),
                value.known() ? Optional.of(filledIn(rule, root, figures, value)) : Optional.empty(),
                inputs(figures, value.known()),
                new Parts(book, ledger, node).of(root, figures),
                rule.citation(),
                source(rule.citation()),
                unchecked);
    }

    private Working ofInput(String id) {
        PolicyPack pack = book.pack();
        Label label = pack.input(node.tier(), id)
                .orElseThrow(() -> new IllegalArgumentException(id))
                .label();
        Value value = node.own(id);
        Text sentence = value instanceof Value.Missing missing
                ? Problems.wanting(book, ledger, missing.wants().get(0))
                : Phrase.of("assessment.recorded");
        Citation recorded = new Citation("", Label.same(""), Status.LOCAL);
        return new Working(
                node.holder(),
                Problems.name(ledger, node.holder()),
                figure(id, node.tier(), value),
                List.of(sentence),
                label,
                Optional.empty(),
                List.of(),
                List.of(),
                recorded,
                source(recorded),
                false);
    }

    private Working.Figure figure(String id, Level level, Value value) {
        Described described = book.describe(level, id);
        return new Working.Figure(id, described.label(), value, described.unit(), described.type());
    }

    private Text filledIn(Rule rule, Expression root, Map<Expression, Value> figures, Value value) {
        Text written = Wording.inFigures(book, node.tier(), root, figures);
        if (Wording.saysItself(root, figures)) {
            return written;
        }
        Text result = Figures.said(value, rule.type(), rule.unit());
        return messages -> written.in(messages) + " = " + result.in(messages);
    }

    private List<Text> sentences(Rule rule, Value value, boolean unchecked) {
        List<Text> sentences = new ArrayList<>();
        if (unchecked) {
            sentences.add(Phrase.of(
                    "assessment.unchecked",
                    book.pack().checkedOn().toString(),
                    String.valueOf(node.day().getYear())));
        }
        if (value == Value.NOT_APPLICABLE) {
            sentences.add(Phrase.of("assessment.does_not_apply"));
            return sentences;
        }
        if (value instanceof Value.Missing missing) {
            if (missing.wants().isEmpty()) {
                sentences.add(Phrase.of("assessment.cannot_compute"));
            }
            missing.wants().forEach(want -> sentences.add(Problems.wanting(book, ledger, want)));
            return sentences;
        }
        for (Rule.Remark remark : rule.remarks()) {
            if (Problems.holds(remark, node)) {
                sentences.add(Template.filled(remark.says(), this::said));
            }
        }
        if (rule.formula().root() instanceof Expression.Call call && call.function() == Function.ALLOCATE) {
            sentences.add(Division.sentence(book, node, call));
        }
        if (value instanceof Value.Amount amount && amount.incomplete()) {
            sentences.add(Phrase.of("assessment.incomplete", Problems.name(ledger, node.holder()), rule.label()));
        }
        return sentences;
    }

    /** A figure of this node as sentences name it. */
    Text said(String name) {
        Described described = book.describe(node.tier(), name);
        return Figures.said(node.own(name), described.type());
    }

    /** The figures put in, each once, in the order of the formula; of a known figure only those that are known too. */
    private List<Working.Input> inputs(Map<Expression, Value> figures, boolean known) {
        Map<String, Working.Input> inputs = new LinkedHashMap<>();
        figures.keySet().stream()
                .filter(part -> !known || figures.get(part).known())
                .sorted((a, b) -> Integer.compare(a.span().start(), b.span().start()))
                .forEach(part -> {
                    if (part instanceof Expression.Name name) {
                        inputs.putIfAbsent(name.written(), input(name, figures.get(name)));
                    } else if (part instanceof Expression.Call call && call.function() == Function.LOOKUP) {
                        inputs.putIfAbsent(
                                "table " + call.span().start(),
                                row(
                                        call,
                                        figures.get(call),
                                        figures.get(call.arguments().get(1))));
                    }
                });
        return List.copyOf(inputs.values());
    }

    private Working.Input input(Expression.Name name, Value value) {
        Node at = name.level().isEmpty() ? node : node.at(Level.of(name.level()).orElseThrow());
        Working.Figure figure = figure(name.id(), at.tier(), value);
        if (book.rule(at.tier(), name.id()) != null) {
            Text remark = at == node
                    ? Phrase.of("assessment.from_result")
                    : Phrase.of("assessment.from_result_of", Problems.name(ledger, at.holder()));
            return new Working.Input(figure, Working.Origin.RESULT, at.holder(), remark);
        }
        if (book.pack().input(at.tier(), name.id()).isPresent()) {
            Text remark = at == node
                    ? Phrase.of("assessment.from_record")
                    : Phrase.of("assessment.from_record_of", Problems.name(ledger, at.holder()));
            return new Working.Input(figure, Working.Origin.RECORDED, at.holder(), remark);
        }
        Parameter parameter = book.parameter(name.id());
        Text otherwise = parameter.isLeftOpen() ? Phrase.of("assessment.fill_in") : Label.same("");
        Text remark = parameter.on(node.day(), node.code()).map(this::cited).orElse(otherwise);
        return new Working.Input(figure, Working.Origin.PARAMETER, "", remark);
    }

    private Working.Input row(Expression.Call call, Value value, Value key) {
        Table table =
                book.table(((Expression.Name) call.arguments().get(0)).id()).orElseThrow();
        Text remark = said(table, key).orElse(Phrase.of("assessment.from_table"));
        Working.Figure figure = new Working.Figure(table.id(), table.label(), value, table.unit(), table.type());
        return new Working.Input(figure, Working.Origin.PARAMETER, "", remark);
    }

    /** What a row of a table rests on; of bands, what the whole edition does. */
    private Optional<Text> said(Table table, Value key) {
        if (table.banded() || !key.known()) {
            return table.on(node.day(), node.code()).map(edition -> cited(edition.citation(), edition.area()));
        }
        return table.row(Book.said(key), node.day(), node.code()).map(this::cited);
    }

    private Text cited(Parameter.Dated dated) {
        return cited(dated.citation(), dated.area());
    }

    /** What a value rests on, who says it, and where it holds if not everywhere. */
    private Text cited(Citation citation, String area) {
        Text cited = cited(citation);
        return area.isEmpty() ? cited : Phrase.of("assessment.cited.area", cited, Problems.name(ledger, area));
    }

    /** What a value rests on, and who says it: a pack by its title, or the document's own source and day. */
    private static Text cited(Citation citation) {
        Text status = Phrase.of("assessment.status." + citation.status().name().toLowerCase(Locale.ROOT));
        if (citation.isDocuments()) {
            return Phrase.of("assessment.cited.document", status, citation.words());
        }
        Text cited = Phrase.of("assessment.cited", citation.section(), status);
        return citation.layer()
                .<Text>map(layer -> Phrase.of("assessment.cited.layer", layer.title(), cited))
                .orElse(cited);
    }

    /** The pack and the paper that say a rule; of packs over packs the one that speaks. */
    private Text source(Citation citation) {
        PolicyPack pack = book.pack();
        Layer layer =
                citation.layer().orElseGet(() -> new Layer(pack.id(), pack.version(), pack.title(), pack.paper()));
        return Phrase.of(
                "assessment.source",
                layer.title(),
                layer.version(),
                layer.paper().title(),
                layer.paper().caveat());
    }
}
