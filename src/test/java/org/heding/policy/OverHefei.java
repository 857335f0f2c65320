package org.heding.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A pack made up for a test: entries of one's own laid over the pack of Hefei. */
public final class OverHefei {
    private final List<String> inputs = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private String checkedOn = "2026-11-23";

    /** The day on which the pack was last checked. */
    public OverHefei checkedOn(String day) {
        checkedOn = day;
        return this;
    }

    /** An input without bounds. */
    public OverHefei input(String id, String level, String type, String unit) {
        inputs.add("{%s, \"level\": \"%s\", \"type\": \"%s\"}".formatted(named(id, unit), level, type));
        return this;
    }

    /** A parameter with the values given: JSON, without the brackets. */
    public OverHefei parameter(String id, String type, String unit, String values) {
        parameters.add("{%s, \"type\": \"%s\", \"values\": [%s]}".formatted(named(id, unit), type, values));
        return this;
    }

    /** A value of a parameter from a day on. */
    public static String from(String day, String value) {
        return "{\"from\": \"%s\", \"value\": \"%s\", \"cite\": \"X1\", \"status\": \"local\"}".formatted(day, value);
    }

    /** A table of whole numbers told apart by words. */
    public OverHefei table(String id, String unit, String from, String rows) {
        tables.add(("{%s, \"key\": {\"zh\": \"键\", \"en\": \"key\"}, \"key_type\": \"words\", \"type\": \"whole\","
                        + " \"editions\": [{\"from\": \"%s\", \"cite\": \"X1\", \"status\": \"local\", \"rows\": {%s}}]}")
                .formatted(named(id, unit), from, rows));
        return this;
    }

    /** A rule. */
    public OverHefei rule(String id, String level, String type, String unit, String formula) {
        String written = formula.replace("\"", "\\\"");
        rules.add(("{%s, \"level\": \"%s\", \"type\": \"%s\", \"cite\": \"X1\", \"status\": \"local\","
                        + " \"formula\": \"%s\"}")
                .formatted(named(id, unit), level, type, written));
        return this;
    }

    /** A table of the report book, of people. */
    public OverHefei report(String id, String... columns) {
        reports.add(
                "{\"id\": \"%s\", \"title\": {\"zh\": \"示例 %s\", \"en\": \"%s\"}, \"levels\": [\"person\"], \"columns\": [%s]}"
                        .formatted(id, id, id, "\"" + String.join("\", \"", columns) + "\""));
        return this;
    }

    private static String named(String id, String unit) {
        String said = "\"id\": \"%s\", \"label\": {\"zh\": \"示例 %s\", \"en\": \"example %s\"},"
                + " \"unit\": {\"zh\": \"%s\", \"en\": \"%s\"}";
        return said.formatted(id, id, id, unit, unit);
    }

    /** The JSON text. */
    public byte[] json() {
        String json = """
                {"id": "example-people", "over": "hefei-2019", "version": "1",
                 "title": {"zh": "示例", "en": "Example"},
                 "paper": {"title": {"zh": "示例", "en": "an example"}, "issuer": {"zh": "示例", "en": "example"},
                           "source": {"zh": "示例", "en": "example"}, "caveat": {"zh": "示例", "en": "Example"}},
                 "from": "2019-01-01", "checked_on": "%s",
                 "clauses": {"X1": {"section": "示例", "zh": "示例条款。", "en": "An example clause."}},
                 "inputs": [%s], "parameters": [%s], "tables": [%s], "rules": [%s], "reports": [%s]}""".formatted(
                        checkedOn,
                        String.join(",", inputs),
                        String.join(",", parameters),
                        String.join(",", tables),
                        String.join(",", rules),
                        String.join(",", reports));
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The pack. */
    public PolicyPack read() {
        try {
            return PackReader.read(json());
        } catch (PackException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }
}
