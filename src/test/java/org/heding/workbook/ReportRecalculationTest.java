package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heding.assessment.Assessment;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice, told to compute everything afresh, finds what the program computed. */
class ReportRecalculationTest {
    @TempDir
    Path folder;

    private Path written(String name, Ledger ledger, Locale language) throws Exception {
        Path book = folder.resolve(name);
        Assessment assessment = Assessment.of(PackReader.bundled("hefei-2019"), ledger, ReportLedger.YEAR, "");
        ReportHead head = new ReportHead("示例报表", "", "示例市", true, Set.of());
        ReportWriter.write(book, assessment, head, Messages.of(language), Progress.NONE);
        return book;
    }

    @Test
    void recalculatingChangesNoValue() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Path book = written("report.xlsx", ReportLedger.of(11, 4, 5, 6, 3), Locale.SIMPLIFIED_CHINESE);
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(office.recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertTrue(stored.formulas().size() > 10_000, stored.formulas().size() + " formulas");
    }
}
