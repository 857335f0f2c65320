package org.heding.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.heding.policy.Type;

/** The looks of a report's cells. */
final class ReportStyles {
    private static final byte[] HEAD_FILL = {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
    private static final byte[] INPUT_FILL = {(byte) 0xFF, (byte) 0xFB, (byte) 0xE6};
    private static final byte[] TOTAL_FILL = {(byte) 0xF1, (byte) 0xF4, (byte) 0xF8};
    private static final byte[] LINE = {(byte) 0xA6, (byte) 0xB1, (byte) 0xBF};
    private static final int BOLD_TITLE_POINTS = 18;
    private static final int POINTS = 10;
    private static final String GENERAL = "General";

    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Map<CellRole, Map<Type, CellStyle>> values = new EnumMap<>(CellRole.class);
    private final Map<CellRole, CellStyle> words = new EnumMap<>(CellRole.class);
    private final Map<CellRole, CellStyle> texts = new EnumMap<>(CellRole.class);
    private final Map<CellRole, Font> fonts = new EnumMap<>(CellRole.class);

    /** What a cell is for. */
    enum CellRole {
        /** The title of a sheet. */
        TITLE,
        /** A line of text outside the grid. */
        LINE,
        /** The same in grey. */
        NOTE,
        /** The same, ending at the right edge. */
        EDGE,
        /** A way to another sheet. */
        LINK,
        /** A column's header. */
        HEAD,
        /** A computed or repeated figure. */
        BODY,
        /** The same in a row that adds up what is below. */
        TOTAL,
        /** A figure to type over: the book follows. */
        INPUT
    }

    ReportStyles(Workbook book) {
        this.book = book;
    }

    /** The style of text. */
    CellStyle text(CellRole look) {
        return texts.computeIfAbsent(look, none -> style(look, "@", false));
    }

    /** The style of text that is broken into lines. */
    CellStyle wrapped(CellRole look) {
        return style(look, "@", true);
    }

    /** The style of a value. */
    CellStyle of(CellRole look, Type type) {
        return values.computeIfAbsent(look, none -> new EnumMap<>(Type.class))
                .computeIfAbsent(type, none -> value(look, type));
    }

    private CellStyle value(CellRole look, Type type) {
        return style(
                look,
                switch (type) {
                    case WHOLE -> "#,##0";
                    case DECIMAL -> "#,##0.00";
                    case MONEY -> "#,##0.00";
                    case DATE -> "yyyy-mm-dd";
                    case TRUTH, WORDS -> "@";
                },
                false);
    }

    /** The style of a formula that gives words: not of text format, or typing in the cell would stop it computing. */
    CellStyle words(CellRole look) {
        return words.computeIfAbsent(look, none -> style(look, GENERAL, false));
    }

    /** The style of text that is written smaller where its column is narrow. */
    CellStyle shrunk(CellRole look) {
        return styles.computeIfAbsent(look + " shrunk", key -> {
            CellStyle style = made(look, "@", false);
            style.setShrinkToFit(true);
            return style;
        });
    }

    /** The style of a day of the report's year. */
    CellStyle monthDay() {
        return style(CellRole.BODY, "m-d", false);
    }

    private CellStyle style(CellRole look, String format, boolean wrapped) {
        return styles.computeIfAbsent(look + format + wrapped, key -> made(look, format, wrapped));
    }

    private CellStyle made(CellRole look, String format, boolean wrapped) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look, this::font));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(wrapped || look == CellRole.HEAD);
        switch (look) {
            case TITLE -> style.setAlignment(HorizontalAlignment.CENTER);
            case EDGE -> style.setAlignment(HorizontalAlignment.RIGHT);
            case HEAD -> {
                style.setAlignment(HorizontalAlignment.CENTER);
                boxed(style, HEAD_FILL);
            }
            case INPUT -> boxed(style, INPUT_FILL);
            case TOTAL -> boxed(style, TOTAL_FILL);
            case BODY -> boxed(style, null);
            default -> {}
        }
        if (format.equals(GENERAL) && look != CellRole.LINE) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        return style;
    }

    private static void boxed(XSSFCellStyle style, byte[] fill) {
        XSSFColor line = new XSSFColor(LINE, null);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
    }

    private Font font(CellRole look) {
        Font font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) (look == CellRole.TITLE ? BOLD_TITLE_POINTS : POINTS));
        font.setBold(look == CellRole.TITLE || look == CellRole.HEAD || look == CellRole.TOTAL);
        if (look == CellRole.NOTE || look == CellRole.EDGE) {
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        } else if (look == CellRole.LINK) {
            font.setColor(IndexedColors.BLUE.getIndex());
            font.setUnderline(Font.U_SINGLE);
        } else if (look == CellRole.INPUT) {
            font.setColor(IndexedColors.DARK_BLUE.getIndex());
        }
        return font;
    }
}
