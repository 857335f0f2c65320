package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack of the national planning figure, from the new document to the report. */
class NationalPackTest {
    private static final String STREET = "340104001";

    @TempDir
    private Path folder;

    private Path file;
    private List<String> communities;

    @BeforeEach
    void makeDocument() throws Exception {
        file = folder.resolve("试验.heding");
        Run.of("new", file, "--policy", "national-2021", "--year", 2026).ends(0);
        communities =
                PlaceDirectory.bundled().below(STREET).stream().map(Place::code).toList();
    }

    /** The first community has 8,000 residents and 10 workers, every other 1,000 residents and one worker. */
    private void importFigures() throws Exception {
        Path book = folder.resolve("人口.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(book)) {
            Sheet sheet = workbook.createSheet("城市社区基本情况");
            row(sheet, 0, "区划代码", "社区名称", "常住人口", "社区工作者");
            for (int i = 0; i < communities.size(); i++) {
                String code = communities.get(i);
                String name =
                        PlaceDirectory.bundled().find(code).map(Place::name).orElse("");
                row(sheet, i + 1, code, name, i == 0 ? "8000" : "1000", i == 0 ? "10" : "1");
            }
            workbook.write(out);
        }
        Run.of("import", file, book).ends(0);
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private JsonNode values(String code) {
        for (JsonNode unit : Run.of("calculate", file, "--json").ends(0).json().get("units")) {
            if (unit.get("code").asText().equals(code)) {
                return unit.get("values");
            }
        }
        throw new AssertionError(code);
    }

    /** Eighteen for ten thousand, a part counting as one. */
    private long planned() {
        long residents = 8_000 + 1_000L * (communities.size() - 1);
        return (residents * 18 + 9_999) / 10_000;
    }

    @Test
    void theCountyNeedsEighteenForTenThousandResidentsRoundedUp() throws Exception {
        importFigures();
        assertEquals(
                String.valueOf(planned()),
                values("340104").get("worker_quota_planned").textValue());
        assertEquals(
                String.valueOf(planned()), values("340104").get("worker_quota").textValue());
        long sum = 0;
        for (String community : communities) {
            sum += values(community).get("worker_quota").asLong();
        }
        assertEquals(planned(), sum);
        assertEquals(
                "12.5",
                values(communities.get(0)).get("worker_rate").textValue().replaceAll("0+$", ""));
    }

    @Test
    void tooFewWorkersAreUnmet() throws Exception {
        importFigures();
        Run run = Run.of("check", file, "--json");
        List<String> severities = new ArrayList<>();
        run.json()
                .findParents("severity")
                .forEach(finding -> severities.add(finding.get("severity").asText()));
        assertTrue(severities.contains("unmet"), run.out());
    }

    @Test
    void aFigureSaysThatItIsKnownFromThePressAlone() throws Exception {
        importFigures();
        String said = Run.of("explain", file, "340104", "worker_quota_planned")
                .ends(0)
                .out();
        assertTrue(said.contains("× 每万人口社区工作者 18 人"), said);
        assertTrue(said.contains("请核对原文"), said);
    }

    @Test
    void withoutFiguresNothingIsComputedAndTheResidentsAreAskedFor() {
        file = folder.resolve("街道.heding");
        Run.of("new", file, "--place", STREET, "--policy", "national-2021", "--year", 2026)
                .ends(0);
        assertTrue(!values("340104").has("worker_quota"));
        String problems = Run.of("calculate", file, "--json")
                .ends(0)
                .json()
                .get("problems")
                .toString();
        assertTrue(problems.contains("residents"), problems);
    }

    @Test
    void theReportIsWritten() throws Exception {
        importFigures();
        Path book = folder.resolve("报表.xlsx");
        Run.of("report", file, book).ends(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            assertEquals(
                    planned(),
                    Math.round(workbook.getSheet("员额核定").getRow(4).getCell(6).getNumericCellValue()));
        }
    }
}
