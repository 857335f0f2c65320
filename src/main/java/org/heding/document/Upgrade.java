package org.heding.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a document of an older format to this one: on a copy, which is checked and only then put in the document's place.
 * The document as it was stays beside it.
 */
final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private Upgrade() {}

    /** Brings the tables of an open file to this format, whole or not at all. */
    static void run(Database database, int format) throws SQLException {
        database.transaction(() -> {
            for (int next = format + 1; next <= Header.FORMAT; next++) {
                database.run(Schema.script(next));
            }
            Journal.install(database);
            database.run("PRAGMA user_version = " + Header.FORMAT);
        });
    }

    /**
     * Brings a document to this format.
     *
     * @throws DocumentException LOCKED, NOT_WRITABLE, NO_SPACE, UNREACHABLE or DAMAGED; the document is as it was then
     */
    static void inPlace(Path file, int format) throws DocumentException {
        Path before = beside(file, format);
        try (Draft draft = Draft.replacing(file)) {
            Map<String, Long> counts;
            try (Database old = new Database(file, Database.writing())) {
                old.lock();
                if (!Examination.opens(old, format)) {
                    throw Failure.of(Kind.DAMAGED, file, null);
                }
                counts = Examination.counts(old, Schema.tables(format));
                old.copyTo(draft.path());
                try (Draft kept = Draft.of(before)) {
                    old.copyTo(kept.path());
                    kept.finish();
                }
            } catch (SQLException e) {
                throw Failure.of(e, file);
            }
            try (Database copy = new Database(draft.path(), Database.writing())) {
                run(copy, format);
                Health health = Examination.full(copy, new Header(Header.FORMAT));
                if (!health.sound() || !health.counts().entrySet().containsAll(counts.entrySet())) {
                    throw Failure.of(Kind.DAMAGED, file, null);
                }
            } catch (SQLException e) {
                throw Failure.of(e, file);
            }
            draft.finish();
        }
        LOG.info("A document of format {} was brought to format {}", format, Header.FORMAT);
    }

    /** Where the document as it was is kept: a name that is free. */
    private static Path beside(Path file, int format) {
        String name = file.getFileName().toString().replaceFirst("\\.heding$", "");
        Path kept = file.resolveSibling("%s.v%d.heding".formatted(name, format));
        for (int more = 2; Files.exists(kept); more++) {
            kept = file.resolveSibling("%s.v%d-%d.heding".formatted(name, format, more));
        }
        return kept;
    }
}
