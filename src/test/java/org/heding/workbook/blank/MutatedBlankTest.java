package org.heding.workbook.blank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.heding.message.Progress;
import org.heding.workbook.BookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blanks with something wrong inside: they are filled, or refused in words. */
class MutatedBlankTest {
    private static final int MUTATIONS = 120;
    private static final List<String> PARTS =
            List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml");

    @TempDir
    private Path folder;

    private final BlankWorld world = new BlankWorld();

    @Test
    void nothingButWordsComesOfThem() throws Exception {
        Path blank = blank();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Path broken = folder.resolve("坏.xlsx");
            Files.write(broken, mutated(blank, PARTS.get(random.nextInt(PARTS.size())), random));
            try {
                BlankSurvey survey = world.survey(broken);
                Blank.read(broken)
                        .fill(
                                BlankMapping.of(survey),
                                world.source(),
                                folder.resolve("填好.xlsx"),
                                BlankWorld.MESSAGES,
                                Progress.NONE);
            } catch (BookException e) {
                assertTrue(e.in(BlankWorld.MESSAGES).length() > 10);
                refused++;
            }
        }
        assertTrue(refused > 0 && refused < MUTATIONS, "refused " + refused);
    }

    private Path blank() throws IOException {
        try (BlankBook book = new BlankBook()) {
            return book.title("{年度}年统计表", 4)
                    .row(1, "序号", "社区名称", "户数（户）", "合计数")
                    .row(2, "", "", "", "=SUM(C3:C3)")
                    .row(3, "合计", "", "=SUM(C3:C3)", "=SUM(D3:D3)")
                    .merge("A4:B4")
                    .save(folder.resolve("空表.xlsx"));
        }
    }

    /** Another character somewhere, or a piece cut out. */
    private static byte[] mutated(Path blank, String part, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(blank.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals(part)) {
                    int at = random.nextInt(text.length());
                    int end = Math.min(text.length(), at + 1 + random.nextInt(6));
                    String instead = random.nextBoolean() ? "" : String.valueOf((char) ('0' + random.nextInt(10)));
                    text = text.substring(0, at) + instead + text.substring(end);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
