package org.heding.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;

/**
 * Reads many files that once were workbooks, in a process of its own so that its memory can be small. It ends as soon as
 * one of them is neither read nor refused within its time, or anything is written that should not be.
 */
final class BookMutations {
    private static final int SECONDS = 20;

    private final Path folder;
    private final List<Map.Entry<String, byte[]>> sound = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private BookMutations(Path folder) throws Exception {
        this.folder = folder;
        Path template = folder.resolve("template.xlsx");
        TemplateWriter.write(
                template,
                RandomLedger.of(new Random(3), TestBook.PACK),
                TestBook.PACK,
                2026,
                Messages.of(Locale.CHINESE),
                Progress.NONE);
        sound.add(Map.entry("xlsx", repacked(template)));
        Files.delete(template);
        try (TestBook book = new TestBook(folder)) {
            book.sheet(
                            "城市社区基本情况",
                            TestBook.row("区划代码", "社区名称", "户数", "党员数"),
                            TestBook.row("340104001001", "示例社区", 1500, "八十"))
                    .sheet(
                            "会议记录",
                            TestBook.row("单位代码", "会议", "日期"),
                            TestBook.row("3401", "领导小组会议", LocalDate.of(2026, 3, 5)));
            Path file = book.save();
            sound.add(Map.entry("xlsx", Files.readAllBytes(file)));
            Files.delete(file);
        }
        sound.add(Map.entry("xls", old()));
        String list = "区划代码,社区名称,户数,备注\n340104001001,示例社区,\"1,500\",\"说\n\"\"好\"\"\"\n";
        sound.add(Map.entry("csv", list.getBytes(Charset.forName("GB18030"))));
    }

    /** The same workbook with the sizes of its parts before them, so that it can be unpacked from its beginning. */
    private static byte[] repacked(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] old() throws IOException {
        Path file = folder.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("城市社区基本情况");
            String[][] rows = {{"区划代码", "社区名称", "户数"}, {"340104001001", "示例社区", "1500"}, {"1", "", "多"}};
            for (int i = 0; i < rows.length; i++) {
                sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    sheet.getRow(i).createCell(j).setCellValue(rows[i][j]);
                }
            }
            sheet.getRow(1).getCell(2).setCellFormula("1000+500");
            workbook.write(out);
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** Arguments: a folder to work in, the first seed, and how many. Prints what came of them. */
    public static void main(String[] arguments) throws Exception {
        BookMutations mutations = new BookMutations(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        for (long seed = first; seed < first + Long.parseLong(arguments[2]); seed++) {
            long now = seed;
            try {
                worker.submit(() -> mutations.take(now)).get(SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                System.out.println("Seed " + seed + ": " + e);
                e.printStackTrace(System.out);
                System.exit(1);
            }
        }
        worker.shutdownNow();
        System.out.println(mutations.outcomes);
    }

    private Void take(long seed) throws Exception {
        // Seeds that follow one another begin alike; these are far apart.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Map.Entry<String, byte[]> book = sound.get((int) (seed % sound.size()));
        BookMutation[] ways = BookMutation.values();
        // Lists and old workbooks have no parts.
        BookMutation way = ways[random.nextInt(book.getKey().equals("xlsx") ? ways.length : 2)];
        Path file = folder.resolve("mutated." + book.getKey());
        byte[] bytes = way.make(book.getValue(), random);
        Files.write(file, bytes);
        String outcome = outcome(file, seed);
        if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
            throw new IllegalStateException("The file was written to");
        }
        Files.delete(file);
        try (var left = Files.list(folder)) {
            List<Path> more = left.toList();
            if (!more.isEmpty()) {
                throw new IllegalStateException("Left behind: " + more);
            }
        }
        outcomes.merge(book.getKey() + " " + way + " " + outcome, 1, Integer::sum);
        return null;
    }

    private String outcome(Path file, long seed) throws IOException {
        Ledger ledger = new Ledger();
        Reading reading;
        try {
            BookSurvey.of(file, ledger, TestBook.PACK);
            reading = BookReader.read(file, ledger, TestBook.PACK, 2026, TestBook::placeName, Progress.NONE);
        } catch (BookException e) {
            TestBook.said(e.problem(), e.remedy());
            return "refused";
        }
        TestBook.told(reading);
        new Difference(reading, ledger, TestBook.PACK);
        if (!ledger.units().isEmpty()) {
            throw new IllegalStateException("The ledger was changed");
        }
        if (!reading.rejected().isEmpty() && seed % 5 == 0) {
            mark(file, reading);
        }
        return reading.rejected().isEmpty() ? "read" : "read with faults";
    }

    private void mark(Path file, Reading reading) throws IOException {
        Path marked = folder.resolve("marked.xlsx");
        try {
            MarkedBook.write(file, marked, reading.rejected(), Messages.of(Locale.CHINESE), Progress.NONE);
            Files.delete(marked);
        } catch (BookException e) {
            TestBook.said(e.problem(), e.remedy());
        }
    }
}
