package org.heding.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.message.Label;
import org.heding.policy.Citation;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Status;

/**
 * A document computed as it stands, and as it would be under another pack or with other values; nothing is stored.
 *
 * @param before as it stands
 * @param after as it would be
 * @param settings the values that were tried
 */
record WhatIf(Computation before, Computation after, List<ParameterSearch.Setting> settings) {
    private static final Citation TRIED = new Citation("", Label.same(""), Status.LOCAL);

    /**
     * Tries values, which hold from the first day of the year on.
     *
     * @param pack another pack, or nothing for the document's own
     */
    static WhatIf of(Computation before, Optional<PolicyPack> pack, List<ParameterSearch.Setting> settings) {
        Assessment standing = before.assessment();
        Assessment after = pack.map(other -> Assessment.of(
                        other,
                        standing.ledger(),
                        standing.year(),
                        before.settings().place()))
                .orElse(standing);
        LocalDate from = LocalDate.of(standing.year(), 1, 1);
        for (ParameterSearch.Setting setting : settings) {
            after = after.with(setting.parameter().id(), new Parameter.Dated(from, setting.value(), TRIED));
        }
        return new WhatIf(
                before, new Computation(before.settings(), after, before.shelf(), Optional.empty()), settings);
    }

    Comparison comparison() {
        return Comparison.of(before.assessment(), after.assessment());
    }
}
