package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.workbook.SheetRows.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UppercaseAmountTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "289546.52, 贰拾捌万玖仟伍佰肆拾陆元伍角贰分",
        "7560.31, 柒仟伍佰陆拾元叁角壹分",
        "532.00, 伍佰叁拾贰元整",
        "425.03, 肆佰贰拾伍元零叁分",
        "101.50, 壹佰零壹元伍角整",
        "1004.56, 壹仟零肆元伍角陆分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "0, 零元整",
        "0.004, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "10, 壹拾元整",
        "120.03, 壹佰贰拾元零叁分",
        "10000.01, 壹万元零壹分",
        "100050, 壹拾万零伍拾元整",
        "20000000, 贰仟万元整",
        "100000000, 壹亿元整",
        "100000053, 壹亿零伍拾叁元整",
        "100010000, 壹亿零壹万元整",
        "1050000000, 壹拾亿伍仟万元整",
        "-425.03, 负肆佰贰拾伍元零叁分",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void amountsAreSaidAsTheAccountingRulesSay(BigDecimal amount, String said) {
        assertEquals("人民币" + said, UppercaseAmount.of(amount));
    }

    @Test
    void beyondItsBoundsNothingIsSaid() {
        assertEquals("", UppercaseAmount.of(new BigDecimal("1000000000000")));
        assertEquals("", UppercaseAmount.of(new BigDecimal("-1000000000000")));
    }

    @Test
    void theFormulaSaysTheSame() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        List<BigDecimal> amounts = amounts();
        Path book = folder.resolve("amounts.xlsx");
        BookFile.write(book, target -> {
            target.createSheet("大写");
            for (int row = 0; row < amounts.size(); row++) {
                target.rows().row(row, 0);
                target.rows().cell(0, 0, Content.NUMBER, null, SheetRows.plain(amounts.get(row)));
                String formula = UppercaseAmount.formula("A" + (row + 1));
                target.rows().cell(1, 0, Content.TEXT, formula, UppercaseAmount.of(amounts.get(row)));
            }
            target.rows().row(amounts.size(), 0);
            target.rows().cell(1, 0, Content.TEXT, UppercaseAmount.formula("A" + (amounts.size() + 1)), "");
        });
        StoredValues stored = StoredValues.of(book);
        assertEquals(
                List.of(),
                stored.differences(StoredValues.of(office.recalculated(book))).stream()
                        .limit(10)
                        .toList());
    }

    /** Amounts with noughts in every place, and any. */
    private static List<BigDecimal> amounts() {
        List<BigDecimal> amounts = new ArrayList<>();
        Random random = new Random(8);
        for (int digits = 1; digits <= 14; digits++) {
            for (int i = 0; i < 150; i++) {
                long fen = 0;
                for (int digit = 0; digit < digits; digit++) {
                    fen = fen * 10 + (random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0);
                }
                amounts.add(BigDecimal.valueOf(i % 10 == 0 ? -fen : fen, 2));
            }
        }
        amounts.add(new BigDecimal("1000000000000"));
        return amounts;
    }
}
