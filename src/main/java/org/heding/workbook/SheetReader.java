package org.heding.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.heding.message.Phrase;

/** Reads one sheet of the import book, from its header to its last row. */
final class SheetReader {
    /** Sums, and the row that numbers the columns of a statistical form. */
    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|小计|共计|累计).*|甲|栏次");

    private static final Pattern FOOTER =
            Pattern.compile("(?:注|备注|说明|填表说明|填表人|填报人|制表|制表人|审核|审核人|单位负责人|负责人|填报日期|填表日期)[0-9]*[:(].*");

    private final OpenBook book;
    private final FoundSheet sheet;
    private final Intake intake;
    private final RowTaker taker;
    /** The columns that the sheet has. */
    private final BitSet standing = new BitSet();
    /** The columns of which one must be filled for a row to say anything. */
    private final BitSet telling = new BitSet();
    /** Where the columns stand, by their ids. */
    private final Map<String, Integer> places = new HashMap<>();

    /** A reader of a sheet. */
    SheetReader(OpenBook book, FoundSheet sheet, Intake intake) {
        this.book = book;
        this.sheet = sheet;
        this.intake = intake;
        this.taker = RowTaker.of(sheet.sheet(), intake);
    }

    /** Reads all rows. */
    void read(LongConsumer bytes) throws BookException {
        if (sheet.header().isEmpty()) {
            reject("A1", "", "", CellRefusal.of("workbook.header.none", Header.WITHIN));
            return;
        }
        Header header = sheet.header().get();
        boolean complete = checkHeader(header);
        header.columns().forEach((column, index) -> {
            telling.set(index, sheet.layout().says(column));
            standing.set(index);
            places.put(column.id(), index);
        });
        book.read(
                sheet.source(),
                standing::get,
                row -> {
                    if (row.number() > header.row().number() && isRecord(row, header)) {
                        take(new BookRow(sheet, header, row, intake::reject), complete);
                    }
                    return true;
                },
                bytes);
    }

    private void take(BookRow row, boolean complete) {
        taker.key(row)
                .flatMap(key -> intake.repeated(sheet.sheet(), key, row.place()))
                .ifPresent(place -> row.reject(sheet.layout().key().id(), "workbook.row.repeated", place.toString()));
        if (complete) {
            int first = intake.next();
            taker.take(row);
            if (intake.next() > first) {
                intake.from(row.origin(first, places));
            }
            if (row.good()) {
                intake.accept();
            }
        }
    }

    /** Whether a row is one to be taken: not blank, no total and no footnote. */
    private boolean isRecord(RawRow row, Header header) {
        RawCell known = known(row);
        if (known == null) {
            return false;
        }
        Integer keyColumn = header.columns().get(sheet.layout().key());
        Optional<RawCell> key = keyColumn == null ? Optional.empty() : row.cell(keyColumn);
        return key.map(cell -> !isRemark(cell))
                .orElseGet(() -> !isRemark(row.cells().get(0)) && !isRemark(known));
    }

    private RawCell known(RawRow row) {
        for (RawCell cell : row.cells()) {
            if (telling.get(cell.column())) {
                return cell;
            }
        }
        return null;
    }

    private static boolean isRemark(RawCell cell) {
        if (Spelling.isBare(cell.text())) {
            return false;
        }
        String text = Spelling.compact(cell.text());
        return TOTAL.matcher(text).matches() || FOOTER.matcher(text).matches();
    }

    /** Tells all that is wrong with the header, and whether the rows can be taken nevertheless. */
    private boolean checkHeader(Header header) {
        for (RawCell cell : header.unknown()) {
            intake.notices()
                    .add(Phrase.of(
                            "workbook.notice.column",
                            sheet.source().name(),
                            address(header, cell.column()),
                            Spelling.plain(cell.shown())));
        }
        header.repeated()
                .forEach((cell, column) ->
                        reject(header, cell, column, CellRefusal.of("workbook.header.repeated", column.name())));
        header.otherUnits()
                .forEach((cell, column) -> reject(
                        header, cell, column, CellRefusal.of("workbook.header.unit", column.name(), column.unit())));
        List<BookColumn> missing = header.missing(sheet.layout()).stream()
                .filter(column -> !header.otherUnits().containsValue(column))
                .toList();
        for (BookColumn column : missing) {
            Optional<RawCell> first = header.row().cells().stream().findFirst();
            reject(
                    address(header, first.map(RawCell::column).orElse(0)),
                    column.name(),
                    "",
                    CellRefusal.of("workbook.header.missing", column.name()));
        }
        return missing.isEmpty()
                && header.otherUnits().isEmpty()
                && header.repeated().isEmpty();
    }

    private void reject(Header header, RawCell cell, BookColumn column, CellRefusal refusal) {
        reject(address(header, cell.column()), column.name(), cell.shown(), refusal);
    }

    private void reject(String cell, String column, String value, CellRefusal refusal) {
        intake.reject(new Rejection(sheet.source().name(), cell, column, value, refusal.message(), refusal.fix()));
    }

    private static String address(Header header, int column) {
        return Address.of(column, header.row().number());
    }
}
