package org.heding.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;

/**
 * Where packs are looked for: among those of the program, or also in a document, whose own values then lie over the pack
 * that it is set to.
 *
 * @param shelf the packs that can be had
 * @param settings what the document says of itself; nothing without a document
 * @param ledger what the document records
 */
record PackSource(PackShelf shelf, Optional<Settings> settings, Ledger ledger) {
    /** The packs of the program, and those of a document unless it is null. */
    static PackSource of(Terminal terminal, Path file) throws DocumentException, Refusal {
        if (file == null) {
            return new PackSource(Packs.bundled(), Optional.empty(), new Ledger());
        }
        try (Document document = Documents.openForReading(terminal, file)) {
            return new PackSource(
                    DocumentPacks.of(document.ledger()), Optional.of(document.settings()), document.ledger());
        }
    }

    /** A pack by its name or from a file; with the document's own values if it is the one that the document is set to. */
    PolicyPack named(String idOrFile) throws PackException, Refusal, Packs.UnknownPack {
        PolicyPack pack = Packs.named(idOrFile, shelf).pack();
        return settings.filter(own -> own.policy().equals(pack.id()) && !Packs.isFile(idOrFile))
                .map(own -> Assessment.of(pack, ledger, own.year(), own.place()).pack())
                .orElse(pack);
    }

    /** What the unit of a code is called. */
    String area(String code) {
        String name = ledger.unit(code)
                .map(Unit::name)
                .or(() -> PlaceDirectory.bundled().find(code).map(Place::name))
                .orElse("");
        return (name + " " + code).strip();
    }
}
