package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Field;
import org.heding.message.Messages;
import org.heding.policy.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    private final Messages chinese = Messages.of(Locale.SIMPLIFIED_CHINESE);
    private final Figures figures = new Figures(chinese);

    private static Fraction of(String number) {
        return Fraction.of(new BigDecimal(number));
    }

    @Test
    void moneyHasTwoDecimalsAndSeparators() {
        assertEquals("1,234,567.80", figures.number(of("1234567.8"), Type.MONEY));
        assertEquals("0.01", figures.number(of("0.01"), Type.MONEY));
    }

    @Test
    void largeMoneyLosesNoFen() {
        assertEquals("90,071,992,547,409.93", figures.number(of("90071992547409.93"), Type.MONEY));
    }

    @Test
    void otherNumbersHaveAsManyDecimalsAsTheyNeed() {
        assertEquals("3,250", figures.number(of("3250"), Type.WHOLE));
        assertEquals("3.5", figures.number(of("3.50"), Type.DECIMAL));
    }

    @Test
    void moneyInTheLargeIsByTheTenThousandInChineseOnly() {
        assertEquals("2,857.5", figures.round(of("28575000")));
        assertEquals("28,575,000", new Figures(Messages.of(Locale.ENGLISH)).round(of("28575000")));
    }

    @Test
    void whatIsMissingIsNeverNought(@TempDir Path folder) {
        try (SmallDocument small = new SmallDocument(folder)) {
            Snapshot snapshot = small.snapshot();
            assertEquals("未填", text(snapshot, Field.HOUSEHOLDS, Type.WHOLE));
            assertEquals("缺户数", text(snapshot, "committee_suggested", Type.WHOLE));
        }
    }

    private String text(Snapshot snapshot, String id, Type type) {
        Value value = snapshot.value(SmallDocument.THIRD, id);
        return figures.text(snapshot, SmallDocument.THIRD, id, value, type);
    }

    @Test
    void whatDoesNotApplyIsADash(@TempDir Path folder) {
        try (SmallDocument small = new SmallDocument(folder)) {
            assertEquals(
                    "—", figures.text(small.snapshot(), SmallDocument.FIRST, "x", Value.NOT_APPLICABLE, Type.WHOLE));
        }
    }
}
