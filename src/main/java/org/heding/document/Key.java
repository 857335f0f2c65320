package org.heding.document;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.heding.document.DocumentException.Kind;

/** What opens the personal columns of a document: a password, or what another document was opened by. */
public final class Key {
    private final char[] password;
    private final Personal known;

    private Key(char[] password, Personal known) {
        this.password = password;
        this.known = known;
    }

    Key(Personal known) {
        this(null, known);
    }

    /** The key that a password is; it opens once, and then the password is overwritten. Null for null. */
    public static Key of(char[] password) {
        return password == null ? null : new Key(password, null);
    }

    /** What opened a document opens its copies too, as long as neither has another password. */
    public static Key of(Document known) {
        return new Key(known.database().personal());
    }

    /**
     * Opens the personal columns of a file that was just opened.
     *
     * @param key the key, passed over where there is no password; or null
     * @throws DocumentException SEALED if there is a password and no key; WRONG_PASSWORD
     */
    static void open(OpenFile file, Key key) throws DocumentException, SQLException {
        open(file.database(), file.path(), key);
        if (file.writable()) {
            Protection.sweep(file.database());
        }
    }

    /** The same, of any file; it is only read. */
    static void open(Database database, Path path, Key key) throws DocumentException, SQLException {
        Optional<PasswordLock> lock = PasswordLock.of(database);
        if (lock.isPresent()) {
            if (key == null) {
                throw Failure.of(Kind.SEALED, path, null);
            }
            database.personal(key.personal(lock.get(), path));
        } else if (key != null) {
            wipe(key.password);
        }
    }

    private Personal personal(PasswordLock lock, Path path) throws DocumentException {
        if (known != null) {
            if (!known.lock().filter(lock::same).isPresent()) {
                throw Failure.of(Kind.SEALED, path, null);
            }
            return known;
        }
        try {
            Optional<Seal> seal = lock.open(password);
            return new Personal(seal.orElseThrow(() -> Failure.of(Kind.WRONG_PASSWORD, path, null)), lock);
        } finally {
            wipe(password);
        }
    }

    static void wipe(char[] password) {
        if (password != null) {
            Arrays.fill(password, '\0');
        }
    }
}
