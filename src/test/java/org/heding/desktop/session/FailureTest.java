package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heding.ledger.IdNumber;
import org.heding.message.Phrase;
import org.heding.workbook.Rejection;
import org.junit.jupiter.api.Test;

/** What is shown and sent of what went wrong holds nothing personal. */
class FailureTest {
    private static final String NUMBER = "990101199001010017";

    @Test
    void theDetailsHoldNoIdentityNumber() {
        IllegalStateException cause = new IllegalStateException("of " + NUMBER, new RuntimeException(NUMBER + "!"));
        Failure failure = Failure.of(cause);
        assertFalse(failure.details().contains(NUMBER), failure.details());
        assertTrue(failure.details().contains("9901**********0017"), failure.details());
    }

    @Test
    void numbersWithinATextAreMaskedAndLongerOnesAreNone() {
        assertEquals(
                "a 9901**********0017, 9901**********001X", IdNumber.maskedIn("a " + NUMBER + ", 99010119900101001X"));
        assertEquals(NUMBER + "1", IdNumber.maskedIn(NUMBER + "1"));
        assertEquals("340104001001", IdNumber.maskedIn("340104001001"));
    }

    @Test
    void aRefusedNumberIsShownMaskedWhateverItsLength() {
        Phrase none = Phrase.of("workbook.id.form");
        assertEquals("9901*********0017", new Rejection("花名册", "B3", "身份证号", "99010119900100017", none, none).shown());
        assertEquals("9901**********0017", new Rejection("花名册", "C3", "姓名", NUMBER, none, none).shown());
        assertEquals("3000", new Rejection("社区", "C3", "户数", "3000", none, none).shown());
    }
}
