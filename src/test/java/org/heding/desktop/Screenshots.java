package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Preferences;
import org.heding.desktop.session.Section;
import org.heding.document.OpenElsewhere;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.workbook.TemplateWriter;
import org.heding.workbook.blank.BlankBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of every section, to be looked at: {@code mvn test -Dtest=Screenshots}. They land under {@code
 * target/screenshots}; the one of the readme is {@code staffing-zh-1366-light.png}. Not run with the tests.
 */
@ExtendWith(ApplicationExtension.class)
class Screenshots {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final int[][] SIZES = {{1024, 640}, {1366, 768}, {1920, 1080}};
    private static final Section[] QUICK = {Section.STAFFING, Section.COMMUNITIES, Section.FINDINGS, Section.PEOPLE};

    @TempDir
    static Path folder;

    private Stage stage;
    private final Picked picked = new Picked();
    private Shell shell;

    @Start
    void start(Stage primary) throws IOException {
        stage = primary;
        Path own = Files.createTempDirectory(folder, "data");
        Preferences preferences = new Preferences(own.resolve("preferences.properties"));
        preferences.theme(Preferences.Theme.LIGHT);
        shell = new Shell(primary, preferences, picked, own);
        shell.start(Optional.empty());
        shell.openSample();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everySection(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        boolean quick = Boolean.getBoolean("heding.screenshots.quick");
        shoot(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, quick ? QUICK : Section.values());
        if (quick) {
            return;
        }
        for (int[] size : SIZES) {
            for (String language : List.of("zh", "en")) {
                for (Preferences.Theme theme : List.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK)) {
                    shoot(robot, size[0], size[1], language, theme, Section.values());
                }
            }
        }
    }

