package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.Level;

/** Fills a table: the rows that are given, or rows of its own. */
final class TableFilling {
    private final FoundTable found;
    private final BlankMapping mapping;
    private final Known known;
    private final Pen pen;
    private final Ledger ledger;
    private SheetText text;

    /** A row to be filled, and whose it is. */
    private record Line(int row, String holder) {}

    TableFilling(FoundTable found, BlankMapping mapping, Known known, Pen pen) {
        this.found = found;
        this.mapping = mapping;
        this.known = known;
        this.pen = pen;
        this.ledger = pen.source().ledger();
        this.text = found.text();
    }

    /** Fills it; gives the number of rows. */
    int fill() {
        if (!mapping.tables().containsKey(found.table().sheet())) {
            return 0;
        }
        noteColumns();
        List<Line> lines = found.rows().given().isEmpty() ? made() : given();
        int moved = lines.size() > found.rows().empty().size()
                        && found.rows().given().isEmpty()
                ? lines.size() - found.rows().empty().size()
                : 0;
        for (Heading heading : found.table().headings()) {
            meaning(heading).ifPresent(meaning -> fill(heading, meaning, lines, moved));
        }
        return lines.size();
    }

    private Optional<Meaning> meaning(Heading heading) {
        return mapping.column(found.table().sheet(), heading.key());
    }

    private void noteColumns() {
        for (Heading heading : found.table().headings()) {
            if (meaning(heading).isEmpty()) {
                pen.note(
                        Shortfall.Sort.COLUMN,
                        cell(found.header().bottom(), heading.column()),
                        "workbook.blank.column",
                        heading.name());
            }
        }
    }

    private Cell cell(int row, int column) {
        Cell shown = text.cell(row, column);
        return shown == null ? found.cell(row, column) : shown;
    }

    private List<Line> given() {
        List<Line> lines = new ArrayList<>();
        BlankMapping.Table table = mapping.tables().get(found.table().sheet());
        for (BlankTable.GivenRow row : found.table().given()) {
            String said = table.rows().get(row.said());
            boolean there = said != null && ledger.unit(said).isPresent();
            if (there || row.isMatched()) {
                lines.add(new Line(row.row(), there ? said : row.holders().getFirst()));
            } else if (said == null || !said.isEmpty()) {
                pen.note(
                        Shortfall.Sort.ROW,
                        found.cell(row.row(), found.header().firstColumn()),
                        row.holders().isEmpty() ? "workbook.blank.row" : "workbook.blank.row.several",
                        IdNumber.maskedIn(row.said()),
                        String.join("、", row.names().values()));
            }
        }
        return lines;
    }

    private List<Line> made() {
        List<String> holders =
                holders(mapping.tables().get(found.table().sheet()).level());
        List<Integer> empty = found.rows().empty();
        int first = empty.isEmpty() ? firstRow() : empty.getFirst();
        int more = holders.size() - empty.size();
        if (more > 0) {
            insert(empty, first, more);
            // Merged cells have moved.
            text = new SheetText(text.sheet());
        }
        List<Line> lines = new ArrayList<>();
        for (String holder : holders) {
            lines.add(new Line(first + lines.size(), holder));
        }
        return lines;
    }

    private int firstRow() {
        return found.rows().totals().isEmpty()
                ? found.rows().after()
                : Math.min(found.rows().after(), found.rows().totals().getFirst());
    }

    private void insert(List<Integer> empty, int first, int more) {
        XSSFSheet sheet = text.sheet();
        if (!empty.isEmpty()) {
            RowInsertion.after(sheet, empty.getFirst(), empty.getLast(), more);
        } else if (sheet.getLastRowNum() >= first) {
            // There is no row whose look could be kept: the rows are made between, with that of the row they push down.
            sheet.shiftRows(first, sheet.getLastRowNum(), more, true, false);
            for (int row = first; row < first + more; row++) {
                for (Heading heading : found.table().headings()) {
                    Cell like = found.cell(first + more, heading.column());
                    found.cell(row, heading.column()).setCellStyle(like.getCellStyle());
                }
            }
        }
    }

