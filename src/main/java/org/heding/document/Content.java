package org.heding.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What tables hold, as a number that two files share only if they hold the same. */
final class Content {
    private Content() {}

    /** The SHA-256, in hexadecimal digits, of all rows of some tables with their keys. */
    static String hash(Database database, List<String> tables) throws SQLException {
        MessageDigest digest = sha256();
        for (String table : tables) {
            digest.update(table.getBytes(StandardCharsets.UTF_8));
            String columns = Journal.columns(database, table).stream()
                    .map("quote(%s)"::formatted)
                    .collect(Collectors.joining(" || ',' || "));
            database.each("SELECT %s FROM %s ORDER BY id".formatted(columns, table), row -> {
                digest.update((byte) '\n');
                digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same of all rows of a file that is not open. */
    static String hash(Path file) throws DocumentException {
        try (OpenFile open = OpenFile.openToExamine(file)) {
            return hash(open.database(), Schema.tables(open.header().format()));
        } catch (SQLException e) {
            throw Failure.of(e, file);
        }
    }

    /** What a document and its copies share and no other document has; safe in the name of a file. */
    static String identity(Database database) throws SQLException {
        return word(database, "SELECT identity FROM setting").replaceAll("[^0-9a-f]", "");
    }

    /** How far a document has come: of two copies with the same mark both hold the same. */
    static String mark(Database database) throws SQLException {
        return word(database, """
                SELECT coalesce((SELECT max(id) FROM edit), 0) || ' ' || coalesce((SELECT max(id) FROM journal), 0)
                    || ' ' || (SELECT count(*) FROM closed_year)
                    || coalesce((SELECT ' ' || hex(salt) FROM seal), '')""");
    }

    private static String word(Database database, String sql) throws SQLException {
        StringBuilder word = new StringBuilder();
        database.each(sql, row -> word.append(row.getString(1)));
        return word.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
