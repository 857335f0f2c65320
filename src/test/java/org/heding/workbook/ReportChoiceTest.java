package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.heding.ledger.Ledger;
import org.heding.message.Label;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the user chooses of a report: the unit of money, and how ID numbers are shown. */
class ReportChoiceTest {
    private static final Pattern WHOLE_ID = Pattern.compile("[0-9]{6} ?[0-9]{8} ?[0-9]{3}[0-9X]");

    @TempDir
    Path folder;

    private Path written(Ledger ledger, MoneyUnit money, IdForm ids) throws BookException {
        return Reports.written(folder.resolve("report.xlsx"), ledger, new ReportChoice(Set.of(), money, ids));
    }

    @Test
    void anIdNumberIsShownInEachForm() {
        String id = "11010519491231002X";
        assertEquals("11010519491231002X", IdForm.FULL.of(id));
        assertEquals("1101**********002X", IdForm.MASKED.of(id));
        assertEquals("002X", IdForm.LAST4.of(id));
        assertEquals("110105 19491231 002X", IdForm.SPACED.of(id));
    }

    @ParameterizedTest
    @EnumSource(names = {"MASKED", "LAST4"})
    void noSheetTellsAWholeIdNumberUnlessItIsAskedFor(IdForm form) throws Exception {
        StoredValues stored = StoredValues.of(written(ReportLedger.small(), MoneyUnit.YUAN, form));
        assertEquals(
                List.of(),
                stored.values().entrySet().stream()
                        .filter(cell -> WHOLE_ID.matcher(cell.getValue()).find())
                        .limit(5)
                        .toList());
        String person = ReportLedger.small().people().iterator().next().idNumber();
        assertTrue(stored.values().values().stream()
                        .filter(form.of(person)::equals)
                        .count()
                > 2);
        assertTrue(stored.at("社区工作者花名册!A3").contains("不能导入"), stored.at("社区工作者花名册!A3"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "SPACED"})
    void aReportWithWholeIdNumbersCanBeImportedAndHoldsTheSameFacts(IdForm form) throws Exception {
        Ledger ledger = ReportLedger.small();
        Ledger read = new Ledger();
        Reading reading = BookReader.read(
                written(ledger, MoneyUnit.WAN, form),
                read,
                TestBook.PACK,
                ReportLedger.YEAR,
                code -> Optional.empty(),
                Progress.NONE);
        assertEquals(List.of(), reading.rejected());
        reading.changes().forEach(read::apply);
        assertEquals(ledger.units(), read.units());
        assertEquals(List.copyOf(ledger.people()), List.copyOf(read.people()));
        assertEquals(ledger.referencePay(), read.referencePay());
        for (String code : ledger.units().keySet()) {
            assertEquals(ledger.facts(code, ReportLedger.YEAR), read.facts(code, ReportLedger.YEAR), code);
            assertEquals(ledger.meetings(code), read.meetings(code), code);
        }
    }

    @Test
    void tablesInTenThousandsOfYuanAreRoundedFromExactYuanAndRecalculateToTheSame() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        Ledger ledger = ReportLedger.of(17, 2, 3, 4, 1);
        StoredValues yuan = StoredValues.of(written(ledger, MoneyUnit.YUAN, IdForm.MASKED));
        Path book = written(ledger, MoneyUnit.WAN, IdForm.MASKED);
        StoredValues wan = StoredValues.of(book);
        assertEquals(List.of(), wan.differences(StoredValues.of(office.recalculated(book))));
        int restated = 0;
        for (Map.Entry<String, String> cell : yuan.values().entrySet()) {
            if (cell.getKey().matches("经费(测算|分担)!([F-H]|[DE]|I)[0-9]+")
                    && cell.getValue().matches("[0-9.E]+")
                    && !wan.at(cell.getKey()).equals(cell.getValue())) {
                BigDecimal exact = new BigDecimal(cell.getValue());
                BigDecimal rounded = exact.movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
                assertEquals(0, rounded.compareTo(new BigDecimal(wan.at(cell.getKey()))), cell.getKey());
                restated++;
            }
        }
        assertTrue(restated > 100, restated + " figures");
        assertTrue(wan.at("经费测算!G3").endsWith("（万元/年）"), wan.at("经费测算!G3"));
        assertTrue(wan.values().values().stream().anyMatch(text -> text.contains("四舍五入，分项之和与合计可能")));
        assertEquals(yuan.at("薪酬保障达标核查!I9"), wan.at("薪酬保障达标核查!I9"));
    }

    @Test
    void aSignedTotalIsSaidInCharactersInEitherUnitToTheFen() throws Exception {
        Ledger ledger = ReportLedger.of(17, 2, 3, 4, 1);
        List<String> yuan = said(StoredValues.of(written(ledger, MoneyUnit.YUAN, IdForm.MASKED)));
        assertEquals(yuan, said(StoredValues.of(written(ledger, MoneyUnit.WAN, IdForm.MASKED))));
        assertTrue(yuan.size() > 5, yuan.toString());
        StoredValues stored = StoredValues.of(written(ledger, MoneyUnit.YUAN, IdForm.MASKED));
        BigDecimal total = new BigDecimal(stored.at("经费测算!H4"));
        assertTrue(yuan.contains("两项经费合计（大写）：" + UppercaseAmount.of(total)), yuan.toString());
    }

    private static List<String> said(StoredValues stored) {
        return stored.values().values().stream()
                .filter(text -> text.contains("人民币"))
                .toList();
    }

    @Test
    void aMeasureIsSaidInTenThousandsOnlyWhereItIsMoney() {
        assertEquals(new Label("万元/年", "10,000 yuan a year"), MoneyUnit.WAN.of(new Label("元/年", "yuan a year")));
        Label people = new Label("人", "people");
        assertEquals(people, MoneyUnit.WAN.of(people));
        Label yuan = new Label("元", "yuan");
        assertEquals(yuan, MoneyUnit.YUAN.of(yuan));
        assertNotEquals(yuan, MoneyUnit.WAN.of(yuan));
    }
}
