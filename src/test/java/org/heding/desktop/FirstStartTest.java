package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.ledger.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    @TempDir
    Path folder;

    private Driver driver;

    @Start
    void start(Stage stage) {
        driver = new Driver(stage, folder);
        driver.startFirst();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void theSampleIsMadeMarkedAndRemembered(FxRobot robot) {
        Button sample = robot.lookup("#start-sample").query();
        robot.interact(sample::fire);
        driver.use(robot);
        assertTrue(driver.text("#document-title").contains("示例"));
        assertTrue(Files.exists(folder.resolve("sample.heding")));
        assertEquals(
                folder.resolve("sample.heding").toAbsolutePath(),
                driver.shell().preferences().last().orElseThrow());
        assertTrue(driver.snapshot().units(Tier.COMMUNITY).size() > 40);
        for (Section section : Section.values()) {
            driver.go(section, "", "");
        }
        driver.go(
                Section.PEOPLE,
                driver.snapshot().ledger().people().iterator().next().idNumber(),
                "pay_shortfall");
        assertTrue(driver.shows("#working-figure"));
    }

    @Test
    void aWorkbookBecomesADocumentOfThePlaceItIsAbout(FxRobot robot) throws Exception {
        driver.ready(robot);
        Path book = folder.resolve("街道报.csv");
        Files.writeString(book, "区划代码,社区名称,户数\n340104001001,梅山路社区居委会,1320\n340104001005,杏林社区居委会,2153\n");
        driver.files().next(book);
        driver.files().next(folder.resolve("新.heding"));
        robot.interact(() -> robot.lookup("#start-book").<Button>query().fire());
        driver.use(robot);
        driver.seen("#import-preview");
        assertEquals("340104001", driver.snapshot().settings().place());
        assertTrue(driver.text("#document-title").contains("三里庵街道"), driver.text("#document-title"));
        robot.interact(() -> robot.lookup("#import-all").<Button>query().fire());
        driver.settle();
        assertEquals(2, driver.snapshot().units(Tier.COMMUNITY).size());
    }

    @Test
    void aRecentDocumentThatIsGoneIsMarkedAndCanBeForgotten(FxRobot robot) {
        driver.ready(robot);
        driver.shell().preferences().recent().opened(folder.resolve("没有了.heding"));
        robot.interact(() -> driver.shell().rebuild());
        driver.await("it is marked", () -> robot.lookup("找不到").tryQuery().isPresent());
        robot.clickOn("从列表去掉");
        assertEquals(List.of(), driver.shell().preferences().recent().files());
        assertTrue(robot.lookup("没有了.heding").tryQuery().isEmpty());
    }

    @Test
    void theHelpOfTheStartIsThereBeforeAnyDocument(FxRobot robot) {
        driver.ready(robot);
        robot.push(KeyCode.F1);
        assertEquals("怎样开始", driver.text("#help-text .section-title"));
        robot.push(KeyCode.F1);
        assertTrue(robot.lookup("#help").tryQuery().isEmpty());
    }
}
