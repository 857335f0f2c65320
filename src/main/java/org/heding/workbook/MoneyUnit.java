package org.heding.workbook;

import java.math.RoundingMode;
import org.heding.formula.Fraction;
import org.heding.message.Label;

/** In what a report's tables of units count money. */
public enum MoneyUnit {
    /** 元, with two decimals: to the fen. */
    YUAN,
    /** 万元, with two decimals: each figure rounded from its exact yuan. */
    WAN;

    /** What the smallest unit is called. */
    static final Label MEASURE = new Label("元", "yuan");

    private static final Fraction IN_WAN = Fraction.of(10_000);
    private static final String YUAN_ZH = "元";
    private static final String YUAN_EN = "yuan";

    /** An amount of yuan in this unit, in 万元 rounded at the hundreds of yuan. */
    Fraction told(Fraction yuan) {
        return this == WAN ? yuan.rounded(-2, RoundingMode.HALF_UP).dividedBy(IN_WAN) : yuan;
    }

    /** The same of an Excel expression, of which no binary fraction decides how it is rounded. */
    String told(String yuan) {
        return this == WAN ? "ROUND(" + yuan + ",-2)/10000" : yuan;
    }

    /** A measure such as 元/年, said in this unit. */
    Label of(Label measure) {
        return this == WAN && measure.zh().startsWith(YUAN_ZH)
                ? new Label("万" + measure.zh(), measure.en().replaceFirst("^" + YUAN_EN, "10,000 " + YUAN_EN))
                : measure;
    }
}
