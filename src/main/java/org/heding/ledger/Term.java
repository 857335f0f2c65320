package org.heding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A term of office of a community's Party secretary (书记任期): a record, never arithmetic on years.
 *
 * @param idNumber the secretary
 * @param session which session (届次), or an empty text
 * @param start the first day; with the secretary it is the record's key
 * @param end the last day, or null while the term runs
 * @param completed whether the whole term was served (任满)
 * @param appraisal the appraisal (考核结论), one of {@link #APPRAISALS}, or an empty text
 * @param basis the paper it rests on (依据), or an empty text
 */
public record Term(
        String idNumber,
        String session,
        LocalDate start,
        LocalDate end,
        boolean completed,
        String appraisal,
        String basis) {
    /** The appraisals there are. */
    public static final List<String> APPRAISALS = List.of("优秀", "称职", "基本称职", "不称职");

    public Term {
        Objects.requireNonNull(idNumber);
        Objects.requireNonNull(session);
        Objects.requireNonNull(start);
        Objects.requireNonNull(appraisal);
        Objects.requireNonNull(basis);
    }
}
