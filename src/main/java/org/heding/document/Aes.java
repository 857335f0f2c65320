package org.heding.document;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA256 as every Java has them. What is encrypted is the nonce, the cipher text and the tag. */
final class Aes {
    /** The length of a key, in bytes. */
    static final int KEY = 32;

    /** The length of a nonce, in bytes. */
    static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private Aes() {}

    /** Encrypts; a nonce must not stand for two different plain texts. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, context);
            byte[] all = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, all, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, all, NONCE);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** Decrypts; nothing if the key, the context or a bit of it is another than when it was encrypted. */
    static Optional<byte[]> decrypt(byte[] key, byte[] context, byte[] all) {
        if (all.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, all, 0, context).doFinal(all, NONCE, all.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int at, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, at, NONCE));
        cipher.updateAAD(context);
        return cipher;
    }

    /** What a key makes of some bytes: 32 bytes that nobody without the key can tell. */
    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    /** A key for one purpose, from a key for all. */
    static byte[] derive(byte[] key, String purpose) {
        return hmac(key, purpose.getBytes(StandardCharsets.UTF_8));
    }
}