    private void shoot(
            FxRobot robot, int width, int height, String language, Preferences.Theme theme, Section... sections)
            throws Exception {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            shell.preferences().messages(Messages.of(Locale.forLanguageTag(language)));
            shell.preferences().theme(theme);
            shell.rebuild();
        });
        for (Section section : List.of(sections)) {
            robot.interact(() -> shell.window().orElseThrow().go(jump(section)));
            String look = theme.name().toLowerCase(Locale.ROOT);
            shoot(robot, "%s-%s-%d-%s".formatted(section.id(), language, width, look));
        }
    }

    private void shoot(FxRobot robot, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        robot.sleep(150);
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        File file = PICTURES.resolve(name + ".png").toFile();
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    @Test
    void theGrid(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        grid(robot, 1366, 768, "zh", Preferences.Theme.LIGHT);
        grid(robot, 1024, 640, "en", Preferences.Theme.DARK);
    }

    private void grid(FxRobot robot, int width, int height, String language, Preferences.Theme theme) throws Exception {
        String look = "%s-%d-%s".formatted(language, width, theme.name().toLowerCase(Locale.ROOT));
        shoot(robot, width, height, language, theme, Section.COMMUNITIES);
        String first =
                shell.session().snapshot().units(Tier.COMMUNITY).getFirst().code();
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.COMMUNITIES, first, "households")));
        robot.press(KeyCode.SHIFT);
        for (int i = 0; i < 7; i++) {
            robot.push(i == 6 ? KeyCode.RIGHT : KeyCode.DOWN);
        }
        robot.release(KeyCode.SHIFT);
        shoot(robot, "grid-selected-" + look);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> robot.lookup("#find-text").<TextField>query().setText("2"));
        robot.sleep(400);
        shoot(robot, "grid-found-" + look);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.COMMUNITIES, first, "households")));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.interact(() -> robot.lookup("#filter-number-0").<TextField>query().setText("2000"));
        dialog(robot, "#filter-dialog", "grid-filter-" + look);
        robot.push(KeyCode.ENTER);
        shoot(robot, "grid-filtered-" + look);
        fire(robot, "#unfilter");
        robot.interact(() -> {
            shell.window().orElseThrow().go(new Jump(Section.COMMUNITIES, first, "households"));
            ClipboardContent content = new ClipboardContent();
            content.putString("3,100\t9000\t一百八\n二千四\t8000\t-3\n1900.5\t7000\t203\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        dialog(robot, "#paste-dialog", "grid-paste-" + look);
        fire(robot, "#paste-cancel");
        TableView<?> table = robot.lookup("#grid").query();
        robot.interact(() -> table.getContextMenu().show(table, 300, 200));
        menu(robot, table.getContextMenu(), "grid-menu-" + look);
        var head = table.getVisibleLeafColumn(3).getContextMenu();
        robot.interact(() -> head.show(table, 300, 200));
        menu(robot, head, "grid-head-menu-" + look);
    }

    private void menu(FxRobot robot, ContextMenu menu, String name) throws Exception {
        robot.sleep(200);
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> menu.getScene().snapshot(null)).get();
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
        robot.interact(menu::hide);
    }

    @Test
    void thePolicySection(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        policy(robot, 1366, 768, "zh", Preferences.Theme.LIGHT);
        policy(robot, 1024, 640, "en", Preferences.Theme.DARK);
    }

    private void policy(FxRobot robot, int width, int height, String language, Preferences.Theme theme)
            throws Exception {
        String look = "%s-%d-%s".formatted(language, width, theme.name().toLowerCase(Locale.ROOT));
        shoot(robot, width, height, language, theme, Section.POLICY);
        for (String thing :
                List.of("activity_fund", "service_fund_floor", "organisers_at_threshold", "grids", "reference_pay")) {
            robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.POLICY, "", thing)));
            shoot(robot, "policy-" + thing + "-" + look);
        }
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.POLICY, "", "organiser_required")));
        fire(robot, "#try-organiser_threshold");
        robot.interact(() -> ((TextField) robot.lookup("#trial-value").query()).setText("150"));
        fire(robot, "#trial-run");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#adopt").tryQuery().isPresent());
        fire(robot, "#adopt");
        shoot(robot, "policy-trial-" + look);
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.POLICY, "", "service_fund_floor")));
        fire(robot, "#fill-service_fund_floor");
        robot.interact(() -> ((TextField) robot.lookup("#table-figure-1").query()).setText("三十万"));
        fire(robot, "#table-save");
        shoot(robot, "policy-table-" + look);
        fire(robot, "#other-policy");
        robot.interact(() -> {
            ComboBox<?> packs = robot.lookup("#other-pack").query();
            packs.getSelectionModel().selectFirst();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#other-adopt")
                .tryQuery()
                .isPresent());
        shoot(robot, "policy-other-" + look);
    }

    @Test
    void theHistory(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        List<String> codes = shell.session().snapshot().units(Tier.COMMUNITY).stream()
                .map(Unit::code)
                .toList();
        for (int i = 0; i < 14; i++) {
            String code = codes.get(i);
            edit(robot, "填写户数（" + shell.session().snapshot().name(code) + "）", code, 2400 + i);
        }
        edit(robot, "粘贴 3 格", codes.get(0), 2999);
        robot.interact(() -> shell.session().undo(edit -> {}, shell::fail));
        edit(robot, "填写户数（" + shell.session().snapshot().name(codes.get(0)) + "）", codes.get(0), 2500);
        for (Preferences.Theme theme : List.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK)) {
            history(robot, 1366, 768, "zh", theme, codes.get(0));
            history(robot, 1024, 640, theme == Preferences.Theme.LIGHT ? "en" : "zh", theme, codes.get(0));
        }
    }

    private void history(FxRobot robot, int width, int height, String language, Preferences.Theme theme, String holder)
            throws Exception {
        String look = "%s-%d-%s".formatted(language, width, theme.name().toLowerCase(Locale.ROOT));
        shoot(robot, width, height, language, theme, Section.HISTORY);
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.HISTORY, "", "file")));
        robot.sleep(300);
        fire(robot, "#backup-compare");
        robot.sleep(300);
        shoot(robot, "history-file-" + look);
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.HISTORY, holder, "households")));
        robot.sleep(300);
        shoot(robot, "history-trace-" + look);
        Path damaged = Files.write(
                folder.resolve(look + ".heding"),
                java.util.Arrays.copyOf(
                        Files.readAllBytes(shell.session().snapshot().file()), 40_000));
        robot.interact(() -> shell.open(damaged));
        dialog(robot, "#error-dialog", "recovery-" + look);
        fire(robot, "#error-close");
    }

    @Test
    void tablesOfOthers(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        Path blank;
        try (BlankBook book = new BlankBook()) {
            blank = book.title("{年度}年城市社区工作者配备和经费情况统计表", 8)
                    .line(1, "填报单位：{填报单位}", "", "", "", "", "", "单位：万元")
                    .row(2, "序号", "社区名称", "社区工作者", "", "", "居民户数（户）", "活动经费", "联系电话")
                    .row(3, "", "", "核定数", "在岗数", "空缺", "", "", "")
                    .merge("A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4", "H3:H4")
                    .row(4, "1", "杏林社区", "", "", "=C5-D5", "", "", "")
                    .row(5, "2", "南七社区", "", "", "=C6-D6", "", "", "")
                    .row(6, "3", "未来社区", "", "", "=C7-D7", "", "", "")
                    .row(7, "合计", "", "=SUM(C5:C7)", "=SUM(D5:D7)", "=SUM(E5:E7)", "=SUM(F5:F7)", "=SUM(G5:G7)", "")
                    .line(8, "填表人：{填表人}")
                    .save(folder.resolve("城市社区工作者配备和经费情况统计表.xlsx"));
        }
        for (String language : List.of("zh", "en")) {
            boolean small = language.equals("en");
            Preferences.Theme theme = small ? Preferences.Theme.DARK : Preferences.Theme.LIGHT;
            String look = small ? "en-1024-dark" : "zh-1366-light";
            blank(robot, blank, small ? 1024 : 1366, small ? 640 : 768, language, theme, look);
        }
        blank(robot, blank, 1024, 640, "zh", Preferences.Theme.LIGHT, "zh-1024-light");
        blank(robot, blank, 1366, 768, "en", Preferences.Theme.LIGHT, "en-1366-light");
    }

    private void blank(
            FxRobot robot, Path blank, int width, int height, String language, Preferences.Theme theme, String look)
            throws Exception {
        shoot(robot, width, height, language, theme, Section.REPORTS);
        robot.interact(() -> shell.window().orElseThrow().take(List.of(blank.toFile())));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#blank").tryQuery().isPresent());
        shoot(robot, "blank-" + look);
        robot.interact(() -> ((ComboBox<?>) robot.lookup("#blank-choice-5").query()).show());
        robot.sleep(300);
        shoot(robot, "blank-choice-" + look);
        javafx.scene.Scene popup = javafx.stage.Window.getWindows().stream()
                .filter(window -> window instanceof javafx.stage.PopupWindow && window.isShowing())
                .map(javafx.stage.Window::getScene)
                .reduce((one, other) -> other)
                .orElseThrow();
        WritableImage list =
                WaitForAsyncUtils.asyncFx(() -> popup.snapshot(null)).get();
        ImageIO.write(
                SwingFXUtils.fromFXImage(list, null),
                "png",
                PICTURES.resolve("blank-popup-" + look + ".png").toFile());
        robot.interact(() -> ((ComboBox<?>) robot.lookup("#blank-choice-5").query()).hide());
        picked.next(folder.resolve("填好-" + look + ".xlsx"));
        fire(robot, "#blank-go");
        dialog(robot, "#ask-dialog", "blank-name-" + look);
        robot.interact(() -> ((TextField) robot.lookup("#ask-field").query()).setText("配备统计表 " + look));
        fire(robot, "#ask-go");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#filled").tryQuery().isPresent());
        shoot(robot, "blank-filled-" + look);
        fire(robot, "#filled-back");
        shoot(robot, "blank-kept-" + look);
        Files.copy(
                folder.resolve("填好-" + look + ".xlsx"),
                PICTURES.resolve("filled-" + look + ".xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aClosedYear(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        shoot(robot, 1024, 640, "zh", Preferences.Theme.LIGHT, Section.OVERVIEW);
        choose(robot, "#menu-edit", "menu-close");
        dialog(robot, "#ask-dialog", "closing-zh");
        fire(robot, "#ask-go");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !shell.session().snapshot().standing().closed().isEmpty());
        shoot(robot, "closed-zh-1024-light");
        shoot(robot, 1024, 640, "en", Preferences.Theme.DARK, Section.COMMUNITIES);
        choose(robot, "#menu-edit", "menu-correct");
        dialog(robot, "#ask-dialog", "correcting-en-dark");
        robot.interact(() -> ((TextField) robot.lookup("#ask-field").query()).setText("示例"));
        fire(robot, "#ask-go");
        shoot(robot, "correcting-en-1024-dark");
        ReferencePay more = shell.session().snapshot().ledger().referencePay().getFirst();
        robot.interact(() -> shell.session()
                .edit(
                        "参照工资",
                        ledger -> List.of(new Change.PutReferencePay(new ReferencePay(
                                more.area(), 10, more.from().plusMonths(3), BigDecimal.valueOf(99000), "示例"))),
                        shell::fail));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !shell.session().savingProperty().get());
        choose(robot, "#menu-edit", "menu-recalculate");
        robot.sleep(1500);
        shoot(robot, "recalculated-en-1024-dark");
        robot.interact(() -> robot.lookup("#recalculation-result")
                .<ComboBox<?>>query()
                .getSelectionModel()
                .select(3));
        shoot(robot, "recalculated-units-en-1024-dark");
        shoot(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, Section.OVERVIEW);
        choose(robot, "#menu-edit", "menu-recalculate");
        robot.sleep(1500);
        shoot(robot, "recalculated-zh-1366-light");
        robot.interact(() -> robot.lookup("#recalculation-result")
                .<ComboBox<?>>query()
                .getSelectionModel()
                .select(2));
        shoot(robot, "recalculated-units-zh-1366-light");
    }

    @Test
    void figuresCarriedOver(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        var now = shell.session().snapshot().settings();
        robot.interact(() -> shell.session()
                .settings(
                        new org.heding.document.Settings(
                                now.year() + 1, now.policy(), now.place(), now.title(), now.sample()),
                        shell::fail));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> shell.session().snapshot().settings().year() == now.year() + 1);
        for (String language : List.of("zh", "en")) {
            int width = language.equals("zh") ? 1366 : 1024;
            int height = language.equals("zh") ? 768 : 640;
            var theme = language.equals("zh") ? Preferences.Theme.LIGHT : Preferences.Theme.DARK;
            shoot(robot, width, height, language, theme, Section.OVERVIEW);
            shoot(robot, "carry-offer-" + language);
            fire(robot, "#carry-open");
            robot.sleep(300);
            shoot(robot, "carry-" + language);
        }
        fire(robot, "#carry-go");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !shell.session().savingProperty().get());
        for (String language : List.of("en", "zh")) {
            int width = language.equals("zh") ? 1366 : 1024;
            int height = language.equals("zh") ? 768 : 640;
            var theme = language.equals("zh") ? Preferences.Theme.LIGHT : Preferences.Theme.DARK;
            shoot(robot, width, height, language, theme, Section.FINDINGS);
            shoot(robot, "carried-findings-" + language);
            fire(robot, "#next-unconfirmed");
            String second =
                    shell.session().snapshot().units(Tier.COMMUNITY).get(1).code();
            robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.COMMUNITIES, second, "residents")));
            robot.sleep(400);
            shoot(robot, "carried-grid-" + language);
        }
    }

    private void choose(FxRobot robot, String menu, String id) {
        javafx.scene.control.MenuButton button = robot.lookup(menu).query();
        robot.interact(() -> button.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void dialog(FxRobot robot, String id, String name) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup(id).tryQuery().isPresent());
        javafx.scene.Node dialog = robot.lookup(id).query();
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> dialog.getScene().snapshot(null))
                .get();
        File file = PICTURES.resolve(name + ".png").toFile();
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    private void edit(FxRobot robot, String label, String code, int households) throws Exception {
        Change change = new Change.SetFact(
                code, shell.session().snapshot().settings().year(), "households", BigDecimal.valueOf(households));
        robot.interact(() -> shell.session().edit(label, ledger -> List.of(change), shell::fail));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !shell.session().savingProperty().get());
        robot.sleep(60);
    }

    @Test
    void aPackOfOnesOwn(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        shoot(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, Section.POLICY);
        fire(robot, "#own-policy");
        robot.interact(() -> ((TextField) robot.lookup("#own-title").query()).setText("蜀山区 2026（示例）"));
        shoot(robot, "policy-own-zh-1366-light");
        fire(robot, "#own-save");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !shell.session().snapshot().settings().policy().equals("hefei-2019"));
        formula(robot, "zh-1366-light");
        shoot(robot, 1024, 640, "en", Preferences.Theme.DARK, Section.POLICY);
        formula(robot, "en-1024-dark");
    }

    @Test
    void thePayLadder(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        robot.interact(() -> {
            var now = shell.session().snapshot().settings();
            shell.session()
                    .settings(
                            new org.heding.document.Settings(
                                    now.year(), "pay-ladder-3x18", now.place(), now.title(), now.sample()),
                            shell::fail);
        });
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> shell.session().snapshot().settings().policy().equals("pay-ladder-3x18"));
        shoot(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, Section.POLICY, Section.PAY, Section.PEOPLE);
        for (String name : List.of("policy", "pay", "people")) {
            Path made = PICTURES.resolve(name + "-zh-1366-light.png");
            Files.move(
                    made,
                    PICTURES.resolve("ladder-" + name + ".png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aFileInDanger(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        Path sample = shell.session().snapshot().file();
        danger(robot, sample, 1366, 768, "zh", Preferences.Theme.LIGHT);
        danger(robot, sample, 1024, 640, "en", Preferences.Theme.LIGHT);
        danger(robot, sample, 1024, 640, "zh", Preferences.Theme.DARK);
        danger(robot, sample, 1366, 768, "en", Preferences.Theme.DARK);
    }

    private void danger(FxRobot robot, Path sample, int width, int height, String language, Preferences.Theme theme)
            throws Exception {
        String look = "%s-%d-%s".formatted(language, width, theme.name().toLowerCase(Locale.ROOT));
        Path place = Files.createDirectories(folder.resolve(look).resolve("OneDrive - 某街道"));
        Path file = place.resolve("台账.heding");
        open(robot, sample);
        Files.copy(sample, file);
        try (var holder = new OpenElsewhere(file)) {
            robot.interact(() -> shell.open(file));
            dialog(robot, "#error-dialog", "danger-locked-" + look);
            assertFalse(holder.who().isEmpty());
            fire(robot, "#open-copy");
            opened(file);
            shoot(robot, width, height, language, theme, Section.OVERVIEW);
            shoot(robot, "danger-copy-" + look);
        }
        fire(robot, "#refresh");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !shell.session().snapshot().standing().reading());
        robot.interact(() -> shell.window().orElseThrow().go(jump(Section.COMMUNITIES)));
        shoot(robot, "danger-place-" + look);
        Files.move(place, place.resolveSibling("away"));
        String code =
                shell.session().snapshot().units(Tier.COMMUNITY).getFirst().code();
        edit(robot, "改", code, 2500);
        dialog(robot, "#error-dialog", "danger-unplugged-" + look);
        fire(robot, "#error-close");
        robot.sleep(200);
        shoot(robot, "danger-unsaved-" + look);
        robot.interact(() -> shell.quit());
        dialog(robot, "#error-dialog", "danger-closing-" + look);
        robot.interact(() -> shell.session().abandon(() -> {}, shell::fail));
        fire(robot, "#error-close");
        robot.sleep(300);
    }

    private void open(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> shell.open(file));
        opened(file);
    }

    private void opened(Path file) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> shell.session().snapshot().file().equals(file)
                        && !shell.session().savingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void formula(FxRobot robot, String look) throws Exception {
        robot.interact(() -> shell.window().orElseThrow().go(new Jump(Section.POLICY, "", "activity_fund")));
        fire(robot, "#edit-formula");
        TextArea formula = robot.lookup("#formula-text").query();
        robot.interact(() -> formula.setText("activity_base + party_members"));
        fire(robot, "#formula-save");
        shoot(robot, "policy-formula-error-" + look);
        robot.interact(() -> formula.setText("activity_base + 300 * party_members * activity_per_member / 200"));
        fire(robot, "#formula-compare");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#compared-result")
                .tryQuery()
                .isPresent());
        shoot(robot, "policy-formula-" + look);
    }

    private void fire(FxRobot robot, String id) {
        Object found = robot.lookup(id).query();
        robot.interact(() -> ((ButtonBase) found).fire());
    }

    /** A book of the document with some figures changed, a community added, and some cells spoiled. */
    private Path book() throws Exception {
        var snapshot = shell.session().snapshot();
        Path book = folder.resolve("城市社区基本情况（街道报）.xlsx");
        int year = snapshot.settings().year();
        TemplateWriter.write(
                book, snapshot.ledger(), snapshot.pack(), year, Messages.of(Locale.CHINESE), Progress.NONE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book));
                var out = Files.newOutputStream(book)) {
            var sheet = workbook.getSheet("城市社区基本情况");
            for (int i = 0; i < 20; i++) {
                sheet.getRow(10 + i).getCell(3).setCellValue(2400 + 7 * i);
            }
            sheet.getRow(8).getCell(3).setCellValue("一千八");
            sheet.getRow(13).getCell(5).setCellValue(-3);
            sheet.getRow(20).getCell(0).setCellValue("3.40104E+11");
            sheet.getRow(sheet.getLastRowNum()).getCell(0).setCellValue("340104001099");
            sheet.getRow(sheet.getLastRowNum()).getCell(1).setCellValue("示例新社区");
            workbook.write(out);
        }
        return book;
    }

    private void imports(FxRobot robot, String look) throws Exception {
        Path book = book();
        robot.interact(() -> shell.window().orElseThrow().take(List.of(book.toFile())));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#import-preview")
                .tryQuery()
                .isPresent());
        shoot(robot, "import-" + look);
        fire(robot, "#import-card-changed");
        shoot(robot, "import-changed-" + look);
        robot.interact(() -> robot.lookup("#import-search").<TextField>query().setText("户数"));
        shoot(robot, "import-searched-" + look);
        fire(robot, "#import-cancel");
        Path list = folder.resolve("二季度报表.csv");
        Files.writeString(list, """
                某某区基层情况（示例）
                单位编码,单位名称,住户数,常住人口,党员数,备注
                340104001001,示例一社区,1800,5200,186,无
                340104001002,示例二社区,2410,6900,203,
                """);
        robot.interact(() -> shell.window().orElseThrow().take(List.of(list.toFile())));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#mapping").tryQuery().isPresent());
        shoot(robot, "mapping-" + look);
        robot.interact(() -> {
            robot.lookup("#mapping-title").<ComboBox<String>>query().setValue("城市社区基本情况");
            robot.lookup("#mapping-A2").<ComboBox<String>>query().setValue("区划代码");
        });
        shoot(robot, "mapping-begun-" + look);
    }

    @Test
    void theImport(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        shoot(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, Section.COMMUNITIES);
        imports(robot, "zh-1366-light");
        shoot(robot, 1024, 640, "en", Preferences.Theme.DARK, Section.COMMUNITIES);
        imports(robot, "en-1024-dark");
    }

    private Jump jump(Section section) {
        var snapshot = shell.session().snapshot();
        String community = snapshot.units(Tier.COMMUNITY).stream()
                .map(Unit::code)
                .filter(code -> snapshot.value(code, "party_members").equals(Value.of(200)))
                .findFirst()
                .orElse(snapshot.units(Tier.COMMUNITY).getFirst().code());
        return switch (section) {
            case COMMUNITIES, STAFFING -> new Jump(section, community, "organiser_required");
            case FUNDS -> new Jump(section, community, "activity_fund");
            default -> Jump.to(section);
        };
    }

    @Test
    void theComfort(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shell.window().isPresent());
        comfort(robot, 1366, 768, "zh", Preferences.Theme.LIGHT, 13);
        comfort(robot, 1024, 640, "en", Preferences.Theme.DARK, 13);
        comfort(robot, 1024, 640, "zh", Preferences.Theme.LIGHT, 24);
    }

    private void comfort(FxRobot robot, int width, int height, String language, Preferences.Theme theme, int size)
            throws Exception {
        String look = "%s-%d-%s-%d".formatted(language, width, theme.name().toLowerCase(Locale.ROOT), size);
        robot.interact(() -> shell.preferences().size(size));
        shoot(robot, width, height, language, theme, Section.OVERVIEW);
        robot.interact(() -> shell.window().orElseThrow().find());
        robot.interact(() -> ((TextField) robot.lookup("#search").query()).setText("bb"));
        dialog(robot, "#palette-list", "palette-" + look);
        robot.interact(() -> ((TextField) robot.lookup("#search").query()).setText(""));
        robot.interact(() -> shell.window().orElseThrow().go(Jump.to(Section.COMMUNITIES)));
        robot.interact(shell::help);
        shoot(robot, "help-" + look);
        robot.interact(() -> ((TextField) robot.lookup("#help-search").query()).setText("Excel"));
        shoot(robot, "help-search-" + look);
        robot.interact(shell::help);
        choose(robot, "#menu-file", "menu-new");
        dialog(robot, "#new-document", "new-" + look);
        robot.interact(() ->
                robot.lookup("#new-document").query().getScene().getWindow().hide());
        choose(robot, "#menu-edit", "menu-close");
        dialog(robot, "#ask-dialog", "ask-" + look);
        robot.interact(
                () -> robot.lookup("#ask-dialog").query().getScene().getWindow().hide());
        Path other = Files.createTempDirectory(folder, "first");
        Preferences first = new Preferences(other.resolve("preferences.properties"));
        first.theme(theme);
        first.size(size);
        first.messages(Messages.of(Locale.forLanguageTag(language)));
        first.recent().opened(shell.session().snapshot().file());
        first.recent().opened(other.resolve("蜀山区 2025 年度.heding"));
        robot.interact(() -> {
            Stage second = new Stage();
            Shell beginning = new Shell(second, first, picked, other);
            second.setWidth(width);
            second.setHeight(height);
            second.setMaximized(false);
            beginning.start(Optional.empty());
            second.setWidth(width);
            second.setHeight(height);
        });
        robot.sleep(300);
        dialog(robot, "#start", "start-" + look);
        robot.interact(
                () -> robot.lookup("#start").query().getScene().getWindow().hide());
    }
}
