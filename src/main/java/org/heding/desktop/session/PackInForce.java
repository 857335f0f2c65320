package org.heding.desktop.session;

import java.util.List;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Held;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;

/** The policy pack that a document is set to, which no edit may take from it. */
final class PackInForce {
    private PackInForce() {}

    /**
     * The pack.
     *
     * @throws PackException if there is no such pack or it is wrong
     */
    static PolicyPack of(Ledger ledger, Settings settings) throws PackException {
        return DocumentPacks.of(ledger).pack(settings.policy());
    }

    /** Whether some changes touch packs. */
    static boolean touched(List<Change> changes) {
        return changes.stream()
                .anyMatch(change -> change instanceof Change.PutPack || change instanceof Change.RemovePack);
    }

    /**
     * Refuses what would leave the document without the pack that it is set to.
     *
     * @throws PackException why it would
     */
    static void require(Held held, List<Change> changes) throws PackException {
        if (touched(changes)) {
            Ledger after = held.ledger().copy();
            changes.forEach(after::apply);
            of(after, held.settings());
        }
    }
}
