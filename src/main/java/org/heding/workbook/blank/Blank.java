package org.heding.workbook.blank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.ledger.Form;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookException;
import org.heding.workbook.WholeBook;

/**
 * A table that somebody else demands (上级表格), not filled in: it is filled, and everything else in it stays as it is.
 *
 * @param name what the file is called
 * @param content the workbook in Base64
 */
public record Blank(String name, String content) {
    /**
     * Reads a blank.
     *
     * @throws BookException if it is no plain .xlsx, is too large, or cannot be read
     */
    public static Blank read(Path file) throws BookException {
        byte[] bytes = WholeBook.bytes(file);
        return new Blank(file.getFileName().toString(), Base64.getEncoder().encodeToString(bytes));
    }

    /** The blank that a document keeps. */
    public static Blank of(Form form) {
        return new Blank(form.name(), form.content());
    }

    /** The record of this blank with what it means. */
    public Form form(String called, BlankMapping mapping) {
        return new Form(Form.Sort.FILL, called, MappingText.write(mapping), content);
    }

    /**
     * What a kept form's columns mean.
     *
     * @throws BookException if what is recorded cannot be read
     */
    public static BlankMapping mapping(Form form) throws BookException {
        return MappingText.read(form);
    }

    private XSSFWorkbook open() throws BookException {
        try {
            return WholeBook.open(name, Base64.getDecoder().decode(content));
        } catch (IllegalArgumentException e) {
            throw BookException.of("workbook.damaged", name, e);
        }
    }

    /**
     * Finds the tables and placeholders, and what they most likely mean.
     *
     * @param place the code of the place the document is about; empty for everywhere
     * @throws BookException if the blank cannot be read
     */
    public BlankSurvey survey(PolicyPack pack, Ledger ledger, String place) throws BookException {
        Known known = new Known(pack);
        HolderSearch search = new HolderSearch(ledger, place);
        try (XSSFWorkbook book = open()) {
            List<BlankTable> tables =
                    tables(book, known, search).stream().map(FoundTable::table).toList();
            return new BlankSurvey(
                    tables,
                    new PlaceFilling(known, search, BlankMapping.of(new BlankSurvey(tables, List.of()))).survey(book));
        } catch (IOException | RuntimeException e) {
            throw BookException.of("workbook.blank.layout", name, e);
        }
    }

    private static List<FoundTable> tables(XSSFWorkbook book, Known known, HolderSearch search) {
        List<FoundTable> tables = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                XSSFSheet sheet = book.getSheetAt(i);
                FoundTable.on(sheet, known, search).ifPresent(tables::add);
            }
        }
        // A sheet of explanations looks like a table of unknown columns; it is one only where there is no better.
        return tables.stream().anyMatch(found -> found.table().isKnown())
                ? tables.stream().filter(found -> found.table().isKnown()).toList()
                : tables;
    }

    /**
     * Fills it, and writes it whole or not at all.
     *
     * @throws BookException if it cannot be read, changed or written
     * @throws CancellationException if the progress stops it; the target is then as it was
     */
    public Filled fill(BlankMapping mapping, Source source, Path target, Messages messages, Progress progress)
            throws BookException {
        Known known = new Known(source.assessment().pack());
        HolderSearch search = new HolderSearch(source.ledger(), source.head().place());
        Pen pen = new Pen(source, messages);
        try (XSSFWorkbook book = open()) {
            int rows = 0;
            List<FoundTable> tables = tables(book, known, search);
            for (FoundTable table : tables) {
                progress.at(rows, 0);
                rows += new TableFilling(table, mapping, known, pen).fill();
            }
            new PlaceFilling(known, search, mapping).fill(book, pen);
            progress.at(rows, 0);
            Recalculation.of(book)
                    .ifPresent(cell -> pen.note(Shortfall.Sort.RECALCULATE, cell, "workbook.blank.recalculate"));
            progress.at(rows, 0);
            WholeBook.save(book, target);
            return new Filled(rows, pen.cells(), pen.shortfalls());
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw BookException.of("workbook.blank.layout", name, e);
        }
    }
}
