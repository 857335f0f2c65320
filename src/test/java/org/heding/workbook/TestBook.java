package org.heding.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;

/** A real workbook file, written cell by cell for a test and read back by the reader. */
final class TestBook implements AutoCloseable {
    /** What the directory of these tests knows. */
    static final Map<String, String> PLACES =
            Map.of("3401", "示例市", "340104", "示例区", "340104001", "示例街道", "340121", "示例县", "340121100", "示例镇");

    static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    static final BookLayout LAYOUT = new BookLayout(PACK);

    final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Path file;
    private final CellStyle date;

    TestBook(Path folder) {
        this.file = folder.resolve("book.xlsx");
        date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
    }

    /** Adds a sheet with rows; the first is the header as a rule. */
    TestBook sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                put(row.createCell(j), rows[i][j]);
            }
        }
        return this;
    }

    private void put(Cell cell, Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case String text -> cell.setCellValue(text);
            case Boolean truth -> cell.setCellValue(truth);
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    static Object[] row(Object... values) {
        return values;
    }

    /** Writes the file. */
    Path save() {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file and reads it on top of a ledger, for 2026. */
    Reading read(Ledger ledger) {
        return read(save(), ledger);
    }

    /** Writes the file and reads it on top of a ledger for another pack, for 2026. */
    Reading read(Ledger ledger, PolicyPack pack) {
        return read(save(), ledger, pack);
    }

    /** Writes the file and reads it on top of nothing, for 2026. */
    Reading read() {
        return read(new Ledger());
    }

    /** Reads a file on top of a ledger, for 2026. */
    static Reading read(Path file, Ledger ledger) {
        return read(file, ledger, PACK);
    }

    private static Reading read(Path file, Ledger ledger, PolicyPack pack) {
        try {
            return BookReader.read(file, ledger, pack, 2026, TestBook::placeName, Progress.NONE);
        } catch (BookException e) {
            throw new AssertionError(e.problem().key(), e);
        }
    }

    static Optional<String> placeName(String code) {
        return Optional.ofNullable(PLACES.get(code));
    }

    /** A ledger after the changes of a reading without faults. */
    static Ledger applied(Reading reading, Ledger ledger) {
        if (!reading.rejected().isEmpty()) {
            throw new AssertionError(told(reading));
        }
        reading.changes().forEach(ledger::apply);
        return ledger;
    }

    /** The rejections as cell and message key without its prefix, such as {@code C2 number.text}. */
    static List<String> told(Reading reading) {
        return reading.rejected().stream()
                .peek(rejection -> said(rejection.message(), rejection.fix()))
                .map(rejection ->
                        rejection.cell() + " " + rejection.message().key().substring("workbook.".length()))
                .toList();
    }

    /** Says phrases in both languages, which fails where one of them has no such text or leaves an argument out. */
    static void said(Phrase... phrases) {
        for (Phrase phrase : phrases) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String text = phrase.in(Messages.of(locale));
                if (text.isBlank() || text.contains("{")) {
                    throw new AssertionError(phrase.key() + ": " + text);
                }
            }
        }
    }

    /** A valid identity number of nobody: no region has the prefix 00. */
    static String id(int number) {
        String digits = "001101" + "19800101" + "%03d".formatted(number);
        return digits + IdNumber.check(digits);
    }

    static BigDecimal figure(Ledger ledger, String holder, String field) {
        return ledger.fact(holder, 2026, field).orElse(null);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
