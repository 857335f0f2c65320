package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heding.workbook.RawCell.Form;
import org.junit.jupiter.api.Test;

/** What a cell says, by the type of its column. */
class CellValueTest {
    private static final BookColumn COMMUNITY =
            TestBook.LAYOUT.of(BookSheet.COMMUNITIES).column("code");
    private static final BookColumn ID = TestBook.LAYOUT.of(BookSheet.PEOPLE).column("id_number");
    private static final BookColumn HOUSEHOLDS =
            TestBook.LAYOUT.of(BookSheet.COMMUNITIES).column("households");
    private static final BookColumn AREA =
            TestBook.LAYOUT.of(BookSheet.COMMUNITIES).column("area");
    private static final BookColumn PAY = TestBook.LAYOUT.of(BookSheet.PEOPLE).column("annual_pay");
    private static final BookColumn DATE = TestBook.LAYOUT.of(BookSheet.PEOPLE).column("joined");
    private static final BookColumn TRUTH = TestBook.LAYOUT.of(BookSheet.TERMS).column("completed");
    private static final BookColumn GRADE =
            TestBook.LAYOUT.of(BookSheet.REFERENCE_PAY).column("grade");

    private static Object read(BookColumn column, Form form, String text) {
        try {
            return CellValue.of(new RawCell(0, form, text), column);
        } catch (CellRefusal e) {
            TestBook.said(e.message(), e.fix());
            return e.message().key().substring("workbook.".length());
        }
    }

    private static Object typed(BookColumn column, String text) {
        return read(column, Form.TEXT, text);
    }

    private static Object number(BookColumn column, String digits) {
        return read(column, Form.NUMBER, digits);
    }

    @Test
    void codesAreTextsOfDigits() {
        assertEquals("340104001001", typed(COMMUNITY, "３４０１０４００１００１"));
        assertEquals("340104001001", typed(COMMUNITY, "\u3000340104 001001\u00a0"));
        assertEquals("340104001001", typed(COMMUNITY, "'340104001001"));
        assertEquals("340104001001", number(COMMUNITY, "340104001001"));
        assertEquals("340104001001", number(COMMUNITY, "3.40104001001E11"));
    }

    @Test
    void codesThatLostDigitsAreRefused() {
        assertEquals("code.lost", typed(COMMUNITY, "3.40104E+11"));
        assertEquals("code.zeros", number(COMMUNITY, "340104000000"));
        assertEquals("code.length", number(COMMUNITY, "34010400100"));
        assertEquals("code.lost", number(COMMUNITY, "340104001001.5"));
        assertEquals("code.lost", number(COMMUNITY, "1E999999999"));
        assertEquals("code.length", typed(COMMUNITY, "34010400100"));
        assertEquals("code.form", typed(COMMUNITY, "34010400100A"));
        assertEquals("code.date", read(COMMUNITY, Form.DATE, "2026-03-01"));
    }

    @Test
    void aPaddedCodeIsRefusedWithTheCodeThatIsMeant() {
        CellRefusal refusal = assertThrows(
                CellRefusal.class,
                () -> CellValue.of(
                        new RawCell(0, Form.TEXT, "340104000000"),
                        TestBook.LAYOUT.of(BookSheet.COUNTIES).column("code")));
        assertEquals("workbook.code.padded.fix", refusal.fix().key());
        assertEquals("340104", refusal.fix().arguments().get(2));
    }

    @Test
    void idNumbersAreReadHoweverTheyAreTyped() {
        String id = "11010519491231002X";
        for (String text : List.of(id, "11010519491231002x", "１１０１０５１９４９１２３１００２ｘ", " 110105 19491231 002X ")) {
            assertEquals(id, typed(ID, text));
        }
    }

