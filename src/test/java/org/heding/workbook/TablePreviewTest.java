package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.heding.assessment.Assessment;
import org.heding.ledger.Ledger;
import org.heding.policy.ReportTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview says what the workbook will hold. */
class TablePreviewTest {
    private static final int MOST = 12;

    @TempDir
    Path folder;

    private static boolean isFigure(String text) {
        return text.matches("-?[0-9,]+([.][0-9]+)?");
    }

    @Test
    void everyTableBeginsAsTheWorkbookDoesInYuanAndInTenThousands() throws Exception {
        Ledger ledger = ReportLedger.small();
        Assessment assessment = Reports.assessed(ledger, "");
        for (MoneyUnit money : MoneyUnit.values()) {
            ReportChoice choice = new ReportChoice(Set.of(), money, IdForm.MASKED);
            StoredValues book = StoredValues.of(Reports.written(folder.resolve(money + ".xlsx"), ledger, choice));
            ReportHead head = new ReportHead("示例报告", "", "示例市", true, choice);
            int compared = 0;
            for (ReportTable table : assessment.pack().reports()) {
                TablePreview preview = TablePreview.of(table, assessment, head, Reports.CHINESE, MOST);
                String sheet = table.title().zh();
                assertEquals(book.at(sheet + "!A1"), preview.title());
                assertEquals(book.at(sheet + "!A2"), preview.unit());
                assertTrue(preview.lines().size() <= MOST && preview.lines().size() <= preview.all());
                for (int column = 0; column < preview.heads().size(); column++) {
                    String letters = SheetPlan.letters(column);
                    assertEquals(
                            book.at(sheet + "!" + letters + 3), preview.heads().get(column), sheet);
                    for (int row = 0; row < preview.lines().size(); row++) {
                        String cell = preview.lines().get(row).cells().get(column);
                        String written = book.at(sheet + "!" + letters + (row + TablePlan.FIRST_ROW + 1));
                        if (column >= TablePlan.FIRST_COLUMN && isFigure(cell)) {
                            assertEquals(
                                    0,
                                    new BigDecimal(cell.replace(",", "")).compareTo(new BigDecimal(written)),
                                    sheet + " " + letters + row + ": " + cell + " is not " + written);
                            compared++;
                        } else if (column < TablePlan.FIRST_COLUMN) {
                            assertEquals(written, cell, sheet);
                        }
                    }
                }
            }
            assertTrue(compared > 200, compared + " figures");
        }
    }

    @Test
    void ofALongTableOnlyTheFirstRowsAreTold() {
        Assessment assessment = Reports.assessed(ReportLedger.of(11, 4, 4, 4, 2), "");
        ReportHead head = new ReportHead("示例", "", "示例市", false, ReportChoice.USUAL);
        ReportTable people = assessment.pack().reports().stream()
                .filter(table -> table.id().equals("pay"))
                .findFirst()
                .orElseThrow();
        TablePreview preview = TablePreview.of(people, assessment, head, Reports.CHINESE, 3);
        assertEquals(3, preview.lines().size());
        assertTrue(preview.all() > 20);
        assertTrue(preview.lines().getFirst().total());
        assertEquals(List.of("区划代码或身份证号", "名称", "所属"), preview.heads().subList(0, 3));
    }
}
