package org.heding.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String COMMUNITY = "990101001001";
    private static final String ID = "99010119800101001X";

    private final Ledger ledger = new Ledger();

    PeopleTest() {
        for (Tier tier : Tier.values()) {
            ledger.apply(new Change.PutUnit(new Unit(tier.prefix(COMMUNITY), "示例", "")));
        }
    }

    private void put(String name) {
        ledger.apply(new Change.PutPerson(new Person(ID, name, COMMUNITY, "委员", null, null, null, "", "", "")));
    }

    private Optional<String> name() {
        return ledger.person(ID).map(Person::name);
    }

    @Test
    void whoIsAskedForAgainIsAsLastRecorded() {
        assertEquals(Optional.empty(), name());
        put("示例甲");
        assertEquals(Optional.of("示例甲"), name());
        assertEquals(Optional.of("示例甲"), name());
        put("示例乙");
        assertEquals(Optional.of("示例乙"), name());
        ledger.apply(new Change.RemovePerson(ID));
        assertEquals(Optional.empty(), name());
        put("示例丙");
        ledger.apply(new Change.RemoveUnit(COMMUNITY));
        assertEquals(Optional.empty(), name());
    }

    @Test
    void aCopyHasItsOwnPeople() {
        put("示例甲");
        name();
        Ledger copy = ledger.copy();
        ledger.apply(new Change.RemovePerson(ID));
        assertEquals(Optional.empty(), name());
        assertEquals(Optional.of("示例甲"), copy.person(ID).map(Person::name));
    }
}
