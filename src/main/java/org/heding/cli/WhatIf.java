package org.heding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.assessment.Assessment;
import org.heding.assessment.Comparison;
import org.heding.document.Amendments;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.DocumentException;
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
 * @param amendments what was changed since the year was closed, where what stands now is compared with that
 */
record WhatIf(
        Computation before,
        Computation after,
        List<ParameterSearch.Setting> settings,
        Optional<Amendments> amendments) {
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
                before,
                new Computation(before.settings(), after, before.shelf(), Optional.empty()),
                settings,
                Optional.empty());
    }

    /** A closed year beside what is recorded of it now, with all corrections, by the pack that holds now. */
    static Optional<WhatIf> sinceClosing(Terminal terminal, Path file, int year) throws DocumentException, Refusal {
        try (Document document = Documents.openForReading(terminal, file)) {
            Optional<ClosedYear> closed = document.closedYear(year);
            if (closed.isEmpty()) {
                return Optional.empty();
            }
            Computation now = Computation.of(document.settings(), document.ledger(), year);
            return Optional.of(new WhatIf(
                    Computation.of(closed.get(), now.shelf()),
                    now,
                    List.of(),
                    Optional.of(Amendments.of(document, closed.get()))));
        }
    }

    /** Whether what was changed since is told. */
    boolean amended() {
        return amendments.isPresent();
    }

    /** Why the figures of a unit or person may differ from those of then. */
    List<String> reasons(String holder) {
        return amendments.map(changed -> changed.reasons(holder)).orElse(List.of());
    }

    /** The name of a unit or person, also of one who is no longer recorded. */
    String name(String holder) {
        return Stream.of(after, before)
                .map(side -> side.name(holder))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    Comparison comparison() {
        return Comparison.of(before.assessment(), after.assessment());
    }
}
