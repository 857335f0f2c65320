package org.heding.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.formula.Formula;
import org.heding.message.Label;
import org.heding.message.Phrase;

/**
 * A policy pack (政策包): the inputs, parameters, tables, rules, checks and report tables of one paper.
 *
 * @param id its name
 * @param version its version
 * @param title what people call it
 * @param paper the paper behind it
 * @param from the first day it is in force
 * @param checkedOn the day a person last compared it with its source
 * @param members which units of a level it is about; a level that is not named is taken whole
 */
public record PolicyPack(
        String id,
        String version,
        Label title,
        Paper paper,
        LocalDate from,
        LocalDate checkedOn,
        Map<Level, Formula> members,
        List<Input> inputs,
        List<Parameter> parameters,
        List<Table> tables,
        List<Rule> rules,
        List<Check> checks,
        List<ReportTable> reports) {
    public PolicyPack {
        members = Map.copyOf(members);
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
        checks = List.copyOf(checks);
        reports = List.copyOf(reports);
    }

    /** Whether it has been compared with its source in that year or later; what it says of later years may have changed. */
    public boolean isCheckedFor(int year) {
        return year <= checkedOn.getYear();
    }

    /** The input of this name at a level. */
    public Optional<Input> input(Level level, String id) {
        return inputs.stream()
                .filter(input -> input.level() == level && input.id().equals(id))
                .findFirst();
    }

    /** The parameter of this name. */
    public Optional<Parameter> parameter(String id) {
        return parameters.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst();
    }

    /** The table of this name. */
    public Optional<Table> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The rule of this name at a level: one that the pack states, or the sum that an additive rule has above it. */
    public Optional<Rule> rule(Level level, String id) {
        return rules.stream()
                .filter(rule -> rule.level() == level && rule.id().equals(id))
                .findFirst();
    }

    /** Why a parameter cannot have a value: there is none of this name, or its type or bounds forbid it. */
    public Optional<Phrase> refusal(String id, BigDecimal value) {
        return parameter(id)
                .map(parameter -> parameter.refusal(value))
                .orElseGet(() -> Optional.of(Phrase.of("policy.value.unknown", id)));
    }

    /**
     * Why a parameter, or a row of a table, cannot have a value of the document's own; nothing if it can.
     *
     * @param row the key of the row; empty for a parameter
     */
    public Optional<Phrase> refusal(String id, String row, BigDecimal value) {
        return row.isEmpty()
                ? refusal(id, value)
                : table(id)
                        .map(table -> table.refusal(row, value))
                        .orElseGet(() -> Optional.of(Phrase.of("policy.value.no_table", id)));
    }

    /**
     * The same pack with a row of the document's own over those of a table.
     *
     * @throws IllegalArgumentException if there is no such table, or it cannot have this row
     */
    public PolicyPack with(String id, String row, Parameter.Dated value) {
        if (row.isEmpty()) {
            return with(id, value);
        }
        if (refusal(id, row, value.value()).isPresent()) {
            throw new IllegalArgumentException(id + " cannot have " + value.value() + " for " + row);
        }
        List<Table> said = tables.stream()
                .map(table -> table.id().equals(id) ? table.with(row, value) : table)
                .toList();
        return new PolicyPack(
                this.id,
                version,
                title,
                paper,
                from,
                checkedOn,
                members,
                inputs,
                parameters,
                said,
                rules,
                checks,
                reports);
    }

    /**
     * The same pack with another value of a parameter from a day on; what the pack says of later days falls with it.
     *
     * @throws IllegalArgumentException if there is no such parameter, or it cannot have this value
     */
    public PolicyPack with(String id, Parameter.Dated value) {
        if (refusal(id, value.value()).isPresent()) {
            throw new IllegalArgumentException(id + " cannot be " + value.value());
        }
        List<Parameter> said = parameters.stream()
                .map(parameter -> parameter.id().equals(id) ? parameter.with(value) : parameter)
                .toList();
        return new PolicyPack(
                this.id, version, title, paper, from, checkedOn, members, inputs, said, tables, rules, checks, reports);
    }
}
