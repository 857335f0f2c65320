package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitsTest {
    @TempDir
    Path folder;

    private SmallDocument small;
    private GridFixture grid;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        grid = GridFixture.units(small, Tier.COMMUNITY, Field.HOUSEHOLDS, Field.PARTY_MEMBERS);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Hits hits(String text) {
        List<Hits> found = new ArrayList<>();
        new Search(grid.model()).seek(grid.model().columns(), text, found::add);
        return found.getFirst();
    }

    private int from(Hits hits, Position at) {
        return hits.from(at, grid.model().rows(), grid.model().columns());
    }

    private int next(Hits hits, Position at, int way) {
        return hits.next(at, grid.model().rows(), grid.model().columns(), way);
    }

    @Test
    void aTextIsFoundRowByRowInWordsAndFigures() {
        assertEquals(
                List.of(
                        grid.at(SmallDocument.FIRST, "above"),
                        grid.at(SmallDocument.SECOND, "name"),
                        grid.at(SmallDocument.SECOND, "above")),
                hits("西园").places());
        assertEquals(
                List.of(grid.at(SmallDocument.FIRST, Field.HOUSEHOLDS)),
                hits("3000").places());
        assertEquals(hits("3000"), hits("3,000"));
        assertEquals(hits("3000"), hits("３０００"));
    }

    @Test
    void whatIsWantingIsNotFoundAndNothingIsFoundOfNothing() {
        assertEquals(Hits.NONE, hits("未填"));
        assertEquals(Hits.NONE, hits(" "));
        assertEquals(-1, from(Hits.NONE, null));
        assertEquals(-1, next(Hits.NONE, null, 1));
    }

    @Test
    void theSearchGoesOnFromTheCursorAndAroundTheEnd() {
        Hits hits = hits("西园");
        assertEquals(0, from(hits, null));
        assertEquals(1, from(hits, grid.at(SmallDocument.SECOND, "name")));
        assertEquals(0, from(hits, grid.at(SmallDocument.THIRD, "name")));
        assertEquals(2, next(hits, grid.at(SmallDocument.SECOND, "name"), 1));
        assertEquals(0, next(hits, grid.at(SmallDocument.SECOND, "above"), 1));
        assertEquals(2, next(hits, grid.at(SmallDocument.FIRST, "above"), -1));
        assertEquals(2, next(hits, grid.at(SmallDocument.THIRD, "name"), -1));
        assertEquals(1, next(hits, grid.at(SmallDocument.FIRST, Field.HOUSEHOLDS), 1));
    }
}
