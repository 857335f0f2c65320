package org.heding.desktop.policy;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Bar;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jump;
import org.heding.ledger.LocalValue;
import org.heding.policy.Layer;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;

/** The policy pack in force (政策): all that it says, and what the document says over it. */
public final class PolicyView implements SectionView, Page {
    /** Before the name of a pack, in the column of a jump: the form that tries it out. */
    public static final String TRIAL = "trial:";

    private static final String FORM = "form";

    private final Desk desk;
    private final Consumer<Failure> failed;
    private final BorderPane pane = new BorderPane();
    private final FilePicker files;
    private final PolicyTree tree;
    private final VBox detail = new VBox();
    private final ScrollPane scrolled = new ScrollPane();
    private PolicyModel model;
    private List<LocalValue> local;
    private Entry shown;

    /** The pack of the latest snapshot. */
    public PolicyView(Desk desk, FilePicker files, Consumer<Failure> failed) {
        this.desk = desk;
        this.files = files;
        this.failed = failed;
        this.model = new PolicyModel(desk.snapshot().pack(), desk.messages());
        this.local = desk.snapshot().ledger().localValues();
        this.tree = new PolicyTree(desk, model, this::detail);
        PolicyPack pack = model.pack();
        Bar bar = new Bar();
        bar.left(
                Nodes.title(desk.text("desktop.section.policy")),
                Nodes.label(pack.title().in(desk.messages()), "chip"));
        bar.filters(Nodes.label(
                desk.text(
                        "desktop.policy.version",
                        pack.version(),
                        pack.checkedOn().toString()),
                "muted"));
        bar.right(
                Nodes.button("other-policy", desk.text("desktop.policy.other"), this::trial),
                Nodes.button("own-policy", desk.text("desktop.policy.own"), () -> {
                    OwnPackForm form = new OwnPackForm(this);
                    open(form.node(), form.first());
                }));
        pane.getStyleClass().addAll("section", "policy");
        pane.setTop(bar);
        scrolled.setContent(detail);
        scrolled.setFitToWidth(true);
        // The list keeps its width; the detail breaks its lines in what is left.
        scrolled.setPrefWidth(0);
        scrolled.getStyleClass().add("edge-to-edge");
        detail.getStyleClass().add("policy-detail");
        HBox both = new HBox(tree.node(), scrolled);
        both.getStyleClass().add("policy-both");
        HBox.setHgrow(scrolled, Priority.ALWAYS);
        pane.setCenter(both);
        tree.first();
    }

    private PackTrialForm trial() {
        PackTrialForm form = new PackTrialForm(this, files);
        open(form.node(), form.first());
        return form;
    }

    private void detail(Entry entry) {
        shown = entry;
        detail.getChildren().setAll(card(entry));
        List<LocalValue> values = local(entry);
        if (!values.isEmpty()) {
            detail.getChildren().add(new LocalValuesCard(this).node(values));
        }
        Layer layer = entry.citation()
                .flatMap(citation -> citation.layer())
                .or(() -> entry instanceof Entry.Clause clause ? clause.layer() : java.util.Optional.empty())
                .orElse(null);
        detail.getChildren()
                .add(PaperCard.of(
                        desk, model.pack(), layer == null ? model.pack().paper() : layer.paper()));
        scrolled.setVvalue(0);
    }

    private Node card(Entry entry) {
        return switch (entry) {
            case Entry.OfRule of -> new RuleCard(this).node(of.rule());
            case Entry.OfParameter of -> new OtherCards(this).parameter(of.parameter());
            case Entry.OfTable of -> new TableCard(this).node(of.table());
            case Entry.OfInput of -> new OtherCards(this).input(of.input());
            case Entry.OfCheck of -> new OtherCards(this).check(of.check());
            case Entry.Clause clause -> new OtherCards(this).clause(clause);
        };
    }

    /** The document's own values that an entry is about; all of them where it is about none. */
    private List<LocalValue> local(Entry entry) {
        List<String> names =
                switch (entry) {
                    case Entry.OfRule of ->
                        java.util.stream.Stream.concat(
                                        model.parameters(of.rule()).stream().map(Parameter::id),
                                        model.ingredients(of.rule()).stream()
                                                .filter(Entry.OfTable.class::isInstance)
                                                .map(table -> ((Entry.OfTable) table)
                                                        .table()
                                                        .id()))
                                .toList();
                    case Entry.OfParameter of -> List.of(of.parameter().id());
                    case Entry.OfTable of -> List.of(of.table().id());
                    default -> List.of();
                };
        List<LocalValue> about =
                local.stream().filter(value -> names.contains(value.name())).toList();
        return about.isEmpty() && !(entry instanceof Entry.OfTable) ? local : about;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public PolicyModel model() {
        return model;
    }

    @Override
    public Consumer<Failure> failed() {
        return failed;
    }

    @Override
    public void show(Entry entry) {
        tree.mark(entry);
        detail(entry);
    }

    @Override
    public void open(Node form, Node first) {
        close();
        form.getProperties().put(FORM, true);
        detail.getChildren().add(Math.min(1, detail.getChildren().size()), form);
        look(form);
        first.requestFocus();
    }

    @Override
    public void look(Node form) {
        scrolled.applyCss();
        scrolled.layout();
        double hidden = detail.getHeight() - scrolled.getViewportBounds().getHeight();
        double top = form.getBoundsInParent().getMinY();
        scrolled.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
    }

    @Override
    public void close() {
        detail.getChildren().removeIf(card -> card.getProperties().containsKey(FORM));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void update() {
        // With another pack the window is built anew; here only the document's own values can have changed.
        PolicyPack now = desk.snapshot().pack();
        List<LocalValue> values = desk.snapshot().ledger().localValues();
        if (!now.equals(model.pack()) || !values.equals(local)) {
            model = new PolicyModel(now, desk.messages());
            local = values;
            tree.show(model);
            model.again(shown).ifPresentOrElse(this::show, tree::first);
        }
    }

    @Override
    public void reveal(Jump jump) {
        if (jump.column().startsWith(TRIAL)) {
            trial().choose(jump.column().substring(TRIAL.length()));
            return;
        }
        model.about(jump.column()).ifPresent(this::show);
    }
}
