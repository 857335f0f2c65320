package org.heding.cli;

import java.nio.file.Path;
import org.heding.assessment.Assessment;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
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
 */
record Computation(Settings settings, Assessment assessment, PackShelf shelf) {
    /**
     * Reads a document, lets go of it, and computes it.
     *
     * @param year the year, or null for the document's own
     */
    static Computation of(Path file, Integer year) throws DocumentException, Refusal {
        Settings settings;
        Ledger ledger;
        try (Document document = Document.openForReading(file)) {
            settings = document.settings();
            ledger = document.ledger();
        }
        return of(settings, ledger, year == null ? settings.year() : year);
    }

    /** Computes what is recorded for a year. */
    static Computation of(Settings settings, Ledger ledger, int year) throws Refusal {
        PackShelf shelf = DocumentPacks.of(ledger);
        PolicyPack pack = Packs.ofDocument(shelf, settings.policy());
        return new Computation(settings, Assessment.of(pack, ledger, year, settings.place()), shelf);
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
