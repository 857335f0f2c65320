package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heding.message.Label;
import org.heding.policy.Citation;
import org.heding.policy.PackReader;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Status;
import org.heding.policy.Type;
import org.junit.jupiter.api.Test;

class ParameterPlanTest {
    private static final Citation CITED = new Citation("", Label.same("例"), Status.LOCAL);

    private static Parameter.Dated from(int year, int month, long value) {
        return new Parameter.Dated(LocalDate.of(year, month, 1), BigDecimal.valueOf(value), CITED);
    }

    private static ParameterPlan plan() {
        PolicyPack pack = PackReader.bundled("hefei-2019");
        Parameter changing = new Parameter(
                "changing",
                Label.same("例"),
                Label.same("人"),
                Type.WHOLE,
                List.of(from(2019, 1, 1), from(2025, 1, 2), from(2026, 7, 3), from(2027, 1, 4)),
                Label.same(""));
        PolicyPack changed = new PolicyPack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.paper(),
                pack.from(),
                pack.checkedOn(),
                pack.members(),
                pack.inputs(),
                List.of(changing),
                pack.tables(),
                pack.rules(),
                pack.checks(),
                pack.reports());
        return new ParameterPlan("参数", changed, 2026);
    }

    @Test
    void everyValueInForceOnAnyDayOfTheYearHasItsRow() {
        List<String> values = plan().rows().stream()
                .filter(row -> row.key().isEmpty())
                .map(row -> row.value().toPlainString())
                .toList();
        assertEquals(List.of("2", "3"), values);
    }

    @Test
    void aMonthLooksAtTheValueInForceOnItsFirstDay() {
        assertEquals(Optional.of("'参数'!$C$4"), plan().value("changing", LocalDate.of(2026, 6, 1), ""));
        assertEquals(Optional.of("'参数'!$C$5"), plan().value("changing", LocalDate.of(2026, 7, 1), ""));
    }

    @Test
    void aTablesKeysAndValuesStandSideBySide() {
        List<String> places = plan().table("service_fund_floor", LocalDate.of(2026, 12, 31), "")
                .orElseThrow();
        assertEquals(List.of("'参数'!$B$6:$B$9", "'参数'!$C$6:$C$9"), places);
    }

    @Test
    void beforeItsFirstDayATableIsNotThere() {
        assertTrue(
                plan().table("service_fund_floor", LocalDate.of(2018, 1, 1), "").isEmpty());
    }
}
