package org.heding.document;

import java.sql.SQLException;

/**
 * What personal texts become before they are written, and how they are read again.
 *
 * <p>The context of a text says what it is and whose; sealed in one context it cannot be opened in another. The same text in
 * the same context always becomes the same, so that keys stay keys and what is the same can be seen to be the same.
 */
interface Seal {
    /** What every sealed text begins with. */
    String MARK = "$1$";

    /** What the first byte of every sealed content is; that of compressed content is another. */
    byte SEALED = 1;

    /** No seal: everything stays as it is, and what is sealed cannot be read. */
    Seal NONE = new Seal() {
        @Override
        public String close(String context, String plain) {
            return plain;
        }

        @Override
        public String open(String context, String stored) throws SQLException {
            if (stored.startsWith(MARK)) {
                throw new SQLException("A personal text is sealed, and there is no key to it");
            }
            return stored;
        }

        @Override
        public byte[] close(String context, byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(String context, byte[] stored) throws SQLException {
            if (stored.length > 0 && stored[0] == SEALED) {
                throw new SQLException("Content is sealed, and there is no key to it");
            }
            return stored;
        }
    };

    /** What is stored for a text. */
    String close(String context, String plain);

    /**
     * The text for what is stored.
     *
     * @throws SQLException if it was not sealed in this context by this seal
     */
    String open(String context, String stored) throws SQLException;

    /** What is stored for a content of many bytes. */
    byte[] close(String context, byte[] plain);

    /**
     * The content for what is stored.
     *
     * @throws SQLException if it was not sealed in this context by this seal
     */
    byte[] open(String context, byte[] stored) throws SQLException;
}
