package org.heding.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.OwnPack;
import org.heding.message.Messages;
import org.heding.policy.Layers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document in the window that is set to a pack of its own. */
class OwnPackSessionTest {
    private static final OwnPack COUNTY = new OwnPack(
            "county",
            Layers.over("county", "hefei-2019", Layers.parameter("organiser_threshold", "2020-01-01", "100")));

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

    private void put(Change... changes) {
        small.session().edit("改", ledger -> List.of(changes), small.failures()::add);
        small.settle();
    }

    private void use(String policy) {
        Settings old = small.snapshot().settings();
        small.session()
                .settings(
                        new Settings(old.year(), policy, old.place(), old.title(), old.sample()),
                        small.failures()::add);
        small.settle();
    }

    private String failure() {
        assertEquals(1, small.failures().size());
        return small.failures().getFirst().problem().in(Messages.of(Locale.CHINESE));
    }

    @Test
    void itsOwnPackIsComputedWith() {
        put(new Change.PutPack(COUNTY));
        use("county");
        assertEquals(Value.of(2), small.snapshot().value(SmallDocument.FIRST, "organiser_required"));
        assertEquals("county", small.snapshot().pack().id());
    }

    @Test
    void aPackThatIsNotThereIsNotSet() {
        use("county");
        assertEquals("政策包不能用：没有名叫“county”的政策包", failure());
        assertEquals("hefei-2019", small.snapshot().settings().policy());
        assertEquals("hefei-2019", small.snapshot().pack().id());
    }

    @Test
    void thePackInUseCanBeNeitherRemovedNorSpoilt() {
        put(new Change.PutPack(COUNTY));
        use("county");
        put(new Change.RemovePack("county"));
        assertTrue(failure().contains("county"), failure());
        small.failures().clear();
        put(new Change.PutPack(new OwnPack("county", "{}")));
        assertEquals(1, small.failures().size());
        assertEquals(List.of(COUNTY), small.snapshot().ledger().packs());
        assertEquals(Value.of(2), small.snapshot().value(SmallDocument.FIRST, "organiser_required"));
    }

    @Test
    void aDocumentWhosePackCannotBeHadIsNotOpenedAndTheOneBeforeStaysOpen() throws Exception {
        Path other = folder.resolve("other.heding");
        Document.create(other, new Settings(2026, "nowhere", "", "别处", false), List.of())
                .close();
        small.session().open(other, small.failures()::add);
        small.settle();
        assertTrue(failure().contains("nowhere"), failure());
        assertTrue(small.failures()
                .getFirst()
                .remedy()
                .in(Messages.of(Locale.CHINESE))
                .contains("heding policy use"));
        assertEquals("小区", small.snapshot().settings().title());
        put(SmallDocument.fact(SmallDocument.FIRST, "party_members", "201"));
        assertEquals(Value.of(2), small.snapshot().value(SmallDocument.FIRST, "organiser_required"));
        Document.open(other).close();
    }
}
