package org.heding.document;

import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.heding.document.Scenes.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the program is killed while it sets a password, the document has it or has it not, and nothing is lost. */
@Tag("campaign")
class ProtectionKillTest {
    /** Each is a process of its own, so there are fewer of them. */
    private static final int ROUNDS = Integer.getInteger("heding.campaign.kills", 60) / 10;

    private static final int PEOPLE = 1500;
    private static final int LONGEST = 1200;
    private static final String PASSWORD = "password";
    private static final String FIRST = "990101199001010";

    @TempDir
    Path folder;

    @Test
    void aPasswordIsSetOrNotAndNothingIsLost() throws Exception {
        Path template = folder.resolve("template.heding");
        List<Change> content = content();
        for (int i = 0; i < PEOPLE; i++) {
            String number = FIRST + "%03d".formatted(i % 1000);
            String one = i < 1000 ? number : number.replace("1990", "1991");
            content.add(new Change.PutPerson(person(one, "某")));
            content.add(fact(one, Field.ANNUAL_PAY, String.valueOf(80_000 + i)));
        }
        Ledger ledger;
        try (Document document = Document.create(template, SETTINGS, content)) {
            document.edit("人员", List.of(new Change.RemovePerson(FIRST + "000")));
            ledger = document.ledger().copy();
        }
        Random random = new Random(5);
        int protectedOnes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path place = Files.createDirectory(folder.resolve("kill" + round));
            Path file = place.resolve("a.heding");
            Files.copy(template, file);
            boolean said = protectUntilKilled(file, random.nextInt(LONGEST));
            boolean clear;
            try (Document document = Document.open(file, Key.of(PASSWORD.toCharArray()))) {
                clear = !Protection.on(document);
                assertTrue(document.health().sound());
                assertSameRecords(ledger, document.ledger());
                assertEquals("人员", document.undoable().orElseThrow().label());
            }
            assertFalse(said && clear, "acknowledged, and there is no password");
            protectedOnes += clear ? 0 : 1;
            if (!clear) {
                assertNothingReadable(place);
            }
        }
        if (ROUNDS > 10) {
            System.out.printf("Kills while a password was set: %d, %d of them had it%n", ROUNDS, protectedOnes);
        }
    }

    private static void assertNothingReadable(Path place) throws Exception {
        try (Stream<Path> all = Files.list(place)) {
            for (Path each : all.toList()) {
                assertFalse(
                        new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(FIRST),
                        each::toString);
            }
        }
    }

    private static boolean protectUntilKilled(Path file, int after) throws Exception {
        Process worker = Scenes.java(Worker.class, file);
        try (BufferedReader lines = worker.inputReader()) {
            assertEquals("begun", lines.readLine());
            Thread.sleep(after);
            worker.toHandle().destroyForcibly();
            boolean said = "done".equals(lines.readLine());
            worker.waitFor();
            return said;
        }
    }

    /** A program that sets a password and waits to be killed. */
    static final class Worker {
        private Worker() {}

        public static void main(String[] arguments) throws Exception {
            try (Document document = Document.open(Path.of(arguments[0]))) {
                System.out.println("begun");
                Protection.set(document, new char[0], PASSWORD.toCharArray());
                System.out.println("done");
                Thread.sleep(60_000);
            }
        }
    }
}
