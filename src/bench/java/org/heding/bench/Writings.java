package org.heding.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.heding.workbook.BulkTable;

/**
 * The big table written by the report's way, by fastexcel, which stores no values beside its formulas, and by POI's
 * streaming workbook; turn by turn in one process, by the processor time of the whole process.
 */
public final class Writings {
    private static final int WARM_UP = 2;
    private static final int TURNS = 7;
    private static final int CHUNK = 1000;
    private static final List<String> NAMES = List.of("fastexcel", "report", "POI SXSSF");
    private static final BigTable TABLE = new BigTable();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private interface Work {
        void write(Path target) throws Exception;
    }

    private Writings() {}

    /** Prints for each the least, median and most of the processor seconds, and its median as so many times fastexcel's. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<Work> works = List.of(Writings::fastexcel, target -> BulkTable.write(target, TABLE), Writings::poi);
        long[][] times = new long[works.size()][TURNS];
        long[] sizes = new long[works.size()];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            for (int work = 0; work < works.size(); work++) {
                Path target = folder.resolve("writing-" + work + ".xlsx");
                long begin = SYSTEM.getProcessCpuTime();
                works.get(work).write(target);
                times[work][Math.max(turn, 0)] = SYSTEM.getProcessCpuTime() - begin;
                sizes[work] = Files.size(target);
            }
        }
        System.out.printf(
                "%,d × %d, heap %d MB%n",
                BigTable.ROWS, BigTable.COLUMNS, Runtime.getRuntime().maxMemory() >> 20);
        Arrays.stream(times).forEach(Arrays::sort);
        for (int work = 0; work < works.size(); work++) {
            long[] sorted = times[work];
            System.out.printf(
                    "%-10s %.2f %.2f %.2f s  × %.2f  %,d bytes%n",
                    NAMES.get(work),
                    sorted[0] / 1e9,
                    sorted[TURNS / 2] / 1e9,
                    sorted[TURNS - 1] / 1e9,
                    (double) sorted[TURNS / 2] / times[0][TURNS / 2],
                    sizes[work]);
        }
    }

    private static void fastexcel(Path target) throws Exception {
        try (OutputStream out = Files.newOutputStream(target);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            for (int row = 0; row < BigTable.ROWS; row++) {
                sheet.inlineString(row, 0, TABLE.code(row));
                sheet.inlineString(row, 1, TABLE.name(row));
                for (int column = 2; column < BigTable.FORMULAS; column++) {
                    sheet.value(row, column, TABLE.number(row, column));
                }
                for (int column = BigTable.FORMULAS; column < BigTable.COLUMNS; column++) {
                    sheet.formula(row, column, TABLE.formula(row, column).replace("<", "&lt;"));
                }
                if (row % CHUNK == CHUNK - 1) {
                    int first = row - CHUNK + 1;
                    sheet.range(first, 0, row, 1).style().borderStyle("thin").set();
                    for (int column = 2; column < BigTable.COLUMNS; column++) {
                        boolean whole = column % 2 == 0 && column < BigTable.FORMULAS;
                        sheet.range(first, column, row, column)
                                .style()
                                .borderStyle("thin")
                                .fillColor(whole ? "FFFFFF" : "F1F4F8")
                                .format(whole ? "#,##0" : "#,##0.00")
                                .set();
                    }
                    sheet.flush();
                }
            }
        }
    }

    private static void poi(Path target) throws Exception {
        try (OutputStream out = Files.newOutputStream(target);
                SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            CellStyle text = style(book, "@", false);
            CellStyle whole = style(book, "#,##0", false);
            CellStyle money = style(book, "#,##0.00", true);
            SXSSFSheet sheet = book.createSheet("表");
            for (int number = 0; number < BigTable.ROWS; number++) {
                Row row = sheet.createRow(number);
                cell(row, 0, text).setCellValue(TABLE.code(number));
                cell(row, 1, text).setCellValue(TABLE.name(number));
                for (int column = 2; column < BigTable.FORMULAS; column++) {
                    cell(row, column, column % 2 == 0 ? whole : money)
                            .setCellValue(TABLE.number(number, column).doubleValue());
                }
                double sum = TABLE.sum(number).doubleValue();
                for (int column = BigTable.FORMULAS; column < BigTable.COLUMNS; column++) {
                    Cell cell = cell(row, column, money);
                    cell.setCellFormula(TABLE.formula(number, column));
                    cell.setCellValue(sum);
                }
            }
            book.write(out);
        }
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static CellStyle style(SXSSFWorkbook book, String format, boolean filled) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (filled) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
