package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as people read them, and as machines do. */
class FiguresTest {
    private static final Messages ZH = Messages.of(Locale.CHINESE);
    private static final Label PEOPLE = new Label("人", "people");
    private static final Label YEAR = new Label("年", "year");
    private static final Value MISSING = new Value.Missing(List.of());

    private static Value number(String decimal) {
        return Value.of(Fraction.of(new BigDecimal(decimal)));
    }

    private static String said(Value value, Type type, Label unit) {
        return Figures.said(value, type, unit).in(ZH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567     | WHOLE   | 1,234,567",
                "999         | WHOLE   | 999",
                "0           | WHOLE   | 0",
                "-1234.5     | DECIMAL | -1,234.5",
                "0.00005     | DECIMAL | 0.0001",
                "0.00004     | DECIMAL | 0",
                "1.23450     | DECIMAL | 1.2345",
                "1234567     | MONEY   | 1,234,567.00",
                "0.005       | MONEY   | 0.01",
                "0.0049      | MONEY   | 0.00",
                "0           | DATE    | 1970-01-01"
            })
    void numbersAreWrittenInGroupsAndMoneyToTheFen(String number, Type type, String written) {
        assertEquals(written, Figures.said(number(number), type).in(ZH));
    }

    @Test
    void whatIsNoNumberIsSaidInWords() {
        assertEquals("街道", Figures.said(new Value.Words("街道"), Type.WORDS).in(ZH));
        assertEquals("是", Figures.said(new Value.Truth(true), Type.TRUTH).in(ZH));
        assertEquals("否", Figures.said(new Value.Truth(false), Type.TRUTH).in(ZH));
        assertEquals("缺数据", Figures.said(MISSING, Type.WHOLE).in(ZH));
        assertEquals("—", Figures.said(Value.NOT_APPLICABLE, Type.WHOLE).in(ZH));
    }

    @Test
    void onlyNumbersHaveTheirUnitBesideThem() {
        assertEquals("1,200 人", said(Value.of(1200), Type.WHOLE, PEOPLE));
        assertEquals(
                "1,200 people", Figures.said(Value.of(1200), Type.WHOLE, PEOPLE).in(Messages.of(Locale.ENGLISH)));
        assertEquals("1,200", said(Value.of(1200), Type.WHOLE, Label.same("")));
        assertEquals("缺数据", said(MISSING, Type.WHOLE, PEOPLE));
        assertEquals("书记", said(new Value.Words("书记"), Type.WORDS, PEOPLE));
    }

    @Test
    void aYearOfTheCalendarIsWrittenWithoutGroups() {
        assertEquals("2026 年", said(Value.of(2026), Type.WHOLE, YEAR));
        assertEquals("1000 年", said(Value.of(1000), Type.WHOLE, YEAR));
        assertEquals("999 年", said(Value.of(999), Type.WHOLE, YEAR));
        assertEquals("12.5 年", said(number("12.5"), Type.DECIMAL, YEAR));
        assertEquals("缺数据", said(MISSING, Type.WHOLE, YEAR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567       | WHOLE   | 1234567",
                "1200          | WHOLE   | 1200",
                "0.00          | WHOLE   | 0",
                "12.50         | DECIMAL | 12.5",
                "0.00000000004 | DECIMAL | 0",
                "0.00000000005 | DECIMAL | 0.0000000001",
                "1234.5        | MONEY   | 1234.50",
                "0.005         | MONEY   | 0.01",
                "20484         | DATE    | 2026-01-31"
            })
    void machinesReadNumbersWithoutGroups(String number, Type type, String written) {
        assertEquals(Optional.of(written), Figures.plain(number(number), type));
    }

    @Test
    void aThirdHasAsManyDecimalsAsMachinesNeed() {
        assertEquals(Optional.of("0.3333333333"), Figures.plain(Value.of(Fraction.of(1, 3)), Type.DECIMAL));
    }

    @Test
    void machinesReadNoFigureWhereThereIsNone() {
        assertEquals(Optional.of("街道"), Figures.plain(new Value.Words("街道"), Type.WORDS));
        assertEquals(Optional.empty(), Figures.plain(new Value.Truth(true), Type.TRUTH));
        assertEquals(Optional.empty(), Figures.plain(MISSING, Type.WHOLE));
        assertEquals(Optional.empty(), Figures.plain(Value.NOT_APPLICABLE, Type.WHOLE));
    }

    @Test
    void aDayIsWrittenAlikeForBoth() {
        Value day = Value.of(LocalDate.of(2026, 11, 23).toEpochDay());
        assertEquals("2026-11-23", Figures.said(day, Type.DATE).in(ZH));
        assertEquals(Optional.of("2026-11-23"), Figures.plain(day, Type.DATE));
    }
}
