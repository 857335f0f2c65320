package org.heding.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.heding.message.Messages;

/** How sheets are printed: A4 landscape, one page wide, header rows on every page, pages numbered. */
final class PrintSetup {
    private static final double MARGIN_INCHES = 0.5;
    /** The width of A4 landscape between the margins at full size, in characters of the widest usual fonts. */
    private static final int PAGE_CHARACTERS = 106;

    private static final int LEAST_SCALE = 45;
    private static final int FULL_SCALE = 100;

    private PrintSetup() {}

    /**
     * Sets up a sheet.
     *
     * @param firstRepeated the first row, from 0, that every page repeats
     * @param lastRepeated the last such row; less than the first if none is
     */
    static void apply(Sheet sheet, int firstRepeated, int lastRepeated, Messages messages) {
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
        sheet.getFooter().setCenter(messages.text("workbook.report_page", "&P", "&N"));
    }

    /**
     * Sets up a sheet that is several pages wide: each page repeats the first columns and shows one block of the others,
     * and the pages of the same rows follow one another.
     *
     * @param header the first and last row, from 0, that every page repeats
     * @param repeated the number of columns that every page repeats
     * @param block the number of columns of a block
     * @param blocks the number of blocks
     * @param characters the width of the widest page, in characters
     */
    static void across(
            Sheet sheet, int[] header, int repeated, int block, int blocks, int characters, Messages messages) {
        apply(sheet, header[0], header[1], messages);
        sheet.setFitToPage(false);
        int scale = Math.min(FULL_SCALE, FULL_SCALE * PAGE_CHARACTERS / characters);
        sheet.getPrintSetup().setScale((short) Math.max(LEAST_SCALE, scale));
        sheet.getPrintSetup().setLeftToRight(true);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
        for (int i = 1; i < blocks; i++) {
            sheet.setColumnBreak(repeated + i * block - 1);
        }
    }
}
