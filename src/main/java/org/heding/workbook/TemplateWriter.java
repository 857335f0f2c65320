package org.heding.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PolicyPack;

/** Writes the import book: blank to be filled in, or with what is recorded, to be changed and imported again. */
public final class TemplateWriter {
    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final BookContent content;
    private final PolicyPack pack;
    private final Ledger ledger;
    private final int year;
    private final Messages messages;
    private final Progress progress;
    private long total;
    private long done;

    private TemplateWriter(Ledger ledger, PolicyPack pack, int year, Messages messages, Progress progress) {
        this.content = new BookContent(ledger, pack, year);
        this.pack = pack;
        this.ledger = ledger;
        this.year = year;
        this.messages = messages;
        this.progress = progress;
    }

    /**
     * Writes the import book to a file, replacing one that is there.
     *
     * @param ledger what is recorded; an empty ledger gives a blank book
     * @param pack the policy pack whose inputs have columns, and what it leaves open a row
     * @param year the year of the figures
     * @param messages the language of notes and hints; sheets and columns have their Chinese names in any
     * @param progress hears of the rows written
     * @throws BookException if the file cannot be written; a file that was there is as it was
     * @throws CancellationException if {@code progress} stops it
     */
    public static void write(
            Path target, Ledger ledger, PolicyPack pack, int year, Messages messages, Progress progress)
            throws BookException {
        TemplateWriter writer = new TemplateWriter(ledger, pack, year, messages, progress);
        BookFile.write(target, writer::fill);
    }

    private void fill(SXSSFWorkbook workbook) {
        SheetStyles styles = new SheetStyles(workbook);
        BookLayout layout = new BookLayout(pack);
        Optional<String> names = new InstructionSheet(workbook.createSheet(SheetFinder.INSTRUCTIONS), styles, messages)
                .write(layout, new OwnNames(pack));
        ColumnRules rules = new ColumnRules(messages, names);
        for (SheetLayout sheet : layout.sheets()) {
            total += content.rows(sheet).size();
        }
        for (SheetLayout sheet : layout.sheets()) {
            List<List<Object>> rows = content.rows(sheet);
            new TemplateSheet(sheet, workbook.createSheet(sheet.title()), styles, messages, rules)
                    .write(unitName(), "", year, rows, this::tell);
        }
        progress.at(total, total);
    }

    private void tell() {
        if (++done % ROWS_BETWEEN_REPORTS == 0) {
            progress.at(done, total);
        }
    }

    /** The names of the units from the top down to the first that has several below it. */
    private String unitName() {
        StringBuilder name = new StringBuilder();
        String below = "";
        for (Tier tier : Tier.values()) {
            List<Unit> units = ledger.units(tier, below);
            if (units.size() != 1) {
                break;
            }
            name.append(units.get(0).name());
            below = units.get(0).code();
        }
        return name.toString();
    }
}
