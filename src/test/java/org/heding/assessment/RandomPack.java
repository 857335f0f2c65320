package org.heding.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;

/**
 * A pack of rules made at random over the inputs that ledgers have: results of communities, results of counties that
 * look at those, and results of communities that look at the counties'. All numbers are without a unit, so that anything
 * may be added to anything.
 */
final class RandomPack {
    private static final List<String> INPUTS =
            List.of("households", "residents", "party_members", "grids", "workers", "area", "planned_service_fund");

    private final Random random;
    private final List<String> rules = new ArrayList<>();
    private final List<String> names = new ArrayList<>(INPUTS);
    private boolean inCounty;

    private RandomPack(long seed) {
        this.random = new Random(seed);
        names.addAll(List.of("small", "large", "later"));
    }

    static PolicyPack of(long seed) {
        return new RandomPack(seed).pack();
    }

    private PolicyPack pack() {
        for (int i = 0; i < 3; i++) {
            rule("community", "c" + i, number(3), i == 0);
            names.add("c" + i);
        }
        List<String> below = List.copyOf(names);
        inCounty = true;
        names.clear();
        names.addAll(List.of("approved_quota", "quota_standard", "small", "large", "c0"));
        for (int i = 0; i < 3; i++) {
            names.add(aggregate(below));
            rule("county", "k" + i, number(2), false);
            names.add("k" + i);
        }
        rule("county", "total", "MAX(0, ROUND(" + number(1) + ", 0))", false);
        inCounty = false;
        names.clear();
        names.addAll(below);
        names.addAll(List.of("county.k0", "county.k1", "county.k2", "county.approved_quota"));
        String minimum = random.nextInt(3) == 0 ? ", MAX(0, " + number(1) + ")" : "";
        rule("community", "part", "ALLOCATE(county.total, " + pick("households", "grids") + minimum + ")", true);
        names.add("part");
        rule("community", "last", number(3), true);
        return read();
    }

    private String aggregate(List<String> below) {
        String rows = "community." + below.get(random.nextInt(below.size()));
        return switch (random.nextInt(4)) {
            case 0 -> "COUNT(community)";
            case 1 -> "COUNT(community, households > " + random.nextInt(9_000) + ")";
            case 2 -> pick("MIN", "MAX") + "(" + named(rows) + ")";
            default -> "SUM(" + named(rows) + ")";
        };
    }

    /** What lies below has parameters too, but no sum of them is asked for. */
    private static String named(String rows) {
        return rows.matches("community\\.(small|large|later)") ? "community.c0" : rows;
    }

