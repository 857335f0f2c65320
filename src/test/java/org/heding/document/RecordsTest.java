package org.heding.document;

import static org.heding.document.Scenes.COMMUNITY;
import static org.heding.document.Scenes.PERSON;
import static org.heding.document.Scenes.content;
import static org.heding.document.Scenes.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heding.ledger.Change;
import org.heding.ledger.Explained;
import org.heding.ledger.Field;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Meeting;
import org.heding.ledger.OwnPack;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.junit.jupiter.api.Test;

/** All that a ledger holds, as changes. */
class RecordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** One of everything there is. */
    private static List<Change> everything() {
        List<Change> all = content();
        all.addAll(List.of(
                fact(PERSON, "annual_pay", "60000.50"),
                new Change.CarryFact(COMMUNITY, 2026, Field.GRIDS, BigDecimal.TEN, 2025),
                new Change.PutTerm(new Term(PERSON, "2021届", DAY, null, true, "优秀", "示例")),
                new Change.PutMeeting(new Meeting(COMMUNITY, Meeting.KINDS.getFirst(), DAY, "", "示例")),
                new Change.PutExplained(new Explained(COMMUNITY, "meetings", 2026, 2, "因（示例）")),
                new Change.PutExplained(new Explained(PERSON, "grade", 2026, 0, "因（示例）")),
                new Change.PutReferencePay(new ReferencePay("3401", 9, DAY, BigDecimal.valueOf(78_000), "示例")),
                new Change.PutLocalValue(
                        LocalValue.ofParameter("quota_standard", DAY, BigDecimal.valueOf(260), "示例", DAY)),
                new Change.PutPack(new OwnPack("hefei-2019", "{}")),
                new Change.PutForm(new Form(Form.Sort.READ, "读的表", "{}", "")),
                new Change.PutForm(new Form(Form.Sort.FILL, "填的表", "{}", ""))));
        return all;
    }

    private static Ledger made(List<Change> changes) {
        Ledger ledger = new Ledger();
        changes.forEach(ledger::apply);
        return ledger;
    }

    @Test
    void nothingIsLeftOut() {
        assertEquals(new HashSet<>(everything()), Set.copyOf(Records.of(made(everything()))));
    }

    @Test
    void theyMakeTheLedgerAnew() {
        List<Change> records = Records.of(made(everything()));
        assertEquals(records, Records.of(made(records)));
    }

    @Test
    void anEmptyLedgerHasNone() {
        assertEquals(List.of(), Records.of(new Ledger()));
    }
}
