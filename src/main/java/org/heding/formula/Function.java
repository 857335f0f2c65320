package org.heding.formula;

/** The functions of the language. They bear Excel's names and mean what they mean in Excel, where Excel has them. */
public enum Function {
    /** IF(condition, then, else). */
    IF(3, 3),
    /** AND(condition, …). */
    AND(1, 30),
    /** OR(condition, …). */
    OR(1, 30),
    /** NOT(condition). */
    NOT(1, 1),
    /** MIN(number, …), or MIN(level.name) over what lies below. */
    MIN(1, 30),
    /** MAX(number, …), or MAX(level.name) over what lies below. */
    MAX(1, 30),
    /**
     * SUM(number, …), or SUM(level.name) over what lies below. Over units it adds those that can be computed and marks
     * the sum as incomplete; over a person's months one that is missing makes the sum missing.
     */
    SUM(1, 30),
    /** COUNT(level), or COUNT(level, condition): how many lie below for which the condition holds. */
    COUNT(1, 2),
    /** LAST(month.name): the value of the last month that has one. */
    LAST(1, 1),
    /** ROUND(number, decimals): half away from nought. */
    ROUND(2, 2),
    /** ROUNDUP(number, decimals): away from nought. */
    ROUNDUP(2, 2),
    /** ROUNDDOWN(number, decimals): towards nought. */
    ROUNDDOWN(2, 2),
    /** ISBLANK(name): whether a figure is wanting. */
    ISBLANK(1, 1),
    /** LOOKUP(table, key): the row of a dated table in force. */
    LOOKUP(2, 2),
    /**
     * ALLOCATE(upper.total, weight) or ALLOCATE(upper.total, weight, minimum): this unit's part of a whole total of a unit
     * above, by largest remainder; equal remainders go to the greater weight, then to the lower code. With a minimum each
     * unit gets its own first, and the rest is divided; a total that is less than all minimums leaves the parts missing.
     */
    ALLOCATE(2, 3),
    /**
     * SHARE(amount, index, part, part, …): one of the shares of an amount of money by parts, to the fen by largest
     * remainder; an odd fen goes to the earlier share, and the shares add up to the amount.
     */
    SHARE(4, 30),
    /** YEAR(date): the year of a day. */
    YEAR(1, 1),
    /** DATE(year, month, day): a day; months and days beyond their ends run on, as in Excel. */
    DATE(3, 3),
    /**
     * DATEDIF(from, to, "Y"), "M" or "D": the whole years, months or days gone by between two days; none where the second
     * comes first.
     */
    DATEDIF(3, 3);

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The least number of arguments. */
    public int least() {
        return least;
    }

    /** The greatest number of arguments. */
    public int most() {
        return most;
    }

    /** Whether it may look at what lies below: its argument is then {@code level.name}. */
    public boolean aggregates() {
        return switch (this) {
            case MIN, MAX, SUM, COUNT, LAST -> true;
            default -> false;
        };
    }
}
