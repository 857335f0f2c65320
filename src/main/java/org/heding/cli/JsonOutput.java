package org.heding.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.heding.assessment.Arrears;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.assessment.Figures;
import org.heding.assessment.Finding;
import org.heding.assessment.Problem;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Explained;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.heding.workbook.Difference;
import org.heding.workbook.Item;
import org.heding.workbook.Reading;
import org.heding.workbook.Rejection;
import org.heding.workbook.blank.Filled;
import org.heding.workbook.blank.Shortfall;

/** What commands print for machines: one record a line, in the order of codes. */
final class JsonOutput {
    private final JsonGenerator json;
    private final Messages messages;

    private JsonOutput(JsonGenerator json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Prints all results of an assessment. */
    static void results(Terminal terminal, Assessment assessment) {
        write(terminal, out -> out.results(assessment));
    }

    /** Prints all results as they would be, and what differs from those as they stand. */
    static void whatIf(Terminal terminal, WhatIf whatIf) {
        write(terminal, out -> out.whatIf(whatIf));
    }

    /** Prints which standards are not met, and the problems of the data. */
    static void findings(Terminal terminal, Assessment assessment) {
        write(terminal, out -> out.findings(assessment));
    }

    /** Prints what an import took and what it rejected. */
    static void reading(
            Terminal terminal, Reading reading, Difference difference, boolean written, Optional<Path> marked) {
        write(terminal, out -> out.reading(reading, difference, written, marked));
    }

    /** Prints a document's own values. */
    static void localValues(Terminal terminal, Ledger ledger, PolicyPack pack) {
        write(terminal, out -> out.localValues(ledger, pack));
    }

    /** Prints what came of filling a blank. */
    static void filled(Terminal terminal, Filled filled) {
        write(terminal, out -> out.filled(filled));
    }

    /** Prints the blanks that a document keeps. */
    static void forms(Terminal terminal, List<Form> forms) {
        write(terminal, out -> out.forms(forms));
    }

    private static void write(Terminal terminal, Content content) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withRootSeparator("")
                .withObjectEntrySpacing(Spacing.NONE));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try (JsonGenerator json = new JsonFactory().createGenerator(terminal.out())) {
            // The stream is the terminal's; and if the work fails, half an answer must not look like the whole.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.setPrettyPrinter(printer);
            content.write(new JsonOutput(json, terminal.messages()));
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void results(Assessment assessment) throws IOException {
        json.writeStartObject();
        content(assessment);
        json.writeEndObject();
    }

    private void whatIf(WhatIf whatIf) throws IOException {
        json.writeStartObject();
        content(whatIf.after().assessment());
        json.writeObjectFieldStart("with");
        for (ParameterSearch.Setting setting : whatIf.settings()) {
            json.writeStringField(setting.parameter().id(), setting.value().toPlainString());
        }
        json.writeEndObject();
        Comparison comparison = whatIf.comparison();
        sums("before", comparison, Comparison.Tally::before);
        sums("after", comparison, Comparison.Tally::after);
        json.writeArrayFieldStart("changes");
        for (Comparison.Difference one : comparison.differences()) {
            Rule rule = one.rule();
            json.writeStartObject();
            json.writeStringField("code", one.holder());
            json.writeStringField("level", rule.level().id());
            json.writeStringField("result", rule.id());
            figure("before", one.before(), rule);
            figure("after", one.after(), rule);
            if (one.by().isPresent()) {
                json.writeStringField("difference", Figures.plain(one.by().get(), rule.type()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        Optional<Arrears> arrears = Arrears.of(comparison);
        if (arrears.isPresent()) {
            new ArrearsJson(json, whatIf, arrears.get()).write();
        }
        json.writeEndObject();
    }

    /** The sums of the results that change and add up, by tier; what has no figure on both sides is left out of both. */
    private void sums(String side, Comparison comparison, Function<Comparison.Tally, Fraction> sum) throws IOException {
        json.writeObjectFieldStart(side);
        for (Level level : Level.values()) {
            List<Comparison.Tally> tallies = comparison.tallies().stream()
                    .filter(tally -> tally.rule().level() == level && comparison.addsUp(tally.rule()))
                    .toList();
            if (!tallies.isEmpty()) {
                json.writeObjectFieldStart(level.id());
                for (Comparison.Tally tally : tallies) {
                    json.writeStringField(
                            tally.rule().id(),
                            Figures.plain(sum.apply(tally), tally.rule().type()));
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void figure(String name, Value value, Rule rule) throws IOException {
        Optional<String> plain = Figures.plain(value, rule.type());
        if (plain.isPresent()) {
            json.writeStringField(name, plain.get());
        }
    }

    private void content(Assessment assessment) throws IOException {
        json.writeNumberField("year", assessment.year());
        json.writeStringField("policy", assessment.pack().id());
        if (assessment.checkedOnlyUntil().isPresent()) {
            json.writeBooleanField("unchecked", true);
            json.writeStringField(
                    "checked_on", assessment.checkedOnlyUntil().get().toString());
        }
        json.writeArrayFieldStart("units");
        for (Unit unit : assessment.ledger().units().values()) {
            json.writeStartObject();
            json.writeStringField("code", unit.code());
            json.writeStringField("level", unit.tier().id());
            json.writeStringField("name", unit.name());
            values(assessment, unit.code(), Level.of(unit.tier().id()).orElseThrow());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("people");
        for (Person person : assessment.ledger().people()) {
            json.writeStartObject();
            json.writeStringField("id_number", person.idNumber());
            json.writeStringField("name", person.name());
            json.writeStringField("community", person.community());
            values(assessment, person.idNumber(), Level.PERSON);
            json.writeEndObject();
        }
        json.writeEndArray();
        problems(assessment);
    }

    private void values(Assessment assessment, String holder, Level level) throws IOException {
        json.writeObjectFieldStart("values");
        for (Rule rule : assessment.pack().rules()) {
            if (rule.level() == level) {
                figure(rule.id(), assessment.value(holder, rule.id()), rule);
            }
        }
        json.writeEndObject();
    }

    private void problems(Assessment assessment) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : assessment.problems()) {
            json.writeStartObject();
            json.writeStringField("code", problem.holder());
            json.writeStringField("input", problem.input());
            json.writeStringField("severity", problem.severity().id());
            json.writeStringField("message", problem.message().in(messages));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(Assessment assessment) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : assessment.findings()) {
            json.writeStartObject();
            json.writeStringField("code", finding.holder());
            json.writeStringField("check", finding.check().id());
            json.writeStringField("severity", finding.severity().id());
            if (finding.period() > 0) {
                json.writeNumberField("period", finding.period());
            }
            json.writeStringField("actual", known(finding.actual()));
            json.writeStringField("required", known(finding.required()));
            json.writeStringField("message", finding.message().in(messages));
            json.writeStringField("clause", finding.check().citation().section());
            Optional<Explained> explained = assessment.explained(finding);
            if (explained.isPresent()) {
                json.writeStringField("explained", explained.get().reason());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        problems(assessment);
        json.writeEndObject();
    }

    private void localValues(Ledger ledger, PolicyPack pack) throws IOException {
        json.writeStartObject();
        json.writeStringField("policy", pack.id());
        json.writeArrayFieldStart("values");
        for (LocalValue local : ledger.localValues()) {
            json.writeStartObject();
            json.writeStringField("name", local.name());
            json.writeStringField("row", local.row());
            json.writeStringField("area", local.area());
            json.writeStringField("from", local.from().toString());
            json.writeStringField("value", local.value().toPlainString());
            json.writeStringField("basis", local.basis());
            json.writeStringField("decided", local.decided().toString());
            json.writeBooleanField(
                    "used",
                    pack.refusal(local.name(), local.row(), local.value()).isEmpty());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A figure, or null for one that is missing. */
    private static String known(String figure) {
        return figure.isEmpty() ? null : figure;
    }

    private void reading(Reading reading, Difference difference, boolean written, Optional<Path> marked)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("accepted", reading.accepted());
        json.writeNumberField("added", difference.added());
        json.writeNumberField("changed", difference.changed());
        json.writeNumberField("same", difference.same());
        json.writeBooleanField("written", written);
        if (marked.isPresent()) {
            json.writeStringField("marked", marked.get().toString());
        }
        json.writeArrayFieldStart("rejected");
        for (Rejection rejection : reading.rejected()) {
            json.writeStartObject();
            json.writeStringField("sheet", rejection.sheet());
            json.writeStringField("cell", rejection.cell());
            json.writeStringField("column", rejection.column());
            json.writeStringField("value", rejection.value());
            json.writeStringField("message", rejection.message().in(messages));
            json.writeStringField("fix", rejection.fix().in(messages));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (Item.Sort sort : Item.Sort.values()) {
            for (Item item : difference.items(sort)) {
                item(item);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notices");
        for (var notice : reading.notices()) {
            json.writeString(notice.in(messages));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void item(Item item) throws IOException {
        json.writeStartObject();
        json.writeStringField("sort", item.sort().name().toLowerCase(Locale.ROOT));
        json.writeStringField("sheet", item.sheet());
        json.writeStringField("cell", item.cell());
        json.writeStringField("holder", item.holder());
        json.writeStringField("name", item.name());
        json.writeStringField("column", item.column());
        if (!item.before().isEmpty()) {
            json.writeStringField("before", item.before());
        }
        if (!item.after().isEmpty()) {
            json.writeStringField("after", item.after());
        }
        json.writeEndObject();
    }

    private void filled(Filled filled) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rows", filled.rows());
        json.writeNumberField("cells", filled.cells());
        shortfalls("lacking", filled.lacks());
        shortfalls("notices", filled.notices());
        json.writeEndObject();
    }

    private void shortfalls(String name, List<Shortfall> shortfalls) throws IOException {
        json.writeArrayFieldStart(name);
        for (Shortfall one : shortfalls) {
            json.writeStartObject();
            json.writeStringField("sort", one.sort().id());
            json.writeStringField("sheet", one.sheet());
            json.writeStringField("cell", one.cell());
            json.writeStringField("message", one.said().in(messages));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void forms(List<Form> forms) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("forms");
        for (Form form : forms) {
            json.writeString(form.name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Content to print. */
    private interface Content {
        void write(JsonOutput out) throws IOException;
    }
}
