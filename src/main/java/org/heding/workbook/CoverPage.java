package org.heding.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.heding.policy.Paper;
import org.heding.policy.PolicyPack;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the cover: what the book is about, by whom, on what it rests, and what is in it. */
final class CoverPage {
    private static final int COLUMNS = 4;
    private static final int[] WIDTHS = {18, 40, 18, 40};

    private final ReportContext report;
    private final List<String> sheets;

    /**
     * The cover of a book.
     *
     * @param sheets the names of the other sheets, in their order
     */
    CoverPage(ReportContext report, List<String> sheets) {
        this.report = report;
        this.sheets = sheets;
    }

    void write(ReportPage page) {
        PolicyPack pack = report.plan().pack();
        Paper paper = pack.paper();
        page.row(1, 3);
        page.line(0, report.head().title(), report.styles().text(CellRole.TITLE));
        page.merge(1, 0, COLUMNS - 1);
        if (report.head().sample()) {
            page.row(2);
            page.line(0, report.text("sample_notice"), report.styles().text(CellRole.NOTE));
            page.merge(2, 0, COLUMNS - 1);
        }
        int row = 4;
        page.row(row);
        pair(page, 0, "cover_place", report.head().placeName());
        pair(
                page,
                2,
                "cover_year",
                report.text("year", String.valueOf(report.assessment().year())));
        page.row(++row);
        pair(page, 0, "cover_reporter", "");
        pair(page, 2, "cover_date", "");
        page.row(++row);
        pair(page, 0, "cover_pack", report.text("pack", pack.title(), pack.version()));
        String checked = pack.checkedOn().toString();
        pair(
                page,
                2,
                "cover_checked",
                pack.isCheckedFor(report.assessment().year()) ? checked : report.unchecked("cover_unchecked"));
        page.row(++row, 2);
        pair(page, 0, "cover_paper", report.text("paper", paper.title(), paper.issuance()));
        page.merge(row, 1, COLUMNS - 1);
        page.row(++row, 2);
        pair(page, 0, "cover_caveat", report.say(paper.caveat()));
        page.merge(row, 1, COLUMNS - 1);
        int carried = report.carried();
        if (carried > 0) {
            page.row(++row);
            pair(page, 0, "cover_carried", report.text("carried", carried));
            page.merge(row, 1, COLUMNS - 1);
        }
        row += 2;
        page.row(row);
        page.line(0, report.text("contents"), report.styles().text(CellRole.HEAD));
        page.merge(row, 0, COLUMNS - 1);
        contents(page, row + 1);
        for (int i = 0; i < COLUMNS; i++) {
            page.sheet().setColumnWidth(i, WIDTHS[i] * 256);
        }
        PrintSetup.apply(page.sheet(), 0, -1, report.messages());
    }

    private void pair(ReportPage page, int column, String key, String value) {
        page.line(column, report.text(key), report.styles().wrapped(CellRole.TOTAL));
        page.line(column + 1, value, report.styles().wrapped(CellRole.BODY));
    }

    private void contents(ReportPage page, int first) {
        int half = (sheets.size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            page.row(first + i);
            int line = i;
            Stream.of(i, i + half).filter(n -> n < sheets.size()).forEach(n -> {
                int column = n == line ? 0 : 2;
                page.line(column, String.valueOf(n + 1), report.styles().text(CellRole.NOTE));
                page.line(column + 1, sheets.get(n), report.styles().text(CellRole.LINK));
                page.link(column + 1, SheetPlan.quoted(sheets.get(n)) + "!A1");
            });
        }
        page.row(first + half + 1, 2);
        page.line(0, report.text("signatures"), report.styles().text(CellRole.LINE));
    }
}