    @Test
    void idNumbersThatLostDigitsAreRefusedWithTheReason() {
        assertEquals("id.lost", number(ID, "3.4010419800101E17"));
        assertEquals("id.lost", number(ID, "340104198001010016"));
        assertEquals("id.lost", typed(ID, "3.40104E+17"));
        assertEquals("id.old", typed(ID, "110105491231002"));
        assertEquals("id.length", typed(ID, "1101051949123100"));
        assertEquals("id.form", typed(ID, "1101051949123100ZX"));
    }

    @Test
    void aWrongCheckCharacterIsToldWithTheRightOne() {
        CellRefusal refusal = assertThrows(
                CellRefusal.class, () -> CellValue.of(new RawCell(0, Form.TEXT, "110105194912310021"), ID));
        assertEquals("workbook.id.check", refusal.message().key());
        assertEquals(List.of("X", "1"), refusal.message().arguments());
    }

    @Test
    void numbersAreExact() {
        assertEquals(new BigDecimal("1234"), typed(HOUSEHOLDS, "1,234"));
        assertEquals(new BigDecimal("1234"), typed(HOUSEHOLDS, "1，234"));
        assertEquals(new BigDecimal("1234"), typed(HOUSEHOLDS, " １２３４ "));
        assertEquals(new BigDecimal("1234567"), typed(HOUSEHOLDS, "1 234 567"));
        assertEquals(new BigDecimal("1500"), number(HOUSEHOLDS, "1.5E3"));
        assertEquals(new BigDecimal("1500"), number(HOUSEHOLDS, "1500.0"));
        assertEquals(new BigDecimal("0.3"), number(AREA, "0.30000000000000004"));
        assertEquals(new BigDecimal("2.33333333333333"), number(AREA, "2.3333333333333335"));
        assertEquals(new BigDecimal("62345.67"), typed(PAY, "62,345.67"));
        assertEquals(new BigDecimal("0"), number(HOUSEHOLDS, "0"));
    }

    @Test
    void whatIsNoSuchNumberIsRefused() {
        Map<String, String> typed = Map.of(
                "1200户", "number.unit",
                "约1200", "number.text",
                "一千", "number.text",
                "-5", "number.negative",
                "12.5", "number.whole",
                "12,34", "number.text",
                "1.2E3", "number.text",
                "#REF!", "number.text",
                "99999999999", "number.bounds",
                "/", "number.text");
        typed.forEach((text, key) -> assertEquals(key, typed(HOUSEHOLDS, text), text));
        assertEquals("number.whole", number(HOUSEHOLDS, "12.5"));
        assertEquals("number.negative", number(HOUSEHOLDS, "-1"));
        assertEquals("number.bounds", number(HOUSEHOLDS, "1E300"));
        assertEquals("number.date", read(HOUSEHOLDS, Form.DATE, "2026-03-01"));
        assertEquals("number.fen", number(PAY, "100.005"));
        assertEquals("number.text", number(AREA, "1E-99999"));
        assertEquals(
                "number.bounds", number(TestBook.LAYOUT.of(BookSheet.COUNTIES).column("quota_standard"), "0"));
    }

