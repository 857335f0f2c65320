package org.heding.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.heding.assessment.Arrears;
import org.heding.assessment.Figures;
import org.heding.formula.Value;
import org.heding.ledger.Tier;
import org.heding.policy.Type;

/** What is to be paid in arrears, for machines. */
final class ArrearsJson {
    private final JsonGenerator json;
    private final WhatIf whatIf;
    private final Arrears arrears;

    ArrearsJson(JsonGenerator json, WhatIf whatIf, Arrears arrears) {
        this.json = json;
        this.whatIf = whatIf;
        this.arrears = arrears;
    }

    /** Prints it as a field of the object that is being printed. */
    void write() throws IOException {
        json.writeObjectFieldStart("arrears");
        json.writeStringField("result", arrears.rule().id());
        json.writeNumberField("owing", arrears.total().owing());
        json.writeStringField(
                "total", Figures.plain(arrears.total().owed(), arrears.rule().type()));
        json.writeArrayFieldStart("units");
        for (Arrears.Line line : arrears.units()) {
            json.writeStartObject();
            json.writeStringField("code", line.holder());
            json.writeStringField("level", Tier.of(line.holder()).orElseThrow().id());
            json.writeStringField("name", whatIf.name(line.holder()));
            json.writeNumberField("owing", line.owing());
            figures(line);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("people");
        for (Arrears.Line line : arrears.people()) {
            json.writeStartObject();
            json.writeStringField("id_number", line.holder());
            json.writeStringField("name", whatIf.name(line.holder()));
            json.writeStringField("community", line.place());
            figures(line);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figures(Arrears.Line line) throws IOException {
        figure("due_before", line.dueBefore());
        figure("due_after", line.dueAfter());
        figure("before", line.before());
        figure("after", line.after());
        Type type = arrears.rule().type();
        if (line.by().isPresent()) {
            json.writeStringField("difference", Figures.plain(line.by().get(), type));
            json.writeStringField("arrears", Figures.plain(line.owed(), type));
        }
        if (whatIf.amended()) {
            json.writeArrayFieldStart("reasons");
            for (String reason : whatIf.reasons(line.holder())) {
                json.writeString(reason);
            }
            json.writeEndArray();
        }
    }

    private void figure(String name, Value value) throws IOException {
        var plain = Figures.plain(value, arrears.rule().type());
        if (plain.isPresent()) {
            json.writeStringField(name, plain.get());
        }
    }
}
