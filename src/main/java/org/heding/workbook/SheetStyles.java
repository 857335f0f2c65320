package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The styles of one workbook that is written, each made when first used; and the filling of cells in them. */
final class SheetStyles {
    private static final String FONT = "宋体";
    /** Excel's numbers hold fifteen digits; a longer one is written as text, which is exact. */
    private static final int EXACT_DIGITS = 15;

    private static final XSSFColor HEADER_FILL =
            new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7}, null);

    private static final Set<Look> WRAPPED =
            EnumSet.of(Look.HEADER, Look.HEADER_REQUIRED, Look.NOTE, Look.PARAGRAPH, Look.TEXT);

    /** Which variant of a look: quoted keeps a text from being a formula, bare leaves out the borders. */
    private record Key(Look look, boolean quoted, boolean bare) {}

    private final Workbook workbook;
    private final Map<Key, CellStyle> styles = new HashMap<>();
    private final Map<Look, CellStyle> usual = new EnumMap<>(Look.class);
    private final Map<String, Font> fonts = new HashMap<>();

    /** Styles for a workbook. */
    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The style of a look. */
    CellStyle of(Look look) {
        return usual.computeIfAbsent(look, one -> style(new Key(one, false, false)));
    }

    /** The style of a look without borders, for the blank cells of a whole column. */
    CellStyle plain(Look look) {
        return style(new Key(look, false, true));
    }

    /**
     * Fills a cell: with a {@code String}, {@code BigDecimal}, {@code Integer} or {@code LocalDate}; yes and no are
     * written 是 and 否, and null leaves the cell blank.
     */
    void fill(Cell cell, Object value, Look look) {
        boolean quoted = value instanceof String text && startsLikeFormula(text);
        cell.setCellStyle(quoted ? style(new Key(look, true, false)) : of(look));
        switch (value) {
            case null -> cell.setBlank();
            case String text -> cell.setCellValue(text);
            case Boolean yes -> cell.setCellValue(yes ? "是" : "否");
            case Integer number -> cell.setCellValue(number);
            case LocalDate date -> cell.setCellValue(date);
            case BigDecimal number -> fill(cell, number);
            default -> throw new IllegalArgumentException("No cell value: " + value.getClass());
        }
    }

    private static void fill(Cell cell, BigDecimal number) {
        if (number.precision() > EXACT_DIGITS && number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            cell.setCellValue(number.toPlainString());
        } else {
            cell.setCellValue(number.doubleValue());
        }
    }

    /** Whether Excel would take a text for a formula if it were typed again. */
    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private CellStyle style(Key key) {
        return styles.computeIfAbsent(key, this::make);
    }

    private CellStyle make(Key key) {
        CellStyle style = workbook.createCellStyle();
        Look look = key.look();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(look));
        style.setFont(font(look));
        style.setWrapText(WRAPPED.contains(look));
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        if (!key.bare() && look.ordinal() >= Look.HEADER.ordinal()) {
            border(style);
        }
        if (look == Look.HEADER || look == Look.HEADER_REQUIRED) {
            style.setFillForegroundColor(HEADER_FILL);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (key.quoted() && style instanceof XSSFCellStyle xssf) {
            xssf.setQuotePrefixed(true);
        }
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case TITLE, HEADER, HEADER_REQUIRED, WORD, CODE, DATE -> HorizontalAlignment.CENTER;
            case META, NOTE, PARAGRAPH, TEXT -> HorizontalAlignment.LEFT;
            case META_RIGHT, WHOLE, DECIMAL, MONEY -> HorizontalAlignment.RIGHT;
        };
    }

    private static String format(Look look) {
        return switch (look) {
            case TEXT, CODE -> "@";
            case WHOLE -> "#,##0";
            case MONEY -> "#,##0.00";
            case DATE -> "yyyy-mm-dd";
            default -> "General";
        };
    }

    private Font font(Look look) {
        return switch (look) {
            case TITLE -> font(16, true, IndexedColors.AUTOMATIC);
            case HEADER -> font(10, true, IndexedColors.AUTOMATIC);
            case HEADER_REQUIRED -> font(10, true, IndexedColors.DARK_RED);
            case NOTE -> font(9, false, IndexedColors.GREY_50_PERCENT);
            default -> font(10, false, IndexedColors.AUTOMATIC);
        };
    }

    private Font font(int points, boolean bold, IndexedColors colour) {
        return fonts.computeIfAbsent(points + " " + bold + " " + colour, key -> {
            Font font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            if (colour != IndexedColors.AUTOMATIC) {
                font.setColor(colour.getIndex());
            }
            return font;
        });
    }
}
