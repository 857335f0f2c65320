package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.message.Messages;
import org.heding.policy.ExamplePacks;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.OverHefei;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.Rule;
import org.junit.jupiter.api.Test;

/** What a pack asks of people and units beyond what every ledger has. */
class PackInputsTest {
    private static final String ID = "990101198001010018";
    private static final PolicyPack PACK = new OverHefei()
            .input("failed_years", "person", "whole", "年")
            .input("on_probation", "person", "truth", "")
            .input("education", "person", "words", "")
            .input("qualification", "person", "words", "")
            .input("post_grade", "person", "words", "")
            .input("lifts", "community", "whole", "个")
            .rule("twice_failed", "person", "whole", "年", "failed_years * 2")
            .rule("probation_years", "person", "whole", "年", "IF(on_probation, 1, 0) + failed_years * 0")
            .rule("schooled", "person", "whole", "", "IF(education = \"本科\", 1, 0)")
            .rule("uncertified", "person", "whole", "", "IF(ISBLANK(qualification), 1, 0)")
            .rule("graded", "person", "whole", "", "IF(post_grade = \"七级\", 7, 0)")
            .read();

    private final Ledger ledger = ExamplePacks.ledger();

    private void person(String education, String qualification, String grade) {
        ledger.apply(new Change.PutPerson(
                new Person(ID, "示例", ExamplePacks.A, "一般工作人员", null, null, null, education, qualification, grade)));
    }

    private void fact(String field, long value) {
        ledger.apply(new Change.SetFact(ID, ExamplePacks.YEAR, field, BigDecimal.valueOf(value)));
    }

    private Value value(String id) {
        Value exact = new Forest(new Book(PACK, ledger), ledger, ExamplePacks.YEAR, Node.Answers.NONE)
                .node(ID)
                .own(id);
        Engine engine = Engine.of(PACK, ledger, ExamplePacks.YEAR, (slow, holder, month) -> {
            throw new AssertionError(slow.id() + " is evaluated row by row");
        });
        Rule rule = PACK.rule(Level.PERSON, id).orElseThrow();
        Value computed = engine.value(rule, engine.row(rule, ID, 12));
        assertEquals(exact.getClass(), computed.getClass(), id);
        if (exact.known()) {
            assertEquals(exact, computed, id);
        }
        return exact;
    }

    @Test
    void thePackOfHefeiAsksForNothingBeyondWhatEveryLedgerHas() {
        for (Level level : Level.values()) {
            assertEquals(List.of(), PackInputs.beyond(PackReader.bundled("hefei-2019"), level));
        }
    }

    @Test
    void whatAPackAddsIsNamedByLevelInItsOrder() {
        assertEquals(
                List.of("failed_years", "on_probation"),
                PackInputs.beyond(PACK, Level.PERSON).stream().map(Input::id).toList());
        assertEquals(
                List.of("lifts"),
                PackInputs.beyond(PACK, Level.COMMUNITY).stream().map(Input::id).toList());
        assertEquals(List.of(), PackInputs.beyond(PACK, Level.COUNTY));
    }

    @Test
    void numbersAndTruthsOfAPersonAreReadFromTheYearsFigures() {
        person("", "", "");
        fact("failed_years", 2);
        fact("on_probation", 1);
        assertEquals(Value.of(4), value("twice_failed"));
        assertEquals(Value.of(1), value("probation_years"));
        fact("on_probation", 0);
        assertEquals(Value.of(0), value("probation_years"));
    }

    @Test
    void whatIsNotRecordedOfAPersonIsMissingAndNamed() {
        person("", "", "");
        assertInstanceOf(Value.Missing.class, value("twice_failed"));
        assertInstanceOf(Value.Missing.class, value("probation_years"));
        assertInstanceOf(Value.Missing.class, value("schooled"));
        assertInstanceOf(Value.Missing.class, value("graded"));
        List<String> problems = Assessment.of(PACK, ledger, ExamplePacks.YEAR, "").problems().stream()
                .filter(problem -> problem.holder().equals(ID))
                .map(problem -> problem.message().in(Messages.of(Locale.SIMPLIFIED_CHINESE)))
                .toList();
        assertTrue(problems.contains("示例没有填示例 failed_years"), problems::toString);
        assertTrue(problems.contains("示例没有填示例 education"), problems::toString);
    }

    @Test
    void aPersonsWordsAreReadAndAnEmptyTextIsBlank() {
        person("本科", "", "七级");
        assertEquals(Value.of(1), value("schooled"));
        assertEquals(Value.of(1), value("uncertified"));
        assertEquals(Value.of(7), value("graded"));
        person("大专", "助理社会工作师", "八级");
        assertEquals(Value.of(0), value("schooled"));
        assertEquals(Value.of(0), value("uncertified"));
        assertEquals(Value.of(0), value("graded"));
    }
}
