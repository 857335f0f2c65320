package org.heding.workbook;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How sheets are printed: A4 landscape, one page wide, header rows on every page, pages numbered. */
final class PrintSetup {
    private static final double MARGIN_INCHES = 0.5;

    private PrintSetup() {}

    /**
     * Sets up a sheet.
     *
     * @param firstRepeated the first row, from 0, that every page repeats
     * @param lastRepeated the last such row; less than the first if none is
     */
    static void apply(Sheet sheet, int firstRepeated, int lastRepeated) {
        org.apache.poi.ss.usermodel.PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        if (lastRepeated >= firstRepeated) {
            sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, lastRepeated, -1, -1));
        }
        Footer footer = sheet.getFooter();
        footer.setCenter("&P / &N");
    }
}
