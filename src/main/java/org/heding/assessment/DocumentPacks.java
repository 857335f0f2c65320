package org.heding.assessment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heding.ledger.Ledger;
import org.heding.ledger.OwnPack;
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
}
