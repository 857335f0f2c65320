package org.heding.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookReader;
import org.heding.workbook.Reading;

/**
 * What reading a roster of 100,000 × 20 costs: the whole import with types and located faults, beside a bare scan of the
 * sheet's XML, fastexcel-reader and POI's usermodel. Each runs in processes of its own with the heap it needs, turn by
 * turn; what is told is the processor time of the whole process for one reading when warm, and beside that the first one.
 */
public final class Readings {
    private static final int TURNS = Integer.getInteger("heding.bench.turns", 3);

    private static final Ledger LEDGER = Roster.ledger();
    private static final PolicyPack PACK = PackReader.bundled("hefei-2019");

    /** Someone who reads the roster. */
    private enum Reader {
        STAX("96m", 8) {
            @Override
            long read(Path book) throws Exception {
                return scan(book, XMLInputFactory.newDefaultFactory());
            }
        },
        HEDING("96m", 8) {
            @Override
            long read(Path book) throws Exception {
                Reading reading = BookReader.read(book, LEDGER, PACK, 2026, code -> Optional.empty(), Progress.NONE);
                if (reading.accepted() != Roster.ROWS - reading.rejected().size()) {
                    throw new IllegalStateException(
                            reading.accepted() + " " + reading.rejected().getFirst());
                }
                return reading.changes().size();
            }
        },
        FASTEXCEL("512m", 8) {
            @Override
            long read(Path book) throws Exception {
                try (ReadableWorkbook workbook = new ReadableWorkbook(book.toFile());
                        Stream<org.dhatim.fastexcel.reader.Row> rows =
                                workbook.getFirstSheet().openStream()) {
                    return rows.mapToLong(row -> row.stream()
                                    .mapToLong(cell -> cell == null || cell.getRawValue() == null
                                            ? 0
                                            : cell.getRawValue().length())
                                    .sum())
                            .sum();
                }
            }
        },
        POI("3g", 1) {
            @Override
            long read(Path book) throws Exception {
                long sum = 0;
                try (XSSFWorkbook workbook = new XSSFWorkbook(book.toFile())) {
                    for (Row row : workbook.getSheetAt(0)) {
                        for (Cell cell : row) {
                            sum += cell.getColumnIndex();
                        }
                    }
                }
                return sum;
            }
        };

        private final String heap;
        private final int rounds;

        Reader(String heap, int rounds) {
            this.heap = heap;
            this.rounds = rounds;
        }

        /** Reads it whole, and returns something that depends on all of it. */
        abstract long read(Path book) throws Exception;
    }

    private Readings() {}

    private static long scan(Path book, XMLInputFactory factory) throws Exception {
        long sum = 0;
        try (ZipFile zip = new ZipFile(book.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.CHARACTERS) {
                    sum += xml.getTextLength();
                }
            }
        }
        return sum;
    }

    /** Without arguments, measures all; with a reader and a book, is one of the measured processes. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            run(Reader.valueOf(arguments[0]), Path.of(arguments[1]));
            return;
        }
        Path book = Files.createTempFile("roster", ".xlsx");
        Roster.write(book);
        List<List<double[]>> all = new ArrayList<>();
        Arrays.stream(Reader.values()).forEach(reader -> all.add(new ArrayList<>()));
        for (int turn = 0; turn < TURNS; turn++) {
            for (Reader reader : Reader.values()) {
                all.get(reader.ordinal()).add(measured(reader, book));
            }
        }
        Files.delete(book);
        for (Reader reader : Reader.values()) {
            System.out.printf(
                    "%-10s heap %4s  first %,7.0f ms × %5.2f   warm %,7.0f ms × %5.2f%n",
                    reader,
                    reader.heap,
                    median(all, reader, 0),
                    median(all, reader, 0) / median(all, Reader.STAX, 0),
                    median(all, reader, 1),
                    median(all, reader, 1) / median(all, Reader.STAX, 1));
        }
    }

    private static double median(List<List<double[]>> all, Reader reader, int which) {
        double[] sorted = all.get(reader.ordinal()).stream()
                .mapToDouble(times -> times[which])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double[] measured(Reader reader, Path book) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + reader.heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Readings.class.getName(),
                        reader.name(),
                        book.toString())
                .redirectError(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(reader + " failed: " + said);
        }
        return Arrays.stream(said.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void run(Reader reader, Path book) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] times = new double[reader.rounds];
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            long begin = system.getProcessCpuTime();
            sum += reader.read(book);
            times[i] = (system.getProcessCpuTime() - begin) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        if (sum == 0) {
            throw new IllegalStateException("Nothing was read");
        }
        System.out.println(first + " " + times[times.length / 4]);
    }
}
