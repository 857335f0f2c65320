package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pack may ask for, and what every ledger has a column for. */
class RecordedTest {
    private static List<String> refused(OverHefei pack) {
        return assertThrows(PackException.class, () -> PackReader.read(pack.json())).problems().stream()
                .map(problem -> problem.where() + ": " + problem.message().in(Messages.of(Locale.ENGLISH)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void theFiguresOfEveryTierAreThoseOfTheLedger(Tier tier) {
        Set<String> named =
                new HashSet<>(Recorded.of(Level.of(tier.id()).orElseThrow()).keySet());
        named.remove("kind");
        assertEquals(Set.copyOf(Field.BY_TIER.get(tier)), named);
        assertTrue(Recorded.of(Level.PERSON).containsKey(Field.ANNUAL_PAY));
    }

    @Test
    void everyInputOfTheBundledPacksIsOneThatEveryLedgerHas() {
        for (String id : List.of("hefei-2019", "national-2021")) {
            for (Input input : PackReader.bundled(id).inputs()) {
                assertTrue(Recorded.has(input), input.level() + " " + input.id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nickname, community, words",
        "founded, community, date",
        "title, person, words",
        "born, person, date",
        "extra, month, whole",
        "extra, term, truth",
        "extra, meeting, money"
    })
    void anInputThatCannotBeRecordedIsRefused(String id, String level, String type) {
        List<String> refused = refused(new OverHefei().input(id, level, type, ""));
        assertEquals(1, refused.size(), refused::toString);
        assertTrue(refused.getFirst().startsWith("inputs/" + id + "/type: Beyond the columns"), refused::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "education, person, whole",
        "grid_centre, township, whole",
        "households, community, words",
        "left, person, truth"
    })
    void aNameThatEveryLedgerHasMeansNothingElse(String id, String level, String type) {
        List<String> refused = refused(new OverHefei().input(id, level, type, ""));
        assertTrue(
                refused.contains("inputs/" + id + "/type: “" + id + "” is a column that every document has, and holds"
                        + " another type of value there; for another meaning take another name"),
                refused::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "dogs, city, whole",
        "rate, county, decimal",
        "fund, township, money",
        "has_lift, community, truth",
        "on_probation, person, truth",
        "months_out, person, whole"
    })
    void furtherNumbersAndTruthsOfUnitsAndPeopleAreTaken(String id, String level, String type) {
        assertTrue(new OverHefei()
                .input(id, level, type, "")
                .read()
                .input(Level.of(level).orElseThrow(), id)
                .isPresent());
    }
}
