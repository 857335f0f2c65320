package org.heding.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Ways in which a file goes bad, or is made bad. */
enum Mutation {
    /** Some bytes are others. */
    BYTES,
    /** A stretch is nought, or rubbish. */
    BLOCK,
    /** The end is missing. */
    CUT,
    /** Two pages stand in each other's place, or one stands twice. */
    PAGES,
    /** A field of the file's header says something else. */
    HEADER,
    /** The heads of pages and their pointers to cells and other pages. */
    POINTERS,
    /** Letters of the schema are others. */
    SCHEMA,
    /** A text somewhere in the file has other letters: a figure, a day, a name. */
    TEXT,
    /** Somebody wrote into the list of edits or the journal. */
    JOURNAL,
    /** What is compressed of a closed year has gone bad. */
    BLOB,
    /** What was closed is another file, well compressed. */
    CLOSED;

    private static final int PAGE = 4096;

    private static final List<String> VALUES = List.of(
            "'{'",
            "'{}'",
            "'[1,2]'",
            "'{\"id\":1}'",
            "'{\"id\":1,\"code\":{\"a\":[]},\"more\":\"{\"}'",
            "'{\"id\":7,\"code\":\"x'' OR 1=1 --\"}'",
            "'1E999999999'",
            "'1e5'",
            "-1",
            "1.5",
            "9223372036854775807",
            "x'00ff'",
            "NULL",
            "''",
            "replace(printf('%900d', 0), '0', '[')");

    private static final List<String> TARGETS = List.of(
            "journal SET before = %s WHERE id %% 3 = %d",
            "journal SET after = %s WHERE id %% 3 = %d",
            "journal SET field = %s WHERE id %% 3 = %d",
            "journal SET source = %s WHERE id %% 3 = %d",
            "journal SET source = 'unit', field = 'more', before = %s WHERE id %% 3 = %d",
            "journal SET holder = %s, item = '\"' WHERE id %% 3 = %d",
            "journal SET row = 1 + abs(random() %% 5), edit = NULL WHERE %s IS NOT NULL AND id %% 3 = %d",
            "community_year SET more = json_object('x', %s) WHERE id %% 3 = %d",
            "community_year SET area = %s WHERE id %% 3 = %d",
            "edit SET made_at = '2026-01-01' WHERE %s IS NOT 0 AND id %% 3 = %d",
            "edit SET who = %s, label = '\"' WHERE id %% 3 = %d",
            "edit SET reverses = %s, state = 'undone' WHERE id %% 3 = %d",
            "edit SET state = 'done', act = 'undo' WHERE %s IS NOT 0 AND id %% 3 = %d",
            "closed_year SET hash = %s || id WHERE id %% 3 = %d",
            "closed_year SET closed_at = '2026-01-01', who = %s WHERE id %% 3 = %d",
            "setting SET identity = %s || '../..' WHERE id %% 3 = %d");

    /** Makes a bad file out of a sound one. */
    void make(byte[] sound, Path file, Random random) throws IOException, SQLException {
        byte[] bytes = sound.clone();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int page = random.nextInt(bytes.length / PAGE) * PAGE;
        switch (this) {
            case BYTES -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case BLOCK -> {
                byte[] block = new byte[16 << random.nextInt(9)];
                if (random.nextBoolean()) {
                    random.nextBytes(block);
                }
                System.arraycopy(block, 0, bytes, random.nextInt(bytes.length - block.length), block.length);
            }
            case CUT -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case PAGES -> {
                int other = random.nextInt(bytes.length / PAGE) * PAGE;
                byte[] kept = Arrays.copyOfRange(bytes, page, page + PAGE);
                System.arraycopy(bytes, other, bytes, page, PAGE);
                if (random.nextBoolean()) {
                    System.arraycopy(kept, 0, bytes, other, PAGE);
                }
            }
            case HEADER -> buffer.putInt(16 + random.nextInt(80), odd(random));
            case POINTERS -> {
                int head = page == 0 ? 100 : page;
                buffer.putInt(head + random.nextInt(64), random.nextBoolean() ? odd(random) : random.nextInt(40));
            }
            case SCHEMA -> letter(bytes, "CREATE T", random);
            case TEXT -> letter(bytes, random.nextBoolean() ? "34010400" : "2026-", random);
            case JOURNAL, BLOB, CLOSED -> Files.write(file, bytes);
        }
        switch (this) {
            case JOURNAL -> write(file, random);
            case BLOB, CLOSED -> close(file, random);
            default -> Files.write(file, bytes);
        }
    }

    private static int odd(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> Integer.MAX_VALUE;
            case 3 -> 1 << random.nextInt(31);
            default -> random.nextInt();
        };
    }

    /** Changes a letter soon after one of the places where some words stand. */
    private static void letter(byte[] bytes, String words, Random random) {
        byte[] sought = words.getBytes(StandardCharsets.US_ASCII);
        int from = random.nextInt(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int at = (from + i) % (bytes.length - 500);
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                bytes[at + random.nextInt(400)] = (byte) " '\"();,-0129AZaz".charAt(random.nextInt(16));
                return;
            }
        }
    }

    private static void write(Path file, Random random) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA synchronous = OFF");
            statement.executeUpdate("PRAGMA ignore_check_constraints = " + (random.nextInt(4) == 0 ? "ON" : "OFF"));
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                String target = TARGETS.get(random.nextInt(TARGETS.size()));
                String value = VALUES.get(random.nextInt(VALUES.size()));
                try {
                    statement.executeUpdate("UPDATE " + target.formatted(value, random.nextInt(3)));
                } catch (SQLException e) {
                    // The tables themselves refuse it; the next one may get in.
                    continue;
                }
            }
        }
    }

    private void close(Path file, Random random) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                PreparedStatement update = connection.prepareStatement("UPDATE closed_year SET content = ?")) {
            statement.executeUpdate("PRAGMA synchronous = OFF");
            byte[] content;
            try (ResultSet row = statement.executeQuery("SELECT content FROM closed_year")) {
                content = row.getBytes(1);
            }
            if (this == BLOB) {
                content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                content = random.nextInt(4) == 0 ? Arrays.copyOf(content, random.nextInt(content.length)) : content;
            } else {
                byte[] inner = expanded(content);
                Mutation inside = values()[random.nextInt(TEXT.ordinal() + 1)];
                Path closed = file.resolveSibling("closed");
                inside.make(inner, closed, random);
                content = compressed(Files.readAllBytes(closed));
            }
            update.setBytes(1, content);
            update.executeUpdate();
        }
    }

    private static byte[] expanded(byte[] content) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        }
    }

    static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
