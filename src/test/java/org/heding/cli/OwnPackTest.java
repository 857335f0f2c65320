package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.heding.document.Document;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.OwnPack;
import org.heding.policy.Layers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that is set to a pack of its own, and one whose pack cannot be had. */
class OwnPackTest {
    private static final String COUNTY =
            Layers.over("county", "hefei-2019", Layers.parameter("organisers_at_threshold", "2024-01-01", "1"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeDocument() throws Exception {
        file = Town.in(folder);
    }

    private void set(String policy, OwnPack... packs) throws Exception {
        try (Document document = Document.open(file)) {
            List<Change> changes =
                    List.of(packs).stream().<Change>map(Change.PutPack::new).toList();
            document.edit("试验", changes);
            Settings old = document.settings();
            document.settings(new Settings(old.year(), policy, old.place(), old.title(), old.sample()));
        }
    }

    private String organisers() {
        return Run.of("calculate", file, "--json")
                .ends(0)
                .json()
                .get("units")
                .valueStream()
                .filter(unit -> unit.get("code").textValue().equals(Town.FIRST))
                .findFirst()
                .orElseThrow()
                .get("values")
                .get("organiser_required")
                .textValue();
    }

    @Test
    void aDocumentIsComputedWithThePackItHolds() throws Exception {
        assertEquals("2", organisers());
        set("county", new OwnPack("county", COUNTY));
        assertEquals("1", organisers());
        assertEquals(
                "county",
                Run.of("calculate", file, "--json").ends(0).json().get("policy").textValue());
    }

    @Test
    void aDocumentsOwnPackCanBeTriedAndLainOver() throws Exception {
        set("hefei-2019", new OwnPack("county", COUNTY));
        JsonNode tried = Run.of("calculate", file, "--policy", "county", "--json")
                .ends(0)
                .json();
        assertEquals("county", tried.get("policy").textValue());
        assertTrue(tried.get("changes")
                .valueStream()
                .anyMatch(change -> change.get("result").textValue().equals("organiser_required")));
        set("town", new OwnPack("town", Layers.over("town", "county", "")));
        assertEquals("1", organisers());
    }

    @Test
    void aPackThatIsNotThereIsNamedWithTheRemedy() throws Exception {
        set("county");
        for (String command : List.of("calculate", "check")) {
            Run run = Run.of(command, file).ends(3);
            assertTrue(run.err().contains("county") && run.err().contains("heding policy use"), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void aPackThatCannotBeReadIsNamedWithItsFaults() throws Exception {
        set("county", new OwnPack("county", COUNTY.replace("organisers_at_threshold", "no_such")));
        Run run = Run.of("calculate", file).ends(3);
        assertTrue(run.err().contains("county") && run.err().contains("parameters/no_such"), run.err());
        assertTrue(run.err().contains("heding policy use"), run.err());
    }
}
