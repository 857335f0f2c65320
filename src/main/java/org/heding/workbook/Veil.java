package org.heding.workbook;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a temporary file by a key that is gone with the program, so that nobody can read what a crash leaves of it.
 *
 * <p>By a cipher of plain sums, which costs a third of AES where Java has no machine code for that.
 */
final class Veil {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int NONCE = 12;

    private final byte[] key = new byte[KEY];
    private final byte[] nonce = new byte[NONCE];

    /** A veil for one file. */
    Veil() {
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(nonce);
    }

    /** What is written passes through it, byte for byte. */
    OutputStream over(OutputStream file) {
        return new CipherOutputStream(file, cipher(Cipher.ENCRYPT_MODE));
    }

    /** What was written, from the beginning. */
    InputStream over(InputStream file) {
        return new CipherInputStream(file, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("ChaCha20");
            cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new ChaCha20ParameterSpec(nonce, 0));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has ChaCha20", e);
        }
    }
}
