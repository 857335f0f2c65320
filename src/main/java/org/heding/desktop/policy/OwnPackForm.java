package org.heding.desktop.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.grid.Refusal;
import org.heding.desktop.session.Desk;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.PackShelf;
import org.heding.policy.PackText;

/** Makes a policy pack of one's own (自有政策包) over the one in force, and sets the document to it. */
final class OwnPackForm {
    private static final int MOST = 99;

    private final Page page;
    private final Desk desk;
    private final OwnPacks packs;
    private final TypedField name;
    private final TypedField title;
    private final VBox card;

    OwnPackForm(Page page) {
        this.page = page;
        this.desk = page.desk();
        this.packs = new OwnPacks(desk, page.failed());
        this.name = new TypedField(desk, "own-name", Phrase.of("desktop.policy.own.name"));
        this.title = new TypedField(desk, "own-title", Phrase.of("desktop.policy.own.title"));
        title.getStyleClass().add("wide");
        name.field().setText(free());
        title.field().setOnAction(event -> save());
        Button save = Nodes.button("own-save", desk.text("desktop.policy.own.save"), this::save);
        save.getStyleClass().add("accent");
        card = CardParts.card(
                Nodes.label(
                        desk.text(
                                "desktop.policy.own.heading",
                                desk.snapshot().pack().title()),
                        "working-heading"),
                Nodes.wrapped(desk.text("desktop.policy.own.how"), "muted"),
                AdoptionFields.row(List.of(title, name)),
                AdoptionFields.buttons(
                        save, Nodes.button("own-drop", desk.text("desktop.button.cancel"), page::close)));
        card.setId("own-form");
    }

    Node node() {
        return card;
    }

    Node first() {
        return title.field();
    }

    private String free() {
        PackShelf shelf = packs.shelf();
        String year = String.valueOf(desk.snapshot().settings().year());
        for (int number = 1; number <= MOST; number++) {
            String id = "own-" + year + "-" + number;
            if (!shelf.has(id)) {
                return id;
            }
        }
        return "";
    }

    private void save() {
        try {
            String called = title.needed("desktop.policy.own.no_title");
            String id = name.needed("desktop.policy.own.no_name");
            if (!id.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
                throw name.refuse(new Refusal(Phrase.of("desktop.policy.own.bad_name")));
            }
            if (packs.shelf().has(id)) {
                throw name.refuse(new Refusal(Phrase.of("desktop.policy.own.taken", id)));
            }
            PackText text = PackText.over(
                    desk.snapshot().pack(),
                    id,
                    Label.same(called),
                    new PackText.Origin(
                            said("desktop.policy.own.issuer"),
                            said("desktop.policy.own.source"),
                            said("desktop.policy.own.caveat")),
                    LocalDate.now());
            packs.adopt(desk.text("desktop.policy.own.label", called), id, List.of(OwnPacks.stored(id, text.bytes())));
            page.close();
        } catch (Refusal e) {
            card.requestLayout();
        }
    }

    private static Label said(String key) {
        return new Label(
                Messages.of(Locale.SIMPLIFIED_CHINESE).text(key),
                Messages.of(Locale.ENGLISH).text(key));
    }
}
