package org.heding.desktop.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.heding.assessment.DocumentPacks;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.document.Act;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.OwnPack;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PackShelf;
import org.heding.policy.PackText;
import org.heding.policy.PolicyPack;

/** The policy packs of the document's own, and which pack it is set to. */
final class OwnPacks {
    private final Desk desk;
    private final Consumer<Failure> failed;

    OwnPacks(Desk desk, Consumer<Failure> failed) {
        this.desk = desk;
        this.failed = failed;
    }

    /** All packs that can be had. */
    PackShelf shelf() {
        return DocumentPacks.of(desk.snapshot().ledger());
    }

    /** The text of the pack in force, if it is one of the document's own, which can be changed. */
    Optional<PackText> text() {
        String id = desk.snapshot().settings().policy();
        PackShelf shelf = shelf();
        if (!shelf.owns(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PackText.of(shelf.text(id).orElseThrow()));
        } catch (PackException e) {
            return Optional.empty();
        }
    }

    /**
     * The pack that a changed text of the pack in force comes to.
     *
     * @throws PackException with all that is wrong with it
     */
    PolicyPack read(PackText text) throws PackException {
        return PackReader.read(text.bytes(), shelf()::text);
    }

    /** Stores a changed text of the pack in force. */
    void store(String label, PackText text) {
        String id = desk.snapshot().settings().policy();
        desk.session()
                .edit(Act.ADOPT, label, ledger -> List.of(new Change.PutPack(new OwnPack(id, text.json()))), failed);
    }

    /** Stores packs and sets the document to one. */
    void adopt(String label, String id, List<OwnPack> packs) {
        Settings now = desk.snapshot().settings();
        desk.session()
                .adopt(
                        label,
                        packs.stream().<Change>map(Change.PutPack::new).toList(),
                        new Settings(now.year(), id, now.place(), now.title(), now.sample()),
                        failed);
    }

    /** A pack's text, to be stored under its name. */
    static OwnPack stored(String id, byte[] text) {
        return new OwnPack(id, new String(text, StandardCharsets.UTF_8));
    }
}
