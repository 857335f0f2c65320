package org.heding.document;

import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a document with a password and to one without, both hold the same. */
class SealedEditsTest {
    private static final int STEPS = 400;

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final RandomChanges invented = new RandomChanges(random);
    private String password = "password 0";
    private Path file;
    private Document plain;
    private Document sealed;
    private int copies;

    /** Something that is done to both. */
    private interface Deed {
        Object to(Document document) throws Exception;
    }

    private void both(Deed deed) throws Exception {
        assertEquals(outcome(deed, plain), outcome(deed, sealed));
    }

    private static String outcome(Deed deed, Document document) throws Exception {
        try {
            return String.valueOf(deed.to(document));
        } catch (IllegalArgumentException | DocumentException e) {
            return e.getMessage();
        }
    }

    @Test
    void aDocumentWithAPasswordHoldsWhatOneWithoutHolds() throws Exception {
        file = folder.resolve("sealed.heding");
        plain = Document.create(folder.resolve("plain.heding"), SETTINGS, content());
        sealed = Document.create(file, SETTINGS, content());
        Protection.set(sealed, new char[0], password.toCharArray());
        int people = 0;
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(40)) {
                case 0, 1, 2, 3, 4, 5, 6 -> both(document -> document.undo().map(Edit::label));
                case 7, 8, 9 -> both(document -> document.redo().map(Edit::label));
                case 10 -> reopen();
                case 11 -> anotherPassword();
                case 12 -> close(i);
                case 13 -> restore();
                default -> edit();
            }
            assertSameRecords(plain.ledger(), sealed.ledger());
            people = Math.max(people, plain.ledger().people().size());
        }
        assertTrue(people > 2, people + " people");
        both(document -> document.changes("", 9999).stream().map(Entry::after).toList());
        both(document -> document.changes(PERSON, 9999).size());
        both(Document::closedYears);
        for (int year : plain.closedYears()) {
            both(document -> document.closedYear(year).map(ClosedYear::results));
            assertSameRecords(
                    plain.closedYear(year).orElseThrow().ledger(),
                    sealed.closedYear(year).orElseThrow().ledger());
        }
        sealed.close();
        Path saved = folder.resolve("saved.heding");
        assertTrue(Salvage.of(file, saved, SETTINGS, password.toCharArray()).whole());
        try (Document document = Document.open(saved, Key.of(password.toCharArray()))) {
            assertSameRecords(plain.ledger(), document.ledger());
            assertEquals(
                    plain.history(9).stream().map(Edit::label).toList(),
                    document.history(9).stream().map(Edit::label).toList());
        }
        plain.close();
    }

    private void edit() throws Exception {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changes.add(random.nextInt(3) == 0 ? ofPeople() : invented.change());
        }
        String label = "改 " + random.nextInt(1000);
        both(document -> {
            document.edit(label, changes);
            return label;
        });
    }

    private Change ofPeople() {
        String person = "99010119900101%04d".formatted(random.nextInt(8));
        String field = List.of(Field.ANNUAL_PAY, Field.ANNUAL_PAY, "bonus", "allowance'\"")
                .get(random.nextInt(4));
        BigDecimal figure = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(9_999_999), 2);
        return random.nextBoolean()
                ? new Change.PutPerson(Scenes.person(person, "某" + random.nextInt(9)))
                : new Change.SetFact(person, 2025 + random.nextInt(2), field, figure);
    }

    private void close(int step) throws Exception {
        int year = 1950 + step;
        both(document -> {
            document.closeYear(year, List.of(), List.of(new Result(PERSON, "pay", "1" + step)));
            return year;
        });
    }

    private void anotherPassword() throws Exception {
        String before = password;
        if (random.nextBoolean()) {
            Protection.remove(sealed, before.toCharArray());
            before = "";
        }
        password = "password " + random.nextInt(100);
        Protection.set(sealed, before.toCharArray(), password.toCharArray());
    }

    private void reopen() throws Exception {
        Path was = plain.path();
        plain.close();
        sealed.close();
        plain = Document.open(was);
        sealed = Document.open(file, Key.of(password.toCharArray()));
    }

    private void restore() throws Exception {
        Path copy = folder.resolve("copy" + copies++ + ".heding");
        sealed.close();
        Document.restore(file, copy);
        file = copy;
        sealed = Document.open(file, Key.of(password.toCharArray()));
        assertEquals(
                Optional.empty(),
                Document.verify(folder.resolve("sealed.heding")).faults().stream()
                        .findAny());
    }
}
