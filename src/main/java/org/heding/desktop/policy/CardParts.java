package org.heding.desktop.policy;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Badges;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.message.Text;
import org.heding.policy.Citation;
import org.heding.policy.Layer;
import org.heding.policy.Level;
import org.heding.policy.ReportTable;

/** The parts that the cards of the policy section are made of. */
final class CardParts {
    /** How much of a table's width its names take, in hundredths. */
    private static final int NAMES = 24;

    private final Page page;
    private final Desk desk;

    CardParts(Page page) {
        this.page = page;
        this.desk = page.desk();
    }

    /** A card. */
    static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    Node heading(String key) {
        return Nodes.label(desk.text(key), "working-heading");
    }

    /** The head of a card: what it is called, what it is, how it stands. */
    HBox head(Text label, String what, Node... further) {
        HBox head = new HBox(Nodes.wrapped(label.in(desk.messages()), "rule-title"), Nodes.wrapped(what, "muted"));
        head.getChildren().addAll(further);
        head.getStyleClass().add("rule-head");
        return head;
    }

    /** The badge of what a thing rests on. */
    Node badge(Citation citation) {
        return Badges.of(citation.status(), desk.messages());
    }

    /** Whose figure it is and in what it is measured. */
    String of(Level level, Text unit) {
        String name = desk.text("desktop.level." + level.id());
        return unit.in(desk.messages()).isEmpty() ? name : desk.text("desktop.policy.of", name, unit);
    }

    /** A formula as it is computed. */
    static Node formula(String text) {
        VBox box = new VBox(Nodes.wrapped(text, "mono"));
        box.getStyleClass().add("formula");
        return box;
    }

    /** The clause that a thing rests on, and who says it. */
    Node clause(Citation citation) {
        VBox words = new VBox(Nodes.wrapped(citation.words().in(desk.messages())));
        String section =
                citation.section().isEmpty() ? "" : desk.text("desktop.working.section", citation.section()) + "　";
        words.getChildren().add(Nodes.wrapped(section + speaker(citation), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(Nodes.rule(Orientation.VERTICAL), words);
        box.getStyleClass().add("citation");
        return box;
    }

    /** Which pack says it, or that the document itself does. */
    String speaker(Citation citation) {
        if (citation.isDocuments()) {
            return desk.text("desktop.policy.speaker.document");
        }
        return citation.layer().map(this::speaker).orElse("");
    }

    private String speaker(Layer layer) {
        return desk.text("desktop.policy.speaker", layer.title(), layer.version());
    }

    /** Links to other things of the pack, each once. */
    Node links(List<Entry> entries) {
        FlowPane links = new FlowPane();
        links.getStyleClass().add("links");
        entries.forEach(entry -> links.getChildren().add(link(entry)));
        return links;
    }

    private Node link(Entry entry) {
        String level = entry.level()
                .map(at -> desk.text("desktop.level." + at.id()) + " · ")
                .orElse("");
        Hyperlink link = Nodes.link(level + entry.label().in(desk.messages()), () -> page.show(entry));
        link.setId("link-" + entry.key().replace(' ', '-'));
        return link;
    }

    /** Where a thing is used: rules, checks and report tables. */
    List<Node> uses(Entry entry, List<ReportTable> reports) {
        List<Entry> uses = page.model().uses(entry);
        List<Node> nodes = new ArrayList<>();
        nodes.add(heading("desktop.policy.uses"));
        if (uses.isEmpty() && reports.isEmpty()) {
            nodes.add(Nodes.wrapped(desk.text("desktop.policy.uses.none"), "muted"));
        }
        if (!uses.isEmpty()) {
            nodes.add(links(uses));
        }
        if (!reports.isEmpty()) {
            FlowPane tables = new FlowPane();
            tables.getStyleClass().add("links");
            reports.forEach(table -> tables.getChildren()
                    .add(Nodes.link(
                            desk.text("desktop.policy.uses.report", table.title()),
                            () -> desk.go(Jump.to(Section.REPORTS)))));
            nodes.add(tables);
        }
        return nodes;
    }

    /** A table of facts: of its columns only one breaks its lines and takes what room is left. */
    GridPane table(int wide, String... heads) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        for (int i = 0; i < heads.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            // What a thing is called may break its lines too.
            column.setMinWidth(i == wide || i == 0 ? 0 : Region.USE_PREF_SIZE);
            column.setPercentWidth(i == 0 ? NAMES : -1);
            column.setHgrow(i == wide ? Priority.ALWAYS : Priority.NEVER);
            table.getColumnConstraints().add(column);
            if (!heads[i].isEmpty()) {
                table.add(Nodes.label(desk.text("desktop.policy." + heads[i]), "facts-head"), i, 0);
            }
        }
        return table;
    }
}
