package org.heding.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heding.ledger.Ledger;
import org.heding.ledger.OwnPack;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;

/** The policy packs that a document can be computed with. */
public final class DocumentPacks {
    private DocumentPacks() {}

    /** The packs of the program and those that a ledger holds of its own. */
    public static PackShelf of(Ledger ledger) {
        Map<String, byte[]> own = new LinkedHashMap<>();
        for (OwnPack pack : ledger.packs()) {
            own.put(pack.id(), pack.json().getBytes(StandardCharsets.UTF_8));
        }
        return new PackShelf(own);
    }

    /**
     * The texts of a pack and of those it lies over, to be kept with a closed year.
     *
     * @throws PackException if there is no such pack, or it cannot be used
     */
    public static List<OwnPack> texts(PackShelf shelf, String id) throws PackException {
        List<OwnPack> texts = new ArrayList<>();
        shelf.texts(id).forEach((name, text) -> texts.add(new OwnPack(name, new String(text, StandardCharsets.UTF_8))));
        return texts;
    }
}