    @Test
    void datesAreReadHoweverTheyAreWritten() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        for (String text : List.of(
                "2026-03-01",
                "2026/3/1",
                "2026.3.1",
                "2026.3",
                "2026.03",
                "2026年3月",
                "2026年3月1日",
                "202603",
                "20260301",
                "2026-03",
                "２０２６年３月",
                " 2026 年 3 月 1 号 ",
                "2026-03-01 00:00:00",
                "2026/3")) {
            assertEquals(first, typed(DATE, text), text);
        }
        assertEquals(LocalDate.of(2026, 3, 5), typed(DATE, "2026年3月5日"));
        assertEquals(LocalDate.of(2026, 10, 1), typed(DATE, "2026.10"));
        assertEquals(first, number(DATE, "202603"));
        assertEquals(first, number(DATE, "20260301"));
        assertEquals(first, number(DATE, "2026.3"));
        assertEquals(first, read(DATE, Form.DATE, "2026-03-01"));
    }

    @Test
    void impossibleAndDoubtfulDatesAreRefused() {
        assertEquals("date.none", typed(DATE, "2026-02-30"));
        assertEquals("date.none", typed(DATE, "2026年13月"));
        assertEquals("date.none", typed(DATE, "20261301"));
        assertEquals("date.none", read(DATE, Form.NO_DATE, "60"));
        assertEquals("date.text", typed(DATE, "26.3.1"));
        assertEquals("date.text", typed(DATE, "2026"));
        assertEquals("date.text", typed(DATE, "3/1/2026"));
        assertEquals("date.text", typed(DATE, "至今"));
        assertEquals("date.far", typed(DATE, "0202-03-01"));
        assertEquals("date.october", number(DATE, "2026.1"));
        assertEquals("date.serial", number(DATE, "46082"));
    }

    @Test
    void excelsDaysAreCountedFromItsTwoBeginnings() {
        assertEquals(LocalDate.of(1900, 1, 1), DateText.ofSerial("1", false).orElseThrow());
        assertEquals(LocalDate.of(1900, 2, 28), DateText.ofSerial("59", false).orElseThrow());
        assertEquals(true, DateText.ofSerial("60", false).isEmpty());
        assertEquals(LocalDate.of(1900, 3, 1), DateText.ofSerial("61", false).orElseThrow());
        assertEquals(
                LocalDate.of(2026, 3, 1), DateText.ofSerial("46082.75", false).orElseThrow());
        assertEquals(LocalDate.of(2026, 3, 1), DateText.ofSerial("44620", true).orElseThrow());
        assertEquals(true, DateText.ofSerial("-1", false).isEmpty());
        assertEquals(true, DateText.ofSerial("99999999", false).isEmpty());
    }

    @Test
    void yesAndNoAreReadInTheirManyForms() {
        for (String yes : List.of("是", " 是 ", "Y", "yes", "√", "true", "１")) {
            assertEquals(true, typed(TRUTH, yes), yes);
        }
        for (String no : List.of("否", "N", "no", "FALSE", "0")) {
            assertEquals(false, typed(TRUTH, no), no);
        }
        assertEquals(true, read(TRUTH, Form.TRUTH, "TRUE"));
        assertEquals(false, number(TRUTH, "0"));
        assertEquals("truth", typed(TRUTH, "也许"));
    }

    @Test
    void gradesAreReadWithAndWithoutTheirWords() {
        assertEquals(9, number(GRADE, "9"));
        for (String grade : List.of("9", "9级", "管理9级", "九级", "管理岗九级职员", "９ 级")) {
            assertEquals(9, typed(GRADE, grade), grade);
        }
        assertEquals(10, typed(GRADE, "十级"));
        assertEquals("grade", typed(GRADE, "6级"));
        assertEquals("grade", number(GRADE, "11"));
    }

    @Test
    void unknownWordsAreRefusedWithTheAllowedOnes() {
        BookColumn post = TestBook.LAYOUT.of(BookSheet.PEOPLE).column("post");
        assertEquals("副书记", typed(post, "副 书记"));
        CellRefusal refusal =
                assertThrows(CellRefusal.class, () -> CellValue.of(new RawCell(0, Form.TEXT, "主任"), post));
        assertEquals("workbook.word.fix", refusal.fix().key());
        assertEquals(List.of("书记、副书记、书记助理、委员、组织员、一般工作人员"), refusal.fix().arguments());
    }

    @Test
    void namesLoseOnlyTheirPadding() {
        BookColumn name = TestBook.LAYOUT.of(BookSheet.PEOPLE).column("name");
        assertEquals("张三", typed(name, " 张　三 "));
        assertEquals("示例（二）A b", typed(name, "示例（二）A b\n"));
    }

    @Test
    void errorsAndFormulasWithoutResultAreRefused() {
        assertEquals("cell.error", read(HOUSEHOLDS, Form.ERROR, "#REF!"));
        assertEquals("cell.notCalculated", read(HOUSEHOLDS, Form.NOT_CALCULATED, ""));
    }
}
