package org.heding.desktop.session;

import java.util.ArrayList;
import java.util.List;
import org.heding.assessment.Assessment;
import org.heding.document.Held;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;

/** The assessment of the open document, kept up with its edits. It belongs to the document's thread. */
final class Computing {
    /** The latest assessment; null where all is to be computed. */
    private Assessment latest;

    private List<Change> since = new ArrayList<>();

    /** Whatever was computed no longer holds. */
    void forget() {
        latest = null;
    }

    /** Hears of changes that were made. */
    void changed(List<Change> changes) {
        if (PackInForce.touched(changes)) {
            forget();
        }
        since.addAll(changes);
    }

    /** The assessment of what is recorded now: after mere figures only what depends on them is computed. */
    Assessment current(Held held) throws PackException {
        if (latest == null) {
            Settings settings = held.settings();
            PolicyPack pack = PackInForce.of(held.ledger(), settings);
            latest = Assessment.of(pack, held.ledger().copy(), settings.year(), settings.place());
        } else if (!since.isEmpty()) {
            latest = latest.after(held.ledger().copy(), since);
        }
        since = new ArrayList<>();
        return latest;
    }
}
