package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.assessment.Assessment;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Person;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of the pay ladders that ship is live, from the typed base and coefficients to what each payer bears. */
class PayLadderReportTest {
    private static final LocalDate BEGINNING = LocalDate.of(2019, 1, 1);
    private static final List<String> EDUCATION = List.of("硕士研究生", "本科", "大专", "高中", "", "夜大");
    private static final List<String> CERTIFICATES = List.of("社会工作师", "助理社会工作师", "", "");
    private static final List<String> GRADES = List.of("十一级", "3级", "5", "", "");

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    /** The base times a coefficient, and post pay plus grade pay; with all that counts otherwise switched on. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void recalculatingChangesNoValue(String method) throws Exception {
        LibreOffice office = new LibreOffice(folder);
        PolicyPack pack = PackReader.bundled("pay-ladder-4x18");
        Ledger ledger = ReportLedger.of(31, 2, 2, 3, 4);
        decide(ledger, pack, method);
        List.copyOf(ledger.people()).forEach(person -> describe(ledger, person));
        Path book = Reports.written(folder.resolve("ladder.xlsx"), Assessment.of(pack, ledger, ReportLedger.YEAR, ""));
        StoredValues stored = StoredValues.of(book);
        List<String> differences = stored.differences(StoredValues.of(office.recalculated(book)));
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " cells differ");
        assertTrue(stored.formulas().size() > 5_000, stored.formulas().size() + " formulas");
    }

    private void decide(Ledger ledger, PolicyPack pack, String method) {
        local(ledger, "pay_method", "", method);
        local(ledger, "pay_base", "", "2958.33");
        local(ledger, "base_percent", "", "97.5");
        local(ledger, "education_counts", "", method);
        local(ledger, "certificate_counts", "", method);
        local(ledger, "grade_source", "", method);
        local(ledger, "service_on", "", method);
        local(ledger, "probation_months", "", "3");
        local(ledger, "probation_percent", "", "80");
        local(ledger, "insurance_percent", "", "27.35");
        local(ledger, "housing_percent", "", "8");
        local(ledger, "basic_part", "", "7");
        local(ledger, "performance_part", "", "3");
        local(ledger, "cost_city_part", "", "4");
        local(ledger, "cost_county_part", "", "4");
        local(ledger, "cost_township_part", "", "2");
        for (Table table : pack.tables()) {
            for (String key : table.keys()) {
                if (table.editions().isEmpty() && !table.id().equals(Table.REFERENCE_PAY)) {
                    local(
                            ledger,
                            table.id(),
                            key,
                            BigDecimal.valueOf(100 + random.nextInt(90_000), 2).toString());
                }
            }
        }
    }

    private static void local(Ledger ledger, String name, String row, String value) {
        ledger.apply(new Change.PutLocalValue(
                new LocalValue(name, row, "", BEGINNING, new BigDecimal(value), "示例依据", BEGINNING)));
    }

    private void describe(Ledger ledger, Person person) {
        ledger.apply(new Change.PutPerson(new Person(
                person.idNumber(),
                person.name(),
                person.community(),
                RandomLedger.pick(random, Person.POSTS),
                person.joined(),
                person.appointed(),
                person.left(),
                RandomLedger.pick(random, EDUCATION),
                RandomLedger.pick(random, CERTIFICATES),
                RandomLedger.pick(random, GRADES))));
        fact(ledger, person, "failed_years", random.nextInt(3));
        fact(ledger, person, "break_years", random.nextInt(2));
        fact(ledger, person, "certificate_new", random.nextInt(2));
    }

    private void fact(Ledger ledger, Person person, String field, int figure) {
        if (random.nextInt(3) > 0) {
            ledger.apply(new Change.SetFact(person.idNumber(), ReportLedger.YEAR, field, BigDecimal.valueOf(figure)));
        }
    }
}
