package org.heding.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

class PolicyModelTest {
    private final PolicyPack pack = PackReader.bundled("hefei-2019");
    private final PolicyModel model = new PolicyModel(pack, Messages.of(Locale.SIMPLIFIED_CHINESE));

    @Test
    void formulasAreInTheNamesPeopleUse() {
        Rule rule = pack.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        String formula = model.formula(rule);
        assertTrue(formula.contains("党员数"), formula);
        assertFalse(formula.matches(".*[a-z].*"), formula);
    }

    @Test
    void remarksNameTheFiguresTheyGive() {
        Rule rule = pack.rule(Level.COMMUNITY, "organiser_required").orElseThrow();
        List<String> remarks = rule.remarks().stream()
                .map(remark -> model.sentence(rule.level(), remark.says()))
                .toList();
        assertTrue(remarks.stream().anyMatch(remark -> remark.contains("[党员数]")), remarks.toString());
        assertTrue(remarks.stream().noneMatch(remark -> remark.contains("{")), remarks.toString());
    }

    @Test
    void theParametersOfARuleAreThoseItsFormulaNames() {
        Rule rule = pack.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        List<String> ids = model.parameters(rule).stream().map(Parameter::id).toList();
        assertEquals(2, ids.size(), ids.toString());
    }

    @Test
    void sumsAndRepetitionsAreLeftOut() {
        List<String> county = model.rules(Level.COUNTY).stream().map(Rule::id).toList();
        assertTrue(county.contains("worker_quota"));
        assertFalse(county.contains("activity_fund"));
        assertFalse(county.contains("worker_vacancy"));
    }

    @Test
    void aNameLeadsToTheParameterTableResultOrInputThatBearsIt() {
        assertEquals(
                "parameter organiser_threshold",
                model.about("organiser_threshold").orElseThrow().key());
        assertEquals(
                "table service_fund_floor",
                model.about("service_fund_floor").orElseThrow().key());
        assertEquals(
                "rule COMMUNITY activity_fund",
                model.about("activity_fund").orElseThrow().key());
        assertEquals("input COMMUNITY grids", model.about("grids").orElseThrow().key());
        assertTrue(model.about("nothing").isEmpty());
    }

    private List<String> uses(String id) {
        return model.uses(model.about(id).orElseThrow()).stream()
                .map(Entry::key)
                .toList();
    }

    @Test
    void parametersTablesAndFiguresSayWhereTheyAreUsed() {
        assertEquals(List.of("rule COMMUNITY organiser_required"), uses("organiser_threshold"));
        assertTrue(
                uses("service_fund_floor").contains("rule COMMUNITY service_fund"),
                uses("service_fund_floor").toString());
        assertTrue(uses("organiser_required").stream().anyMatch(use -> use.startsWith("check COMMUNITY")));
        assertTrue(uses("grids").contains("rule COMMUNITY grid_leader_required"));
        assertEquals(
                List.of("organisers"),
                model.reports(Level.COMMUNITY, "organiser_required").stream()
                        .map(table -> table.id())
                        .toList());
    }

    @Test
    void aClauseSaysAllThatCitesIt() {
        Rule rule = pack.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        Entry.Clause clause = Entry.Clause.of(rule.citation());
        assertTrue(model.clauses().contains(clause));
        List<String> uses = model.uses(clause).stream().map(Entry::key).toList();
        assertTrue(uses.contains("rule COMMUNITY activity_fund"), uses.toString());
        assertTrue(uses.contains("parameter activity_per_member"), uses.toString());
    }

    @Test
    void theSearchLooksAtNamesIdsAndClauses() {
        Entry entry = model.about("organiser_threshold").orElseThrow();
        assertTrue(model.matches(entry, "分档"));
        assertTrue(model.matches(entry, "ORGANISER"));
        assertTrue(model.matches(entry, "至少配 2 名"));
        assertFalse(model.matches(entry, "网格"));
    }
}
