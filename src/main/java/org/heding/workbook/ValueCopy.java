package org.heding.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.heding.message.Messages;
import org.heding.message.Progress;

/** Copies the values of a book into a new workbook row by row, and marks the cells that cannot be taken. */
final class ValueCopy {
    /** A sheet's name has at most 31 characters; the rest is for a number. */
    private static final int MOST_NAME = 26;

    private final SXSSFWorkbook workbook;
    private final OpenBook book;
    private final Messages messages;
    private final CellMarks marks;
    private final SheetStyles styles;

    ValueCopy(SXSSFWorkbook workbook, OpenBook book, Messages messages) {
        this.workbook = workbook;
        this.book = book;
        this.messages = messages;
        this.marks = new CellMarks(workbook, messages);
        this.styles = new SheetStyles(workbook);
    }

    /** Copies all sheets, and adds the list of problems. */
    void write(List<Rejection> rejected, Progress progress) throws BookException {
        for (SourceSheet source : book.sheets()) {
            Map<Integer, List<Rejection>> bad = new HashMap<>();
            for (Rejection one : rejected) {
                if (one.sheet().equals(source.name())) {
                    int row = new CellAddress(one.cell()).getRow() + 1;
                    bad.computeIfAbsent(row, number -> new ArrayList<>()).add(one);
                }
            }
            copy(source, bad, progress);
        }
        ProblemPage.write(workbook, rejected, messages);
    }

    private void copy(SourceSheet source, Map<Integer, List<Rejection>> bad, Progress progress) throws BookException {
        Sheet sheet = workbook.createSheet(free(WorkbookUtil.createSafeSheetName(source.name())));
        Map<String, String> comments = book.comments(source);
        long size = book.size(source);
        book.read(
                source,
                raw -> {
                    Row row = sheet.createRow(raw.number() - 1);
                    for (RawCell cell : raw.cells()) {
                        fill(row.createCell(cell.column()), cell);
                        Optional.ofNullable(comments.get(Address.of(cell.column(), raw.number())))
                                .ifPresent(text -> marks.comment(row.getCell(cell.column()), text));
                    }
                    for (Rejection one : bad.getOrDefault(raw.number(), List.of())) {
                        marks.mark(CellUtil.getCell(row, new CellAddress(one.cell()).getColumn()), one);
                    }
                    return true;
                },
                done -> progress.at(Math.min(done, size), size));
    }

    /** The name, or one with a number after it where two long names have become the same. */
    private String free(String name) {
        return workbook.getSheet(name) == null
                ? name
                : name.substring(0, Math.min(name.length(), MOST_NAME)) + "_" + workbook.getNumberOfSheets();
    }

    private void fill(Cell cell, RawCell raw) {
        switch (raw.form()) {
            case NUMBER ->
                styles.fill(cell, raw.number().map(number -> (Object) number).orElse(raw.text()), Look.DECIMAL);
            case DATE -> styles.fill(cell, LocalDate.parse(raw.text()), Look.DATE);
            default -> styles.fill(cell, raw.text(), Look.TEXT);
        }
    }
}
