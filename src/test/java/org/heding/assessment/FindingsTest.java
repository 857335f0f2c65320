package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Severity;
import org.junit.jupiter.api.Test;

/** Standards that are not met, as the clerk reads them. */
class FindingsTest {
    private static final Messages ZH = Messages.of(Locale.CHINESE);
    private static final PolicyPack HEFEI = PackReader.bundled("hefei-2019");
    private static final String STREET = "990101001";
    private static final String TOWN = "990121100";

    private final Ledger ledger = ExamplePacks.ledger();

    private List<Finding> findings(String check, String scope) {
        return Assessment.of(HEFEI, ledger, ExamplePacks.YEAR, scope).findings().stream()
                .filter(finding -> finding.check().id().equals(check))
                .toList();
    }

    private List<String> said(String check) {
        return findings(check, "").stream()
                .map(finding -> finding.holder() + " " + finding.severity() + " " + finding.actual() + " of "
                        + finding.required() + ": " + finding.message().in(ZH))
                .toList();
    }

    private void fact(String holder, String field, String figure) {
        ExamplePacks.fact(ledger, holder, field, figure);
    }

    @Test
    void whatFallsShortIsSaidWithBothFigures() {
        fact(ExamplePacks.A, Field.PARTY_MEMBERS, "250");
        fact(ExamplePacks.A, Field.ORGANISERS, "1");
        fact(ExamplePacks.B, Field.PARTY_MEMBERS, "250");
        fact(ExamplePacks.B, Field.ORGANISERS, "2");
        fact(ExamplePacks.C, Field.PARTY_MEMBERS, "250");
        assertEquals(
                List.of(
                        "990101001001 UNMET 1 of 2: 组织员 1 人，应配 2 人。",
                        "990101001003 MISSING  of 2: 缺数据，无法核查组织员配备",
                        "990101001004 MISSING  of : 缺数据，无法核查组织员配备",
                        "990121100001 MISSING  of : 缺数据，无法核查组织员配备"),
                said("organisers"));
    }

    @Test
    void aRangeIsSaidFromItsLeastToItsMost() {
        fact(STREET, Field.PARTY_OFFICE_STAFF, "4");
        assertEquals(
                List.of("5–7"),
                findings("party_office", "").stream().map(Finding::required).toList());
        fact(STREET, Field.PARTY_OFFICE_STAFF, "7");
        assertEquals(List.of(), said("party_office"));
        fact(STREET, Field.PARTY_OFFICE_STAFF, "8");
        assertEquals(1, said("party_office").size());
    }

    @Test
    void aStandardForStreetsIsNotHeldAgainstATown() {
        fact(TOWN, Field.PARTY_DEPUTIES, "0");
        fact(STREET, Field.PARTY_DEPUTIES, "0");
        assertEquals(
                List.of(STREET),
                findings("party_deputy", "").stream().map(Finding::holder).toList());
    }

    @Test
    void whatIsOutsideThePlaceOfTheDocumentIsNotChecked() {
        ExamplePacks.COMMUNITIES.forEach(code -> fact(code, Field.DEPUTIES, "0"));
        assertEquals(5, findings("deputy", "").size());
        assertEquals(5, findings("deputy", "9901").size());
        assertEquals(
                List.of(ExamplePacks.E),
                findings("deputy", "990121").stream().map(Finding::holder).toList());
        assertEquals(
                List.of("990121", "990121"),
                findings("leading_group_meetings", "990121").stream()
                        .map(Finding::holder)
                        .toList());
    }

    @Test
    void aCommunityThatIsNotUrbanIsNotCheckedAndNeitherAreItsPeople() {
        fact(ExamplePacks.A, Field.DEPUTIES, "0");
        person(ExamplePacks.A, "99010119800101001X");
        assertEquals(1, findings("pay_floor", "").size());
        ledger.apply(new Change.PutUnit(new Unit(ExamplePacks.A, "示例社区001001", Kind.NOT_URBAN)));
        assertEquals(
                0,
                findings("deputy", "").stream()
                        .filter(finding -> finding.holder().equals(ExamplePacks.A))
                        .count());
        assertEquals(List.of(), findings("pay_floor", ""));
    }

    private void person(String community, String id) {
        ledger.apply(new Change.PutPerson(
                new Person(id, "示例甲", community, "委员", LocalDate.of(2020, 1, 1), null, null, "", "", "")));
        ledger.apply(new Change.PutReferencePay(
                new ReferencePay("9901", 10, LocalDate.of(2020, 1, 1), new BigDecimal("90000"), "示例")));
        fact(id, Field.ANNUAL_PAY, "89999.99");
    }

    /** People are let go by the thousand while findings are looked for. */
    @Test
    void ofVeryManyPeopleTheSameIsFoundAsOfEach() {
        int people = 7_000;
        for (int i = 0; i < people; i++) {
            String id = "9901011980%07dX".formatted(i);
            person(ExamplePacks.COMMUNITIES.get(i % ExamplePacks.COMMUNITIES.size()), id);
            if (i % 3 == 0) {
                fact(id, Field.ANNUAL_PAY, "90000");
            }
        }
        Assessment assessment = Assessment.of(HEFEI, ledger, ExamplePacks.YEAR, "");
        assertEquals(people - (people + 2) / 3, findings("pay_floor", "").size());
        assertEquals(
                HEFEI.checks().stream()
                        .flatMap(check -> assessment.standards(check).stream())
                        .filter(standard -> !standard.met().orElse(false))
                        .map(standard -> standard.check().id() + standard.holder() + standard.period())
                        .toList(),
                assessment.findings().stream()
                        .map(finding -> finding.check().id() + finding.holder() + finding.period())
                        .toList());
    }

    @Test
    void payIsHeldAgainstTheReferenceToTheFen() {
        person(ExamplePacks.A, "99010119800101001X");
        Finding finding = findings("pay_floor", "").getFirst();
        assertEquals(List.of("89999.99", "90000.00"), List.of(finding.actual(), finding.required()));
        assertEquals(Severity.UNMET, finding.severity());
        assertEquals("年应发 89,999.99 元，低于参照工资 90,000.00 元。", finding.message().in(ZH));
        fact("99010119800101001X", Field.ANNUAL_PAY, "90000");
        assertEquals(List.of(), findings("pay_floor", ""));
    }

    @Test
    void eachPeriodIsJudgedByItself() {
        List<Finding> meetings = findings("leading_group_meetings", "").stream()
                .filter(finding -> finding.check().level() == Level.CITY)
                .toList();
        assertEquals(List.of(1, 2), meetings.stream().map(Finding::period).toList());
        assertEquals(
                List.of(0),
                findings("grid_centre", "").stream().map(Finding::period).toList());
    }
}
