package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;

/** Invents changes of all sorts to a small document. */
final class RandomChanges {
    private final Random random;

    RandomChanges(Random random) {
        this.random = random;
    }

    /** Some change; it may refer to what is not there. */
    Change change() {
        return switch (random.nextInt(22)) {
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
            case 19 ->
                new Change.PutExplained(new Explained(
                        holder(), one(List.of("a", "b")), 2026, random.nextInt(2), "因 " + random.nextInt(9)));
            case 20 -> new Change.RemoveExplained(holder(), one(List.of("a", "b")), 2026, random.nextInt(2));
            case 18 ->
                random.nextInt(3) == 0
                        ? new Change.RemoveForm(Form.Sort.FILL, "表" + random.nextInt(2))
                        : new Change.PutForm(
                                new Form(Form.Sort.FILL, "表" + random.nextInt(2), "{}", "" + random.nextInt(9)));
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
        return switch (random.nextInt(6)) {
            case 4 ->
                new Change.CarryFact(
                        code(),
                        year,
                        one(List.of(Field.AREA, Field.HOUSEHOLDS, "extra_0")),
                        BigDecimal.valueOf(random.nextInt(300)),
                        year - 1);
            case 5 -> new Change.ConfirmFact(code(), year, one(List.of(Field.AREA, Field.HOUSEHOLDS, "extra_0")));
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

    private String holder() {
        return random.nextBoolean() ? code() : person();
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1 + random.nextInt(3), 1 + random.nextInt(3));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
