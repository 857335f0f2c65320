package org.heding.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.heding.message.Phrase;

/** A workbook of the format before 2007 (.xls, and .et of WPS). It is held in memory whole, so its size has a bound. */
final class XlsBook implements OpenBook {
    /** The greatest file that is read; sixteen times its size in memory is what it may take. */
    private static final long MOST_BYTES = 16L << 20;

    private static final int TIMES_IN_MEMORY = 16;

    private final Path file;
    private final HSSFWorkbook workbook;
    private final boolean from1904;
    private final List<SourceSheet> sheets;

    private XlsBook(Path file, HSSFWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        this.sheets = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(index -> new SourceSheet(workbook.getSheetName(index), String.valueOf(index)))
                .toList();
    }

    /** Opens a workbook without a password and without macros. */
    static XlsBook open(Path file) throws BookException {
        try {
            long most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / TIMES_IN_MEMORY);
            if (Files.size(file) > most) {
                throw new BookException(
                        Phrase.of("workbook.xls", file, most >> 20), Phrase.of("workbook.xls.remedy"), null);
            }
            try (POIFSFileSystem content = new POIFSFileSystem(file.toFile(), true)) {
                if (content.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                    throw BookException.of("workbook.macro", file, null);
                }
                return new XlsBook(file, new HSSFWorkbook(content.getRoot(), content, false));
            }
        } catch (OldExcelFormatException e) {
            throw BookException.of("workbook.ancient", file, e);
        } catch (IOException | RuntimeException e) {
            throw BookForm.unreadable(file, e);
        }
    }

    @Override
    public List<SourceSheet> sheets() {
        return sheets;
    }

    private HSSFSheet of(SourceSheet sheet) {
        return workbook.getSheetAt(Integer.parseInt(sheet.part()));
    }

    @Override
    public void read(SourceSheet sheet, IntPredicate columns, Predicate<RawRow> sink, LongConsumer bytes)
            throws BookException {
        int count = 0;
        for (Row row : of(sheet)) {
            if (++count % ROWS_BETWEEN_REPORTS == 0) {
                bytes.accept(count);
            }
            List<RawCell> cells = cells(row);
            if (!cells.isEmpty() && !sink.test(new RawRow(row.getRowNum() + 1, cells))) {
                return;
            }
        }
    }

    private List<RawCell> cells(Row row) throws BookException {
        List<RawCell> cells = new ArrayList<>();
        try {
            for (Cell cell : row) {
                RawCell raw = raw((HSSFCell) cell);
                if (raw != null && !Spelling.trimmed(raw.text()).isEmpty()) {
                    cells.add(raw);
                }
            }
        } catch (RuntimeException e) {
            throw BookForm.unreadable(file, e);
        }
        return cells;
    }

    /** The cell as it is stored, of a formula its result; null if it is blank. */
    private RawCell raw(HSSFCell cell) {
        int column = cell.getColumnIndex();
        if (column > SpreadsheetVersion.EXCEL97.getLastColumnIndex()) {
            throw new IllegalStateException("No such column: " + column);
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING ->
                new RawCell(
                        column, RawCell.Form.TEXT, cell.getRichStringCellValue().getString());
            case BOOLEAN -> new RawCell(column, RawCell.Form.TRUTH, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                new RawCell(
                        column,
                        RawCell.Form.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC -> {
                // The file itself holds a binary fraction; its shortest decimal is what was typed.
                String digits = String.valueOf(cell.getNumericCellValue());
                short format = cell.getCellStyle().getDataFormat();
                yield DateStyles.isDate(format, cell.getCellStyle().getDataFormatString())
                        ? RawCell.day(column, digits, from1904)
                        : new RawCell(column, RawCell.Form.NUMBER, digits);
            }
            default -> null;
        };
    }

    @Override
    public Map<String, String> comments(SourceSheet sheet) {
        Map<String, String> comments = new HashMap<>();
        try {
            of(sheet)
                    .getCellComments()
                    .forEach((address, comment) -> comments.put(
                            address.formatAsString(), comment.getString().getString()));
        } catch (RuntimeException e) {
            // Drawings of a damaged workbook cannot be read; its cells are there all the same.
            return Map.of();
        }
        return comments;
    }

    @Override
    public long size(SourceSheet sheet) {
        return of(sheet).getPhysicalNumberOfRows();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            // It was only read: nothing is lost, and the file is closed by now.
            return;
        }
    }
}
