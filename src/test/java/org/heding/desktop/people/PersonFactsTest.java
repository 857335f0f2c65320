package org.heding.desktop.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the card of a person. */
class PersonFactsTest {
    @TempDir
    Path folder;

    private SmallDocument small;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private PersonFacts of(String idNumber) {
        return new PersonFacts(
                small.snapshot(),
                small.snapshot().ledger().person(idNumber).orElseThrow(),
                Messages.of(Locale.SIMPLIFIED_CHINESE));
    }

    private PersonFacts hired(String idNumber) {
        Person person =
                new Person(idNumber, "王某", SmallDocument.FIRST, "委员", LocalDate.of(2020, 1, 1), null, null, "", "", "");
        edit(new Change.PutPerson(person));
        return of(idNumber);
    }

    private void edit(Change... changes) {
        small.session().edit("人员", ledger -> List.of(changes), small.failures()::add);
        small.settle();
    }

    @Test
    void anIdNumberIsMaskedUnlessItIsWantedWhole() {
        assertFalse(of(SmallDocument.WORKER).facts(false).toString().contains(SmallDocument.WORKER));
        assertTrue(of(SmallDocument.WORKER).facts(true).toString().contains(SmallDocument.WORKER));
    }

    @Test
    void aManHasOneMonthOfRetirementAndAWomanTwoAndWhichIsNotTold() {
        List<String> man = hired(SmallDocument.id("99010119760901001")).hints();
        assertEquals("男：2039 年 9 月到法定退休年龄（比 60 周岁延迟 36 个月）。", man.getFirst());
        assertEquals(2, man.size());
        List<String> woman = hired(SmallDocument.id("99010119750301002")).hints();
        assertEquals("女，原 55 周岁退休的：2031 年 7 月到法定退休年龄（延迟 16 个月）。", woman.get(0));
        assertEquals("女，原 50 周岁退休的：2025 年 5 月到法定退休年龄（延迟 2 个月）。", woman.get(1));
        assertTrue(woman.get(2).contains("不作判断"), woman.get(2));
    }

    @Test
    void anIdNumberThatCannotBeRightIsPointedOut() {
        String right = SmallDocument.id("99010119760901003");
        char other = right.charAt(17) == '1' ? '2' : '1';
        assertTrue(hired(right.substring(0, 17) + other).hints().getFirst().contains("对不上"));
        List<String> none = hired(SmallDocument.id("99010119760231001")).hints();
        assertEquals(1, none.size());
        assertTrue(none.getFirst().contains("出生日期"), none.getFirst());
        assertFalse(hired(right).hints().toString().contains("对不上"));
    }

    @Test
    void thePayIsShownWithTheStretchesOfTheYearThatItIsMadeOf() {
        edit(new Change.PutTerm(new Term(
                SmallDocument.SECRETARY,
                "第五届",
                LocalDate.of(2021, 7, 1),
                LocalDate.of(SmallDocument.YEAR, 6, 30),
                true,
                "优秀",
                "示例")));
        PersonFacts facts = of(SmallDocument.SECRETARY);
        PersonFacts.Figure pay = facts.figures().stream()
                .filter(figure -> figure.id().equals("pay_reference"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, pay.working().parts().size());
        assertEquals(
                List.of("第五届", "2021-07-01", "2026-06-30", "是", "优秀", "示例"),
                facts.terms().getFirst());
    }
}
