package org.heding.workbook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.heding.bench.BigTable;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Messages;
import org.heding.policy.Type;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes the big table by the way that the report's tables go. */
public final class BulkTable {
    private BulkTable() {}

    /** Writes it to a file. */
    public static void write(Path target, BigTable table) throws BookException {
        BookFile.write(target, book -> {
            ReportStyles styles = new ReportStyles(book);
            ReportPage page = new ReportPage(book.createSheet("表"), book.rows(), styles, Messages.of(Locale.CHINESE));
            CellStyle text = styles.text(CellRole.BODY);
            CellStyle whole = styles.of(CellRole.BODY, Type.WHOLE);
            CellStyle money = styles.of(CellRole.TOTAL, Type.MONEY);
            for (int row = 0; row < BigTable.ROWS; row++) {
                page.row(row);
                page.text(0, table.code(row), text);
                page.text(1, table.name(row), text);
                for (int column = 2; column < BigTable.FORMULAS; column++) {
                    BigDecimal number = table.number(row, column);
                    page.constant(column, number, number.scale() == 0 ? whole : money);
                }
                Value value = Value.of(Fraction.of(table.sum(row)));
                for (int column = BigTable.FORMULAS; column < BigTable.COLUMNS; column++) {
                    page.formula(column, table.formula(row, column), value, Type.MONEY, money);
                }
            }
            page.finish(new int[] {0, 0}, 0);
        });
    }
}
