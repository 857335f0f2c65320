package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.heding.assessment.Assessment;
import org.heding.ledger.Ledger;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice finds in the reports of other packs what the program computed. */
class ShapesReportTest {
    @TempDir
    Path folder;

    private LibreOffice office;

    @BeforeEach
    void findOffice() throws Exception {
        office = new LibreOffice(folder);
    }

    private StoredValues unchanged(PolicyPack pack, Ledger ledger) throws Exception {
        Assessment assessment = Assessment.of(pack, ledger, ExamplePacks.YEAR, "");
        Path book = Reports.written(folder.resolve(pack.id() + ".xlsx"), assessment);
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(office.recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertTrue(stored.formulas().size() > 30, stored.formulas().size() + " formulas");
        return stored;
    }

    @Test
    void aMinimumStandsBesideWhatIsAllocated() throws Exception {
        StoredValues stored = unchanged(ExamplePacks.staffing(), ExamplePacks.ledger());
        assertEquals("核定额度\n（保底数）", stored.at("配备示例!G3"));
        assertEquals(
                List.of("8.0", "10.0", "14.0", "5.0"),
                List.of(9, 10, 11, 12).stream()
                        .map(row -> stored.at("配备示例!F" + row))
                        .toList());
    }

    @Test
    void aTotalBelowTheMinimumsLeavesItsPartsBlank() throws Exception {
        Ledger ledger = ExamplePacks.ledger();
        ExamplePacks.fact(ledger, ExamplePacks.DISTRICT, "approved_quota", "19");
        assertEquals("", unchanged(ExamplePacks.staffing(), ledger).at("配备示例!F9"));
    }

    @Test
    void fundsOfEveryShapeAreRecalculated() throws Exception {
        unchanged(ExamplePacks.funds(), ExamplePacks.ledger());
    }

    @Test
    void thePlanningFigureIsRecalculated() throws Exception {
        unchanged(PackReader.bundled("national-2021"), ReportLedger.of(11, 3, 3, 4, 1));
    }
}
