package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.SETTINGS;
import static org.heding.document.Scenes.assertSameRecords;
import static org.heding.document.Scenes.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file and the ledger say the same, whatever was changed and in whatever order. */
class RandomEditsTest {
    @TempDir
    Path folder;

    private final Random random = new Random(42);

    @Test
    void afterAnyEditsTheReopenedLedgerEqualsTheLiveOne() throws Exception {
        Path file = folder.resolve("a.heding");
        Document document = Document.create(file, SETTINGS, content());
        int refused = 0;
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 25; i++) {
                refused += edit(document);
            }
            Ledger live = document.ledger();
            document.close();
            document = Document.open(file);
            assertSameRecords(live, document.ledger());
            assertTrue(document.health().sound());
        }
        document.close();
        assertTrue(refused > 5, "some edits must have been refused: " + refused);
    }

    /** Makes one edit; if the ledger would refuse it the document must too, and change nothing. */
    private int edit(Document document) throws DocumentException {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            changes.add(change());
        }
        Ledger tried = document.ledger().copy();
        try {
            changes.forEach(tried::apply);
        } catch (IllegalArgumentException e) {
            Ledger before = document.ledger().copy();
            assertThrows(IllegalArgumentException.class, () -> document.edit("", changes));
            assertSameRecords(before, document.ledger());
            return 1;
        }
        document.edit("", changes);
        assertEquals(tried.units(), document.ledger().units());
        assertEquals(List.copyOf(tried.people()), List.copyOf(document.ledger().people()));
        assertEquals(tried.localValues(), document.ledger().localValues());
        assertEquals(tried.packs(), document.ledger().packs());
        return 0;
    }

    private Change change() {
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> Scenes.unit(code(), "社区" + random.nextInt(100), "城市社区");
            case 3 ->
                new Change.RemoveUnit(
                        switch (random.nextInt(20)) {
                            case 0 -> "340104001";
                            case 1 -> "34010400100";
                            default -> code();
                        });
            case 4, 5, 6, 7 -> figure();
            case 8, 9 ->
                new Change.PutPerson(new Person(
                        person(),
                        "某" + random.nextInt(100),
                        code(),
                        one(Person.POSTS),
                        day(),
                        null,
                        random.nextBoolean() ? day() : null,
                        "学历'\"",
                        "",
                        ""));
            case 10 -> new Change.RemovePerson(person());
            case 11 ->
                new Change.PutTerm(new Term(
                        person(),
                        "第五届",
                        day(),
                        random.nextBoolean() ? day() : null,
                        random.nextBoolean(),
                        one(Term.APPRAISALS),
                        ""));
            case 12 -> new Change.RemoveTerm(person(), day());
            case 13 ->
                random.nextInt(4) == 0
                        ? new Change.RemoveReferencePay("3401", 7 + random.nextInt(4), day())
                        : new Change.PutReferencePay(new ReferencePay(
                                "3401",
                                7 + random.nextInt(4),
                                day(),
                                BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                                "据"));
            case 14 -> new Change.PutMeeting(new Meeting(code(), one(Meeting.KINDS), day(), "主持", "议题"));
            case 15 ->
                new Change.PutLocalValue(new LocalValue(
                        "p" + random.nextInt(3),
                        one(List.of("", "行")),
                        one(List.of("", "3401")),
                        day(),
                        BigDecimal.valueOf(random.nextInt(9000), 1),
                        "据'",
                        day()));
            case 16 ->
                new Change.RemoveLocalValue(
                        "p" + random.nextInt(3), one(List.of("", "行")), one(List.of("", "3401")), day());
            case 17 ->
                random.nextInt(3) == 0
                        ? new Change.RemovePack("k" + random.nextInt(2))
                        : new Change.PutPack(new OwnPack("k" + random.nextInt(2), "{\"a\":" + random.nextInt(9) + "}"));
            default -> new Change.RemoveMeeting(code(), one(Meeting.KINDS), day());
        };
    }

    private Change figure() {
        int year = 2025 + random.nextInt(2);
        boolean clear = random.nextInt(5) == 0;
        return switch (random.nextInt(4)) {
            case 0 ->
                new Change.SetFact(
                        person(),
                        year,
                        Field.ANNUAL_PAY,
                        clear ? null : BigDecimal.valueOf(random.nextInt(9_000_000), 2));
            case 1 ->
                new Change.SetFact(
                        code(),
                        year,
                        Field.AREA,
                        clear ? null : BigDecimal.valueOf(random.nextInt(99_999), random.nextInt(8)));
            case 2 ->
                new Change.SetFact(
                        code(),
                        year,
                        "extra_" + random.nextInt(3),
                        clear ? null : BigDecimal.valueOf(random.nextInt(999) - 500, 1));
            default ->
                new Change.SetFact(
                        code(),
                        year,
                        Field.BY_TIER.get(Tier.COMMUNITY).get(random.nextInt(3)),
                        clear ? null : BigDecimal.valueOf(random.nextInt(5000)));
        };
    }

    private String code() {
        return random.nextInt(3) == 0 ? COMMUNITY : "34010400100" + random.nextInt(7);
    }

    private String person() {
        return "99010119900101001" + random.nextInt(8);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1 + random.nextInt(3), 1 + random.nextInt(3));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void tensOfThousandsOfChangesAreOneQuickEdit() throws Exception {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String code = "340104001" + "%03d".formatted(i % 999 + 1);
            changes.add(Scenes.unit(code, "社区" + i, "城市社区"));
            for (String field : Field.BY_TIER.get(Tier.COMMUNITY)) {
                changes.add(new Change.SetFact(code, 2026, field, BigDecimal.valueOf(i)));
            }
        }
        Path file = folder.resolve("a.heding");
        try (Document document = Document.create(file, SETTINGS, content())) {
            long start = System.nanoTime();
            document.edit("导入", changes);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            // A tenth of this is usual; ten times as much would mean a commit for every change.
            assertTrue(milliseconds < 8_000, milliseconds + " ms");
            assertEquals(changes.size(), document.history(1).get(0).changes());
        }
    }
}