    /** Whose rows are made: the units of a level in the place that the pack is about, or whoever was in post in the year. */
    private List<String> holders(Level level) {
        String place = pen.source().head().place();
        if (level == Level.PERSON) {
            int year = pen.source().assessment().year();
            return ledger.people().stream()
                    .filter(person -> person.community().startsWith(place))
                    .filter(person -> person.left() == null || person.left().getYear() >= year)
                    .filter(person -> person.joined() == null || person.joined().getYear() <= year)
                    .sorted(Comparator.comparing(Person::community).thenComparing(Person::idNumber))
                    .map(Person::idNumber)
                    .toList();
        }
        Tier tier = Tier.valueOf(level.name());
        if (place.length() > tier.digits()) {
            return ledger.unit(tier.prefix(place)).map(Unit::code).stream().toList();
        }
        return ledger.units(tier, place).stream()
                .map(Unit::code)
                .filter(pen.source().assessment()::member)
                .toList();
    }

    private void fill(Heading heading, Meaning meaning, List<Line> lines, int moved) {
        Optional<Thing> thing = known.thing(meaning.what());
        if (meaning.sort() == Meaning.Sort.LEAVE || meaning.sort() == Meaning.Sort.TAKE && thing.isEmpty()) {
            if (meaning.sort() == Meaning.Sort.TAKE) {
                pen.note(
                        Shortfall.Sort.COLUMN,
                        cell(found.header().bottom(), heading.column()),
                        "workbook.blank.column.gone",
                        heading.name(),
                        meaning.what());
            }
            return;
        }
        Optional<BigDecimal> sum = isWhole(lines) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        int number = 0;
        for (Line line : lines) {
            number++;
            Optional<BigDecimal> written = write(heading, meaning, thing, line, number);
            sum = sum.isPresent() && written.isPresent() ? Optional.of(sum.get().add(written.get())) : Optional.empty();
        }
        if (thing.filter(Thing::additive).isPresent()) {
            total(heading, sum, moved);
        }
    }

    private Optional<BigDecimal> write(Heading heading, Meaning meaning, Optional<Thing> thing, Line line, int number) {
        Cell cell = found.cell(line.row(), heading.column());
        boolean head = text.isHead(line.row(), heading.column());
        if (!head || !Pen.isFree(cell)) {
            note(heading, meaning, line, cell);
            return Optional.empty();
        }
        switch (meaning.sort()) {
            case NUMBER -> pen.number(cell, BigDecimal.valueOf(number));
            case TEXT -> pen.text(cell, meaning.what());
            default -> {
                return pen.write(cell, line.holder(), name(line.holder()), thing.orElseThrow(), meaning.unit());
            }
        }
        return Optional.empty();
    }

    /** Whether the rows are all of the table and all of one level, so that their sum is a total. */
    private boolean isWhole(List<Line> lines) {
        int given = found.rows().given().size();
        return (given == 0 || given == lines.size())
                && lines.stream()
                                .map(line -> Levels.of(line.holder()))
                                .distinct()
                                .count()
                        == 1;
    }

    private String name(String holder) {
        return ledger.unit(holder)
                .map(Unit::name)
                .or(() -> ledger.person(holder).map(Person::name))
                .orElse(holder);
    }

    /** What the superior has written already is not ours to change; names and numbers of rows go without saying. */
    private void note(Heading heading, Meaning meaning, Line line, Cell cell) {
        boolean ours = found.keys().containsKey(heading.column()) || meaning.sort() == Meaning.Sort.NUMBER;
        if (!ours && !heading.formulas() && text.isHead(line.row(), heading.column())) {
            pen.note(Shortfall.Sort.KEPT, cell, "workbook.blank.kept", heading.name(), name(line.holder()));
        }
    }

    /** The total of a column, where the blank does not compute it itself and every row of it has a figure. */
    private void total(Heading heading, Optional<BigDecimal> sum, int moved) {
        for (int row : found.rows().totals()) {
            boolean below = !found.rows().given().isEmpty() || row > lastEmpty();
            Cell cell = found.cell(below ? row + moved : row, heading.column());
            if (!Pen.isFree(cell)) {
                continue;
            }
            if (sum.isPresent()) {
                pen.number(cell, sum.get());
            } else {
                pen.note(Shortfall.Sort.MISSING, cell, "workbook.blank.total", heading.name());
            }
        }
    }

    private int lastEmpty() {
        return found.rows().empty().isEmpty()
                ? firstRow() - 1
                : found.rows().empty().getLast();
    }
}
