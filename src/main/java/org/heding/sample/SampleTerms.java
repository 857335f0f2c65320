package org.heding.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Term;

/**
 * Invents the terms of secretaries: a term of three years, then one of five that ends within the year, then one that runs.
 * Communities take turns with the careers, so that every grade of reference occurs.
 */
final class SampleTerms {
    private static final String EXCELLENT = "优秀";
    private static final String COMPETENT = "称职";
    private static final String NOT_YET = "";
    private static final int CAREERS = 5;

    private SampleTerms() {}

    /** When the secretary of a community came into the post. */
    static LocalDate appointed(int index, int year) {
        return switch (index % CAREERS) {
            case 3 -> second(year);
            case 4 -> third(year);
            default -> first(year);
        };
    }

    /** The terms of the secretary of a community. */
    static List<Change> of(String idNumber, int index, int year) {
        return switch (index % CAREERS) {
            case 0 ->
                List.of(three(idNumber, year, EXCELLENT), five(idNumber, year, EXCELLENT), running(idNumber, year));
            case 1 ->
                List.of(three(idNumber, year, EXCELLENT), five(idNumber, year, COMPETENT), running(idNumber, year));
            case 2 ->
                List.of(three(idNumber, year, COMPETENT), five(idNumber, year, COMPETENT), running(idNumber, year));
            case 3 -> List.of(five(idNumber, year, EXCELLENT), running(idNumber, year));
            default -> List.of(running(idNumber, year));
        };
    }

    private static Change three(String idNumber, int year, String appraisal) {
        return term(idNumber, "第五届", first(year), second(year).minusDays(1), appraisal);
    }

    private static Change five(String idNumber, int year, String appraisal) {
        return term(idNumber, "第六届", second(year), third(year).minusDays(1), appraisal);
    }

    private static Change running(String idNumber, int year) {
        return term(idNumber, "第七届", third(year), null, NOT_YET);
    }

    private static Change term(String idNumber, String session, LocalDate start, LocalDate end, String appraisal) {
        return new Change.PutTerm(
                new Term(idNumber, session, start, end, end != null, appraisal, end == null ? "" : Sample.BASIS));
    }

    private static LocalDate first(int year) {
        return second(year).minusYears(3);
    }

    private static LocalDate second(int year) {
        return third(year).minusYears(5);
    }

    private static LocalDate third(int year) {
        return LocalDate.of(year, Month.AUGUST, 1);
    }
}
