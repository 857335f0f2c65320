package org.heding.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a world as an import book in the way clerks do: sheets and columns in any order, titles above, full-width digits
 * and brackets, days spelt in every fashion, numbers as numbers or as texts.
 */
final class WorldBook {
    private final World world;
    private final Map<String, Integer> organisers;
    private final Random random;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle day = book.createCellStyle();

    private WorldBook(World world, Map<String, Integer> organisers, long seed) {
        this.world = world;
        this.organisers = organisers;
        this.random = new Random(seed);
        day.setDataFormat((short) 14);
    }

    /**
     * Writes the book.
     *
     * @param organisers the organisers in post of some communities
     */
    static void write(Path file, World world, Map<String, Integer> organisers, long seed) throws IOException {
        WorldBook writer = new WorldBook(world, organisers, seed);
        List<Runnable> sheets = new ArrayList<>(List.of(
                writer::cities,
                writer::counties,
                writer::townships,
                writer::communities,
                writer::roster,
                writer::terms,
                writer::references));
        Collections.shuffle(sheets, writer.random);
        sheets.forEach(Runnable::run);
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.book.write(out);
        }
        writer.book.close();
    }

    private void cities() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.cities
                .keySet()
                .forEach(code ->
                        rows.add(row("区划代码*", code, "名称", "示例" + code, "市本级行政编制总数（名）", world.establishment(code))));
        sheet("市级基本情况", rows);
    }

    private void counties() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.counties
                .values()
                .forEach(one -> rows.add(row(
                        "区划代码",
                        one.code(),
                        "名 称",
                        "示例" + one.code(),
                        "类型",
                        one.type(),
                        "核定社区工作者总额",
                        one.approved(),
                        "员额核定标准（户／人）",
                        one.standard())));
        sheet("区县基本情况", rows);
    }

    private void townships() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.townships
                .values()
                .forEach(one -> rows.add(
                        row("区划代码", one.code(), "名称*", "示例" + one.code(), "类型", one.type(), "辖区面积（平方公里）", one.area())));
        sheet("街道（乡镇）基本情况", rows);
    }

    private void communities() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.communities
                .values()
                .forEach(one -> rows.add(row(
                        "区划代码",
                        one.code(),
                        "社区名称",
                        "示例" + one.code(),
                        "城市社区",
                        !one.urban() ? "否" : random.nextBoolean() ? "是" : null,
                        "户数（户）",
                        one.households(),
                        "常住人口",
                        one.residents(),
                        " 党员数 ",
                        one.members(),
                        "网格数",
                        one.grids(),
                        "组织员",
                        organisers.get(one.code()),
                        "服务群众专项经费（计划）",
                        one.planned(),
                        "备注",
                        "示例")));
        // This sheet has lost its name and must be told by its headers.
        sheet("Sheet3", rows);
    }

    private void roster() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.workers.forEach(one -> rows.add(row(
                "姓名*",
                one.name(),
                "身份证号*",
                one.id(),
                "所在社区代码",
                one.community(),
                "岗位类别",
                one.post(),
                "参加社区工作时间",
                one.joined(),
                "离岗时间",
                one.left(),
                "年应发工资（元）",
                one.pay())));
        sheet("社区工作者花名册", rows);
    }

    private void terms() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.workers.forEach(one -> one.offices()
                .forEach(office -> rows.add(row(
                        "身份证号",
                        one.id(),
                        "任期开始",
                        office.start(),
                        "任期结束",
                        office.end(),
                        "任满",
                        office.completed() ? "是" : "否",
                        "考核结论",
                        office.appraisal().isEmpty() ? null : office.appraisal()))));
        sheet("书记任期", rows);
    }

    private void references() {
        List<Map<String, Object>> rows = new ArrayList<>();
        world.references.forEach(one -> rows.add(row(
                "适用地区代码",
                one.area(),
                "管理岗职级",
                one.grade(),
                "施行日期",
                one.from(),
                "年应发工资(元)",
                one.amount(),
                "依据",
                "示例依据")));
        sheet("参照工资标准", rows);
    }

    /** Names and values in turn. */
    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }

    private void sheet(String name, List<Map<String, Object>> rows) {
        Sheet sheet = book.createSheet(name);
        int at = random.nextInt(4);
        List<String> above = Arrays.asList("合肥市社区情况表（示例）", "填报单位：示例单位", "");
        for (int i = 0; i < at; i++) {
            sheet.createRow(i).createCell(0).setCellValue(above.get(i));
        }
        List<String> columns = new ArrayList<>(rows.get(0).keySet());
        Collections.shuffle(columns, random);
        int first = random.nextInt(3);
        Row header = sheet.createRow(at);
        for (int i = 0; i < columns.size(); i++) {
            header.createCell(first + i).setCellValue(columns.get(i));
        }
        for (Map<String, Object> row : rows) {
            at++;
            Row cells = sheet.createRow(at);
            for (int i = 0; i < columns.size(); i++) {
                put(cells.createCell(first + i), columns.get(i), row.get(columns.get(i)));
            }
        }
    }

    private void put(Cell cell, String column, Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case LocalDate date -> put(cell, date);
            case Integer number -> put(cell, BigDecimal.valueOf(number));
            case BigDecimal number -> put(cell, number);
            default -> {
                String text = value.toString();
                boolean short15 = text.length() <= 12 && column.contains("代码");
                if (short15 && random.nextInt(4) == 0) {
                    cell.setCellValue(Long.parseLong(text));
                } else {
                    cell.setCellValue(column.contains("代码") || column.startsWith("身份证") ? spelt(text) : text);
                }
            }
        }
    }

    private void put(Cell cell, BigDecimal number) {
        if (random.nextBoolean()) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(spelt(
                    random.nextBoolean()
                            ? number.toPlainString()
                            : "%,f".formatted(number).replaceAll("0+$", "").replaceAll("\\.$", "")));
        }
    }

    private void put(Cell cell, LocalDate date) {
        boolean first = date.getDayOfMonth() == 1;
        int month = date.getMonthValue();
        switch (random.nextInt(first ? 9 : 5)) {
            case 0 -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case 1 -> cell.setCellValue(date.toString());
            case 2 -> cell.setCellValue(spelt("%d/%d/%d".formatted(date.getYear(), month, date.getDayOfMonth())));
            case 3 -> cell.setCellValue("%d年%d月%d日".formatted(date.getYear(), month, date.getDayOfMonth()));
            case 4 -> cell.setCellValue(spelt("%d.%d.%d".formatted(date.getYear(), month, date.getDayOfMonth())));
            case 5 -> cell.setCellValue("%d.%d".formatted(date.getYear(), month));
            case 6 -> cell.setCellValue(spelt("%d年%d月".formatted(date.getYear(), month)));
            case 7 -> cell.setCellValue("%d%02d".formatted(date.getYear(), month));
            default -> cell.setCellValue(date.getYear() * 100 + month);
        }
    }

    /** A text in one of three with full-width signs, in one of six with stray spaces around it. */
    private String spelt(String text) {
        String spelt = text;
        if (random.nextInt(3) == 0) {
            StringBuilder wide = new StringBuilder();
            text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
            spelt = wide.toString();
        }
        return random.nextInt(6) == 0 ? " " + spelt + "\u3000" : spelt;
    }
}
