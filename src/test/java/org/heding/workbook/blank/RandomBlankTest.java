package org.heding.workbook.blank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blanks made at random: whatever they are like, each known column takes its own figures and the total adds them up. */
class RandomBlankTest {
    private static final int BLANKS = 60;
    private static final Map<String, List<String>> COLUMNS = columns();

    @TempDir
    private Path folder;

    private final BlankWorld world = new BlankWorld();

    /** Headings with what stands below them for the first, second and third community, in the order of codes. */
    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("户数", List.of("3000", "2400", "1800", ""));
        columns.put("居民户数（户）", List.of("3000", "2400", "1800", ""));
        columns.put("户数（万户）", List.of("0.3", "0.24", "0.18", ""));
        columns.put("党员人数", List.of("150", "260", "90", "40"));
        columns.put("社区工作者 在岗数", List.of("8", "9", "5", ""));
        columns.put("党组织活动经费（千元）", List.of("130", "152", "118", "108"));
        columns.put("备忘", List.of("", "", "", ""));
        columns.put("街道", List.of("东街道", "东街道", "西街道", "西街道"));
        return columns;
    }

    @Test
    void everyKnownColumnTakesItsFigures() throws Exception {
        Random random = new Random(20260315);
        for (int i = 0; i < BLANKS; i++) {
            one(random, i);
        }
    }

    private void one(Random random, int number) throws Exception {
        List<String> headings = new ArrayList<>(COLUMNS.keySet());
        Collections.shuffle(headings, random);
        headings = headings.subList(0, 2 + random.nextInt(headings.size() - 1));
        int names = random.nextInt(headings.size() + 1);
        headings = new ArrayList<>(headings);
        headings.add(names, "社区名称");
        int top = random.nextInt(4);
        int left = random.nextInt(3);
        int empty = random.nextInt(7);
        boolean total = random.nextBoolean();
        BlankBook book = new BlankBook();
        for (int row = 0; row < top; row++) {
            book.line(row, "说明" + row);
        }
        String[] texts = new String[left + headings.size()];
        java.util.Arrays.fill(texts, "");
        for (int i = 0; i < headings.size(); i++) {
            texts[left + i] = headings.get(i);
        }
        book.row(top, texts);
        String[] none = new String[texts.length];
        java.util.Arrays.fill(none, "");
        for (int i = 0; i < empty; i++) {
            book.row(top + 1 + i, none);
        }
        if (total) {
            String[] sums = none.clone();
            sums[left] = "合计";
            for (int i = 1; i < headings.size(); i++) {
                String column = CellReference.convertNumToColString(left + i);
                sums[left + i] =
                        empty == 0 ? "" : "=SUM(%1$s%2$d:%1$s%3$d)".formatted(column, top + 2, top + 1 + empty);
            }
            book.row(top + 1 + empty, sums);
            book.line(top + 3 + empty, "单位负责人：");
        }
        Path blank = book.save(folder.resolve(number + ".xlsx"));
        Path target = folder.resolve(number + "-填好.xlsx");
        String said = headings + " empty " + empty + " total " + total + " top " + top + " left " + left;
        world.fill(blank, target);
        try (BlankBook filled = BlankBook.open(target)) {
            int last = Math.max(4, empty);
            for (int i = 0; i < headings.size(); i++) {
                String column = CellReference.convertNumToColString(left + i);
                List<String> expected = headings.get(i).equals("社区名称")
                        ? List.of("一社区", "同名社区", "三社区", "同名社区")
                        : COLUMNS.get(headings.get(i));
                java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
                for (int row = 0; row < 4; row++) {
                    String at = column + (top + 2 + row);
                    assertEquals(expected.get(row), filled.at(at), at + " " + said);
                    sum = expected.get(row).matches("[0-9.]+")
                            ? sum.add(new java.math.BigDecimal(expected.get(row)))
                            : sum;
                }
                if (total && empty > 0 && i > 0) {
                    String at = column + (top + 2 + last);
                    String got = filled.at(at);
                    assertTrue(
                            got.isEmpty() ? sum.signum() == 0 : new java.math.BigDecimal(got).compareTo(sum) == 0,
                            at + " " + got + " " + sum + " " + said);
                }
            }
            if (total) {
                assertEquals("合计", filled.at(CellReference.convertNumToColString(left) + (top + 2 + last)), said);
            }
        }
    }
}
