package org.heding.workbook;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a temporary file by a key that is gone with the program, so that nobody can read what a crash leaves of it. */
final class Veil {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int START = 16;

    private final byte[] key = new byte[KEY];
    private final byte[] start = new byte[START];

    /** A veil for one file. */
    Veil() {
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(start);
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
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }
}
