package org.heding.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.heding.policy.PolicyPack;

/** Reads the import book: every sheet and every row in one pass, with each cell that cannot be taken. */
public final class BookReader {
    /** How the names of files end that can be read. */
    public static final List<String> ENDINGS = List.of("xlsx", "xls", "et", "csv", "txt", "tsv");

    private BookReader() {}

    /**
     * Reads a workbook, or a list as text.
     *
     * @param ledger what is recorded; it is not changed
     * @param pack the policy pack whose inputs have columns, and whose parameters can have values of one's own
     * @param year the year of the figures
     * @param placeName the name of a division code in the directory
     * @param progress hears of the bytes read
     * @return what the good rows change, and what is wrong with the others
     * @throws BookException if it is no workbook that can be read, or has no sheet of the import book
     * @throws CancellationException if {@code progress} stops it
     */
    public static Reading read(
            Path book,
            Ledger ledger,
            PolicyPack pack,
            int year,
            Function<String, Optional<String>> placeName,
            Progress progress)
            throws BookException {
        return read(book, BookMapping.NONE, ledger, pack, year, placeName, progress);
    }

    /**
     * Reads a workbook, or a list as text, of which the user has said something.
     *
     * @param said what its sheets and headers mean; that goes before what the ledger remembers, and is remembered then
     */
    public static Reading read(
            Path book,
            BookMapping said,
            Ledger ledger,
            PolicyPack pack,
            int year,
            Function<String, Optional<String>> placeName,
            Progress progress)
            throws BookException {
        Intake intake = new Intake(ledger, pack, year, placeName);
        try (OpenBook open = OpenBook.open(book)) {
            Mappings mappings = new Mappings(ledger, said);
            List<FoundSheet> sheets = new SheetFinder(open, new BookLayout(pack), mappings, intake.notices()).find();
            intake.notices().addAll(mappings.unused(open.sheets(), sheets));
            if (sheets.isEmpty()) {
                throw BookException.of("workbook.nothing", book, null);
            }
            mappings.toRemember(sheets).forEach(intake::add);
            long total = 0;
            for (FoundSheet sheet : sheets) {
                total += open.size(sheet.source());
            }
            long whole = total;
            long done = 0;
            for (FoundSheet sheet : sheets) {
                long before = done;
                new SheetReader(open, sheet, intake).read(bytes -> progress.at(Math.min(whole, before + bytes), whole));
                done += open.size(sheet.source());
            }
            progress.at(whole, whole);
        }
        return intake.reading();
    }
}
