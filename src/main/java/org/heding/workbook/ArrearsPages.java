package org.heding.workbook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heding.assessment.Arrears;
import org.heding.formula.Value;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Tier;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/**
 * Writes arrears: the people, of whom those of a unit stand in a block, and the units, each the sum of its block. What is
 * owed is computed in the sheet from what was and is not paid, so that a figure typed over is followed to the total.
 */
final class ArrearsPages {
    private static final int TOTAL = RecalculatedBook.HEAD + 1;
    private static final int FIRST = TOTAL + 1;
    private static final int DUE = 4;
    private static final int OWED = 8;

    private final RecalculatedBook book;
    private final Arrears arrears;
    private final List<Arrears.Line> people;
    private final Type type;

    ArrearsPages(RecalculatedBook book, Arrears arrears) {
        this.book = book;
        this.arrears = arrears;
        this.people = arrears.people();
        this.type = arrears.rule().type();
    }

    void people(ReportPage page, RowProgress rows) {
        book.open(
                page,
                "people",
                List.of(
                        book.level("township"),
                        book.level("community"),
                        book.text("person"),
                        book.text("id_number"),
                        book.text("due_before"),
                        book.text("due_after"),
                        book.text("short_before"),
                        book.text("short_after"),
                        book.text("owed"),
                        book.text("reason")));
        total(page, 1, DUE);
        for (int i = 0; i < people.size(); i++) {
            line(page, FIRST + i, people.get(i));
            rows.row();
        }
        page.filter(RecalculatedBook.HEAD, FIRST + people.size() - 1, OWED + 2);
        book.sign(page, FIRST + people.size());
        page.finish(new int[] {RecalculatedBook.HEAD, RecalculatedBook.HEAD}, DUE);
    }

    private void line(ReportPage page, int row, Arrears.Line line) {
        page.row(row);
        page.text(
                0, book.name(Tier.TOWNSHIP.prefix(line.place())), book.styles().text(CellRole.BODY));
        page.text(1, book.name(line.place()), book.styles().text(CellRole.BODY));
        page.text(2, book.name(line.holder()), book.styles().text(CellRole.BODY));
        page.text(3, IdNumber.masked(line.holder()), book.styles().text(CellRole.BODY));
        int column = DUE;
        for (Value value : List.of(line.dueBefore(), line.dueAfter(), line.before(), line.after())) {
            book.figure(page, column++, value, type, CellRole.BODY);
        }
        if (line.by().isPresent()) {
            page.formula(
                    OWED,
                    "ROUND(MAX(0,H%1$d-G%1$d),2)".formatted(row + 1),
                    Value.of(line.owed()),
                    type,
                    book.styles().of(CellRole.BODY, type));
        } else {
            page.empty(OWED, book.styles().of(CellRole.BODY, type));
        }
        page.text(OWED + 1, book.reasons(line.holder()), book.styles().text(CellRole.BODY));
    }

    void units(ReportPage page) {
        book.open(
                page,
                "units",
                Stream.of("level", "code", "name", "owing", "due_before", "due_after", "owed", "reason")
                        .map(column -> book.text(column))
                        .toList());
        total(page, 0, DUE - 1);
        int row = FIRST;
        for (Arrears.Line line : arrears.units()) {
            boolean bottom = line.holder().length() == Tier.COMMUNITY.digits();
            CellRole role = bottom ? CellRole.BODY : CellRole.TOTAL;
            page.row(row++);
            page.text(
                    0,
                    book.level(Tier.of(line.holder()).orElseThrow().id()),
                    book.styles().text(role));
            page.text(1, line.holder(), book.styles().text(role));
            page.text(2, book.name(line.holder()), book.styles().text(role));
            sums(page, 3, line, line.holder(), role, true);
            page.text(7, book.reasons(line.holder()), book.styles().text(role));
        }
        book.sign(page, row);
        page.finish(new int[] {RecalculatedBook.HEAD, RecalculatedBook.HEAD}, 3);
    }

    /** The row of all, right under the heads. */
    private void total(ReportPage page, int level, int figures) {
        page.row(TOTAL);
        page.text(0, book.text("total"), book.styles().text(CellRole.TOTAL));
        boolean list = level == 1;
        IntStream.range(1, list ? DUE : 3)
                .forEach(column -> page.empty(column, book.styles().text(CellRole.TOTAL)));
        if (list) {
            Arrears.Line all = arrears.total();
            List<Value> values =
                    List.of(all.dueBefore(), all.dueAfter(), all.before(), all.after(), Value.of(all.owed()));
            for (int i = 0; i < values.size(); i++) {
                sum(page, figures + i, figures + i, values.get(i), "", CellRole.TOTAL, false);
            }
        } else {
            sums(page, figures, arrears.total(), "", CellRole.TOTAL, true);
        }
        page.empty(list ? OWED + 1 : 7, book.styles().text(CellRole.TOTAL));
    }

    private void sums(ReportPage page, int first, Arrears.Line line, String unit, CellRole role, boolean elsewhere) {
        page.formula(
                first,
                "COUNTIF(" + block(OWED, unit, elsewhere) + ",\">0\")",
                Value.of(line.owing()),
                Type.WHOLE,
                book.styles().of(role, Type.WHOLE));
        sum(page, first + 1, DUE, line.dueBefore(), unit, role, elsewhere);
        sum(page, first + 2, DUE + 1, line.dueAfter(), unit, role, elsewhere);
        sum(page, first + 3, OWED, Value.of(line.owed()), unit, role, elsewhere);
    }

    /** The sum of a column over those who are owed something. */
    private void sum(ReportPage page, int at, int column, Value value, String unit, CellRole role, boolean elsewhere) {
        if (value instanceof Value.Amount) {
            String figures = block(column, unit, elsewhere);
            String formula = column == OWED
                    ? "SUM(" + figures + ")"
                    : "SUMIF(" + block(OWED, unit, elsewhere) + ",\">0\"," + figures + ")";
            page.formula(at, formula, value, type, book.styles().of(role, type));
        } else {
            page.empty(at, book.styles().of(role, type));
        }
    }

    /** The cells of a column of all people whose place begins with a code: they stand side by side. */
    private String block(int column, String unit, boolean elsewhere) {
        int[] rows = IntStream.range(0, people.size())
                .filter(i -> people.get(i).place().startsWith(unit))
                .toArray();
        // Nobody at all: the heads, which no sum counts.
        int first = rows.length == 0 ? RecalculatedBook.HEAD : FIRST + rows[0];
        int last = rows.length == 0 ? RecalculatedBook.HEAD : FIRST + rows[rows.length - 1];
        String range = SheetPlan.range(column, first, last);
        return elsewhere ? SheetPlan.quoted(book.text("people")) + "!" + range : range;
    }
}
