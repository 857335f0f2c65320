package org.heding.workbook;

import org.heding.message.Label;

/** In what a report's tables of units count money. */
public enum MoneyUnit {
    /** 元, with two decimals: to the fen. */
    YUAN,
    /** 万元, with two decimals: each figure rounded from its exact yuan. */
    WAN;

    private static final String YUAN_ZH = "元";
    private static final String YUAN_EN = "yuan";

    /** A measure such as 元/年, said in this unit. */
    Label of(Label measure) {
        return this == WAN && measure.zh().startsWith(YUAN_ZH)
                ? new Label("万" + measure.zh(), measure.en().replaceFirst("^" + YUAN_EN, "10,000 " + YUAN_EN))
                : measure;
    }
}
