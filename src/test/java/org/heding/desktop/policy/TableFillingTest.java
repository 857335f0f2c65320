package org.heding.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.PackReader;
import org.heding.policy.Table;
import org.heding.policy.Type;
import org.junit.jupiter.api.Test;

class TableFillingTest {
    private static final AdoptionFields.Adoption ADOPTION =
            new AdoptionFields.Adoption(LocalDate.of(2026, 1, 1), "340104", "示例会议纪要", LocalDate.of(2025, 12, 20));
    private static final Table FLOOR =
            PackReader.bundled("hefei-2019").table("service_fund_floor").orElseThrow();

    private static TableFilling of(Table table) {
        return new TableFilling(table, new Ledger());
    }

    private static Table grades() {
        return new Table(
                "grade_pay",
                Label.same("等级工资"),
                Label.same("等级"),
                Label.same("级"),
                Type.WHOLE,
                Label.same("元/月"),
                Type.MONEY,
                List.of(),
                List.of(),
                Map.of());
    }

    private static List<String> said(TableFilling filling) throws TableFilling.WrongRow {
        return filling.changes(ADOPTION).stream()
                .map(change -> ((Change.PutLocalValue) change).value())
                .map(value -> value.row() + " " + value.value().toPlainString())
                .toList();
    }

    private static String refused(TableFilling filling) {
        TableFilling.WrongRow e = assertThrows(TableFilling.WrongRow.class, () -> filling.changes(ADOPTION));
        return e.row()
                + (e.key() ? " key " : " figure ")
                + e.refusal().why().in(Messages.of(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void theRowsOfTheTableStandReadyAndOneMore() {
        TableFilling filling = of(FLOOR);
        assertEquals(5, filling.size());
        assertEquals("市辖区", filling.key(0));
        assertEquals("", filling.key(4));
    }

    @Test
    void onlyRowsWithAFigureAreAdoptedAllWithTheSameGrounds() throws Exception {
        TableFilling filling = of(FLOOR);
        filling.figure(3, "250,000");
        List<Change> changes = filling.changes(ADOPTION);
        LocalValue value = ((Change.PutLocalValue) changes.getFirst()).value();
        assertEquals(1, changes.size());
        assertEquals("service_fund_floor", value.name());
        assertEquals("县", value.row());
        assertEquals("340104", value.area());
        assertEquals("示例会议纪要", value.basis());
    }

    @Test
    void twoColumnsArePastedByTheirKeysWithTheirHeadPassedOver() throws Exception {
        TableFilling filling = of(grades());
        filling.paste(0, "等级\t金额\n1\t3,200.50\n２\t3400\n18\t9000\n");
        assertEquals(List.of("1 3200.50", "2 3400", "18 9000"), said(filling));
        filling.paste(0, "2\t3500");
        assertEquals(List.of("1 3200.50", "2 3500", "18 9000"), said(filling));
    }

    @Test
    void oneColumnIsPastedInTheOrderOfTheRows() throws Exception {
        TableFilling filling = of(FLOOR);
        filling.paste(1, "310000\r\n320000\r\n");
        assertEquals(List.of("县级市 310000", "开发区 320000"), said(filling));
    }

    @Test
    void whatIsWrongIsSaidOfItsRow() {
        TableFilling filling = of(FLOOR);
        assertTrue(refused(filling).startsWith("0 figure"), refused(filling));
        filling.figure(2, "三十万");
        assertTrue(refused(filling).startsWith("2 figure") && refused(filling).contains("三十万"), refused(filling));
        filling.figure(2, "300000.001");
        assertTrue(refused(filling).startsWith("2 figure"), refused(filling));
        filling.figure(2, "-1");
        assertTrue(refused(filling).startsWith("2 figure"), refused(filling));
        filling.figure(2, "1");
        filling.figure(4, "5");
        assertTrue(refused(filling).startsWith("4 key"), refused(filling));
        filling.key(4, "开发区");
        assertTrue(refused(filling).startsWith("4 key"), refused(filling));
    }

    @Test
    void aNumberedKeyMustBeANumber() {
        TableFilling filling = of(grades());
        filling.key(0, "一级");
        filling.figure(0, "3000");
        assertTrue(refused(filling).startsWith("0 key"), refused(filling));
    }
}
