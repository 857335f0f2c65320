package org.heding.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.heding.message.Messages;

/** The marks on cells that cannot be taken: a colour, and a comment that says what is wrong and how to put it right. */
final class CellMarks {
    /** More comments than this make Excel slow; cells beyond them are coloured, and stand in the list of problems. */
    private static final int MOST_COMMENTS = 2000;

    /** Excel's longest text of a cell; no comment is longer. */
    private static final int MOST_CHARACTERS = 32_000;

    private static final XSSFColor BAD = new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE}, null);
    private static final int COLUMNS_WIDE = 4;
    private static final int LINES_HIGH = 5;

    private final Workbook workbook;
    private final Messages messages;
    /** The coloured style for each style, by its index; a coloured one stands for itself. */
    private final Map<Short, CellStyle> coloured = new HashMap<>();

    private int comments;

    CellMarks(Workbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
    }

    /** Marks a cell; a comment that it has is kept, and added to. */
    void mark(Cell cell, Rejection rejection) {
        cell.setCellStyle(coloured(cell.getCellStyle()));
        comment(cell, rejection.message().in(messages) + "\n" + rejection.fix().in(messages));
    }

    /** Puts a text into the comment of a cell, after what it says already. */
    void comment(Cell cell, String text) {
        Comment comment = cell.getCellComment();
        String before = comment == null ? "" : comment.getString().getString();
        if (before.contains(text) || comment == null && comments++ >= MOST_COMMENTS) {
            return;
        }
        String whole = before.isEmpty() ? text : before + "\n\n" + text;
        Comment written = comment == null ? added(cell) : comment;
        written.setString(workbook.getCreationHelper()
                .createRichTextString(whole.substring(0, Math.min(MOST_CHARACTERS, whole.length()))));
    }

    private CellStyle coloured(CellStyle style) {
        CellStyle known = coloured.get(style.getIndex());
        if (known != null) {
            return known;
        }
        XSSFCellStyle bad = (XSSFCellStyle) workbook.createCellStyle();
        bad.cloneStyleFrom(style);
        bad.setFillForegroundColor(BAD);
        bad.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        coloured.put(style.getIndex(), bad);
        coloured.put(bad.getIndex(), bad);
        return bad;
    }

    private Comment added(Cell cell) {
        Sheet sheet = cell.getSheet();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        // It must begin in the cell itself, or the library takes it for its neighbour's; so at the cell's right edge.
        anchor.setCol1(cell.getColumnIndex());
        anchor.setDx1(Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(cell.getColumnIndex()))));
        anchor.setCol2(cell.getColumnIndex() + 1 + COLUMNS_WIDE);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + LINES_HIGH);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(messages.text("workbook.marked.author"));
        cell.setCellComment(comment);
        return comment;
    }
}
