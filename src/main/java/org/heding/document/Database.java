package org.heding.document;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.Codes;

/** A connection to one SQLite file, with the statements it has prepared and the seal of its personal columns. */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final String MEMORY = "jdbc:sqlite::memory:";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private Personal personal = Personal.PLAIN;

    Database(Path file, SQLiteConfig config) throws SQLException {
        this(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
    }

    private Database(Connection connection) throws SQLException {
        this.connection = connection;
        try {
            // A file from elsewhere gets no say in what is run, and a damaged page is noticed.
            run("PRAGMA trusted_schema = OFF");
            run("PRAGMA cell_size_check = ON");
            // Nothing of a document lies in files that are nobody's.
            run("PRAGMA temp_store = MEMORY");
            // In KiB: enough for a city, so that an import is not written out piecemeal.
            run("PRAGMA cache_size = -32768");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** An empty file in memory. */
    static Database inMemory() throws SQLException {
        return new Database(common().createConnection(MEMORY));
    }

    /** A copy of a file in memory, so that it can be read as if it were of this format. */
    static Database inMemory(Path file) throws SQLException {
        Database copy = inMemory();
        try {
            copy.connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .restore("main", file.toAbsolutePath().toString(), (left, all) -> {});
        } catch (SQLException e) {
            copy.close();
            throw e;
        }
        return copy;
    }

    /** A file in memory, from its bytes. */
    static Database inMemory(byte[] bytes) throws SQLException {
        Database copy = inMemory();
        try {
            copy.connection.unwrap(SQLiteConnection.class).deserialize("main", bytes);
        } catch (SQLException e) {
            copy.close();
            throw e;
        }
        return copy;
    }

    /** The format that the file says it has, once an edit that was broken off is undone. */
    int format() throws SQLException {
        AtomicInteger format = new AtomicInteger();
        each("PRAGMA user_version", row -> format.set(row.getInt(1)));
        return format.get();
    }

    /** All bytes of the file. */
    byte[] bytes() throws SQLException {
        return connection.unwrap(SQLiteConnection.class).serialize("main");
    }

    /** How documents are written: nobody else has the file open, and a finished edit is on the disk. */
    static SQLiteConfig writing() {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.DELETE);
        config.setSynchronous(SynchronousMode.FULL);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        return config;
    }

    /** How documents are only read. */
    static SQLiteConfig reading() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return config;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(0);
        return config;
    }

    /** How personal columns are read and written. */
    Personal personal() {
        return personal;
    }

    /** Says how personal columns are read and written from now on. */
    void personal(Personal now) {
        personal = now;
    }

    /** Sets what answers with what it is set to. */
    void set(String pragma) throws SQLException {
        each(pragma, row -> {});
    }

    /** A function for statements of this connection. */
    @FunctionalInterface
    interface Rule {
        /** What it makes of its values; null stands for SQL's own. */
        Object of(Object... values) throws SQLException;
    }

    /** Does work with a function that statements can call by its name. */
    void with(String name, Rule rule, Work work) throws SQLException {
        Function.create(connection, name, new Function() {
            @Override
            protected void xFunc() throws SQLException {
                Object[] values = new Object[args()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = switch (value_type(i)) {
                        case Codes.SQLITE_NULL -> null;
                        case Codes.SQLITE_INTEGER -> value_long(i);
                        default -> value_text(i);
                    };
                }
                switch (rule.of(values)) {
                    case null -> result();
                    case Long number -> result(number);
                    case Object text -> result(text.toString());
                }
            }
        });
        try {
            work.run();
        } finally {
            closeStatements();
            Function.destroy(connection, name);
        }
    }

    /** Runs a statement that gives no rows. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Runs a statement, prepared once and kept, with its values. */
    void update(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            // The driver gives up a statement that failed; the next use prepares it anew.
            prepared.remove(sql).close();
            throw e;
        }
    }

    /** Runs a query with its values and shows each of its rows. */
    void each(String sql, Row row, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.see(rows);
                }
            }
        }
    }

    /** Takes the lock that keeps every other opener out until this connection is closed. */
    void lock() throws SQLException {
        run("BEGIN EXCLUSIVE");
        run("COMMIT");
    }

    /** Does work whole or not at all. */
    void transaction(Work work) throws SQLException {
        run("BEGIN IMMEDIATE");
        try {
            work.run();
            run("COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    /** Undoes what was done since the transaction began; on some failures SQLite has done so by itself. */
    private void rollBack(Exception because) {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("Nothing to roll back: {}", e.getMessage());
            because.addSuppressed(e);
        }
    }

    /** Gives back the room of what was removed. */
    void compact() throws SQLException {
        closeStatements();
        run("VACUUM");
    }

    /** Writes a compact copy of everything. */
    void copyTo(Path target) throws SQLException {
        // SQLite takes the driver's kept statements for unfinished ones and would refuse.
        closeStatements();
        update("VACUUM INTO ?", target.toString());
    }

    private void closeStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    @Override
    public void close() throws SQLException {
        closeStatements();
        connection.close();
    }

    /** Sees the row that a result stands at. */
    interface Row {
        void see(ResultSet row) throws SQLException;
    }

    /** Work within a transaction. */
    interface Work {
        void run() throws SQLException;
    }
}
