package org.heding.desktop.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heding.desktop.session.Said;
import org.heding.desktop.session.SmallDocument;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedTest {
    @TempDir
    Path folder;

    private SmallDocument small;
    private GridFixture grid;

    @BeforeEach
    void open() {
        small = new SmallDocument(folder);
        grid = GridFixture.units(small, Tier.COMMUNITY, Field.HOUSEHOLDS, Field.PARTY_MEMBERS, "activity_fund");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private List<String> said(String... columns) {
        List<Position> cells = new ArrayList<>();
        for (String column : columns) {
            grid.model().rows().forEach(row -> cells.add(new Position(row, grid.column(column))));
        }
        return said(cells).stream().map(Said::words).toList();
    }

    private List<Said> said(List<Position> cells) {
        List<Said> said = new ArrayList<>();
        new Selected(grid.model(), GridFixture.CHINESE).add(cells, said::addAll);
        return said;
    }

    private String copied(String column, String id) {
        List<Position> cells = grid.model().rows().stream()
                .map(row -> new Position(row, grid.column(column)))
                .toList();
        return said(cells).stream()
                .filter(said -> said.id().equals(id))
                .findFirst()
                .orElseThrow()
                .copied();
    }

    @Test
    void sumsAreInTheUnitOfTheColumnAndLeaveOutWhatIsMissing() {
        assertEquals(List.of("选中 3 格", "求和 5,400 户", "计数 2", "平均 2,700 户"), said(Field.HOUSEHOLDS));
        assertEquals("5400", copied(Field.HOUSEHOLDS, "sum"));
        assertEquals("2", copied(Field.HOUSEHOLDS, "numbers"));
    }

    @Test
    void aMeanThatIsNoDecimalIsSaidToBeRounded() {
        assertEquals("平均约 166.666667 名", said(Field.PARTY_MEMBERS).getLast());
        assertEquals("166.666667", copied(Field.PARTY_MEMBERS, "mean"));
    }

    @Test
    void moneyIsSummedToTheFen() {
        assertEquals("求和 400,000.00 元/年", said("activity_fund").get(1));
        assertEquals("400000.00", copied("activity_fund", "sum"));
        assertEquals("133333.33", copied("activity_fund", "mean"));
    }

    @Test
    void columnsOfDifferentUnitsHaveASumWithoutUnit() {
        assertEquals("求和 5,900", said(Field.HOUSEHOLDS, Field.PARTY_MEMBERS).get(1));
    }

    @Test
    void wordsAreOnlyCounted() {
        assertEquals(List.of("选中 3 格"), said("name"));
    }
}
