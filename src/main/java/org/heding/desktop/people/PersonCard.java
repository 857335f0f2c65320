package org.heding.desktop.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.heding.assessment.Finding;
import org.heding.assessment.Working;
import org.heding.desktop.control.FindingWords;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.control.Shares;
import org.heding.desktop.history.EntriesPane;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Focus;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Person;

/** All of one person on one page (人员卡片): post, terms, the year's figures with their stretches, findings and history. */
final class PersonCard extends BorderPane {
    private static final int MOST_CHANGES = 200;
    private static final double HISTORY = 16;

    private final Desk desk;
    private final Consumer<Failure> failed;
    private final String idNumber;
    private final VBox content = new VBox();
    private final EntriesPane history;

    /**
     * The card of a person.
     *
     * @param back goes back to the roster
     */
    PersonCard(Desk desk, String idNumber, Runnable back, Consumer<Failure> failed) {
        this.desk = desk;
        this.idNumber = idNumber;
        this.failed = failed;
        this.history = new EntriesPane(desk, failed);
        history.setPrefHeight(HISTORY * desk.em());
        history.setMinHeight(HISTORY * desk.em());
        setId("person-card");
        getStyleClass().add("section");
        Button close = Nodes.button("card-back", desk.text("desktop.person.back"), back);
        HBox bar = new HBox(close, Nodes.title(desk.snapshot().name(idNumber)));
        bar.getStyleClass().add("bar");
        content.getStyleClass().add("person-card");
        ScrollPane scrolled = new ScrollPane(content);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("edge-to-edge");
        setTop(bar);
        setCenter(scrolled);
        update();
    }

    /** Shows the latest snapshot; whether the person is still there. */
    boolean update() {
        Snapshot snapshot = desk.snapshot();
        return snapshot.ledger().person(idNumber).map(this::show).isPresent();
    }

    private Person show(Person person) {
        PersonFacts facts = new PersonFacts(desk.snapshot(), person, desk.messages());
        VBox left = new VBox(roster(facts, person));
        left.getStyleClass().add("overview-side");
        VBox right = new VBox(figures(facts), hints(facts));
        right.getStyleClass().add("overview-side");
        Shares two = new Shares(desk.em(), List.of(left, right));
        two.getStyleClass().add("overview-below");
        content.getChildren().setAll(two);
        if (!facts.terms().isEmpty()) {
            content.getChildren().add(terms(facts.terms()));
        }
        List<Finding> findings = desk.snapshot().findings(idNumber);
        if (!findings.isEmpty()) {
            content.getChildren().add(findings(findings));
        }
        VBox changes = card("desktop.person.history", history);
        content.getChildren().add(changes);
        desk.session()
                .ask(
                        document -> document.changes(idNumber, MOST_CHANGES),
                        found -> history.show("", true, found),
                        failed);
        return person;
    }

    private VBox card(String title, Node... nodes) {
        VBox card = new VBox(Nodes.label(desk.text(title), "card-title"));
        card.getChildren().addAll(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    private Node roster(PersonFacts facts, Person person) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("facts");
        int row = 0;
        for (PersonFacts.Fact fact : facts.facts(desk.wholeNumbersProperty().get())) {
            Label name = Nodes.label(fact.name(), "muted");
            name.setMinWidth(Label.USE_PREF_SIZE);
            lines.addRow(row++, name, Nodes.wrapped(fact.value()));
        }
        Node edit =
                Nodes.link(desk.text("desktop.person.edit"), () -> desk.go(Jump.to(desk.snapshot(), idNumber, "post")));
        Node place = Nodes.link(
                desk.text("desktop.person.place", desk.snapshot().name(person.community())),
                () -> desk.go(Jump.to(desk.snapshot(), person.community(), "")));
        HBox ways = new HBox(edit, place);
        ways.getStyleClass().add("chart-legend");
        return card("desktop.person.roster", lines, ways);
    }

    private Node hints(PersonFacts facts) {
        VBox card = card("desktop.person.hints");
        facts.hints().forEach(hint -> card.getChildren().add(Nodes.wrapped(hint)));
        card.setId("person-hints");
        return card;
    }

    private Node figures(PersonFacts facts) {
        VBox card = card("desktop.person.figures");
        for (PersonFacts.Figure figure : facts.figures()) {
            card.getChildren().add(line(figure));
        }
        return card;
    }

    private Node line(PersonFacts.Figure figure) {
        Working.Figure of = figure.working().figure();
        HBox line = new HBox(
                Nodes.link(of.label().in(desk.messages()), () -> desk.focusProperty()
                        .set(new Focus(idNumber, figure.id()))),
                Nodes.gap(),
                Nodes.label(value(of, figure.working()), "figure"));
        VBox box = new VBox(line);
        figure.working().parts().forEach(part -> {
            Label name = Nodes.wrapped(part.name().in(desk.messages()), "muted", "small");
            HBox.setHgrow(name, Priority.ALWAYS);
            Label amount = Nodes.label(
                    desk.figures().text(desk.snapshot(), idNumber, part.id(), part.value(), of.type()),
                    "muted",
                    "small");
            amount.setMinWidth(Label.USE_PREF_SIZE);
            box.getChildren().add(new HBox(name, Nodes.gap(), amount));
        });
        box.getStyleClass().add("line");
        return box;
    }

    private String value(Working.Figure figure, Working working) {
        String number =
                desk.figures().text(desk.snapshot(), working.holder(), figure.id(), figure.value(), figure.type());
        return figure.value().known() ? (number + " " + figure.unit().in(desk.messages())).strip() : number;
    }

    private Node terms(List<List<String>> terms) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        String[] columns = {"session", "starts_on", "ends_on", "completed", "appraisal", "basis"};
        for (int i = 0; i < columns.length; i++) {
            table.add(Nodes.label(desk.text("document.field." + columns[i]), "facts-head"), i, 0);
        }
        for (int row = 0; row < terms.size(); row++) {
            for (int i = 0; i < columns.length; i++) {
                table.add(Nodes.wrapped(terms.get(row).get(i)), i, row + 1);
            }
        }
        return card("desktop.people.terms", table);
    }

    private Node findings(List<Finding> findings) {
        VBox card = card("desktop.section.findings");
        for (Finding finding : findings) {
            FindingWords words = new FindingWords(desk, finding);
            HBox line = new HBox(words.badge(), Nodes.wrapped(words.message()));
            line.getStyleClass().add("task");
            card.getChildren().add(line);
        }
        return card;
    }
}
