package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.heding.ledger.Ledger;
import org.heding.policy.ExamplePacks;
import org.heding.policy.PolicyPack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** The same records, written as different people and programs write them, are read as the same. */
class DisguisedBookTest {
    private static final List<String> DATES =
            List.of("%d-%02d-%02d", "%d/%d/%d", "%d年%d月%d日", "%d.%02d.%02d", "%d%02d%02d", " %d 年 %d 月 %d 号");

    @TempDir
    Path folder;

    @RepeatedTest(12)
    void recordsAreReadHoweverTheyAreWritten(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        PolicyPack pack = repetition.getCurrentRepetition() % 2 == 0 ? TestBook.PACK : ExamplePacks.ladder();
        Ledger ledger = RandomLedger.of(random, pack);
        BookContent content = new BookContent(ledger, pack, 2026);
        try (TestBook book = new TestBook(folder)) {
            List<SheetLayout> sheets = new ArrayList<>(new BookLayout(pack).sheets());
            Collections.shuffle(sheets, random);
            for (SheetLayout sheet : sheets) {
                book.sheet(
                        random.nextInt(3) > 0
                                ? sheet.title()
                                : "表" + sheet.sheet().ordinal(),
                        sheet(sheet, content.rows(sheet), random));
            }
            Reading reading = book.read(new Ledger(), pack);
            assertEquals(List.of(), TestBook.told(reading));
            assertEquals(
                    RoundTripTest.all(ledger, pack), RoundTripTest.all(TestBook.applied(reading, new Ledger()), pack));
        }
    }

    private static Object[][] sheet(SheetLayout sheet, List<List<Object>> rows, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = -1; i < sheet.columns().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<Object[]> written = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            written.add(TestBook.row(i % 2 == 0 ? "示例汇总表" : "填报单位：示例", null, "单位：户、人、元"));
        }
        written.add(order.stream()
                .map(i -> i < 0 ? "序号" : header(sheet.columns().get(i), random))
                .toArray());
        int number = 0;
        for (List<Object> row : rows) {
            int line = ++number;
            written.add(order.stream()
                    .map(i -> i < 0 ? (Object) line : value(sheet.columns().get(i), row.get(i), random))
                    .toArray());
            if (random.nextInt(6) == 0) {
                written.add(new Object[] {null, " "});
            }
        }
        written.add(order.stream().map(i -> i == order.get(0) ? "合　计" : null).toArray());
        return written.toArray(Object[][]::new);
    }

    private static String header(BookColumn column, Random random) {
        String header =
                switch (random.nextInt(4)) {
                    case 0 -> column.name();
                    case 1 -> column.name().replaceAll("\\(.*\\)", "");
                    default -> column.header();
                };
        return switch (random.nextInt(4)) {
            case 0 -> wide(header);
            case 1 -> " " + header.substring(0, 1) + "\u3000" + header.substring(1) + "\u00a0";
            case 2 -> header.substring(0, 1) + "\n" + header.substring(1);
            default -> header;
        };
    }

    private static Object value(BookColumn column, Object value, Random random) {
        if (value == null) {
            return random.nextBoolean() ? null : " ";
        }
        return switch (column.type()) {
            case CODE -> random.nextBoolean() ? (Object) Long.valueOf((String) value) : padded((String) value, random);
            case ID_NUMBER -> padded(((String) value).toLowerCase(), random);
            case WORD, NAME, PARAMETER -> random.nextBoolean() ? value : "\u3000" + value + " ";
            case TEXT -> value;
            case TRUTH ->
                RandomLedger.pick(random, (Boolean) value ? List.of("是", "Y", "√") : List.of("否", "N", " 否 "));
            case WHOLE, DECIMAL, MONEY -> number((BigDecimal) value, random);
            case DATE -> date((LocalDate) value, random);
            case GRADE ->
                RandomLedger.pick(random, List.of("%d", "%d级", "管理%d级", " %d ")).formatted(value);
        };
    }

    private static String padded(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> wide(text);
            case 1 -> " " + text.substring(0, 3) + " " + text.substring(3) + "\u00a0";
            default -> text;
        };
    }

    private static Object number(BigDecimal number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> wide(number.toPlainString());
            case 1 -> grouped(number);
            case 2 -> " " + number.toPlainString() + "\u3000";
            default -> number;
        };
    }

    private static String grouped(BigDecimal number) {
        String[] parts = number.toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",");
        return parts.length == 1 ? whole : whole + "." + parts[1];
    }

    private static Object date(LocalDate date, Random random) {
        if (random.nextInt(4) == 0) {
            return date;
        }
        if (date.getDayOfMonth() == 1 && random.nextBoolean()) {
            return RandomLedger.pick(random, List.of("%d-%02d", "%d.%d", "%d年%d月", "%d%02d", "%d/%d"))
                    .formatted(date.getYear(), date.getMonthValue());
        }
        String text =
                RandomLedger.pick(random, DATES).formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return random.nextInt(4) == 0 ? wide(text) : text;
    }

    private static String wide(String text) {
        return Arrays.stream(text.split(""))
                .map(letter -> letter.length() == 1 && letter.charAt(0) > ' ' && letter.charAt(0) <= '~'
                        ? String.valueOf((char) (letter.charAt(0) + 0xfee0))
                        : letter)
                .collect(Collectors.joining());
    }
}
