package org.heding.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.heding.ledger.Change;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;

/** A roster of 100,000 community workers in twenty columns, as Excel writes it: texts in one table, each once. */
final class Roster {
    static final int ROWS = 100_000;
    static final int COLUMNS = 20;

    /** One cell in so many rows cannot be taken. */
    private static final int BAD = 100;

    private static final List<String> HEADERS =
            List.of("姓名", "身份证号", "所在社区代码", "岗位类别", "参加社区工作时间", "任现职时间", "离岗时间", "学历", "社工职业资格", "岗位等级", "年应发工资(元)");

    private Roster() {}

    /** The communities of the roster. */
    static Ledger ledger() {
        Ledger ledger = new Ledger();
        ledger.apply(new Change.PutUnit(new Unit("3401", "示例市", Kind.ofCode("3401"))));
        ledger.apply(new Change.PutUnit(new Unit("340104", "示例区", Kind.ofCode("340104"))));
        ledger.apply(new Change.PutUnit(new Unit("340104001", "示例街道", Kind.ofCode("340104001"))));
        for (int i = 1; i <= 500; i++) {
            ledger.apply(new Change.PutUnit(new Unit(community(i), "示例社区" + i, Kind.URBAN)));
        }
        return ledger;
    }

    private static String community(int number) {
        return "340104001%03d".formatted(number);
    }

    /** Writes the roster. */
    static void write(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("社区工作者花名册");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            Row header = sheet.createRow(0);
            for (int i = 0; i < COLUMNS; i++) {
                header.createCell(i).setCellValue(i < HEADERS.size() ? HEADERS.get(i) : "备用" + i);
            }
            for (int i = 1; i <= ROWS; i++) {
                fill(sheet.createRow(i), i, day);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, int number, CellStyle day) {
        String digits = "001101"
                + LocalDate.of(1970, 1, 1).plusDays(number / 999).toString().replace("-", "")
                + "%03d".formatted(number % 999);
        row.createCell(0).setCellValue("示例" + number);
        row.createCell(1).setCellValue(digits + IdNumber.check(digits));
        row.createCell(2).setCellValue(community(1 + number % 500));
        row.createCell(3).setCellValue(number % BAD == 0 ? "主任" : "委员");
        for (int i = 4; i < 6; i++) {
            row.createCell(i).setCellValue(LocalDate.of(2010 + number % 12, 1 + number % 12, 1));
            row.getCell(i).setCellStyle(day);
        }
        row.createCell(6).setCellValue(number % 50 == 0 ? "2026年3月" : "");
        row.createCell(7).setCellValue(number % 3 == 0 ? "大专" : "本科");
        row.createCell(8).setCellValue(number % 4 == 0 ? "助理社会工作师" : "无");
        row.createCell(9).setCellValue(number % 18 + 1 + "级");
        row.createCell(10).setCellValue(50_000 + number % 30_000 + 0.25);
        for (int i = HEADERS.size(); i < COLUMNS; i++) {
            row.createCell(i).setCellValue(number * 7L % 10_007);
        }
    }
}
