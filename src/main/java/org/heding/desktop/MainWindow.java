package org.heding.desktop;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.working.WorkingPane;
import org.heding.message.Text;

/** The window of an open document: sections at the left, one of them in the middle, the working at the right. */
public final class MainWindow extends BorderPane {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND_HERE = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    /** Below this many letters of width the side panes are narrow. */
    private static final int NARROW = 92;

    private final Desk desk;
    private final Commands commands;
    private final Sections sections;
    private final TopBar top;
    private final Banners banners;
    private final SideBar side;
    private final StatusBar status;
    private final WorkingPane working;
    private final Map<Section, SectionView> views = new EnumMap<>(Section.class);
    private Section section = Section.OVERVIEW;
    private SectionView shown;

    MainWindow(Shell shell, Desk desk) {
        this.desk = desk;
        this.commands = new Commands(shell, desk);
        this.sections = new Sections(shell, desk, commands);
        CarryMenu carrying = new CarryMenu(shell, desk);
        this.top = new TopBar(shell, desk, commands, carrying);
        this.banners = new Banners(shell, desk, carrying);
        this.side = new SideBar(desk);
        this.status = new StatusBar(desk, shell.files());
        this.working = new WorkingPane(desk);
        getStyleClass().add("main-window");
        desk.road(this::go);
        setTop(new VBox(top, banners));
        setLeft(side);
        setBottom(status);
        setOnDragOver(this::dragged);
        setOnDragDropped(this::dropped);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().addListener((width, was, is) -> {
            boolean narrow = is.doubleValue() < NARROW * desk.em();
            pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("narrow"), narrow);
        });
    }

    /** The section shown, or the one that was before an import. */
    public Section section() {
        return section;
    }

    /** The section shown and, where the cursor is on a figure of a grid, that figure. */
    Jump place() {
        Focus focus = desk.focusProperty().get();
        boolean grid = section.group() == Section.Group.FACTS || section.group() == Section.Group.FIGURES;
        return focus == null || !grid ? Jump.to(section) : new Jump(section, focus.holder(), focus.id());
    }

    /** Goes to a place. */
    public void go(Jump jump) {
        if (section != jump.section()) {
            desk.focusProperty().set(null);
            desk.noticeProperty().set(null);
        }
        section = jump.section();
        boolean made = !views.containsKey(section);
        SectionView view = views.computeIfAbsent(section, sections::make);
        if (!made) {
            view.update();
        }
        show(view);
        side.mark(section);
        if (!jump.holder().isEmpty() || !jump.column().isEmpty()) {
            view.reveal(jump);
        }
    }

    /** Shows a page that is no section, such as the preview of an import. */
    void show(SectionView view) {
        shown = view;
        desk.selection().clear();
        setCenter(view.node());
        setRight(view.explains() ? working : null);
        if (!view.explains()) {
            side.mark(null);
        }
    }

    @Override
    public void requestFocus() {
        side.focus(section);
    }

    /** Shows the latest snapshot. */
    void update() {
        shown.update();
        side.update();
        top.update();
        banners.update();
        status.update();
        working.update();
    }

    /** Says something at the foot of the window. */
    void say(Text text) {
        desk.noticeProperty().set(text);
    }

    /** Offers to open what was written. */
    void offer(Path written) {
        status.offer(written);
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            top.find();
        } else if (FIND_HERE.match(event)) {
            shown.find();
        } else if (OPEN.match(event)) {
            commands.open();
        } else if (EXPORT.match(event)) {
            commands.export(org.heding.workbook.ReportChoice.USUAL);
        } else if (event.getCode() == KeyCode.F6) {
            side.focus(section);
        } else if (!top.steps().take(event)) {
            return;
        }
        event.consume();
    }

    private static Optional<Path> dropped(List<java.io.File> files, FilePicker.Sort sort) {
        return files.stream()
                .map(java.io.File::toPath)
                .filter(path -> sort.extensions().stream()
                        .anyMatch(
                                end -> path.toString().toLowerCase(Locale.ROOT).endsWith("." + end)))
                .findFirst();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard().getFiles()));
        event.consume();
    }

    /** Imports the first workbook, or in the reports fills it as a blank, and opens the first document among files; whether there was one. */
    boolean take(List<java.io.File> files) {
        Optional<Path> book = dropped(files, FilePicker.Sort.TABLE);
        Optional<Path> document = dropped(files, FilePicker.Sort.DOCUMENT);
        book.ifPresent(section == Section.REPORTS ? commands::fillBlank : commands::importBook);
        document.ifPresent(commands::open);
        return book.isPresent() || document.isPresent();
    }
}
