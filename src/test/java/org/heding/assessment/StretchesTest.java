package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A year is cut where a formula of months can change, and nowhere else. The person here joined on 15 March of the year,
 * was appointed on 15 July 2020 and has not left; a term ended on 20 May, and the reference pay changed on 1 August.
 */
class StretchesTest {
    private static final String PERSON = "99010119800101001X";

    private static Ledger ledger(LocalDate joined) {
        Ledger ledger = ExamplePacks.ledger();
        ledger.apply(new Change.PutPerson(
                new Person(PERSON, "示例甲", ExamplePacks.A, "书记", joined, LocalDate.of(2020, 7, 15), null, "", "", "")));
        ledger.apply(new Change.PutTerm(
                new Term(PERSON, "", LocalDate.of(2021, 5, 20), LocalDate.of(2026, 5, 20), true, "优秀", "示例")));
        for (int month : new int[] {1, 8}) {
            ledger.apply(new Change.PutReferencePay(new ReferencePay(
                    "9901", 8, LocalDate.of(2026, month, 1), BigDecimal.valueOf(90_000 + month), "示例")));
        }
        return ledger;
    }

    private static PolicyPack pack(String type, String unit, String formula) {
        String first = OverHefei.from("2019-01-01", "3");
        return new OverHefei()
                .parameter("fixed", "whole", "", first)
                .parameter("span", "whole", "个月", first)
                .parameter("raised_span", "whole", "个月", first + "," + OverHefei.from("2026-08-01", "4"))
                .parameter("of_year", "whole", "", first + "," + OverHefei.from("2026-01-01", "4"))
                .parameter("of_december", "whole", "", first + "," + OverHefei.from("2026-12-01", "4"))
                .parameter("too_late", "whole", "", first + "," + OverHefei.from("2026-12-02", "4"))
                .parameter("raised", "whole", "", first + "," + OverHefei.from("2026-08-01", "4"))
                .rule("of_months", "month", "whole", "", "number + 1")
                .rule("arrived", "month", "truth", "", "person.joined <= end")
                .rule("tried", "month", type, unit, formula)
                .read();
    }

    /** How many stretches the year has; each month of it is compared with exact evaluation. */
    private static int stretches(String type, String unit, String formula) {
        return stretches(LocalDate.of(2026, 3, 15), pack(type, unit, formula));
    }

