package org.heding.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heding.ledger.IdNumber;

/**
 * Reads the value of a cell by the type of its column: a {@code String}, {@code Boolean}, {@code BigDecimal},
 * {@code LocalDate} or {@code Integer} (a grade).
 */
final class CellValue {
    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("Y", true),
            Map.entry("YES", true),
            Map.entry("TRUE", true),
            Map.entry("1", true),
            Map.entry("√", true),
            Map.entry("✓", true),
            Map.entry("✔", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("N", false),
            Map.entry("NO", false),
            Map.entry("FALSE", false),
            Map.entry("0", false),
            Map.entry("×", false));
    private static final Pattern GRADE = Pattern.compile("(?:事业单位)?(?:管理)?(?:岗位?)?(7|8|9|10|七|八|九|十)级?(?:职员)?");
    private static final Map<String, Integer> GRADES = Map.of("七", 7, "八", 8, "九", 9, "十", 10);

    private CellValue() {}

    /** The value of a cell that is not blank. */
    static Object of(RawCell cell, BookColumn column) throws CellRefusal {
        if (cell.form() == RawCell.Form.ERROR) {
            throw CellRefusal.of("workbook.cell.error");
        }
        if (cell.form() == RawCell.Form.NOT_CALCULATED) {
            throw CellRefusal.of("workbook.cell.notCalculated");
        }
        return switch (column.type()) {
            case CODE -> CodeText.code(cell, column.tiers());
            case ID_NUMBER -> idNumber(CodeText.digits(cell, "workbook.id"));
            case NAME, PARAMETER -> Spelling.name(cell.shown());
            case TEXT -> Spelling.trimmed(cell.shown());
            case WORD -> word(cell, column);
            case TRUTH -> truth(cell);
            case WHOLE, DECIMAL, MONEY -> NumberText.number(cell, column);
            case DATE -> DateText.date(cell);
            case GRADE -> grade(cell);
        };
    }

    private static String idNumber(String text) throws CellRefusal {
        if (text.length() == 15 && text.matches("[0-9]+")) {
            throw CellRefusal.of("workbook.id.old");
        }
        if (text.length() != 18) {
            throw CellRefusal.of("workbook.id.length", text.length());
        }
        if (!IdNumber.wellFormed(text)) {
            throw CellRefusal.of("workbook.id.form");
        }
        if (!IdNumber.checks(text)) {
            throw CellRefusal.of(
                    "workbook.id.check", String.valueOf(IdNumber.check(text)), String.valueOf(text.charAt(17)));
        }
        return text;
    }

    private static String word(RawCell cell, BookColumn column) throws CellRefusal {
        String text = Spelling.compact(cell.shown());
        if (!column.words().contains(text)) {
            throw CellRefusal.of("workbook.word", String.join("、", column.words()));
        }
        return text;
    }

    private static Boolean truth(RawCell cell) throws CellRefusal {
        Boolean truth = TRUTHS.get(Spelling.compact(cell.shown()).toUpperCase(Locale.ROOT));
        if (truth == null) {
            throw CellRefusal.of("workbook.truth");
        }
        return truth;
    }

    private static Integer grade(RawCell cell) throws CellRefusal {
        Matcher matcher = GRADE.matcher(Spelling.compact(cell.shown()));
        if (!matcher.matches()) {
            throw CellRefusal.of("workbook.grade");
        }
        String grade = matcher.group(1);
        return GRADES.containsKey(grade) ? GRADES.get(grade) : Integer.valueOf(grade);
    }
}
