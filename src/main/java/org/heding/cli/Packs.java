package org.heding.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.heding.message.Phrase;
import org.heding.policy.InstalledPacks;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PackShelf;
import org.heding.policy.PolicyPack;

/** Finds the policy pack that is meant. */
final class Packs {
    /** The pack of a document that names none. */
    static final String DEFAULT = "hefei-2019";

    private Packs() {}

    /** The packs that come with the program. */
    static PackShelf bundled() {
        return new PackShelf(Map.of());
    }

    /** The names of the packs on a shelf, in one line. */
    static String names(PackShelf shelf) {
        return String.join(", ", shelf.ids());
    }

    /** The pack that a document is set to. */
    static PolicyPack ofDocument(PackShelf shelf, String id) throws Refusal {
        if (!shelf.has(id)) {
            throw new Refusal(Phrase.of("cli.error.policy", id), Phrase.of("cli.error.policy.remedy", names(shelf)));
        }
        try {
            return shelf.pack(id);
        } catch (PackException faulty) {
            throw new Refusal(
                    Phrase.of("cli.error.policy.faulty", id, faulty.said()),
                    Phrase.of("cli.error.policy.faulty.remedy"));
        }
    }

    /** Whether a pack is meant that is to be read from a file. */
    static boolean isFile(String idOrFile) {
        return idOrFile.endsWith(".json");
    }

    /**
     * A pack by its name, or read from a file.
     *
     * @throws UnknownPack if there is none of this name
     */
    static PackShelf.Found named(String idOrFile, PackShelf shelf) throws UnknownPack, Refusal, PackException {
        if (shelf.owns(idOrFile)) {
            return new PackShelf.Found(shelf.pack(idOrFile), Map.of());
        }
        return installed(idOrFile, shelf);
    }

    /**
     * A pack by its name, or read from a file; one that is installed on this computer goes before a document's own of the
     * same name.
     *
     * @throws UnknownPack if there is none of this name
     */
    static PackShelf.Found installed(String idOrFile, PackShelf shelf) throws UnknownPack, Refusal, PackException {
        if (isFile(idOrFile)) {
            return PackReader.read(readable(Path.of(idOrFile)), shelf);
        }
        Optional<PackShelf.Found> installed = InstalledPacks.ofThisComputer().find(idOrFile, shelf);
        if (installed.isPresent()) {
            return installed.get();
        }
        if (!shelf.has(idOrFile)) {
            throw new UnknownPack(idOrFile, shelf);
        }
        return new PackShelf.Found(shelf.pack(idOrFile), Map.of());
    }

    /** A file that is there and can be read. */
    static Path readable(Path file) throws Refusal {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal(Phrase.of("cli.error.file", file), Phrase.of("cli.error.file.remedy"));
        }
        return file;
    }

    /** There is no pack of a name that was typed. */
    static final class UnknownPack extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase problem;

        private UnknownPack(String id, PackShelf shelf) {
            this.problem = Phrase.of("cli.usage.policy", id, names(shelf));
        }

        /** What was typed, and what there is. */
        Phrase problem() {
            return problem;
        }
    }
}
