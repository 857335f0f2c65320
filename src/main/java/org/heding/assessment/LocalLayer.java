package org.heding.assessment;

import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.policy.Citation;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;

/** The nearest layer of policy: the values that the document itself sets over its pack. */
final class LocalLayer {
    private LocalLayer() {}

    /**
     * A pack with the document's own values over it, those of a wider area below those of a narrower one. Those that the
     * pack does not ask for, or not so, rest.
     */
    static PolicyPack over(PolicyPack pack, Ledger ledger) {
        PolicyPack whole = pack;
        for (LocalValue local : ledger.localValues()) {
            if (whole.refusal(local.name(), local.row(), local.value()).isEmpty()) {
                Citation citation = Citation.local(local.basis(), local.decided());
                Parameter.Dated said = new Parameter.Dated(local.from(), local.value(), citation, local.area());
                whole = whole.with(local.name(), local.row(), said);
            }
        }
        return whole;
    }
}
