package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed year is computed as it was, whatever is changed afterwards. */
class CloseCommandTest {
    @TempDir
    private Path folder;

    private Path file;
    private String year;

    @BeforeEach
    void make() throws Exception {
        file = Town.in(folder);
        try (Document document = Document.openForReading(file)) {
            year = String.valueOf(document.settings().year());
        }
    }

    @Test
    void theFiguresOfAClosedYearStayWhateverIsChangedAfterwards() throws Exception {
        String before = Run.of("calculate", file, "--json").ends(0).out();
        Run.of("close", file, "--year", year).ends(0);
        try (Document document = Document.open(file)) {
            String community =
                    document.ledger().units(Tier.COMMUNITY, "").getFirst().code();
            List<Change> other = List.of(new Change.SetFact(
                    community, Integer.parseInt(year), Field.HOUSEHOLDS, BigDecimal.valueOf(99_999)));
            assertThrows(DocumentException.class, () -> document.edit("户数", other));
            document.correct("示例理由", other);
            document.edit("删除", List.of(new Change.RemoveUnit(community)));
        }
        Run after = Run.of("calculate", file, "--json").ends(0);
        assertEquals(before, after.out());
        assertTrue(after.err().contains("已于") && after.err().contains("封存"), after.err());
        assertFalse(after.err().contains("注意"), after.err());
    }

    @Test
    void aClosedYearUnderOtherRulesShowsTheDifferenceAndTouchesNothing() {
        Run.of("close", file, "--year", year).ends(0);
        String compared = Run.of("calculate", file, "--with", "activity_per_member=300")
                .ends(0)
                .out();
        assertTrue(compared.contains("党组织活动经费"), compared);
        assertTrue(Run.of("calculate", file, "--policy", "national-2021")
                .ends(0)
                .out()
                .contains("社区工作者核定额度"));
        assertFalse(Run.of("calculate", file).ends(0).err().contains("注意"));
    }

    @Test
    void aYearIsClosedOnceAndMustBeNamed() {
        assertTrue(Run.of("close", file, "--year", year).ends(0).out().contains("校验值"));
        assertTrue(Run.of("close", file, "--year", year).ends(3).err().contains("已经封存"));
        Run.of("close", file).ends(2);
    }
}
