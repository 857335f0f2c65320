package org.heding.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heding.ledger.Ledger;
import org.heding.policy.PolicyPack;

/** What the sheets of a book look like and how they would be read, for the user to say what is not recognised. */
public final class BookSurvey {
    private static final int MOST_SAMPLES = 3;

    private final BookLayout layout;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * A sheet of the book.
     *
     * @param name its name
     * @param key what tells it from others: its headers
     * @param title the title of the sheet of the import book that it is taken for; nothing if it is not recognised
     * @param headings the cells of its header row
     */
    public record Sheet(String name, String key, Optional<String> title, List<Heading> headings) {
        /** Whether something in it is not recognised. */
        public boolean hasUnknown() {
            return title.isEmpty()
                    || headings.stream().anyMatch(heading -> heading.column().isEmpty());
        }
    }

    /**
     * A header cell.
     *
     * @param cell its address
     * @param text what it says
     * @param column the name of the column that it is taken for, empty if it is passed over; nothing if it is not
     *     recognised
     * @param samples what stands below it
     */
    public record Heading(String cell, String text, Optional<String> column, List<String> samples) {}

    private BookSurvey(PolicyPack pack) {
        this.layout = new BookLayout(pack);
    }

    /** Looks at the first rows of every sheet, with what a ledger remembers. */
    public static BookSurvey of(Path book, Ledger ledger, PolicyPack pack) throws BookException {
        BookSurvey survey = new BookSurvey(pack);
        Mappings mappings = new Mappings(ledger, BookMapping.NONE);
        try (OpenBook open = OpenBook.open(book)) {
            SheetFinder finder = new SheetFinder(open, survey.layout, mappings, new ArrayList<>());
            Map<SourceSheet, FoundSheet> found =
                    finder.find().stream().collect(Collectors.toMap(FoundSheet::source, sheet -> sheet));
            for (SourceSheet source : open.sheets()) {
                List<RawRow> rows = finder.first(source);
                if (!SheetFinder.isOurs(source) && !rows.isEmpty() && !passedOver(mappings, source, rows)) {
                    survey.sheets.add(survey.sheet(source, rows, Optional.ofNullable(found.get(source)), mappings));
                }
            }
        }
        return survey;
    }

    private static boolean passedOver(Mappings mappings, SourceSheet source, List<RawRow> rows) {
        return mappings.title(source, rows).equals(Optional.of(Mapping.PASSED_OVER));
    }

    private Sheet sheet(SourceSheet source, List<RawRow> rows, Optional<FoundSheet> found, Mappings mappings) {
        RawRow header = found.flatMap(FoundSheet::header).map(Header::row).orElseGet(() -> fullest(rows));
        List<RawRow> below =
                rows.stream().filter(row -> row.number() > header.number()).toList();
        Optional<Header> read = found.flatMap(FoundSheet::header);
        List<Heading> headings = header.cells().stream()
                .map(cell -> new Heading(
                        Address.of(cell.column(), header.number()),
                        Spelling.plain(cell.shown()),
                        read.flatMap(known -> known.column(cell))
                                .or(() -> mappings.of(source, header).column(cell)),
                        samples(below, cell.column())))
                .toList();
        return new Sheet(
                source.name(),
                Mapping.key(header),
                found.map(one -> one.layout().title()),
                headings);
    }

    /** The row that is most likely the header where none is recognised: that of the most cells. */
    private static RawRow fullest(List<RawRow> rows) {
        return rows.stream()
                .filter(row -> row.number() <= Header.WITHIN)
                .max(Comparator.<RawRow>comparingInt(row -> row.cells().size()).thenComparing(row -> -row.number()))
                .orElse(rows.getFirst());
    }

    private static List<String> samples(List<RawRow> rows, int column) {
        return rows.stream()
                .flatMap(row -> row.cell(column).stream())
                .map(cell -> Spelling.plain(cell.shown()))
                .limit(MOST_SAMPLES)
                .toList();
    }

    /** The sheets of the book that hold anything, but those that are to be passed over. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * Whether the book cannot be read without the user: no sheet of it is recognised with all it needs, or one that is
     * recognised lacks a column and has others that are not.
     */
    public boolean needsMapping() {
        List<Sheet> whole = sheets.stream()
                .filter(sheet -> sheet.title().isPresent() && isWhole(sheet))
                .toList();
        return !sheets.isEmpty()
                && (whole.isEmpty()
                        || sheets.stream()
                                .anyMatch(sheet -> sheet.title().isPresent() && !isWhole(sheet) && sheet.hasUnknown()));
    }

    private boolean isWhole(Sheet sheet) {
        List<String> columns = sheet.headings().stream()
                .flatMap(heading -> heading.column().stream())
                .toList();
        return columns(sheet.title().orElseThrow()).stream()
                .allMatch(column -> !column.required() || columns.contains(column.name()));
    }

    /** The titles of the sheets of the import book. */
    public List<String> titles() {
        return layout.sheets().stream().map(SheetLayout::title).toList();
    }

    /** The columns of a sheet of the import book; none if it has no such sheet. */
    public List<BookColumn> columns(String title) {
        return layout.named(title).map(SheetLayout::columns).orElse(List.of());
    }

    /** The name of the column of a sheet of the import book that a header says by itself; nothing if it says none. */
    public Optional<String> recognised(String title, String header) {
        return layout.named(title).flatMap(sheet -> sheet.columns().stream()
                .filter(column -> HeaderText.of(header).fit(column) != HeaderText.Fit.NONE)
                .map(BookColumn::name)
                .findFirst());
    }
}
