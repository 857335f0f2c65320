package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {
    private static Input input(Type type) {
        return new Input(
                "x",
                Level.COMMUNITY,
                new Label("户数", "Households"),
                Label.same("户"),
                type,
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal("1000000")),
                true,
                Optional.empty(),
                new Input.Carries(true, Label.same("")));
    }

    private static String refusal(Type type, String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> Typing.figure(input(type), text));
        return refusal.why().in(Messages.of(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234|1234", "１２３４|1234", "1,234|1234", " 1 234 |1234", "1234.0|1234.0"})
    void numbersAreReadInTheWaysTheyAreWritten(String typed, String meant) throws Refusal {
        assertEquals(new BigDecimal(meant), Typing.figure(input(Type.WHOLE), typed));
    }

    @Test
    void aBlankClears() throws Refusal {
        assertNull(Typing.figure(input(Type.WHOLE), "　"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一千八", "12a", "1.2.3", "1e5", "--3", "=1+1"})
    void whatIsNoNumberIsRefusedInItsOwnWords(String typed) {
        assertTrue(refusal(Type.WHOLE, typed).contains(typed));
    }

    @Test
    void halvesBoundsAndFractionsOfAFenAreRefused() {
        assertTrue(refusal(Type.WHOLE, "3380.5").contains("整数"));
        assertTrue(refusal(Type.WHOLE, "-3").contains("不能小于 0"));
        assertTrue(refusal(Type.WHOLE, "1000001").contains("不能大于 1000000"));
        assertTrue(refusal(Type.MONEY, "1.234").contains("1.234"));
    }

    @ParameterizedTest
    @CsvSource({"是,1", "否,0", "1,1", "Yes,1", "无,0"})
    void yesAndNoAreFigures(String typed, String meant) throws Refusal {
        assertEquals(new BigDecimal(meant), Typing.figure(input(Type.TRUTH), typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-01",
        "2026/3/1,2026-03-01",
        "2026.3,2026-03-01",
        "2026年3月,2026-03-01",
        "2026年3月15日,2026-03-15",
        "202603,2026-03-01",
        "20260315,2026-03-15"
    })
    void daysAreReadInTheWaysTheyAreWritten(String typed, LocalDate meant) throws Refusal {
        assertEquals(meant, Typing.day(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "昨天", "2026", "3月1日", "2026-13"})
    void whatIsNoDayIsRefused(String typed) {
        assertThrows(Refusal.class, () -> Typing.day(typed));
    }

    @Test
    void onlyAChoiceIsTaken() throws Refusal {
        assertEquals("镇", Typing.choice(" 镇 ", List.of("街道", "镇")));
        assertThrows(Refusal.class, () -> Typing.choice("村", List.of("街道", "镇")));
        assertFalse(Typing.yes(""));
        assertTrue(Typing.yes("是"));
    }
}
