package org.heding.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.help.HelpPane;
import org.heding.desktop.palette.Palette;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.desktop.working.WorkingPane;
import org.heding.message.Text;

/** The window of an open document: sections at the left, one of them in the middle, the working at the right. */
public final class MainWindow extends BorderPane {
    /** Below this many letters of width the side panes are narrow. */
    private static final int NARROW = 92;
    /** Below this many they are as narrow as they can be, and what is between them scrolls. */
    private static final int TIGHT = 56;

    /** So many sections stay as they were left, so that one goes to and fro between them at once. */
    private static final int WARM = 3;

    private final Desk desk;
    private final Dropping dropping;
    private final Palette palette;
    private final Sections sections;
    private final TopBar top;
    private final Banners banners;
    private final SideBar side;
    private final StatusBar status;
    private final WorkingPane working;
    private final Map<Section, SectionView> views = new EnumMap<>(Section.class);
    private final Deque<Section> lately = new ArrayDeque<>();
    private Section section = Section.OVERVIEW;
    private SectionView shown;
    private Optional<HelpPane> help = Optional.empty();
    private final ScrollPane scroll = new ScrollPane();
    private boolean tight;

    MainWindow(Shell shell, Desk desk, Commands commands) {
        this.desk = desk;
        this.sections = new Sections(shell, desk, commands);
        this.palette = new Palette(desk.messages(), new Offers(desk, commands).model(), desk.em(), this::requestFocus);
        this.top = new TopBar(shell, desk, commands, palette);
        this.banners = new Banners(shell, desk, commands.carrying());
        this.side = new SideBar(desk);
        this.status = new StatusBar(desk, shell.files());
        this.working = new WorkingPane(desk);
        getStyleClass().add("main-window");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        desk.road(this::go);
        setTop(new VBox(top, banners));
        setLeft(side);
        setBottom(status);
        this.dropping = new Dropping(shell, commands, () -> section == Section.REPORTS);
        dropping.onto(this);
        widthProperty().addListener((width, was, is) -> fit(is.doubleValue() / desk.em()));
    }

    private void fit(double letters) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), letters < NARROW);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("tight"), letters < TIGHT);
        if (tight != letters < TIGHT) {
            tight = letters < TIGHT;
            if (shown != null) {
                center();
            }
        }
    }

    private void center() {
        // What has been in the one cannot be in the other.
        setCenter(null);
        scroll.setContent(null);
        if (tight) {
            scroll.setContent(shown.node());
            setCenter(scroll);
        } else {
            setCenter(shown.node());
        }
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
        lately.remove(section);
        lately.addFirst(section);
        if (lately.size() > WARM) {
            views.get(lately.removeLast()).rest();
        }
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
        boolean working = shown != null && shown != view && hasKeyboard(shown.node());
        shown = view;
        desk.selection().clear();
        center();
        setRight(right());
        if (working) {
            // Else the keyboard would go to the first menu.
            Optional.ofNullable(view.node().lookup(".table-view"))
                    .ifPresentOrElse(Node::requestFocus, this::requestFocus);
        }
        if (!view.explains()) {
            side.mark(null);
        }
    }

    private boolean hasKeyboard(Node node) {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
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

    /** Finds in the table that is shown, where there is one. */
    void findHere() {
        shown.find();
    }

    /** Puts the cursor in the search and shows what can be done. */
    void find() {
        palette.open();
    }

    /** Opens the list of years. */
    void chooseYear() {
        top.years().show();
    }

    /** Opens the list of policy packs. */
    void choosePolicy() {
        top.policies().show();
    }

    /** Shows the help at the right; without it the working is there again. */
    void help(Optional<HelpPane> shownBeside) {
        help = shownBeside;
        setRight(right());
    }

    private Node right() {
        help.ifPresent(pane -> pane.show(section.id()));
        return help.map(Node.class::cast).orElse(shown.explains() ? working : null);
    }

    /** Takes files that were dropped; whether there was one to be taken. */
    boolean take(List<java.io.File> files) {
        return dropping.take(files);
    }
}