    private String number(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0 ? constant() : names.get(random.nextInt(names.size()));
        }
        int less = depth - 1;
        return switch (random.nextInt(13)) {
            case 0, 1 -> "(" + number(less) + " + " + number(less) + ")";
            case 2 -> "(" + number(less) + " - " + number(less) + ")";
            case 3 -> "(" + number(less) + " * " + constant() + ")";
            case 4 -> "-" + number(less);
            case 5, 6 -> rounding() + "(" + number(less) + " / " + number(less) + ", " + random.nextInt(3) + ")";
            case 7 -> rounding() + "(" + number(less) + ", " + (random.nextInt(4) - 1) + ")";
            case 8 -> pick("MIN", "MAX", "SUM") + "(" + number(less) + ", " + number(less) + ")";
            case 9 ->
                "SHARE(MAX(0, " + number(less) + "), " + (1 + random.nextInt(3)) + ", 4, "
                        + (random.nextInt(4) == 0 ? "large" : "4") + ", " + constant() + ")";
            case 10 -> random.nextInt(4) == 0 ? "(" + number(less) + " / " + number(less) + ")" : lookUp(less);
            default -> "IF(" + condition(less) + ", " + number(less) + ", " + number(less) + ")";
        };
    }

    private String lookUp(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> "LOOKUP(bands, " + number(depth) + ")";
            case 1 -> "LOOKUP(kinds, " + (inCounty ? "kind" : "county.kind") + ")";
            default -> "LOOKUP(bands, " + (inCounty ? "approved_quota" : "households") + ")";
        };
    }

    private String condition(int depth) {
        int less = Math.max(depth - 1, 0);
        return switch (random.nextInt(6)) {
            case 0 -> pick("AND", "OR") + "(" + condition(less) + ", " + condition(less) + ")";
            case 1 -> "NOT(" + condition(less) + ")";
            case 2 -> "ISBLANK(" + (inCounty ? "approved_quota" : pick("households", "workers")) + ")";
            case 3 -> (inCounty ? "kind" : "county.kind") + " = \"市辖区\"";
            default -> number(less) + " " + pick("<", "<=", ">", ">=", "=", "<>") + " " + number(less);
        };
    }

    private String rounding() {
        return pick("ROUND", "ROUNDUP", "ROUNDDOWN");
    }

    private String constant() {
        return pick("1", "2", "3", "7", "90", "0.5", "2.25");
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void rule(String level, String id, String formula, boolean additive) {
        String applies = random.nextInt(5) == 0 ? ", 'applies': '" + condition(1) + "'" : "";
        rules.add("{'id': '%s', 'level': '%s', %s, 'type': 'decimal', 'formula': '%s', 'additive': %s%s, %s}"
                .formatted(id, level, label(id), formula, additive, applies, CITED));
    }

    static final String CITED = "'cite': 'X', 'status': 'local'";

    static String label(String id) {
        return "'label': {'zh': '%s', 'en': '%s'}, 'unit': {'zh': '', 'en': ''}".formatted(id, id);
    }

    static String input(String level, String id, String type) {
        return "{'id': '%s', 'level': '%s', %s, 'type': '%s'}".formatted(id, level, label(id), type);
    }

    private String parameter(String id, String from, String value) {
        String values = "{'from': '%s', 'value': '%s', %s}".formatted(from, value, CITED);
        return "{'id': '%s', %s, 'type': 'decimal', 'values': [%s%s]}".formatted(id, label(id), values, ofAreas());
    }

    /** None, or one or two values that hold for a district or street only. */
    private String ofAreas() {
        StringBuilder values = new StringBuilder();
        for (String area : List.of("340111", "340112001")) {
            if (random.nextInt(4) == 0) {
                values.append(", {'from': '%s', 'area': '%s', 'value': '%s', %s}"
                        .formatted(pick("2020-01-01", "2026-06-01", "2027-01-01"), area, constant(), CITED));
            }
        }
        return values.toString();
    }

    private static String table(String id, String type, String content) {
        return "{'id': '%s', %s, 'key': {'zh': '键', 'en': 'key'}, 'key_type': '%s', 'type': 'decimal', "
                        .formatted(id, label(id), type)
                + "'editions': [{'from': '2020-01-01', %s, %s}]}".formatted(content, CITED);
    }

    /** The end of the table's edition, and perhaps another for one district. */
    private String edition() {
        return random.nextInt(3) > 0
                ? ""
                : ", %s}, {'from': '2021-01-01', 'area': '340111', 'rows': {'市辖区': '4', '县': '0.125'}".formatted(CITED);
    }

    private PolicyPack read() {
        List<String> inputs = new ArrayList<>();
        for (String level : List.of("county", "township", "community")) {
            inputs.add(input(level, "kind", "words"));
        }
        inputs.add(input("county", "approved_quota", "whole"));
        inputs.add(input("county", "quota_standard", "decimal"));
        INPUTS.forEach(id -> inputs.add(input("community", id, id.contains("fund") ? "money" : "decimal")));
        return read(
                inputs,
                List.of(
                        parameter("small", "2020-01-01", constant()),
                        parameter("large", "2020-01-01", String.valueOf(random.nextInt(5_000))),
                        parameter("later", "2030-01-01", "5")),
                List.of(
                        table(
                                "bands",
                                "decimal",
                                "'bands': [{'from': '0', 'to': '900', 'value': '3'}, {'below': '5000',"
                                        + " 'value': '4.5'}, {'to': '6000', 'value': '7'}, {'beyond': {'each': '500', 'adds':"
                                        + " '1'}, 'cap': '9'}]"),
                        table("kinds", "words", "'rows': {'市辖区': '3', '县级市': '2.5'}" + edition())),
                rules);
    }

    static PolicyPack read(List<String> inputs, List<String> parameters, List<String> tables, List<String> rules) {
        String both = "{'zh': '示例', 'en': 'example'}";
        String json = "{'id': 'random', 'version': '1', 'title': " + both + ", 'paper': {'title': " + both
                + ", 'issuer': " + both + ", 'source': " + both + ", 'caveat': " + both
                + "}, 'from': '2020-01-01', 'checked_on': '2020-01-01', 'clauses': {'X': {'section': 'X', 'zh': '示例',"
                + " 'en': 'example'}}, 'members': {'community': 'kind = \"城市社区\"'}, 'inputs': " + inputs
                + ", 'parameters': " + parameters + ", 'tables': " + tables
                + ", 'rules': " + rules + ", 'checks': [], 'reports': []}";
        String quoted = json.replace("\"", "\\\"").replace('\'', '"');
        try {
            return PackReader.read(quoted.getBytes(StandardCharsets.UTF_8));
        } catch (PackException e) {
            throw new AssertionError(e.problems() + " in " + rules, e);
        }
    }
}
