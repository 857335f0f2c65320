package org.heding.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heding.assessment.Arrears;
import org.heding.assessment.Comparison;
import org.heding.assessment.Figures;
import org.heding.formula.Value;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/**
 * A workbook of what a closed year comes to when it is computed anew: arrears by person and by unit, and all other results
 * that differ. Sums are live over the lines; ID numbers have their middle struck out.
 */
public final class RecalculatedBook {
    /** The rows of a sheet: the title, the reporting unit, the heads, and what follows. */
    static final int HEAD = 2;

    private final Comparison comparison;
    private final Function<String, List<String>> reasons;
    private final ReportHead head;
    private final Messages messages;
    private final ReportStyles styles;

    private RecalculatedBook(
            Comparison comparison,
            Function<String, List<String>> reasons,
            ReportHead head,
            Messages messages,
            ReportStyles styles) {
        this.comparison = comparison;
        this.reasons = reasons;
        this.head = head;
        this.messages = messages;
        this.styles = styles;
    }

    /**
     * Writes it; a file that is there is replaced only when the new one is whole.
     *
     * @param arrears the arrears of that comparison, if there are any
     * @param reasons why the figures of a unit or person may differ; nothing where it is another pack that tells them
     * @throws BookException if the file cannot be written
     * @throws CancellationException if the progress stops it; the target is then as it was
     */
    public static void write(
            Path target,
            Comparison comparison,
            Optional<Arrears> arrears,
            Function<String, List<String>> reasons,
            ReportHead head,
            Messages messages,
            Progress progress)
            throws BookException {
        List<Comparison.Difference> others = comparison.differences().stream()
                .filter(one -> arrears.isEmpty() || !arrears.get().tells(one.rule()))
                .toList();
        RowProgress rows = new RowProgress(
                progress,
                others.size() + arrears.map(told -> told.people().size()).orElse(0));
        BookFile.write(target, book -> {
            RecalculatedBook whole = new RecalculatedBook(comparison, reasons, head, messages, new ReportStyles(book));
            if (arrears.isPresent()) {
                ArrearsPages pages = new ArrearsPages(whole, arrears.get());
                pages.units(whole.page(book, "units"));
                pages.people(whole.page(book, "people"), rows);
            }
            whole.others(whole.page(book, "others"), others, rows);
        });
        rows.end();
    }

    private ReportPage page(StreamedBook book, String sheet) {
        return new ReportPage(book.createSheet(text(sheet)), book.rows(), styles, messages);
    }

    /** A text of this book. */
    String text(String key, Object... arguments) {
        return messages.text("workbook.recalculated_" + key, arguments);
    }

    ReportStyles styles() {
        return styles;
    }

    /** Writes the title, the reporting unit and the heads. */
    void open(ReportPage page, String sheet, List<String> heads) {
        String title = head.sample() ? messages.text("workbook.report_sample_mark", text(sheet)) : text(sheet);
        page.row(0, 2);
        page.line(0, title, styles.text(CellRole.TITLE));
        page.merge(0, 0, heads.size() - 1);
        page.row(1);
        page.line(
                0,
                text(
                        "unit_line",
                        head.placeName(),
                        String.valueOf(comparison.after().year()),
                        comparison.before().pack().title(),
                        comparison.after().pack().title()),
                styles.text(CellRole.LINE));
        page.row(HEAD, 2);
        for (int column = 0; column < heads.size(); column++) {
            page.head(column, heads.get(column));
        }
    }

    /** Writes the line of signatures, one row below the last. */
    void sign(ReportPage page, int row) {
        page.row(row + 1, 2);
        page.line(0, messages.text("workbook.report_signatures"), styles.text(CellRole.LINE));
    }

    /** Why somebody's figures may differ. */
    String reasons(String holder) {
        return String.join("；", reasons.apply(holder));
    }

    /** The name of a unit or person, also of one who is no longer recorded. */
    String name(String holder) {
        return Stream.of(comparison.after(), comparison.before())
                .map(side -> side.ledger())
                .flatMap(ledger ->
                        ledger
                                .unit(holder)
                                .map(Unit::name)
                                .or(() -> ledger.person(holder).map(Person::name))
                                .stream())
                .findFirst()
                .orElse("");
    }

    /** Writes a figure as it came out: a number as such, anything else in words. */
    void figure(ReportPage page, int column, Value value, Type type, CellRole role) {
        if (value instanceof Value.Amount amount && type.isNumber()) {
            page.constant(column, Shown.decimal(amount.number(), type), styles.of(role, type));
        } else if (value instanceof Value.Missing || value instanceof Value.NotApplicable) {
            page.empty(column, styles.of(role, type));
        } else {
            page.text(column, Figures.said(value, type).in(messages), styles.text(role));
        }
    }

    private void others(ReportPage page, List<Comparison.Difference> differences, RowProgress rows) {
        open(
                page,
                "others",
                Stream.of("result", "level", "code", "name", "before", "after", "by", "reason")
                        .map(column -> text(column))
                        .toList());
        int row = HEAD;
        for (Comparison.Difference one : differences) {
            page.row(++row);
            Type type = one.rule().type();
            boolean unit = one.rule().level().isUnit();
            page.text(0, one.rule().label().in(messages), styles.text(CellRole.BODY));
            page.text(1, level(one.rule().level().id()), styles.text(CellRole.BODY));
            page.text(2, unit ? one.holder() : IdNumber.masked(one.holder()), styles.text(CellRole.BODY));
            page.text(3, name(one.holder()), styles.text(CellRole.BODY));
            figure(page, 4, one.before(), type, CellRole.BODY);
            figure(page, 5, one.after(), type, CellRole.BODY);
            if (one.by().isPresent() && type.isNumber()) {
                page.formula(
                        6,
                        "ROUND(F%1$d-E%1$d,6)".formatted(row + 1),
                        Value.of(one.by().get()),
                        type,
                        styles.of(CellRole.BODY, type));
            } else {
                page.empty(6, styles.text(CellRole.BODY));
            }
            page.text(7, reasons(one.holder()), styles.text(CellRole.BODY));
            rows.row();
        }
        page.filter(HEAD, row, 8);
        sign(page, row + 1);
        page.finish(new int[] {HEAD, HEAD}, 4);
    }

    /** What a level is called. */
    String level(String id) {
        return messages.text("assessment.word.level." + id);
    }
}