    private static int stretches(LocalDate joined, PolicyPack pack) {
        Ledger ledger = ledger(joined);
        Node person = new Forest(new Book(pack, ledger), ledger, ExamplePacks.YEAR, Node.Answers.NONE).node(PERSON);
        Engine engine = Engine.of(pack, ledger, ExamplePacks.YEAR, (rule, holder, month) -> {
            throw new AssertionError("evaluated row by row: " + rule.id());
        });
        assertEquals(Set.of(), engine.slowRules());
        Rule rule = pack.rule(Level.MONTH, "tried").orElseThrow();
        for (int month = 1; month <= 12; month++) {
            Value exact = person.below(Level.MONTH).get(month - 1).own("tried");
            Value computed = engine.value(rule, engine.row(rule, PERSON, month));
            assertEquals(exact.known() ? exact : exact.getClass(), exact.known() ? computed : computed.getClass());
        }
        return engine.rows(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "person.post = \"书记\"                      | 1",
                "community.households > 100         | 1",
                "person.joined <= end                       | 3",
                "end >= person.joined                       | 3",
                "start > person.joined                      | 3",
                "person.appointed <= end                    | 1",
                "person.left >= start                       | 1",
                "ISBLANK(person.left)                       | 1",
                "arrived                                    | 3",
                "NOT(arrived)                               | 3",
                "AND(arrived, person.left > end)            | 3",
                "of_months > 3                              | 12",
                "person.appointed <= person.joined          | 1",
                "DATE(2026, 5, 1) <= start                  | 12",
                "start < end                                | 12"
            })
    void aComparisonWithADayOfThePersonCutsThere(String formula, int stretches) {
        assertEquals(stretches, stretches("truth", "", formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COUNT(term)                                            | 1",
                "COUNT(term, completed)                                 | 1",
                "COUNT(term, end < month.start)                         | 3",
                "COUNT(term, month.start > end)                         | 3",
                "COUNT(term, start < month.start)                       | 1",
                "COUNT(term, AND(completed, end < month.start))         | 3",
                "COUNT(term, month.number > 4)                          | 12",
                "COUNT(term, month.of_months > 4)                       | 12",
                "COUNT(term, month.arrived)                             | 3"
            })
    void aComparisonWithADayOfATermCutsThere(String formula, int stretches) {
        assertEquals(stretches, stretches("whole", "", formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YEAR(end) - YEAR(person.joined)                        | 1",
                "YEAR(person.appointed)                                 | 1",
                "DATEDIF(person.appointed, end, \"Y\")                  | 3",
                "DATEDIF(person.joined, start, \"Y\")                   | 3",
                "DATEDIF(start, person.appointed, \"Y\")                | 3",
                "DATEDIF(person.left, end, \"Y\")                       | 1",
                "DATEDIF(person.appointed, DATE(YEAR(end), 12, 31), \"Y\") | 3",
                "DATEDIF(person.appointed, DATE(YEAR(end), number, 1), \"Y\") | 12",
                "DATEDIF(person.appointed, DATE(2026, number, 1), \"Y\") | 12",
                "DATEDIF(person.appointed, IF(person.joined <= end, end, DATE(YEAR(end), 12, 31)), \"Y\") | 5",
                "DATEDIF(person.appointed, IF(ISBLANK(person.left), end, start), \"Y\") | 3",
                "DATEDIF(person.appointed, IF(number > 4, end, IF(number > 8, start, end)), \"Y\") | 12",
                "DATEDIF(person.appointed, IF(ISBLANK(person.left), IF(number > 8, start, end), end), \"Y\") | 12",
                "DATEDIF(person.appointed, IF(ISBLANK(person.left), end, person.joined), \"Y\") | 12",
                "DATEDIF(start, end, \"Y\")                             | 12",
                "DATEDIF(person.appointed, person.joined, \"Y\")        | 1"
            })
    void yearsGoneByCutOnTheAnniversaryAlone(String formula, int stretches) {
        assertEquals(stretches, stretches("whole", "年", formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DATEDIF(person.joined, end, \"M\") >= span      | 4",
                "DATEDIF(person.joined, end, \"M\") * 2 > 6 | 12",
                "DATEDIF(person.joined, end, \"M\") >= 3          | 4",
                "DATEDIF(person.joined, end, \"M\") > 2.5         | 4",
                "DATEDIF(person.joined, end, \"M\") >= 0          | 4",
                "DATEDIF(person.appointed, end, \"M\") >= 1199    | 1",
                "DATEDIF(person.appointed, end, \"M\") >= 1200    | 12",
                "DATEDIF(person.joined, end, \"M\") > -1          | 12",
                "DATEDIF(person.joined, end, \"M\") >= raised_span     | 12",
                "DATEDIF(person.joined, end, \"M\") >= span * 2     | 12",
                "DATEDIF(person.joined, end, \"D\") >= 90         | 12",
                "DATEDIF(start, end, \"M\") >= span              | 12",
                "DATEDIF(person.joined, DATE(2026, 12, 31), \"M\") >= span | 1"
            })
    void aSpanOfMonthsCutsWhereItIsReached(String formula, int stretches) {
        assertEquals(stretches, stretches("truth", "", formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number          | 12",
                "-number         | 12",
                "1 + number * 2  | 12",
                "fixed           | 1",
                "raised          | 12",
                "of_year         | 1",
                "of_december     | 12",
                "too_late        | 1",
                "IF(arrived, 1, IF(of_months > 5, 2, 3))        | 12"
            })
    void whatChangesInTheYearCutsItAndWhatDoesNotDoesNot(String formula, int stretches) {
        assertEquals(stretches, stretches("decimal", "", formula));
    }

    @Test
    void aChangeOfTheReferencePayCutsOnceForAllGrades() {
        assertEquals(2, stretches("money", "元/年", "LOOKUP(reference_pay, 8)"));
        assertEquals(2, stretches("money", "元/年", "LOOKUP(reference_pay, 9)"));
        assertEquals(4, stretches("money", "元/年", "IF(arrived, LOOKUP(reference_pay, 8), 0)"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, 1",
        "2025-12-31, 1",
        "2026-01-01, 2",
        "2026-01-31, 2",
        "2026-02-01, 3",
        "2026-11-30, 3",
        "2026-12-01, 2",
        "2026-12-31, 2",
        "2027-01-01, 1",
        "2027-01-31, 1"
    })
    void aDayNearTheYearsEndsCutsOnlyWithinTheYear(LocalDate joined, int stretches) {
        assertEquals(stretches, stretches(joined, pack("truth", "", "person.joined <= start")));
        assertEquals(stretches, stretches(joined, pack("truth", "", "person.joined > end")));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-10, 2", "2020-06-10, 3", "2020-11-10, 3", "2020-12-10, 2"})
    void anAnniversaryCutsOnlyWithinTheYear(LocalDate joined, int stretches) {
        assertEquals(stretches, stretches(joined, pack("whole", "年", "DATEDIF(person.joined, end, \"Y\")")));
        assertEquals(stretches, stretches(joined, pack("whole", "年", "DATEDIF(person.joined, start, \"Y\")")));
    }
}
