package org.heding.document;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;

/** The seal of a key (scheme 1). Decision 12 says how, to the byte, so that others can read it too. */
final class KeySeal implements Seal {
    /** Texts are filled with spaces to a multiple of so many bytes, so that their length says nothing of them. */
    private static final int BLOCK = 24;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] END = {0};

    private final byte[] texts;
    private final byte[] nonces;
    private final byte[] contents;

    /** The seal of a key of 32 bytes. */
    KeySeal(byte[] key) {
        this.texts = Aes.derive(key, "heding seal 1 texts");
        this.nonces = Aes.derive(key, "heding seal 1 nonces");
        this.contents = Aes.derive(key, "heding seal 1 contents");
    }

    /** So many bytes that nobody can guess. */
    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String close(String context, String plain) {
        byte[] of = bytes(context);
        byte[] filled = filled(bytes(plain));
        // The nonce comes from the text: the same text has the same nonce, another text has another.
        byte[] nonce = Arrays.copyOf(Aes.hmac(nonces, of, END, filled), Aes.NONCE);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(Aes.encrypt(texts, nonce, of, filled));
    }

    private static byte[] filled(byte[] plain) {
        byte[] filled = Arrays.copyOf(plain, Math.ceilDiv(Math.max(plain.length, 1), BLOCK) * BLOCK);
        Arrays.fill(filled, plain.length, filled.length, (byte) ' ');
        return filled;
    }

    @Override
    public String open(String context, String stored) throws SQLException {
        if (!stored.startsWith(MARK)) {
            throw new SQLException("A personal text is not sealed");
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(stored.substring(MARK.length()));
        } catch (IllegalArgumentException e) {
            throw new SQLException("A sealed text was altered", e);
        }
        byte[] plain = Aes.decrypt(texts, bytes(context), all)
                .orElseThrow(() -> new SQLException("A sealed text was altered"));
        return new String(plain, StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public byte[] close(String context, byte[] plain) {
        byte[] encrypted = Aes.encrypt(contents, random(Aes.NONCE), bytes(context), plain);
        byte[] all = new byte[1 + encrypted.length];
        all[0] = SEALED;
        System.arraycopy(encrypted, 0, all, 1, encrypted.length);
        return all;
    }

    @Override
    public byte[] open(String context, byte[] stored) throws SQLException {
        if (stored.length == 0 || stored[0] != SEALED) {
            throw new SQLException("Content is not sealed");
        }
        return Aes.decrypt(contents, bytes(context), Arrays.copyOfRange(stored, 1, stored.length))
                .orElseThrow(() -> new SQLException("Sealed content was altered"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
