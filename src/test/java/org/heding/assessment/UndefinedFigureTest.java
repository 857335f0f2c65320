package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.OverHefei;
import org.heding.policy.PolicyPack;
import org.heding.policy.Severity;
import org.junit.jupiter.api.Test;

/** A figure that cannot be computed though nothing is wanting is named among the problems, at its cause alone. */
class UndefinedFigureTest {
    private static final String COMMUNITY = "340102001001";

    @Test
    void aDivisionByNoughtIsAProblemOfTheFigureThatDivides() throws Exception {
        PolicyPack pack = new OverHefei()
                .rule("households_a_grid", "community", "decimal", "户/个", "ROUND(households / grids, 2)")
                .rule("twice_that", "community", "decimal", "户/个", "households_a_grid + households_a_grid")
                .read();
        Ledger ledger = new Ledger();
        List.of("3401", "340102", "340102001", COMMUNITY).forEach(code -> {
            String kind = code.length() == 4 ? "" : code.length() == 6 ? "市辖区" : code.length() == 9 ? "街道" : Kind.URBAN;
            ledger.apply(new Change.PutUnit(new Unit(code, "示例" + code, kind)));
        });
        ledger.apply(new Change.SetFact(COMMUNITY, 2026, Field.HOUSEHOLDS, BigDecimal.TEN));
        ledger.apply(new Change.SetFact(COMMUNITY, 2026, Field.GRIDS, BigDecimal.ZERO));
        Assessment assessment = Assessment.of(pack, ledger, 2026, "");
        assertInstanceOf(Value.Missing.class, assessment.value(COMMUNITY, "households_a_grid"));
        List<Problem> found = assessment.problems().stream()
                .filter(problem -> problem.holder().equals(COMMUNITY) && problem.severity() == Severity.MISSING)
                .filter(problem -> problem.input().equals("households_a_grid")
                        || problem.input().equals("twice_that"))
                .toList();
        assertEquals(1, found.size(), found::toString);
        assertEquals("households_a_grid", found.getFirst().input());
        String said = found.getFirst().message().in(Messages.of(Locale.SIMPLIFIED_CHINESE));
        assertTrue(said.contains("除数是 0"), said);
    }
}
