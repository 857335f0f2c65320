package org.heding.assessment.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.heding.formula.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column takes what fits its scale, and nothing else; a copy of it is its own. */
class ColumnTest {
    private static Column money() {
        Column column = new Column(2, 3);
        column.look();
        return column;
    }

    private static long[] numbers(Column column) {
        return IntStream.range(0, column.states.length).mapToLong(column::value).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "12.34, 1234",
        "-0.5, -50",
        "7, 700",
        "1200, 120000",
        "0.100, 10",
        "0, 0",
        "9999999999999999.99, 999999999999999999"
    })
    void aNumberThatFitsIsPutAtTheScaleOfTheColumn(BigDecimal number, long value) {
        Column column = money();
        assertTrue(column.put(1, number));
        assertArrayEquals(new long[] {0, value, 0}, numbers(column));
        assertEquals(Column.KNOWN, column.states[1]);
        assertEquals(0, Fraction.of(number).compareTo(column.number(1)));
    }

    @ParameterizedTest
    @CsvSource({"0.001", "12.345", "10000000000000000", "1E+17", "-12345678901234567.8"})
    void aNumberThatDoesNotFitIsRefusedAndChangesNothing(BigDecimal number) {
        Column column = money();
        assertFalse(column.put(1, number));
        assertArrayEquals(new long[3], numbers(column));
        assertArrayEquals(new byte[3], column.states);
    }

    @Test
    void nothingIsMissingAndNoLongerClean() {
        Column column = money();
        assertTrue(column.clean);
        assertTrue(column.put(2, null));
        assertEquals(Column.MISSING, column.states[2]);
        assertFalse(column.clean);
        assertTrue(column.put(2, BigDecimal.ONE));
        assertEquals(Column.KNOWN, column.states[2]);
    }

    @Test
    void aTruthIsNoForNoughtAndYesForAllElse() {
        Column column = new Column(0, 2, true);
        assertTrue(column.put(0, new BigDecimal("0.00")));
        assertTrue(column.put(1, BigDecimal.ONE));
        assertArrayEquals(new byte[] {Column.NO, Column.YES}, column.states);
        column.look();
        assertTrue(column.clean);
        assertTrue(column.put(1, null));
        column.look();
        assertFalse(column.clean);
    }

    @Test
    void onlyKnownNumbersAreClean() {
        for (byte state : new byte[] {Column.SUM_OF_NONE, Column.INCOMPLETE, Column.NONE, Column.MISSING}) {
            Column column = money();
            column.states[2] = state;
            column.look();
            assertFalse(column.clean, "state " + state);
        }
    }

    @Test
    void aCopyHasTheSameFiguresAndIsWrittenAlone() {
        Column column = money();
        column.put(0, BigDecimal.TEN);
        column.put(1, null);
        Column copy = column.copy();
        assertNotSame(column, copy);
        assertArrayEquals(numbers(column), numbers(copy));
        assertArrayEquals(column.states, copy.states);
        assertFalse(copy.clean);
        copy.put(0, BigDecimal.ONE);
        assertEquals(1000, column.value(0));
    }

    @Test
    void someRowsAreTakenAndGiven() {
        Column column = new Column(0, 5);
        Block block = Block.own();
        block.values[0] = 7;
        block.values[1] = 8;
        block.states[1] = Column.INCOMPLETE;
        column.take(block, 3, 5);
        assertArrayEquals(new long[] {0, 0, 0, 7, 8}, numbers(column));
        assertEquals(Column.INCOMPLETE, column.states[4]);
        Block given = Block.own();
        column.give(given, 4, 5);
        assertEquals(8, given.values[0]);
        assertEquals(Column.INCOMPLETE, given.states[0]);
        assertFalse(given.clean);
        Block clean = Block.own();
        clean.states[0] = Column.MISSING;
        clean.clean = false;
        Column known = money();
        known.give(clean, 0, 3);
        assertTrue(clean.clean);
        assertEquals(Column.KNOWN, clean.states[0]);
    }

    @Test
    void powersOfTenGoAsFarAsTheyFit() {
        assertEquals(1, Column.power(0));
        assertEquals(1_000_000_000_000_000_000L, Column.power(18));
        assertThrows(ArithmeticException.class, () -> Column.power(19));
    }
}
