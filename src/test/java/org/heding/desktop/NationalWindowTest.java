package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.SmallDocument;
import org.heding.policy.Input;
import org.heding.policy.PackReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window under a pack that has no pay, funds or grids. */
@ExtendWith(ApplicationExtension.class)
class NationalWindowTest {
    @TempDir
    Path folder;

    private Driver driver;

    @Start
    void start(Stage stage) throws Exception {
        driver = new Driver(stage, folder);
        driver.startSmall();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void everySectionOpensUnderThePackOfThePlanningFigure(FxRobot robot) {
        driver.use(robot);
        MenuButton menu = robot.lookup("#menu-policy").query();
        String title = PackReader.bundled("national-2021").title().zh();
        robot.interact(menu::show);
        MenuItem item = menu.getItems().stream()
                .filter(one -> one.getText().contains(title))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
        driver.await(
                "the pack is laid under",
                () -> driver.snapshot().settings().policy().equals("national-2021"));
        for (Section section : Section.values()) {
            driver.go(section, "", "");
            boolean nothing = section == Section.PAY || section == Section.FUNDS || section == Section.CENTRES;
            assertEquals(nothing, driver.shows(".empty-section"), section.id());
        }
    }

    @Test
    void whatThePackDoesNotAskForStillHasItsFacts(FxRobot robot) {
        driver.use(robot);
        everySectionOpensUnderThePackOfThePlanningFigure(robot);
        for (Input input : PackReader.bundled("hefei-2019").inputs()) {
            switch (input.level()) {
                case COUNTY -> driver.go(Section.COUNTIES, SmallDocument.COUNTY, input.id());
                case TOWNSHIP -> driver.go(Section.TOWNSHIPS, SmallDocument.STREET, input.id());
                case COMMUNITY -> driver.go(Section.COMMUNITIES, SmallDocument.FIRST, input.id());
                case PERSON -> driver.go(Section.PEOPLE, SmallDocument.WORKER, input.id());
                default -> driver.go(Section.OVERVIEW, "", "");
            }
        }
        assertEquals("national-2021", driver.snapshot().pack().id());
    }
}
