package org.heding.workbook;

import static org.heding.workbook.TestBook.row;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.heding.ledger.Ledger;
import org.heding.message.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was damaged anywhere is read or refused; it never brings the program down. */
class MutationTest {
    private static final List<String> PARTS = List.of(
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml",
            "_rels/.rels");

    @TempDir
    Path folder;

    @Test
    void damagedBytesAreReadOrRefused() throws IOException {
        Path good = book();
        Path file = folder.resolve("mutated.xlsx");
        Random random = new Random(7);
        byte[] whole = Files.readAllBytes(good);
        int refused = 0;
        for (int i = 0; i < Integer.getInteger("heding.mutations", 120); i++) {
            Files.write(file, mutated(whole, random, 1 + random.nextInt(4)));
            refused += isRefused(file) ? 1 : 0;
        }
        assertTrue(refused > 0);
    }

    @Test
    void damagedPartsAreReadOrRefused() throws IOException {
        Path good = book();
        Path file = folder.resolve("mutated.xlsx");
        Random random = new Random(8);
        int refused = 0;
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (int i = 0; i < Integer.getInteger("heding.mutations", 120); i++) {
                String part = PARTS.get(random.nextInt(PARTS.size()));
                byte[] content = zip.getInputStream(zip.getEntry(part)).readAllBytes();
                BookFormTest.replaced(good, file, part, mutated(content, random, 1 + random.nextInt(3)));
                refused += isRefused(file) ? 1 : 0;
            }
        }
        assertTrue(refused > 0);
    }

    private Path book() {
        try (TestBook book = new TestBook(folder)) {
            book.sheet("城市社区基本情况", row("区划代码", "社区名称", "户数"), row("340104001001", "示例社区", 1500))
                    .sheet("会议记录", row("单位代码", "会议", "日期"), row("3401", "领导小组会议", LocalDate.of(2026, 3, 5)));
            return book.save();
        }
    }

    private static byte[] mutated(byte[] content, Random random, int times) {
        byte[] mutated = content.clone();
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length);
            mutated[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : "\"<>/&0=9".charAt(random.nextInt(8)));
        }
        return mutated;
    }

    private static boolean isRefused(Path file) {
        try {
            BookReader.read(file, new Ledger(), TestBook.PACK, 2026, TestBook::placeName, Progress.NONE);
            return false;
        } catch (BookException e) {
            TestBook.said(e.problem(), e.remedy());
            return true;
        }
    }
}
