package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormulaTest {
    @Test
    void theNumbersOfABlocksRowsBecomeSignsAndNoOtherNumber() {
        String signs = RowFormula.sign(2) + ":E" + RowFormula.sign(3);
        assertEquals("D" + signs, RowFormula.signed("D5:E16", 2, 3));
        assertEquals("'表12'!AD" + signs, RowFormula.signed("'表12'!AD105:E105", 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D5", "'表'!$D$5", "'表'!$D$5:$D$9"})
    void whatIsNoBlockOfRowsStaysAsItIs(String address) {
        assertEquals(address, RowFormula.signed(address, 2, 3));
    }
}
