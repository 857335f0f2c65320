package org.heding.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.policy.PolicyPack;

/**
 * A pack of rules of months made at random: truths and numbers of months that look at days, terms, reference pay and
 * each other, and results of people and communities that count them and add them up.
 */
final class RandomMonths {
    private static final List<String> PEOPLE = List.of("joined", "appointed", "left");

    private final Random random;
    private final List<String> rules = new ArrayList<>();
    private final List<String> truths = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>(List.of("fixed", "community.households"));

    private RandomMonths(long seed) {
        this.random = new Random(seed);
    }

    static PolicyPack of(long seed) {
        return new RandomMonths(seed).pack();
    }

    private PolicyPack pack() {
        // Where nothing says otherwise a person's year is one stretch; the number of the month, or a parameter that
        // changes in the year, cuts it into twelve.
        if (random.nextInt(4) == 0) {
            numbers.add(pick("number", "raised"));
        }
        for (int i = 0; i < 4; i++) {
            rule("month", "t" + i, "truth", truth(2));
            truths.add("t" + i);
            rule("month", "n" + i, "decimal", number(2));
            numbers.add("n" + i);
        }
        List<String> ofPerson = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rule("person", "p" + i, "decimal", ofPerson(ofPerson));
            ofPerson.add("p" + i);
        }
        for (int i = 0; i < 2; i++) {
            String rows = "person.p" + random.nextInt(5);
            rule("community", "c" + i, "decimal", pick("SUM", "MAX") + "(" + rows + ")");
        }
        return read();
    }

    private String truth(int depth) {
        int less = Math.max(depth - 1, 0);
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0, 1 -> "person." + pick(PEOPLE) + " " + pick("<", "<=", ">", ">=") + " " + pick("start", "end");
            case 2 -> "ISBLANK(person." + pick(PEOPLE) + ")";
            case 3 ->
                truths.isEmpty() || random.nextInt(3) == 0
                        ? "person.post " + pick("=", "<>") + " \"书记\""
                        : pick(truths);
            case 4, 5 -> pick("AND", "OR") + "(" + truth(less) + ", " + truth(less) + ")";
            case 6 -> "NOT(" + truth(less) + ")";
            case 7 -> number(less) + " " + pick("<", "<=", ">", ">=", "=", "<>") + " " + number(less);
            default -> "IF(" + truth(less) + ", " + truth(less) + ", " + truth(less) + ")";
        };
    }

    /** A condition as a count may have it. */
    private String counted(int depth) {
        int less = depth - 1;
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> truth(0);
            case 1 -> pick(truths);
            case 2 -> pick(numbers) + " " + pick("<", "<=", ">", ">=", "=", "<>") + " " + pick(numbers);
            case 3, 4 -> pick("AND", "OR") + "(" + counted(less) + ", " + counted(less) + ")";
            default -> "NOT(" + counted(less) + ")";
        };
    }

    private String number(int depth) {
        int less = Math.max(depth - 1, 0);
        return switch (random.nextInt(depth == 0 ? 3 : 8)) {
            case 0 -> String.valueOf(6 + random.nextInt(5));
            case 1, 2 -> pick(numbers);
            case 3 -> "COUNT(term, " + ofTerm(2) + ")";
            case 4, 5 -> "LOOKUP(reference_pay, " + grade() + ")";
            case 6 -> pick("MIN", "MAX", "SUM") + "(" + number(less) + ", " + number(less) + ")";
            default -> "IF(" + truth(less) + ", " + number(less) + ", " + number(less) + ")";
        };
    }

    private String grade() {
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(6 + random.nextInt(6));
            case 1 -> "10 - MIN(3, COUNT(term, " + ofTerm(1) + "))";
            default -> "IF(" + truth(1) + ", 7, 9)";
        };
    }

    private String ofTerm(int depth) {
        int less = depth - 1;
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> "completed";
            case 1 -> "appraisal " + pick("=", "<>") + " \"优秀\"";
            case 2, 3 -> pick("start", "end") + " " + pick("<", "<=", ">", ">=") + " month." + pick("start", "end");
            case 4 -> pick("AND", "OR") + "(" + ofTerm(less) + ", " + ofTerm(less) + ")";
            default -> truths.isEmpty() ? "completed = (start < month.end)" : "completed = month." + pick(truths);
        };
    }

    private String ofPerson(List<String> before) {
        return switch (random.nextInt(before.isEmpty() ? 5 : 7)) {
            case 0, 1 -> pick("SUM", "MIN", "MAX", "LAST") + "(month.n" + random.nextInt(4) + ")";
            case 2 -> "COUNT(month, " + pick(truths) + ")";
            case 3 -> "COUNT(month, " + counted(2) + ")";
            case 4 -> "COUNT(term, OR(completed, start < end))";
            case 5 -> "ROUND(" + pick(before) + " / 12, 2)";
            default -> "MAX(0, " + pick(before) + " - " + pick(before) + ")";
        };
    }

    private <T> T pick(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void rule(String level, String id, String type, String formula) {
        boolean may = level.equals("month") && !truths.isEmpty() && random.nextInt(3) == 0;
        String applies = may ? ", 'applies': '" + pick(truths) + "'" : "";
        rules.add("{'id': '%s', 'level': '%s', %s, 'type': '%s', 'formula': '%s'%s, %s}"
                .formatted(id, level, RandomPack.label(id), type, formula, applies, RandomPack.CITED));
    }

    private PolicyPack read() {
        List<String> inputs = new ArrayList<>();
        for (String level : List.of("county", "township", "community")) {
            inputs.add(RandomPack.input(level, "kind", "words"));
        }
        inputs.add(RandomPack.input("community", "households", "whole"));
        inputs.add(RandomPack.input("person", "post", "words"));
        PEOPLE.forEach(id -> inputs.add(RandomPack.input("person", id, "date")));
        inputs.add(RandomPack.input("month", "number", "whole"));
        for (String level : List.of("month", "term")) {
            inputs.add(RandomPack.input(level, "start", "date"));
            inputs.add(RandomPack.input(level, "end", "date"));
        }
        inputs.add(RandomPack.input("term", "completed", "truth"));
        inputs.add(RandomPack.input("term", "appraisal", "words"));
        String cited = RandomPack.CITED;
        return RandomPack.read(
                inputs,
                List.of(
                        "{'id': 'fixed', %s, 'type': 'decimal', 'values': [{'from': '2020-01-01', 'value': '2.5', %s}]}"
                                .formatted(RandomPack.label("fixed"), cited),
                        ("{'id': 'raised', %s, 'type': 'decimal', 'values': [{'from': '2020-01-01', 'value': '1', %s},"
                                        + " {'from': '2026-05-01', 'value': '2', %s}]}")
                                .formatted(RandomPack.label("raised"), cited, cited)),
                List.of("{'id': 'reference_pay', %s, 'key': {'zh': '键', 'en': 'key'}, 'key_type': 'whole', 'type':"
                                .formatted(RandomPack.label("reference_pay"))
                        + " 'decimal', 'source': 'document'}"),
                rules);
    }
}
