package org.heding.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.junit.jupiter.api.function.Executable;

/** What the tests of documents share: a small place, and comparisons. */
final class Scenes {
    static final Settings SETTINGS = new Settings(2026, "hefei-2019", "340104", "蜀山区 2026 年度", false);
    static final String COMMUNITY = "340104001001";
    static final String PERSON = "990101199001010017";

    private Scenes() {}

    /** A city with one county, one street and one community, one person and one figure. */
    static List<Change> content() {
        return new ArrayList<>(List.of(
                unit("3401", "合肥市", ""),
                unit("340104", "蜀山区", "市辖区"),
                unit("340104001", "三里庵街道", "街道"),
                unit(COMMUNITY, "示例社区", "城市社区"),
                new Change.PutPerson(person(PERSON, "赵某（示例）")),
                fact(COMMUNITY, Field.HOUSEHOLDS, "2350")));
    }

    static Change unit(String code, String name, String kind) {
        return new Change.PutUnit(new Unit(code, name, kind));
    }

    static Person person(String idNumber, String name) {
        return new Person(idNumber, name, COMMUNITY, "书记", LocalDate.of(2015, 3, 1), null, null, "大学本科", "", "三级");
    }

    static Change fact(String holder, String field, String value) {
        return new Change.SetFact(holder, 2026, field, value == null ? null : new BigDecimal(value));
    }

    static void assertSameRecords(Ledger expected, Ledger actual) {
        assertEquals(expected.units(), actual.units());
        assertEquals(List.copyOf(expected.people()), List.copyOf(actual.people()));
        assertEquals(expected.referencePay(), actual.referencePay());
        assertEquals(expected.localValues(), actual.localValues());
        TreeSet<Integer> years = new TreeSet<>(expected.years());
        years.addAll(actual.years());
        for (String code : expected.units().keySet()) {
            assertEquals(expected.meetings(code), actual.meetings(code));
            assertEquals(expected.explained(code), actual.explained(code));
            years.forEach(year -> assertEquals(expected.facts(code, year), actual.facts(code, year)));
        }
        years.forEach(year -> assertEquals(expected.carried(year), actual.carried(year)));
        for (Person person : expected.people()) {
            assertEquals(expected.terms(person.idNumber()), actual.terms(person.idNumber()));
            assertEquals(expected.explained(person.idNumber()), actual.explained(person.idNumber()));
            years.forEach(year ->
                    assertEquals(expected.facts(person.idNumber(), year), actual.facts(person.idNumber(), year)));
        }
    }

    /** Holds that work fails in one way and says so, with a remedy, in both languages. */
    static DocumentException assertFails(DocumentException.Kind kind, Executable work) {
        DocumentException failure = assertThrows(DocumentException.class, work);
        assertEquals(kind, failure.kind());
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.of(language);
            assertEquals(false, failure.problem().in(messages).isBlank());
            assertEquals(false, failure.remedy().in(messages).isBlank());
        }
        return failure;
    }

    /** Starts a program of the tests in a process of its own. */
    static Process java(Class<?> program, Path file, String... arguments) throws IOException {
        return command(program, file, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** How a program of the tests is started. */
    static ProcessBuilder command(Class<?> program, Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                file.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
