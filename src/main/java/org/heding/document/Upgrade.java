package org.heding.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a document of an older format to this one: on a copy first, which is checked, and then in the document itself, in
 * one transaction that must come to the same. The document is locked all the while, and as it was it stays beside it.
 */
final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    /** An identity is drawn when a document first gets one, so the copy and the document differ in it. */
    private static final List<String> WITHOUT_IDENTITY =
            Schema.TABLES.stream().filter(table -> !table.equals("setting")).toList();

    private Upgrade() {}

    /** Brings the tables of an open file to this format, with their triggers, whole or not at all. */
    static void run(Database database, int format) throws SQLException {
        database.transaction(() -> make(database, format));
    }

    private static void make(Database database, int format) throws SQLException {
        Journal.uninstall(database);
        for (int next = format + 1; next <= Header.FORMAT; next++) {
            database.run(Schema.script(next));
        }
        Journal.install(database, Header.FORMAT);
        database.run("PRAGMA user_version = " + Header.FORMAT);
    }

    /**
     * Brings a document to this format.
     *
     * @param document the document, locked
     * @throws DocumentException NOT_WRITABLE, NO_SPACE, UNREACHABLE or DAMAGED; the document is as it was then
     */
    static void inPlace(Database document, Path file, int format) throws DocumentException {
        try {
            if (!Examination.opens(document, format)) {
                throw Failure.of(Kind.DAMAGED, file, null);
            }
            keep(document, file, format);
            String tried = tried(document, file, format);
            document.transaction(() -> {
                make(document, format);
                if (!Content.hash(document, WITHOUT_IDENTITY).equals(tried)) {
                    throw new SQLException("The document does not come to what its copy came to");
                }
            });
        } catch (SQLException e) {
            throw Failure.of(e, file);
        }
        LOG.info("A document of format {} was brought to format {}", format, Header.FORMAT);
    }

    /** Keeps the document as it was beside it, under a name that is free; once, however often the program is killed. */
    private static void keep(Database document, Path file, int format) throws DocumentException, SQLException {
        String hash = Content.hash(document, Schema.tables(format));
        String name = file.getFileName().toString().replaceFirst("\\.heding$", "");
        Path target = file.resolveSibling("%s.v%d.heding".formatted(name, format));
        for (int more = 2; Files.exists(target); more++) {
            if (holds(target, hash)) {
                return;
            }
            target = file.resolveSibling("%s.v%d-%d.heding".formatted(name, format, more));
        }
        Draft.sweep(target);
        try (Draft kept = Draft.of(target)) {
            document.copyTo(kept.path());
            if (!holds(kept.path(), hash)) {
                throw Failure.of(Kind.DAMAGED, target, null);
            }
            kept.finish();
        }
    }

    private static boolean holds(Path copy, String hash) {
        try {
            return Content.hash(copy).equals(hash);
        } catch (DocumentException e) {
            LOG.debug("A file beside the document is no copy of it: {}", e.kind());
            return false;
        }
    }

    /** What a copy comes to, once it is found sound with all that the document holds. */
    private static String tried(Database document, Path file, int format) throws DocumentException, SQLException {
        Map<String, Long> counts = Examination.counts(document, Schema.tables(format));
        try (Database copy = Database.inMemory(document.bytes())) {
            run(copy, format);
            Health health = Examination.full(copy, new Header(Header.FORMAT));
            if (!health.sound() || !health.counts().entrySet().containsAll(counts.entrySet())) {
                throw Failure.of(Kind.DAMAGED, file, null);
            }
            // What is sealed is read once the password is there; bringing it to this format does not touch it.
            if (PasswordLock.of(copy).isEmpty()) {
                LedgerReader.read(copy);
            }
            return Content.hash(copy, WITHOUT_IDENTITY);
        }
    }
}
