package org.heding.desktop.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heding.desktop.control.Csv;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.document.Act;
import org.heding.document.Edit;
import org.heding.document.Entry;
import org.heding.document.Tracing;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

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

    private void edit(Act act, String label, Change... changes) {
        small.session().edit(act, label, ledger -> List.of(changes), small.failures()::add);
        small.settle();
        assertEquals(List.of(), small.failures());
    }

    private <T> T asked(org.heding.desktop.session.Session.Question<T> question) {
        List<T> answer = new ArrayList<>();
        small.session().ask(question, answer::add, small.failures()::add);
        while (answer.isEmpty()) {
            small.next();
        }
        return answer.getFirst();
    }

    private List<Edit> edits() {
        return asked(document -> document.history(100));
    }

    private List<Entry> changes(String holder) {
        return asked(document -> document.changes(holder, 100));
    }

    private Trail trail() {
        return new Trail(small.snapshot(), CHINESE);
    }

    private Person worker() {
        return small.snapshot().ledger().person(SmallDocument.WORKER).orElseThrow();
    }

    private Change worker(String name, String community) {
        Person is = worker();
        return new Change.PutPerson(new Person(
                is.idNumber(),
                name,
                community,
                is.post(),
                is.joined(),
                is.appointed(),
                is.left(),
                is.education(),
                is.qualification(),
                is.postGrade()));
    }

    @Test
    void aChangeIsSaidWithTheWordsOfThePolicyPack() {
        edit(Act.EDIT, "改", SmallDocument.fact(SmallDocument.FIRST, Field.PARTY_MEMBERS, "201"));
        Entry entry = changes(SmallDocument.FIRST).getFirst();
        assertEquals("光明社区", trail().holder(entry));
        assertEquals("党员数", trail().field(entry));
        assertEquals("150", trail().before(entry));
        assertEquals("201", trail().after(entry));
        assertTrue(trail().sort(entry).endsWith("2026"), trail().sort(entry));
    }

    @Test
    void nobodysIdentityNumberIsShown() {
        edit(Act.EDIT, "改 " + SmallDocument.WORKER, worker("李某某", SmallDocument.FIRST));
        edit(Act.EDIT, "删", new Change.RemovePerson(SmallDocument.WORKER));
        List<String> said = new ArrayList<>();
        edits().forEach(edit -> said.addAll(trail().line(edit)));
        changes(SmallDocument.WORKER).forEach(entry -> said.addAll(trail().line(entry)));
        assertFalse(said.stream().anyMatch(text -> text.contains(SmallDocument.WORKER)), said.toString());
        assertTrue(said.contains(IdNumber.masked(SmallDocument.WORKER)), said.toString());
        assertTrue(said.contains("光明社区"), "a community is named, not numbered: " + said);
    }

    @Test
    void whatIsTakenBackIsMarkedAndFiltersFindByWordsAndByWhatWasDone() {
        edit(Act.EDIT, "填写户数（光明社区）", SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        edit(Act.IMPORT, "导入 街道报.xlsx", SmallDocument.fact(SmallDocument.SECOND, Field.HOUSEHOLDS, "2500"));
        small.session().undo(edit -> {}, small.failures()::add);
        small.settle();
        List<Edit> all = edits();
        assertEquals(3, all.size());
        assertEquals(
                List.of("撤销", "导入（已撤销）", "修改"), all.stream().map(trail()::act).toList());
        assertEquals(2, trail().filtered(all, " 街道报", null).size());
        assertEquals(
                List.of(Act.IMPORT),
                trail().filtered(all, "街道报", Act.IMPORT).stream().map(Edit::act).toList());
        assertEquals(List.of(), trail().filtered(all, "没有这句话", null));
    }

    @Test
    void anEditTellsWhatItChanged() {
        edit(
                Act.PASTE,
                "粘贴",
                SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"),
                SmallDocument.fact(SmallDocument.SECOND, Field.HOUSEHOLDS, "2500"));
        edit(Act.EDIT, "别的", SmallDocument.fact(SmallDocument.FIRST, Field.GRIDS, "3"));
        Edit paste = edits().get(1);
        List<Entry> found = asked(document -> Tracing.of(document, paste, 100));
        assertEquals(
                List.of("2500", "3100"),
                found.stream().map(Entry::after).sorted().toList());
        assertEquals(1, asked(document -> Tracing.of(document, paste, 1)).size());
    }

    @Test
    void aFieldOfAUnitIsTracedByItsYear() {
        edit(Act.EDIT, "一", SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        edit(Act.EDIT, "二", new Change.SetFact(SmallDocument.FIRST, 2025, Field.HOUSEHOLDS, java.math.BigDecimal.TEN));
        edit(Act.EDIT, "三", SmallDocument.fact(SmallDocument.FIRST, Field.GRIDS, "3"));
        Trace cell = Trace.of(new Jump(Section.HISTORY, SmallDocument.FIRST, Field.HOUSEHOLDS), small.snapshot())
                .orElseThrow();
        List<Entry> all = changes(SmallDocument.FIRST);
        assertEquals(
                List.of("3100"),
                all.stream().filter(cell::has).map(Entry::after).toList());
        Trace result = Trace.of(new Jump(Section.HISTORY, SmallDocument.FIRST, "organiser_required"), small.snapshot())
                .orElseThrow();
        assertTrue(all.stream().allMatch(result::has), "a result has no changes of its own");
        assertEquals(
                "joined_on",
                Trace.of(new Jump(Section.HISTORY, SmallDocument.WORKER, "joined"), small.snapshot())
                        .orElseThrow()
                        .field());
        assertEquals(Optional.empty(), Trace.of(new Jump(Section.HISTORY, "nobody", ""), small.snapshot()));
    }

    private Optional<Change> restored(Entry entry) {
        return Restoring.of(entry, small.snapshot().ledger());
    }

    private Entry changed(String holder, String field) {
        return changes(holder).stream()
                .filter(entry -> entry.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOldValueOfAFigureComesBackUnlessItIsThereAlready() {
        edit(Act.EDIT, "改", SmallDocument.fact(SmallDocument.FIRST, Field.HOUSEHOLDS, "3100"));
        edit(Act.EDIT, "填", SmallDocument.fact(SmallDocument.FIRST, Field.GRIDS, "3"));
        Entry households = changed(SmallDocument.FIRST, Field.HOUSEHOLDS);
        Entry grids = changed(SmallDocument.FIRST, Field.GRIDS);
        edit(Act.EDIT, "恢复", restored(households).orElseThrow(), restored(grids).orElseThrow());
        Ledger now = small.snapshot().ledger();
        assertEquals(
                "3000",
                now.fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.HOUSEHOLDS)
                        .orElseThrow()
                        .toPlainString());
        assertEquals(Optional.empty(), now.fact(SmallDocument.FIRST, SmallDocument.YEAR, Field.GRIDS));
        assertEquals(Optional.empty(), restored(households));
        assertEquals(Optional.empty(), restored(grids));
    }

    @Test
    void namesAndPostsComeBackAndWhatIsGoneDoesNot() {
        edit(
                Act.EDIT,
                "改名",
                new Change.PutUnit(new Unit(SmallDocument.FIRST, "光明新村社区", "城市社区")),
                worker("李某某", SmallDocument.FIRST));
        Entry unit = changed(SmallDocument.FIRST, "name");
        Entry name = changed(SmallDocument.WORKER, "name");
        Entry community = changed(SmallDocument.WORKER, "community");
        assertEquals(Optional.of(new Change.PutUnit(new Unit(SmallDocument.FIRST, "光明社区", "城市社区"))), restored(unit));
        assertEquals(Optional.of(worker("李某", SmallDocument.FIRST)), restored(name));
        assertEquals(Optional.of(worker("李某某", SmallDocument.THIRD)), restored(community));
        edit(Act.EDIT, "删", new Change.RemoveUnit(SmallDocument.THIRD));
        assertEquals(Optional.empty(), restored(community));
        edit(Act.EDIT, "删", new Change.RemovePerson(SmallDocument.WORKER));
        assertEquals(Optional.empty(), restored(name));
        assertEquals(Optional.empty(), restored(changed(SmallDocument.WORKER, Field.ANNUAL_PAY)));
    }

    @Test
    void aListIsTextThatNoSpreadsheetTakesForAFormula() {
        String csv = Csv.of(List.of("内容", "值"), List.of(List.of("=1+1", "-5"), List.of("他说\"好\"", "-a")));
        assertEquals("\uFEFF\"内容\",\"值\"\r\n\"'=1+1\",\"-5\"\r\n\"他说\"\"好\"\"\",\"'-a\"\r\n", csv);
    }
}
