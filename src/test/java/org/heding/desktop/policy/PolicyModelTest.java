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
    void aParameterLeadsToARuleThatUsesIt() {
        Rule rule = pack.rule(Level.COMMUNITY, "activity_fund").orElseThrow();
        String parameter = model.parameters(rule).getFirst().id();
        assertEquals(rule, model.about(parameter).orElseThrow());
    }
}
