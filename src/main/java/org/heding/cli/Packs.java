package org.heding.cli;

import java.nio.file.Path;
import org.heding.message.Phrase;
import org.heding.policy.PackException;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;

/** Finds the policy pack that is meant. */
final class Packs {
    /** The pack of a document that names none. */
    static final String DEFAULT = "hefei-2019";

    private Packs() {}

    /** Whether a pack of this name comes with the program. */
    static boolean known(String id) {
        return PackReader.bundledIds().contains(id);
    }

    /** The names of the packs that come with the program, in one line. */
    static String names() {
        return String.join(", ", PackReader.bundledIds());
    }

    /** The pack of a document. */
    static PolicyPack bundled(String id) throws Refusal {
        if (!known(id)) {
            throw new Refusal(Phrase.of("cli.error.policy", id), Phrase.of("cli.error.policy.remedy", names()));
        }
        return PackReader.bundled(id);
    }

    /** A pack by its name, or read from a file. */
    static PolicyPack named(String idOrFile) throws Refusal, PackException {
        return idOrFile.endsWith(".json") ? PackReader.read(Path.of(idOrFile)) : bundled(idOrFile);
    }
}
