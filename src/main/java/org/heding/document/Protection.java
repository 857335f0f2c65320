package org.heding.document;

import java.sql.SQLException;
import java.util.Optional;
import org.heding.document.DocumentException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The password on the personal columns of a document (密码保护): identity numbers and pay.
 *
 * <p>There is no way in without it. Whoever forgets it has lost those columns, in this document and in every backup made
 * under it; people must be told so before they set one.
 */
public final class Protection {
    /** The fewest characters that a password may have. */
    public static final int SHORTEST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Protection.class);

    private Protection() {}

    /**
     * Whether a document has a password.
     *
     * @throws DocumentException if the file can no longer be read
     */
    public static boolean on(Document document) throws DocumentException {
        try {
            return PasswordLock.of(document.database()).isPresent();
        } catch (SQLException e) {
            throw Failure.of(e, document.path());
        }
    }

    /**
     * Sets a password, or another one. All personal columns are sealed anew, in the history and in closed years too, and the
     * file is rewritten, so that nothing is left in it as it was. Backups and copies stay as they are.
     *
     * @param present the password that holds now; whatever where there is none. Overwritten
     * @param next the new password. Overwritten
     * @throws DocumentException WRONG_PASSWORD, NOT_WRITABLE, NO_SPACE, UNREACHABLE or DAMAGED; the document is then as it was
     * @throws IllegalArgumentException if the new password is too short
     */
    public static void set(Document document, char[] present, char[] next) throws DocumentException {
        try {
            if (next.length < SHORTEST) {
                throw new IllegalArgumentException("The password is too short");
            }
            require(document, present);
            byte[] key = KeySeal.random(Aes.KEY);
            change(document, new Personal(new KeySeal(key), PasswordLock.on(key, next)));
        } finally {
            Key.wipe(present);
            Key.wipe(next);
        }
        LOG.info("A document has a new password");
    }

    /**
     * Takes the password away; personal columns stand in the file as they are from then on.
     *
     * @param present the password. Overwritten
     * @throws DocumentException as above
     */
    public static void remove(Document document, char[] present) throws DocumentException {
        try {
            require(document, present);
            change(document, Personal.PLAIN);
        } finally {
            Key.wipe(present);
        }
        LOG.info("A document has no password any longer");
    }

    private static void require(Document document, char[] present) throws DocumentException {
        document.file().requireWritable();
        try {
            Optional<PasswordLock> lock = PasswordLock.of(document.database());
            if (lock.isPresent() && lock.get().open(present).isEmpty()) {
                throw Failure.of(Kind.WRONG_PASSWORD, document.path(), null);
            }
        } catch (SQLException e) {
            throw Failure.of(e, document.path());
        }
    }

    /** Gives a document the password that another has, or none as that has none. */
    static void match(Document document, Document other) throws DocumentException {
        Personal then = other.database().personal();
        if (!document.database().personal().same(then)) {
            change(document, then);
        }
    }

    private static void change(Document document, Personal then) throws DocumentException {
        Database database = document.database();
        try {
            // What is overwritten in the file is gone there, and so is what was kept to undo this.
            database.set("PRAGMA secure_delete = ON");
            leaveNothingToUndo(database);
            document.file().transaction(() -> {
                Resealing.run(database, database.personal(), then);
                PasswordLock.remove(database);
                if (then.lock().isPresent()) {
                    then.lock().get().write(database, false);
                }
            });
            database.personal(then);
        } catch (SQLException e) {
            if (stands(database, then.lock())) {
                // A disk that fails at the very last leaves open whether it was done: the file tells.
                database.personal(then);
            }
            throw Failure.of(e, document.path());
        }
        sweep(database);
    }

    /**
     * Has the journal of each edit cut off once the edit is done. A limit of 0 would cut it off at once; if the power fails
     * meanwhile, what is left of it could be taken for an edit to be undone. With a limit its head is blanked first, in one
     * sector that is on the disk before the rest is cut.
     */
    private static void leaveNothingToUndo(Database database) throws SQLException {
        database.set("PRAGMA journal_size_limit = 1");
    }

    private static boolean stands(Database database, Optional<PasswordLock> lock) {
        try {
            Optional<PasswordLock> found = PasswordLock.of(database);
            return found.isPresent() == lock.isPresent()
                    && found.stream().allMatch(there -> there.same(lock.orElseThrow()));
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Rewrites a file in which something of before the password may be left, unless it was done. Where that fails, it is done
     * at the next opening.
     */
    static void sweep(Database database) {
        try {
            Optional<PasswordLock> lock = PasswordLock.of(database);
            if (lock.isPresent() && !lock.get().swept()) {
                leaveNothingToUndo(database);
                database.compact();
                database.update("UPDATE seal SET swept = 1");
            }
        } catch (SQLException e) {
            LOG.warn("A document could not be rewritten yet: {}", e.getClass().getSimpleName());
        }
    }
}
