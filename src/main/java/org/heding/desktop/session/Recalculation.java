package org.heding.desktop.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.heding.assessment.Arrears;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.document.Amendments;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Ledger;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;

/**
 * A closed year computed anew (重算), beside what it came to when it was closed. Nothing is stored.
 *
 * @param comparison what differs
 * @param arrears what is to be paid in arrears; nothing where a pack knows of none
 * @param amendments what was changed since and why, where what is recorded now was computed
 */
public record Recalculation(Comparison comparison, Optional<Arrears> arrears, Optional<Amendments> amendments) {
    /**
     * Computes the closed year that is shown.
     *
     * @param pack the pack by which what was closed is computed; nothing to compute what is recorded now, corrections
     *     included, by the pack that holds now
     */
    public static void of(
            Session session, Optional<PolicyPack> pack, Consumer<Recalculation> done, Consumer<Failure> failed) {
        session.ask(document -> compare(document, pack), done, failed);
    }

    private static Recalculation compare(Document document, Optional<PolicyPack> pack)
            throws DocumentException, PackException {
        Settings now = document.settings();
        ClosedYear closed = document.closedYear(now.year()).orElseThrow();
        Ledger then = closed.ledger();
        String place = closed.settings().place();
        Assessment before = Assessment.of(PackInForce.of(then, closed.settings()), then, closed.year(), place);
        Assessment after = pack.isPresent()
                ? Assessment.of(pack.get(), then, closed.year(), place)
                : Assessment.of(
                        PackInForce.of(document.ledger(), now),
                        document.ledger().copy(),
                        now.year(),
                        now.place());
        Comparison comparison = Comparison.of(before, after);
        Optional<Amendments> amendments =
                pack.isPresent() ? Optional.empty() : Optional.of(Amendments.of(document, closed));
        return new Recalculation(comparison, Arrears.of(comparison), amendments);
    }
}
