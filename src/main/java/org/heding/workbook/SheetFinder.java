package org.heding.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heding.ledger.Tier;
import org.heding.message.Phrase;

/** Finds the sheets of the import book in a workbook: by their names, and failing that by their headers. */
final class SheetFinder {
    /** The sheet that explains a template; nothing is read from it. */
    static final String INSTRUCTIONS = "填表说明";

    /** Sheets that the program itself has added to a book. */
    private static final Set<String> OURS = Set.of(INSTRUCTIONS, ProblemPage.TITLE);

    /** Rows looked at to tell a sheet: those that may be its header, and some below that show a code. */
    private static final int LOOKED_AT = Header.WITHIN + 10;

    private final OpenBook book;
    private final BookLayout layout;
    private final Mappings mappings;
    private final List<Phrase> notices;

    /**
     * A finder.
     *
     * @param layout the sheets there can be
     * @param mappings what is known of books of somebody else's
     * @param notices hears of sheets that are passed over
     */
    SheetFinder(OpenBook book, BookLayout layout, Mappings mappings, List<Phrase> notices) {
        this.book = book;
        this.layout = layout;
        this.mappings = mappings;
        this.notices = notices;
    }

    /** The sheets of the import book, in the order in which they depend on one another. */
    List<FoundSheet> find() throws BookException {
        List<FoundSheet> found = new ArrayList<>();
        for (SourceSheet source : book.sheets()) {
            if (!isOurs(source)) {
                found.add(look(source, Spelling.compact(source.name())));
            }
        }
        found.removeIf(Objects::isNull);
        List<FoundSheet> wanted = found.stream()
                .filter(sheet -> sheet.named() || !isNamed(found, sheet))
                .toList();
        wanted.stream()
                .filter(sheet -> !sheet.named())
                .forEach(sheet -> notices.add(Phrase.of(
                        "workbook.notice.renamed",
                        sheet.source().name(),
                        sheet.sheet().title())));
        return wanted.stream().sorted(Comparator.comparing(FoundSheet::sheet)).toList();
    }

    /** Whether the program itself has added a sheet to the book. */
    static boolean isOurs(SourceSheet source) {
        return OURS.contains(Spelling.compact(source.name()));
    }

    /** Whether a sheet that was told by its headers has a namesake proper, beside which it must be a copy. */
    private boolean isNamed(List<FoundSheet> found, FoundSheet copy) {
        boolean named = found.stream().anyMatch(sheet -> sheet.named() && sheet.sheet() == copy.sheet());
        if (named) {
            notices.add(Phrase.of(
                    "workbook.notice.copy", copy.source().name(), copy.sheet().title()));
        }
        return named;
    }

    private FoundSheet look(SourceSheet source, String name) throws BookException {
        List<RawRow> first = first(source);
        Optional<String> title = mappings.title(source, first);
        if (first.isEmpty() || title.equals(Optional.of(Mapping.PASSED_OVER))) {
            return null;
        }
        Optional<SheetLayout> named = title.flatMap(layout::named)
                .or(() -> layout.named(name))
                .or(() -> layout.sheets().stream()
                        .filter(sheet -> isList() && name.contains(sheet.bareTitle()))
                        .findFirst());
        if (named.isPresent()) {
            return new FoundSheet(source, named.get(), header(source, first, named.get()), true);
        }
        Optional<FoundSheet> told = byHeaders(source, first)
                .map(sheet -> new FoundSheet(source, sheet, header(source, first, sheet), false));
        if (told.isEmpty()) {
            notices.add(Phrase.of("workbook.notice.sheet", source.name()));
        }
        return told.orElse(null);
    }

    /** The rows that may be the header of a sheet, and some below. */
    List<RawRow> first(SourceSheet source) throws BookException {
        List<RawRow> first = new ArrayList<>();
        book.read(source, row -> first.add(row) && row.number() < LOOKED_AT, bytes -> {});
        return first;
    }

    private Optional<Header> header(SourceSheet source, List<RawRow> rows, SheetLayout sheet) {
        return Header.find(rows, sheet, row -> mappings.of(source, row));
    }

    /** Whether there is but one sheet, whose name may be that of the file with a place or a year in it. */
    private boolean isList() {
        return book.sheets().size() == 1;
    }

    private Optional<SheetLayout> byHeaders(SourceSheet source, List<RawRow> rows) {
        Comparator<SheetLayout> columns = Comparator.comparing(
                sheet -> header(source, rows, sheet).orElseThrow().size());
        List<SheetLayout> candidates = layout.sheets().stream()
                .filter(sheet -> header(source, rows, sheet)
                        .filter(header -> header.missing(sheet).isEmpty())
                        .isPresent())
                .sorted(columns.reversed())
                .toList();
        return Stream.concat(candidates.stream().filter(sheet -> codesFit(source, rows, sheet)), candidates.stream())
                .findFirst();
    }

    /** Whether the first code below the header is one of the sheet's tier, which tells sheets with like headers. */
    private boolean codesFit(SourceSheet source, List<RawRow> rows, SheetLayout sheet) {
        if (sheet.sheet().tier().isEmpty()) {
            return true;
        }
        Header header = header(source, rows, sheet).orElseThrow();
        int column = header.columns().get(sheet.column("code"));
        return rows.stream()
                .filter(row -> row.number() > header.row().number())
                .flatMap(row -> row.cell(column).stream())
                .map(cell -> Tier.of(Spelling.compact(cell.shown())))
                .findFirst()
                .map(tier -> tier.equals(sheet.sheet().tier()))
                .orElse(true);
    }
}
