package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.heding.assessment.Assessment;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.policy.OverHefei;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that no Excel formula says is named; nothing is written then. */
class NotLiveTest {
    @TempDir
    Path folder;

    @Test
    void aCountOfMonthsByAParameterThatChangesWithinTheYearIsNamed() throws Exception {
        PolicyPack pack = new OverHefei()
                .parameter(
                        "threshold",
                        "whole",
                        "",
                        OverHefei.from("2019-01-01", "3") + ", " + OverHefei.from("2026-07-01", "9"))
                .rule("late_months", "person", "whole", "个月", "COUNT(month, number > threshold)")
                .report("late", "late_months")
                .read();
        Ledger ledger = ReportLedger.of(3, 1, 1, 1, 1);
        Assessment assessment = Assessment.of(pack, ledger, ReportLedger.YEAR, "");
        String person = ledger.people().iterator().next().idNumber();
        assertInstanceOf(Value.Amount.class, assessment.value(person, "late_months"));
        Path book = folder.resolve("late.xlsx");
        BookException refused = assertThrows(BookException.class, () -> Reports.written(book, assessment));
        String said = refused.in(Messages.of(Locale.SIMPLIFIED_CHINESE));
        assertTrue(said.contains("late_months") && said.contains("写不成 Excel 公式"), said);
        assertFalse(Files.exists(book));
    }
}
