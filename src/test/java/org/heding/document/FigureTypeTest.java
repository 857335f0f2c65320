package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.heding.ledger.Field;
import org.junit.jupiter.api.Test;

class FigureTypeTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void moneyIsStoredInFen() {
        assertEquals(FigureType.MONEY, FigureType.of(Field.ANNUAL_PAY));
        assertEquals(7_440_050L, FigureType.MONEY.stored(number("74400.5")));
        assertEquals(number("74400.5"), FigureType.MONEY.figure("7440050"));
        assertEquals(number("300000"), FigureType.MONEY.figure("30000000"));
        assertEquals(number("0.01"), FigureType.MONEY.figure("1"));
    }

    @Test
    void lessThanAFenIsNoMoney() {
        assertThrows(IllegalArgumentException.class, () -> FigureType.MONEY.stored(number("0.001")));
        assertThrows(IllegalArgumentException.class, () -> FigureType.MONEY.stored(number("1e30")));
    }

    @Test
    void aCountIsWhole() {
        assertEquals(FigureType.COUNT, FigureType.of(Field.HOUSEHOLDS));
        assertEquals(2350L, FigureType.COUNT.stored(number("2350.00")));
        assertEquals(number("2350"), FigureType.COUNT.figure("2350"));
        assertThrows(IllegalArgumentException.class, () -> FigureType.COUNT.stored(number("2350.5")));
    }

    @Test
    void aDecimalKeepsEveryDigitInItsShortestForm() {
        assertEquals(FigureType.DECIMAL, FigureType.of(Field.AREA));
        for (String text : List.of("0", "0.1", "12.0000000000000000001", "1000000")) {
            assertEquals(text, FigureType.DECIMAL.stored(number(text)));
            assertEquals(number(text), FigureType.DECIMAL.figure(text));
        }
        assertEquals("1.5", FigureType.DECIMAL.stored(number("1.500")));
        assertEquals("1000", FigureType.DECIMAL.stored(number("1E+3")));
    }

    @Test
    void whatIsMissingStaysMissing() {
        for (FigureType type : FigureType.values()) {
            assertNull(type.stored(null));
            assertNull(type.figure(null));
        }
    }

    @Test
    void equalFiguresBecomeEqualObjects() {
        assertEquals(FigureType.canonical(number("300000.00")), FigureType.canonical(number("3E+5")));
        assertEquals("300000", FigureType.canonical(number("3E+5")).toString());
        assertEquals("0", FigureType.canonical(number("0.000")).toString());
    }

    @Test
    void aDecimalOfMoreThanAHundredDigitsIsRefusedAndOneOfAHundredKept() {
        for (String longest : List.of("9".repeat(100), "0." + "9".repeat(100))) {
            assertEquals(
                    number(longest), FigureType.DECIMAL.figure((String) FigureType.DECIMAL.stored(number(longest))));
        }
        for (String tooLong : List.of("9".repeat(101), "0." + "0".repeat(100) + "9", "1E+101")) {
            assertThrows(IllegalArgumentException.class, () -> FigureType.DECIMAL.stored(number(tooLong)));
        }
    }
}
