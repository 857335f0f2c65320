package org.heding.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.place.PlaceDirectory;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final int YEAR = 2026;

    private final Ledger ledger = ledger();
    private final List<Unit> communities = ledger.units(Tier.COMMUNITY, "");

    private static Ledger ledger() {
        Ledger ledger = new Ledger();
        Sample.changes(YEAR).forEach(ledger::apply);
        return ledger;
    }

    private BigDecimal figure(String holder, String field) {
        return ledger.fact(holder, YEAR, field).orElse(null);
    }

    private int sum(List<Unit> units, String field) {
        return units.stream()
                .map(unit -> figure(unit.code(), field))
                .filter(figure -> figure != null)
                .mapToInt(BigDecimal::intValueExact)
                .sum();
    }

    private long communitiesWhere(String field, Predicate<BigDecimal> holds) {
        return communities.stream()
                .map(unit -> figure(unit.code(), field))
                .filter(holds)
                .count();
    }

    private static boolean inPost(Person person) {
        return person.left() == null;
    }

    private long people(String community, Predicate<Person> holds) {
        return ledger.people().stream()
                .filter(person -> person.community().equals(community))
                .filter(SampleTest::inPost)
                .filter(holds)
                .count();
    }

    @Test
    void itIsTheSameEveryTime() {
        assertEquals(Sample.changes(YEAR), Sample.changes(YEAR));
    }

    @Test
    void itHoldsTheRealUnitsOfOneDistrict() {
        for (Unit unit : ledger.units().values()) {
            assertEquals(
                    PlaceDirectory.bundled().find(unit.code()).orElseThrow().name(), unit.name());
        }
        assertEquals(Sample.place(), ledger.units(Tier.COUNTY, "").get(0).code());
        assertEquals(59, communities.size());
    }

    @Test
    void itsTitleSaysThatItIsASample() {
        assertEquals("蜀山区 2026 年度（示例）", Sample.title(YEAR, Messages.of(Locale.CHINESE)));
        assertTrue(Sample.title(YEAR, Messages.of(Locale.ENGLISH)).contains("sample"));
    }

    @Test
    void nobodyIsMeant() {
        Set<String> names = new HashSet<>();
        for (Person person : ledger.people()) {
            assertTrue(IdNumber.checks(person.idNumber()), person.idNumber());
            assertTrue(person.idNumber().startsWith("99"), "99 is no region");
            assertTrue(PlaceDirectory.bundled()
                    .find(person.idNumber().substring(0, 2))
                    .isEmpty());
            assertTrue(person.name().contains("示例"));
            assertTrue(names.add(person.name()));
        }
        assertTrue(
                ledger.people().size() > 500 && ledger.people().size() < 700,
                "people " + ledger.people().size());
    }

    @Test
    void whatIsInPostIsWhoIsOnTheRoster() {
        for (Unit unit : communities) {
            String code = unit.code();
            assertEquals(figure(code, Field.ORGANISERS).intValue(), people(code, p -> p.post()
                    .equals("组织员")));
            assertEquals(figure(code, Field.WORKERS).intValue(), people(code, p -> !p.post()
                    .equals("组织员")));
            assertEquals(
                    figure(code, Field.DEPUTIES).intValue(),
                    people(code, p -> p.post().equals("副书记") || p.post().equals("书记助理")));
            assertEquals(1, people(code, p -> p.post().equals("书记")));
        }
    }

    @Test
    void figuresAreOfAPlausibleSize() {
        int households = sum(communities, Field.HOUSEHOLDS);
        int workers = sum(communities, Field.WORKERS);
        int quota = figure(Sample.place(), Field.APPROVED_QUOTA).intValueExact();
        assertTrue(quota >= households / 300 && quota <= households / 200, households + " " + quota);
        assertTrue(workers > quota * 7 / 10 && workers < quota * 12 / 10, workers + " of " + quota);
        for (Unit unit : communities) {
            BigDecimal homes = figure(unit.code(), Field.HOUSEHOLDS);
            int residents = figure(unit.code(), Field.RESIDENTS).intValueExact();
            BigDecimal members = figure(unit.code(), Field.PARTY_MEMBERS);
            assertTrue(homes == null || residents >= 2 * homes.intValue() && residents <= 4 * homes.intValue());
            assertTrue(members == null || members.intValue() < residents / 10);
            assertTrue(figure(unit.code(), Field.GRIDS).intValue() > 0);
        }
    }

    @Test
    void theAreasOfCommunitiesMakeUpTheirTownships() {
        for (Unit township : ledger.units(Tier.TOWNSHIP, "")) {
            BigDecimal sum = ledger.units(Tier.COMMUNITY, township.code()).stream()
                    .map(unit -> figure(unit.code(), Field.AREA))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(figure(township.code(), Field.AREA)));
            assertTrue(sum.signum() > 0);
        }
    }

    @Test
    void theEdgesOfTheRulesOccur() {
        assertEquals(1, communitiesWhere(Field.HOUSEHOLDS, figure -> figure == null));
        assertEquals(1, communitiesWhere(Field.PARTY_MEMBERS, figure -> figure == null));
        assertEquals(1, communitiesWhere(Field.PARTY_MEMBERS, new BigDecimal(200)::equals));
        assertEquals(1, communitiesWhere(Field.PARTY_MEMBERS, new BigDecimal(0)::equals));
        assertTrue(communitiesWhere(Field.PARTY_MEMBERS, figure -> figure != null && figure.intValue() > 200) > 5);
        assertTrue(communitiesWhere(Field.PARTY_MEMBERS, figure -> figure != null && figure.intValue() < 200) > 5);
        assertEquals(1, communitiesWhere(Field.HOUSEHOLDS, figure -> figure != null && figure.intValue() > 9_000));
        assertTrue(communitiesWhere(Field.ORGANISERS, figure -> figure.signum() == 0) > 0);
        assertTrue(communitiesWhere(Field.DEPUTIES, figure -> figure.signum() == 0) > 0);
        assertTrue(communitiesWhere(Field.PLANNED_SERVICE_FUND, figure -> figure == null) > 0);
        assertTrue(communitiesWhere(
                        Field.PLANNED_SERVICE_FUND,
                        figure -> figure != null && figure.compareTo(new BigDecimal(300_000)) < 0)
                > 0);
        assertTrue(communitiesWhere(
                        Field.PLANNED_SERVICE_FUND,
                        figure -> figure != null && figure.movePointRight(2).longValueExact() % 2 == 1)
                > 0);
    }

    @Test
    void peopleJoinAndLeaveWithinTheYear() {
        assertTrue(ledger.people().stream().anyMatch(p -> p.joined().getYear() == YEAR));
        assertTrue(ledger.people().stream()
                .anyMatch(p -> p.left() != null && p.left().getYear() == YEAR));
        for (Person person : ledger.people()) {
            assertTrue(person.left() == null || person.joined().isBefore(person.left()));
            assertFalse(person.appointed().isBefore(person.joined()));
        }
        assertTrue(ledger.people().stream().anyMatch(p -> figure(p.idNumber(), Field.ANNUAL_PAY) == null));
    }

    @Test
    void termsFollowOneAnotherAndLeadToEveryGrade() {
        boolean[] excellent = new boolean[3];
        for (Person person : ledger.people()) {
            List<Term> terms = ledger.terms(person.idNumber());
            assertEquals(person.post().equals("书记"), !terms.isEmpty());
            for (int i = 1; i < terms.size(); i++) {
                assertEquals(terms.get(i).start(), terms.get(i - 1).end().plusDays(1));
            }
            if (!terms.isEmpty()) {
                assertEquals(person.appointed(), terms.get(0).start());
                excellent[
                        (int) terms.stream()
                                .filter(t -> t.completed() && t.appraisal().equals("优秀"))
                                .count()] = true;
            }
            if (terms.size() == 3) {
                assertEquals(terms.get(0).start().plusYears(3), terms.get(1).start());
                assertEquals(terms.get(1).start().plusYears(5), terms.get(2).start());
            }
        }
        assertTrue(excellent[0] && excellent[1] && excellent[2]);
    }

    @Test
    void referencePayChangesInJulyAndSaysThatItIsASample() {
        assertEquals(8, ledger.referencePay().size());
        for (ReferencePay pay : ledger.referencePay()) {
            assertEquals("示例", pay.basis());
            assertEquals("3401", pay.area());
        }
        assertEquals(
                Set.of(1, 7),
                ledger.referencePay().stream()
                        .map(pay -> pay.from().getMonthValue())
                        .collect(Collectors.toSet()));
    }

    @Test
    void someMeetingsAreWanting() {
        assertEquals(2, ledger.meetings(Sample.place()).size());
        List<Integer> joint = communities.stream()
                .map(unit -> (int) ledger.meetings(unit.code()).stream()
                        .filter(m -> m.kind().equals(Meeting.KINDS.get(1)))
                        .count())
                .toList();
        assertTrue(joint.contains(4) && joint.contains(3), joint::toString);
    }

    @Test
    void anotherYearMovesEveryDateWithIt() {
        Ledger later = new Ledger();
        Sample.changes(YEAR + 3).forEach(later::apply);
        assertEquals(List.of(YEAR + 3), later.years());
        assertTrue(
                later.meetings(Sample.place()).stream().allMatch(m -> m.date().getYear() == YEAR + 3));
    }
}
