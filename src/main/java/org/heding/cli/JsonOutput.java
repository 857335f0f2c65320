package org.heding.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.heding.assessment.Assessment;
import org.heding.assessment.Figures;
import org.heding.assessment.Finding;
import org.heding.assessment.Problem;
import org.heding.formula.Value;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.Rule;
import org.heding.workbook.Reading;
import org.heding.workbook.Rejection;

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

    /** Prints which standards are not met, and the problems of the data. */
    static void findings(Terminal terminal, Assessment assessment) {
        write(terminal, out -> out.findings(assessment));
    }

    /** Prints what an import took and what it rejected. */
    static void reading(Terminal terminal, Reading reading, boolean written) {
        write(terminal, out -> out.reading(reading, written));
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
        json.writeNumberField("year", assessment.year());
        json.writeStringField("policy", assessment.pack().id());
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
        json.writeEndObject();
    }

    private void values(Assessment assessment, String holder, Level level) throws IOException {
        json.writeObjectFieldStart("values");
        for (Rule rule : assessment.pack().rules()) {
            if (rule.level() == level) {
                if (assessment.value(holder, rule.id()) instanceof Value.Amount amount) {
                    json.writeStringField(rule.id(), Figures.plain(amount.number(), rule.type()));
                }
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
            json.writeEndObject();
        }
        json.writeEndArray();
        problems(assessment);
        json.writeEndObject();
    }

    /** A figure, or null for one that is missing. */
    private static String known(String figure) {
        return figure.isEmpty() ? null : figure;
    }

    private void reading(Reading reading, boolean written) throws IOException {
        json.writeStartObject();
        json.writeNumberField("accepted", reading.accepted());
        json.writeBooleanField("written", written);
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
        json.writeArrayFieldStart("notices");
        for (var notice : reading.notices()) {
            json.writeString(notice.in(messages));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Content to print. */
    private interface Content {
        void write(JsonOutput out) throws IOException;
    }
}
