package org.heding.desktop.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.control.Nodes;
import org.heding.desktop.session.Desk;
import org.heding.ledger.OwnPack;
import org.heding.policy.InstalledPacks;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays another pack under the same records to try it: before and after; then the document is set to it, or not. */
final class PackTrialForm {
    private static final Logger LOG = LoggerFactory.getLogger(PackTrialForm.class);

    private final Page page;
    private final Desk desk;
    private final FilePicker files;
    private final OwnPacks packs;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Map<String, PackShelf.Found> offered = new LinkedHashMap<>();
    private final Label wrong = Nodes.wrapped("", "field-error");
    private final VBox outcome = new VBox();
    private final VBox card;
    private PackShelf.Found tried;

    PackTrialForm(Page page, FilePicker files) {
        this.page = page;
        this.desk = page.desk();
        this.files = files;
        this.packs = new OwnPacks(desk, page.failed());
        choice.setId("other-pack");
        choice.setAccessibleText(desk.text("desktop.policy.other.choice"));
        choice.setPromptText(desk.text("desktop.policy.other.choice"));
        choice.valueProperty().addListener((property, old, now) -> compare(offered.get(now)));
        wrong.setId("other-wrong");
        outcome.setId("other-outcome");
        card = CardParts.card(
                Nodes.label(desk.text("desktop.policy.other.title"), "working-heading"),
                AdoptionFields.buttons(
                        choice,
                        Nodes.button("other-file", desk.text("desktop.policy.other.file"), this::file),
                        Nodes.button("other-drop", desk.text("desktop.policy.adopt.drop"), page::close)),
                wrong,
                outcome);
        card.setId("other-form");
        say("");
        offer();
    }

    Node node() {
        return card;
    }

    Node first() {
        return choice;
    }

    private void say(String words) {
        wrong.setText(words);
        wrong.setManaged(!words.isEmpty());
    }

    private void offer() {
        PackShelf shelf = packs.shelf();
        for (String id : shelf.ids()) {
            if (!id.equals(desk.snapshot().settings().policy())) {
                try {
                    PolicyPack pack = shelf.pack(id);
                    offer(new PackShelf.Found(pack, Map.of()));
                } catch (PackException e) {
                    // A pack that cannot be used is not offered; the menu of the top bar says what is wrong with it.
                    choice.getItems().remove(id);
                }
            }
        }
        offerInstalled(shelf);
    }

    /** Those of this computer; of two of the same name they are the newer. */
    private void offerInstalled(PackShelf shelf) {
        InstalledPacks installed = InstalledPacks.ofThisComputer();
        for (String id : installed.ids()) {
            try {
                installed
                        .find(id, shelf)
                        .filter(found -> !found.texts().isEmpty())
                        .ifPresent(this::offer);
            } catch (PackException e) {
                LOG.warn("An installed pack cannot be used: {}", id);
            }
        }
    }

    /** Tries the pack of a name. */
    void choose(String id) {
        offered.entrySet().stream()
                .filter(entry -> entry.getValue().pack().id().equals(id))
                .findFirst()
                .ifPresent(entry -> choice.setValue(entry.getKey()));
    }

    private String offer(PackShelf.Found found) {
        String title = desk.text(
                "desktop.policy.other.named", found.pack().title(), found.pack().id());
        offered.put(title, found);
        if (!choice.getItems().contains(title)) {
            choice.getItems().add(title);
        }
        return title;
    }

    private void file() {
        files.read(FilePicker.Sort.PACK).ifPresent(path -> {
            try {
                say("");
                choice.setValue(offer(PackReader.read(path, packs.shelf())));
            } catch (PackException e) {
                say(e.said().in(desk.messages()));
            }
        });
    }

    private void compare(PackShelf.Found found) {
        tried = found;
        desk.session()
                .compare(
                        found.pack(),
                        comparison -> {
                            Button adopt =
                                    Nodes.button("other-adopt", desk.text("desktop.policy.other.adopt"), this::adopt);
                            adopt.getStyleClass().add("accent");
                            outcome.getChildren()
                                    .setAll(
                                            new ComparisonPane(desk, comparison, Optional.empty()),
                                            AdoptionFields.buttons(adopt));
                            page.look(card);
                        },
                        page.failed());
    }

    private void adopt() {
        List<OwnPack> stored = new ArrayList<>();
        tried.texts().forEach((id, text) -> stored.add(OwnPacks.stored(id, text)));
        packs.adopt(
                desk.text("desktop.policy.other.label", tried.pack().title()),
                tried.pack().id(),
                stored);
        page.close();
    }
}
