package org.heding.assessment.columns;

import java.util.Set;

/**
 * What cuts a person's year into stretches of months within which a formula of months comes to the same: a day of the
 * person or of the terms that is compared with the month's first or last day, the anniversary of a day from which whole
 * years are counted, the end of so many months from a day, a change of the county's reference pay, or, where the month is used in any other way, every month.
 *
 * @param days the days, of people or of terms
 * @param months how many months after the days, where it is so
 */
record Cut(Sort sort, Column days, long months) {
    Cut(Sort sort, Column days) {
        this(sort, days, 0);
    }

    /** What cuts. */
    enum Sort {
        EVERY_MONTH,
        REFERENCE_PAY,
        PEOPLE,
        ANNIVERSARIES,
        SPANS,
        TERMS
    }

    /** What cuts the year into its months. */
    static final Set<Cut> EVERY_MONTH = Set.of(new Cut(Sort.EVERY_MONTH, null));
}
