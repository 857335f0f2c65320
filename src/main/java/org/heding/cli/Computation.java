package org.heding.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.heding.assessment.Assessment;
import org.heding.assessment.DocumentPacks;
import org.heding.assessment.Outcome;
import org.heding.document.ClosedYear;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Result;
import org.heding.document.Settings;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;

/**
 * A document computed for a year.
 *
 * @param settings what the document is about
 * @param assessment the figures
 * @param shelf the packs that it could be computed with
 * @param closed the year as it was closed, if it was
 */
record Computation(Settings settings, Assessment assessment, PackShelf shelf, Optional<ClosedYear> closed) {
    /**
     * Reads a document, lets go of it, and computes it.
     *
     * @param year the year, or null for the document's own
     */
    static Computation of(Terminal terminal, Path file, Integer year) throws DocumentException, Refusal {
        Settings settings;
        Ledger ledger;
        Optional<ClosedYear> closed;
        int computed;
        try (Document document = Documents.openForReading(terminal, file)) {
            settings = document.settings();
            ledger = document.ledger();
            computed = year == null ? settings.year() : year;
            closed = document.closedYear(computed);
        }
        return closed.isPresent() ? of(closed.get(), DocumentPacks.of(ledger)) : of(settings, ledger, computed);
    }

    /** A closed year, by what was recorded and by the packs as they were then. */
    static Computation of(ClosedYear closed, PackShelf shelf) throws Refusal {
        Settings then = closed.settings();
        PolicyPack pack = Packs.ofDocument(DocumentPacks.of(closed.ledger()), then.policy());
        Assessment assessment = Assessment.of(pack, closed.ledger(), closed.year(), then.place());
        return new Computation(then, assessment, shelf, Optional.of(closed));
    }

    /** Computes what is recorded for a year. */
    static Computation of(Settings settings, Ledger ledger, int year) throws Refusal {
        PackShelf shelf = DocumentPacks.of(ledger);
        PolicyPack pack = Packs.ofDocument(shelf, settings.policy());
        return new Computation(settings, Assessment.of(pack, ledger, year, settings.place()), shelf, Optional.empty());
    }

    /** How many results of a closed year come out otherwise than when it was closed: the program has changed. */
    long changedSince() {
        if (closed.isEmpty()) {
            return 0;
        }
        Set<Result> now = new HashSet<>();
        Outcome.of(assessment)
                .forEach(outcome -> now.add(new Result(outcome.holder(), outcome.name(), outcome.figure())));
        Set<Result> then = new HashSet<>(closed.get().results());
        return then.stream().filter(result -> !now.contains(result)).count()
                + now.stream().filter(result -> !then.contains(result)).count();
    }

    /** What the units at the top of the document are: those of the place it is about, or else its cities. */
    Tier top() {
        return Tier.of(settings.place()).orElse(Tier.CITY);
    }

    /** The name of a unit or person. */
    String name(String holder) {
        Ledger ledger = assessment.ledger();
        return ledger.unit(holder)
                .map(Unit::name)
                .or(() -> ledger.person(holder).map(Person::name))
                .orElse("");
    }
}
