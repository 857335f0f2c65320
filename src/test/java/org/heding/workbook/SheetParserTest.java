package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.heding.workbook.RawCell.Form;
import org.junit.jupiter.api.Test;

/** What is taken out of the XML of sheets, styles and workbooks. */
class SheetParserTest {
    private final SharedTexts strings = new SharedTexts();
    private final DateStyles styles = new DateStyles();

    private static Markup xml(String xml) throws XMLStreamException {
        return Markup.of(new StringReader(xml));
    }

    private List<RawRow> rows(String xml) throws XMLStreamException {
        List<RawRow> rows = new ArrayList<>();
        SheetParser parser =
                new SheetParser(xml("<sheetData>" + xml + "</sheetData>"), strings, styles, false, column -> true);
        for (RawRow row = parser.next(); row != null; row = parser.next()) {
            rows.add(row);
        }
        return rows;
    }

    private RawCell cell(String xml) throws Exception {
        return rows("<row>" + xml + "</row>").get(0).cells().get(0);
    }

    @Test
    void eachSortOfCellIsTold() throws Exception {
        strings.read(xml("<sst><si><r><t>示</t></r><r><t>例</t></r><rPh><t>x</t></rPh></si></sst>"));
        assertEquals(new RawCell(0, Form.TEXT, "示例"), cell("<c t='s'><v>0</v></c>"));
        assertEquals(new RawCell(2, Form.TEXT, "示例"), cell("<c r='C1' t='str'><f>A1</f><v>示例</v></c>"));
        assertEquals(new RawCell(0, Form.NUMBER, "1.5E3"), cell("<c><v>1.5E3</v></c>"));
        assertEquals(new RawCell(0, Form.NUMBER, "7"), cell("<c t='n'><v> 7 </v></c>"));
        assertEquals(new RawCell(0, Form.TRUTH, "TRUE"), cell("<c t='b'><v>1</v></c>"));
        assertEquals(new RawCell(0, Form.ERROR, "#N/A"), cell("<c t='e'><v>#N/A</v></c>"));
        assertEquals(new RawCell(0, Form.TEXT, "2026-03-05T00:00:00"), cell("<c t='d'><v>2026-03-05T00:00:00</v></c>"));
        assertEquals(new RawCell(0, Form.NOT_CALCULATED, ""), cell("<c><f>A1</f></c>"));
    }

    @Test
    void datesAreToldByTheirStyle() throws Exception {
        styles.read(xml("<styleSheet><numFmts><numFmt numFmtId='165' formatCode='yyyy\"年\"m\"月\"'/>"
                + "<numFmt numFmtId='166' formatCode='0.00\"元\"'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='165'/><xf numFmtId='166'/>"
                + "<xf numFmtId='57'/><xf/></cellXfs></styleSheet>"));
        for (int dated : List.of(1, 2, 4)) {
            assertEquals(new RawCell(0, Form.DATE, "2026-03-01"), cell("<c s='" + dated + "'><v>46082</v></c>"));
        }
        for (int plain : List.of(0, 3, 5, 6)) {
            assertEquals(new RawCell(0, Form.NUMBER, "46082"), cell("<c s='" + plain + "'><v>46082</v></c>"));
        }
        assertEquals(new RawCell(0, Form.NO_DATE, "60"), cell("<c s='1'><v>60</v></c>"));
    }

    @Test
    void blankCellsAreLeftOut() throws Exception {
        List<RawRow> rows = rows("<row r='3'><c r='A3' s='1'/><c r='B3' t='str'><v> \u3000</v></c></row>"
                + "<row r='7'><c r='B7'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
        assertEquals(List.of(3, 7, 8), rows.stream().map(RawRow::number).toList());
        assertEquals(List.of(), rows.get(0).cells());
        assertTrue(rows.get(1).cell(0).isEmpty());
        assertEquals("2", rows.get(1).cell(2).orElseThrow().text());
    }

    @Test
    void aTextThatWasLeftInACellOfAnotherSortIsNotRead() throws Exception {
        assertEquals(new RawCell(0, Form.NUMBER, "5"), cell("<c><v>5</v><is><t>旧</t></is></c>"));
        assertEquals(new RawCell(0, Form.TEXT, "新"), cell("<c t='inlineStr'><is><t>新</t></is></c>"));
    }

    @Test
    void declarationsAndEntitiesAreRefused() {
        String entity = "<!DOCTYPE w [<!ENTITY a 'x'>]><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData>";
        assertThrows(
                XMLStreamException.class,
                () -> new SheetParser(xml(entity), strings, styles, false, column -> true).next());
        assertThrows(XMLStreamException.class, () -> rows("<row><c t='str'><v>&b;</v></c></row>"));
    }

    @Test
    void whatNoWorkbookHoldsIsRefused() {
        for (String broken : List.of(
                "<row r='x'/>",
                "<row r='99999999999'/>",
                "<row><c r='XFE1'><v>1</v></c></row>",
                "<row><c t='s'><v>0</v></c></row>",
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='str'><v>" + "示".repeat(70_000) + "</v></c></row>",
                "<row>" + "<c r='A1'><v>1</v></c>".repeat(20_000) + "</row>")) {
            assertThrows(XMLStreamException.class, () -> rows(broken), broken.substring(0, 12));
        }
    }

    @Test
    void aWorkbookNamesItsSheetsAndItsFirstDay() throws Exception {
        WorkbookOutline outline = new WorkbookOutline();
        outline.read(xml("<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets>"
                + "<sheet name='甲' sheetId='1' r:id='rId1'/><sheet name='乙' sheetId='2'/></sheets></workbook>"));
        assertTrue(outline.from1904());
        assertEquals(List.of(new SourceSheet("甲", "rId1")), outline.sheets());
    }

    @Test
    void numbersAreShownAsExcelShowsThem() {
        assertEquals("0.3", new RawCell(0, Form.NUMBER, "0.30000000000000004").shown());
        assertEquals("340104198001010000", new RawCell(0, Form.NUMBER, "3.4010419800101001E17").shown());
        assertEquals("0", new RawCell(0, Form.NUMBER, "0.0").shown());
        assertEquals("1E999999999", new RawCell(0, Form.NUMBER, "1E999999999").shown());
        assertEquals("x", new RawCell(0, Form.NUMBER, "x").shown());
    }
}
