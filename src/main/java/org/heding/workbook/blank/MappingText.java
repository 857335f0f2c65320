package org.heding.workbook.blank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.heding.ledger.Form;
import org.heding.policy.Level;
import org.heding.workbook.BookException;

/** A mapping as a document keeps it: JSON. */
final class MappingText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingText() {}

    static String write(BlankMapping mapping) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode tables = root.putObject("tables");
        new TreeMap<>(mapping.tables()).forEach((sheet, table) -> {
            ObjectNode one = tables.putObject(sheet);
            one.put("level", table.level().id());
            meanings(one.putObject("columns"), table.columns());
            ObjectNode rows = one.putObject("rows");
            new TreeMap<>(table.rows()).forEach(rows::put);
        });
        meanings(root.putObject("places"), mapping.places());
        return root.toString();
    }

    private static void meanings(ObjectNode node, Map<String, Meaning> meanings) {
        new TreeMap<>(meanings).forEach((key, meaning) -> {
            ObjectNode one = node.putObject(key);
            one.put("sort", meaning.sort().name().toLowerCase(Locale.ROOT));
            if (!meaning.what().isEmpty()) {
                one.put("what", meaning.what());
            }
            if (!meaning.unit().isEmpty()) {
                one.put("unit", meaning.unit());
            }
        });
    }

    static BlankMapping read(Form form) throws BookException {
        try {
            JsonNode root = JSON.readTree(form.meaning());
            return new BlankMapping(map(root.path("tables"), MappingText::table), meanings(root.path("places")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw BookException.of("workbook.blank.mapping", form.name(), e);
        }
    }

    private static BlankMapping.Table table(JsonNode node) {
        Level level =
                Level.of(node.path("level").asText()).orElseThrow(() -> new IllegalArgumentException("No such level"));
        return new BlankMapping.Table(level, meanings(node.path("columns")), map(node.path("rows"), JsonNode::asText));
    }

    private static Map<String, Meaning> meanings(JsonNode node) {
        return map(
                node,
                one -> new Meaning(
                        Meaning.Sort.valueOf(one.path("sort").asText().toUpperCase(Locale.ROOT)),
                        one.path("what").asText(),
                        one.path("unit").asText()));
    }

    private static <T> Map<String, T> map(JsonNode node, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
        return map;
    }
}
