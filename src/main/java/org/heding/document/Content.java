package org.heding.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** What tables hold, as a number that two files share only if they hold the same. */
final class Content {
    private Content() {}

    /** The SHA-256, in hexadecimal digits, of all rows of some tables with their keys. */
    static String hash(Database database, List<String> tables) throws SQLException {
        MessageDigest digest = sha256();
        for (String table : tables) {
            digest.update(table.getBytes(StandardCharsets.UTF_8));
            String columns = String.join(", ", Journal.columns(database, table));
            database.each("SELECT json_array(%s) FROM %s ORDER BY id".formatted(columns, table), row -> {
                digest.update((byte) '\n');
                digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
