package org.heding.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list as text, with values between commas, tabs or semicolons, as Excel, WPS and other systems export it. It is one
 * sheet that bears the file's name; its rows are counted as Excel counts them when it opens the file.
 */
final class CsvBook implements OpenBook {
    private static final char[] SEPARATORS = {',', '\t', ';', '，'};

    /** Rows looked at to tell the separator. */
    private static final int LOOKED_AT = 20;

    private static final int MOST_COLUMNS = 1 << 14;

    private final Path file;
    private final CsvCharset charset;
    private final CSVFormat format;
    private final SourceSheet sheet;

    private CsvBook(Path file, CsvCharset charset) throws BookException {
        this.file = file;
        this.charset = charset;
        String name = file.getFileName().toString();
        this.sheet = new SourceSheet(name.replaceFirst("\\.[^.]*$", ""), "");
        this.format = format(separator());
    }

    /** Opens a list whose encoding can be told. */
    static CsvBook open(Path file) throws BookException {
        return new CsvBook(file, CsvCharset.of(file));
    }

    private static CSVFormat format(char separator) {
        // Blank lines count as rows, as they do in Excel; and what follows a closing quotation mark belongs to the
        // cell.
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    /** The separator under which the first rows have the most cells. */
    private char separator() throws BookException {
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int[] cells = {0};
            parse(format(separator), row -> {
                cells[0] += row.size() - 1;
                return row.getRecordNumber() < LOOKED_AT;
            });
            if (cells[0] > most) {
                most = cells[0];
                best = separator;
            }
        }
        return best;
    }

    @Override
    public List<SourceSheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public void read(SourceSheet of, IntPredicate columns, Predicate<RawRow> sink, LongConsumer bytes)
            throws BookException {
        parse(format, row -> {
            if (row.getRecordNumber() % ROWS_BETWEEN_REPORTS == 0) {
                bytes.accept(row.getCharacterPosition());
            }
            List<RawCell> cells = cells(row);
            return cells.isEmpty() || sink.test(new RawRow((int) row.getRecordNumber(), cells));
        });
    }

    private static List<RawCell> cells(CSVRecord row) {
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String text = bare(row.get(i));
            if (!Spelling.trimmed(text).isEmpty()) {
                cells.add(new RawCell(i, RawCell.Form.TEXT, text));
            }
        }
        return cells;
    }

    /** A text without the formula that systems wrap around codes to keep Excel from making numbers of them: ="0101". */
    private static String bare(String text) {
        return text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1)
                : text;
    }

    private void parse(CSVFormat by, Predicate<CSVRecord> sink) throws BookException {
        try (Bounded text = new Bounded(charset.reader(file));
                CSVParser parser = by.parse(text)) {
            for (CSVRecord row : parser) {
                text.recordRead();
                if (row.size() > MOST_COLUMNS || row.getRecordNumber() > Integer.MAX_VALUE) {
                    throw BookException.of("workbook.big", file, null);
                }
                if (!sink.test(row)) {
                    return;
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw BookException.of("workbook.quotes", file, e);
        }
    }

    @Override
    public long size(SourceSheet of) throws BookException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw BookException.of("workbook.locked", file, e);
        }
    }

    @Override
    public void close() {
        // Each reading opens the file for itself.
    }

    /** Stops where a row goes on for ever, as after a quotation mark that is never closed. */
    private static final class Bounded extends FilterReader {
        private static final int MOST_CHARACTERS = 1 << 21;

        private int since;

        Bounded(Reader in) {
            super(in);
        }

        void recordRead() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] characters, int offset, int length) throws IOException {
            int read = super.read(characters, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int characters) throws IOException {
            since += Math.max(0, characters);
            if (since > MOST_CHARACTERS) {
                throw new IOException("A row without an end");
            }
            return result;
        }
    }
}
