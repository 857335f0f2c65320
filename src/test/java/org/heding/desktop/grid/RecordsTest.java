package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Change;
import org.heding.ledger.Meeting;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);
    private static SmallDocument small;

    @BeforeAll
    static void open(@TempDir Path folder) {
        small = new SmallDocument(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    @Test
    void referencePayWithoutItsBasisIsRefused() throws Refusal {
        PayTable table = new PayTable(small.snapshot(), CHINESE);
        Map<String, String> texts =
                new HashMap<>(Map.of("area", "340104", "grade", "10", "from", "2026.7", "amount", "81,000.5"));
        assertThrows(Refusal.class, () -> table.put(null, texts));
        texts.put("basis", "示例");
        ReferencePay pay = new ReferencePay("340104", 10, LocalDate.of(2026, 7, 1), new BigDecimal("81000.5"), "示例");
        assertEquals(List.of(new Change.PutReferencePay(pay)), table.put(null, texts));
    }

    @Test
    void anotherDayOfReferencePayReplacesTheRecord() throws Refusal {
        PayTable table = new PayTable(small.snapshot(), CHINESE);
        ReferencePay old = table.all().getFirst();
        Map<String, String> texts = new HashMap<>(table.texts(old));
        texts.put("from", "2026-02-01");
        List<Change> changes = table.put(old, texts);
        assertEquals(new Change.RemoveReferencePay(old.area(), old.grade(), old.from()), changes.getFirst());
        assertEquals(2, changes.size());
    }

    @Test
    void referencePayIsOfACityOrCountyAndAboveNought() {
        PayTable table = new PayTable(small.snapshot(), CHINESE);
        Map<String, String> texts = new HashMap<>(
                Map.of("area", "340104001", "grade", "10", "from", "2026.7", "amount", "81000", "basis", "示例"));
        assertThrows(Refusal.class, () -> table.put(null, texts));
        texts.putAll(Map.of("area", "340104", "amount", "0"));
        assertThrows(Refusal.class, () -> table.put(null, texts));
        texts.putAll(Map.of("amount", "81000", "grade", "6"));
        assertThrows(Refusal.class, () -> table.put(null, texts));
    }

    @Test
    void aMeetingIsOfAUnitThatThereIs() throws Refusal {
        Minutes minutes = new Minutes(small.snapshot(), CHINESE);
        Map<String, String> texts = new HashMap<>(Map.of("unit", "西园街道", "kind", "党建联席会议", "date", "2026/3/2"));
        Meeting meeting = new Meeting(SmallDocument.STREET, "党建联席会议", LocalDate.of(2026, 3, 2), "", "");
        assertEquals(List.of(new Change.PutMeeting(meeting)), minutes.put(null, texts));
        texts.put("unit", "东园街道");
        assertThrows(Refusal.class, () -> minutes.put(null, texts));
    }

    @Test
    void aTermIsOfSomeoneOnTheRosterAndEndsAfterItBegan() throws Refusal {
        Terms terms = new Terms(small.snapshot(), CHINESE);
        Map<String, String> texts = new HashMap<>(
                Map.of("person", "张某", "start", "2018.8", "end", "2021.8", "completed", "是", "appraisal", "优秀"));
        Term term = new Term(
                SmallDocument.SECRETARY, "", LocalDate.of(2018, 8, 1), LocalDate.of(2021, 8, 1), true, "优秀", "");
        assertEquals(List.of(new Change.PutTerm(term)), terms.put(null, texts));
        texts.put("end", "2017.8");
        assertThrows(Refusal.class, () -> terms.put(null, texts));
        texts.putAll(Map.of("end", "", "person", "某某"));
        assertThrows(Refusal.class, () -> terms.put(null, texts));
    }

    @Test
    void anIdNumberIsCheckedAndNeverChanged() {
        Roster roster = new Roster(small.snapshot(), CHINESE, Roster.FIELDS, false);
        Map<String, String> texts = new HashMap<>(Map.of("name", "王某", "community", "光明社区", "post", "委员"));
        for (String wrong : List.of("123", "990101199501010032", SmallDocument.WORKER)) {
            texts.put("id_number", wrong);
            assertThrows(Refusal.class, () -> roster.put(null, texts), wrong);
        }
        var worker = small.snapshot().ledger().person(SmallDocument.WORKER).orElseThrow();
        Map<String, String> own = new HashMap<>(roster.texts(worker));
        own.put("id_number", SmallDocument.id("99010119950101003"));
        assertThrows(Refusal.class, () -> roster.put(worker, own));
    }

    @Test
    void nobodyLeavesBeforeJoining() {
        Roster roster = new Roster(small.snapshot(), CHINESE, Roster.FIELDS, false);
        var worker = small.snapshot().ledger().person(SmallDocument.WORKER).orElseThrow();
        Map<String, String> texts = new HashMap<>(roster.texts(worker));
        texts.put("left", "2014-12-31");
        assertThrows(Refusal.class, () -> roster.put(worker, texts));
    }
}
