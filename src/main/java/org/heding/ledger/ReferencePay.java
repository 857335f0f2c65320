package org.heding.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a public institution's management grade is paid in a place (参照工资标准): typed by the user, with its source.
 *
 * @param area the city or county it holds for: a code of 4 or 6 digits
 * @param grade the management grade (管理岗职级), 7 to 10
 * @param from the day it takes effect
 * @param amount yuan a year payable (年应发), without the employer's contributions
 * @param basis the paper it rests on (依据)
 */
public record ReferencePay(String area, int grade, LocalDate from, BigDecimal amount, String basis) {
    public ReferencePay {
        Objects.requireNonNull(area);
        Objects.requireNonNull(from);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(basis);
    }
}
