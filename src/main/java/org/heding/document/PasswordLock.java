package org.heding.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The key of the personal columns, locked by a password: the row of the table {@code seal}.
 *
 * @param salt random bytes
 * @param iterations how often PBKDF2 is gone through
 * @param wrapped the key, encrypted
 * @param swept whether nothing of before is left between the pages of the file
 */
record PasswordLock(byte[] salt, int iterations, byte[] wrapped, boolean swept) {
    private static final int ITERATIONS = 600_000;
    private static final int FEWEST = 100_000;
    private static final int MOST = 10_000_000;
    private static final int SALT = 16;

    /** A lock on a key. */
    static PasswordLock on(byte[] key, char[] password) {
        byte[] salt = KeySeal.random(SALT);
        byte[] wrapped =
                Aes.encrypt(key(password, salt, ITERATIONS), KeySeal.random(Aes.NONCE), context(salt, ITERATIONS), key);
        return new PasswordLock(salt, ITERATIONS, wrapped, false);
    }

    /** The lock of a file; nothing where there is no password. */
    static Optional<PasswordLock> of(Database database) throws SQLException {
        List<PasswordLock> found = new ArrayList<>();
        database.each("SELECT salt, iterations, wrapped, swept FROM seal", row -> {
            int iterations = row.getInt(2);
            // A file from elsewhere may ask for years of work.
            if (iterations < FEWEST || iterations > MOST) {
                throw new SQLException("No lock that this program makes");
            }
            found.add(new PasswordLock(row.getBytes(1), iterations, row.getBytes(3), row.getBoolean(4)));
        });
        return found.stream().findFirst();
    }

    /**
     * Puts it into a file that has none.
     *
     * @param clean whether the file held nothing in the clear before
     */
    void write(Database database, boolean clean) throws SQLException {
        database.update(
                "INSERT INTO seal (id, scheme, salt, iterations, wrapped, swept) VALUES (1, 1, ?, ?, ?, ?)",
                salt,
                iterations,
                wrapped,
                clean ? 1 : 0);
    }

    static void remove(Database database) throws SQLException {
        database.update("DELETE FROM seal");
    }

    /** Opens the lock; nothing if the password is another. */
    Optional<Seal> open(char[] password) {
        if (password.length == 0) {
            return Optional.empty();
        }
        return Aes.decrypt(key(password, salt, iterations), context(salt, iterations), wrapped)
                .map(KeySeal::new);
    }

    boolean same(PasswordLock other) {
        return Arrays.equals(salt, other.salt) && Arrays.equals(wrapped, other.wrapped);
    }

    private static byte[] context(byte[] salt, int iterations) {
        return ByteBuffer.allocate(salt.length + Integer.BYTES)
                .put(salt)
                .putInt(iterations)
                .array();
    }

    private static byte[] key(char[] password, byte[] salt, int iterations) {
        // Full-width digits are what an input method makes of digits; nobody sees which were typed.
        char[] typed = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC)
                .toCharArray();
        PBEKeySpec spec = new PBEKeySpec(typed, salt, iterations, Aes.KEY * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(typed, '\0');
        }
    }
}
