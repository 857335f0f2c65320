package org.heding.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.heding.assessment.Assessment;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;

/** Writes the report book: live formulas over the facts and parameters it holds, each with its value beside it. */
public final class ReportWriter {
    private static final short RESULTS = IndexedColors.SEA_GREEN.getIndex();
    private static final short FACTS = IndexedColors.LIGHT_ORANGE.getIndex();
    private static final short WORKINGS = IndexedColors.GREY_40_PERCENT.getIndex();

    private final ReportContext report;
    private final StreamedBook book;
    private final List<Page> pages = new ArrayList<>();

    /** The tables that every report has besides those of its policy pack. */
    private static final List<String> OWN_TABLES = List.of("overview", "findings", "basis");

    /** A sheet to be written. */
    private record Page(String name, short colour, Consumer<SXSSFSheet> content) {}

    private ReportWriter(ReportContext report, StreamedBook book) {
        this.report = report;
        this.book = book;
    }

    /**
     * Writes the report of an assessment; a file that is there is replaced only when the new one is whole.
     *
     * @throws BookException if the file cannot be written, or a rule of the pack has no live formula
     * @throws CancellationException if the progress stops it; the target is then as it was
     */
    public static void write(Path target, Assessment assessment, ReportHead head, Messages messages, Progress progress)
            throws BookException {
        try {
            BookPlan plan = new BookPlan(assessment, head, messages);
            RowProgress rows = new RowProgress(progress, rows(plan));
            BookFile.write(target, book -> {
                Ways ways =
                        new Ways(plan, head.choice().wants("basis", plan.names().of("basis")));
                ReportContext report = new ReportContext(
                        plan,
                        new FigureSorts(plan),
                        head,
                        new HolderNames(assessment.ledger()),
                        messages,
                        new ReportStyles(book),
                        ways,
                        rows);
                new ReportWriter(report, book).write();
            });
            rows.end();
        } catch (NotLive e) {
            throw BookException.of("workbook.not_live", e.rule(), e);
        }
    }

    /** The tables that a report can have, by their ids, with their titles. */
    public static Map<String, Label> tables(PolicyPack pack) {
        Map<String, Label> tables = new LinkedHashMap<>();
        pack.reports().forEach(table -> tables.put(table.id(), table.title()));
        OWN_TABLES.forEach(id -> tables.put(id, SheetNames.title(id)));
        return tables;
    }

    private static long rows(BookPlan plan) {
        long rows = plan.assessment().findings().size() + plan.pack().rules().size();
        rows += plan.parameters().rows().size() + plan.reference().rows().size();
        rows += plan.months().people().holders().size();
        for (SheetLayout facts : plan.facts()) {
            BookSheet sheet = facts.sheet();
            rows += plan.input(sheet)
                    .rows(BookPlan.level(sheet))
                    .orElseThrow()
                    .holders()
                    .size();
        }
        for (TablePlan table : plan.tables()) {
            for (Level level : table.levels()) {
                rows += table.plan().rows(level).orElseThrow().holders().size();
            }
        }
        for (Level level : Level.values()) {
            rows += plan.others()
                    .rows(level)
                    .map(block -> block.holders().size())
                    .orElse(0);
        }
        return rows;
    }

    private void write() {
        collect();
        SXSSFSheet cover = book.createSheet(report.plan().names().of("cover"));
        new CoverPage(report, pages.stream().map(Page::name).toList())
                .write(new ReportPage(cover, book.rows(), report.styles(), report.messages()));
        for (Page page : pages) {
            SXSSFSheet sheet = book.createSheet(page.name());
            sheet.setTabColor(page.colour());
            page.content().accept(sheet);
            // What a sheet asked for of each person would fill the memory by the last.
            report.assessment().forget();
        }
    }

    /** The sheets in their order: results first, since they are what is read and printed; then facts and workings. */
    private void collect() {
        BookPlan plan = report.plan();
        FigureCells cells = new FigureCells(report);
        if (wants("overview")) {
            add(plan.names().of("overview"), RESULTS, page -> new OverviewPage(report).write(page));
        }
        plan.tables()
                .forEach(table ->
                        add(table.plan().name(), RESULTS, page -> new TablePage(report, table, cells).write(page)));
        if (wants("findings")) {
            add(plan.names().of("findings"), RESULTS, page -> new FindingPage(report).write(page));
        }
        if (wants("basis")) {
            add(plan.names().of("basis"), RESULTS, page -> new BasisPage(report).write(page));
        }
        add(plan.parameters().sheet(), FACTS, page -> new ParameterPage(report).write(page));
        SheetStyles inputStyles = new SheetStyles(book);
        for (SheetLayout sheet : plan.facts()) {
            pages.add(
                    new Page(sheet.title(), FACTS, target -> new InputPage(report, sheet).write(target, inputStyles)));
        }
        if (!plan.months().people().holders().isEmpty()) {
            add(plan.months().plan().name(), WORKINGS, page -> new MonthPage(report).write(page));
            add(plan.reference().plan().name(), WORKINGS, page -> new ReferencePage(report).write(page));
        }
        if (plan.others().hasRows()) {
            add(plan.others().name(), WORKINGS, page -> new OthersPage(report, cells).write(page));
        }
    }

    private boolean wants(String sheet) {
        return report.head().choice().wants(sheet, report.plan().names().of(sheet));
    }

    private void add(String name, short colour, Consumer<ReportPage> content) {
        pages.add(new Page(
                name,
                colour,
                sheet -> content.accept(new ReportPage(sheet, book.rows(), report.styles(), report.messages()))));
    }
}
