package org.heding.workbook;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTOverlap;

/** Draws columns beside the figures of the overview: Excel's own charts, over the live cells. */
final class OverviewCharts {
    private static final int FIRST_COLUMN = 5;
    private static final int LAST_COLUMN = 17;
    private static final int ROWS = 18;
    private static final int GAP = Units.EMU_PER_POINT * 12;
    private static final String FULL_OVERLAP = "100";
    private static final byte[][] COLOURS = {
        {(byte) 0x3B, (byte) 0x6F, (byte) 0xA6},
        {(byte) 0xE0, (byte) 0x8E, (byte) 0x3C},
        {(byte) 0x6B, (byte) 0xA3, (byte) 0x6E}
    };

    private final XSSFSheet sheet;
    private int row = 2;

    OverviewCharts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Figures to be drawn.
     *
     * @param names what stands below the columns
     * @param first the first row, counted from nought
     * @param series the figures, each from a column of the sheet
     */
    record Data(List<String> names, int first, List<Series> series) {
        private CellRangeAddress range(int column) {
            return new CellRangeAddress(first, first + names.size() - 1, column, column);
        }
    }

    /**
     * A column of figures.
     *
     * @param name what the legend calls it
     * @param column the column of the sheet
     * @param values what the cells hold; a figure that is not known is drawn as nothing
     */
    record Series(String name, int column, List<BigDecimal> values) {}

    /**
     * Draws a chart below those drawn before.
     *
     * @param stacked whether the columns of a name stand on one another
     */
    void draw(String title, String names, String measure, Data data, boolean stacked) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(GAP, 0, 0, 0, FIRST_COLUMN, row, LAST_COLUMN, row + ROWS));
        row += ROWS + 1;
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle(names);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(measure);
        left.setNumberFormat("#,##0");
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setMinimum(0);
        left.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        for (int i = 0; i < data.series().size(); i++) {
            series(bars, data, data.series().get(i), COLOURS[i % COLOURS.length]);
        }
        chart.plot(bars);
        if (stacked) {
            overlap(chart);
        }
    }

    /** Puts stacked columns above one another; the library's own way wants a part of it that it comes without. */
    private static void overlap(XSSFChart chart) {
        CTOverlap overlap = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap();
        try (XmlCursor cursor = overlap.newCursor()) {
            cursor.setAttributeText(new QName("val"), FULL_OVERLAP);
        }
    }

    private void series(XDDFBarChartData bars, Data data, Series series, byte[] colour) {
        var names = XDDFDataSourcesFactory.fromArray(data.names().toArray(String[]::new), reference(data.range(0)));
        var values = XDDFDataSourcesFactory.fromArray(
                series.values().toArray(BigDecimal[]::new), reference(data.range(series.column())));
        var drawn = bars.addSeries(names, values);
        drawn.setTitle(series.name(), null);
        drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }

    private String reference(CellRangeAddress range) {
        return range.formatAsString(sheet.getSheetName(), true);
    }
}
